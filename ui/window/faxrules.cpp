#include "window/actionrules.h"

#include "window/actions.h"

#include <QtGui/QAction>

#include <algorithm>

namespace Fax::Ui {

namespace {

/** The pages of what was sent are the archive's (16.7). */
Rights pagesOf(const Job &job)
{
    return isFinal(job.state) ? Rights(Right::SeeSentArchive)
                              : Right::SeeAllJobs | Right::SeeSentArchive;
}

} // namespace

void applyFaxRules(const Actions &a, const ActionState &state)
{
    const bool oneJob = state.inOutbox && state.jobs.size() == 1;
    const bool oneFax = state.inInbox && state.faxes.size() == 1;
    const QString one = unless(oneJob || oneFax, QT_TR_NOOP("Select one fax first"));
    const bool pages = (oneJob && state.jobs.constFirst().pages > 0)
        || (oneFax && state.faxes.constFirst().pages > 0);
    const QString noPages = unless(pages, QT_TR_NOOP("This fax has no pages yet"));
    const QString right = oneJob ? lacksForJobs(state, pagesOf(state.jobs.constFirst()))
                                 : lacksForFaxes(state, Right::SeeReceived);
    Actions::setReason(a.view, firstReason({state.offline, one, noPages, right}));
    Actions::setReason(a.saveCopy, firstReason({state.offline, one, noPages, right}));
    Actions::setReason(a.nextUnread,
                       unless(state.anyUnread, QT_TR_NOOP("All faxes have been read")));
    const QString fax = unless(state.inInbox && !state.faxes.isEmpty(),
                               QT_TR_NOOP("Select a fax in the inbox first"));
    Actions::setReason(a.toggleRead,
                       firstReason({state.offline, fax, lacksForFaxes(state, Right::SeeReceived)}));
    const bool receiving = std::any_of(state.faxes.cbegin(), state.faxes.cend(),
                                       [](const ReceivedFax &f) { return f.receiving; });
    Actions::setReason(
        a.deleteFax,
        firstReason({state.offline, fax, lacksForFaxes(state, Right::ManageReceived),
                     unless(!receiving, QT_TR_NOOP("This fax is still being received"))}));
}

} // namespace Fax::Ui

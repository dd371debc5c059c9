#include "window/actionrules.h"

#include "window/actions.h"

#include <QtGui/QAction>

#include <algorithm>

namespace Fax::Ui {

namespace {

bool any(const QList<ReceivedFax> &faxes, bool (*test)(const ReceivedFax &))
{
    return std::any_of(faxes.cbegin(), faxes.cend(), test);
}

bool isReceiving(const ReceivedFax &fax)
{
    return fax.receiving;
}

bool isDone(const ReceivedFax &fax)
{
    return fax.done;
}

/** Who may note, take and finish: the owner, who manages all, and who sees all what is nobody's yet. */
QString lacksForHandling(const ActionState &state)
{
    const Model::Permissions &mine = state.permissions;
    const bool may = std::all_of(state.faxes.cbegin(), state.faxes.cend(),
                                 [&](const ReceivedFax &fax) {
                                     return mine.may(Right::ManageReceived, fax.owner)
                                         || (fax.owner.isEmpty() && mine.may(Right::SeeReceived));
                                 });
    return may ? QString() : mine.refusal(Right::ManageReceived);
}

/** One fax, wherever it is listed. */
void applyOneFaxRules(const Actions &a, const ActionState &state)
{
    const FaxSource &fax = state.source;
    const Model::Permissions &mine = state.permissions;
    const QString one = unless(fax.isValid(),
                               QT_TRANSLATE_NOOP("ActionRules", "Select one fax first"));
    const QString pages = unless(fax.pages > 0,
                                 QT_TRANSLATE_NOOP("ActionRules", "This fax has no pages yet"));
    const QString right = mine.may(fax.mayView, fax.owner) ? QString() : mine.refusal(fax.mayView);
    const QString whyNot = firstReason({state.offline, one, pages, right});
    Actions::setReason(a.view, whyNot);
    Actions::setReason(a.saveCopy, whyNot);
    const QString noReport = firstReason(
        {state.offline, one,
         unless(fax.job.isValid() || fax.fax.isValid(),
                QT_TRANSLATE_NOOP("ActionRules", "There is no report of this fax on this server")),
         right});
    Actions::setReason(a.report, noReport);
    Actions::setReason(a.saveReport, noReport);
    constexpr Rights sending = Right::SubmitLow | Right::SubmitNormal | Right::SubmitHigh;
    const QString noSending = mine.may(sending) ? QString() : mine.refusal(sending);
    Actions::setReason(a.forward, firstReason({whyNot, noSending}));
    Actions::setReason(
        a.resend,
        firstReason({whyNot, noSending,
                     unless(!fax.number.isEmpty(),
                            QT_TRANSLATE_NOOP("ActionRules", "This fax was received, not sent"))}));
}

void applyDeleteRule(const Actions &a, const ActionState &state)
{
    if (state.source.kind == FaxSource::Kind::Archived) {
        const Right needed = state.source.sent ? Right::ManageSentArchive : Right::ManageReceived;
        const bool may = state.permissions.may(needed, state.source.owner);
        return Actions::setReason(
            a.deleteFax,
            firstReason({state.offline, may ? QString() : state.permissions.refusal(needed)}));
    }
    const QString fax = unless(
        state.inInbox && !state.faxes.isEmpty(),
        QT_TRANSLATE_NOOP("ActionRules", "Select a fax in the inbox or the archive first"));
    Actions::setReason(
        a.deleteFax,
        firstReason(
            {state.offline, fax, lacksForFaxes(state, Right::ManageReceived),
             unless(!any(state.faxes, isReceiving),
                    QT_TRANSLATE_NOOP("ActionRules", "This fax is still being received"))}));
}

} // namespace

void applyFaxRules(const Actions &a, const ActionState &state)
{
    applyOneFaxRules(a, state);
    applyDeleteRule(a, state);
    Actions::setReason(
        a.nextUnread,
        unless(state.anyUnread, QT_TRANSLATE_NOOP("ActionRules", "All faxes have been read")));
    const QString fax = unless(state.inInbox && !state.faxes.isEmpty(),
                               QT_TRANSLATE_NOOP("ActionRules", "Select a fax in the inbox first"));
    Actions::setReason(a.toggleRead,
                       firstReason({state.offline, fax, lacksForFaxes(state, Right::SeeReceived)}));
    const QString handling = firstReason({state.offline, fax, lacksForHandling(state)});
    const QString &me = state.permissions.account.name;
    const bool mine = std::all_of(state.faxes.cbegin(), state.faxes.cend(),
                                  [&](const ReceivedFax &f) { return f.owner == me; });
    Actions::setReason(
        a.take,
        firstReason(
            {handling, unless(!mine, QT_TRANSLATE_NOOP("ActionRules", "This fax is yours"))}));
    const bool manages = state.permissions.may(Right::ManageReceived);
    Actions::setReason(
        a.assign,
        firstReason({state.offline, fax,
                     manages ? QString() : state.permissions.refusal(Right::ManageReceived)}));
    a.done->setText(any(state.faxes, isDone)
                        ? rulesText(QT_TRANSLATE_NOOP("ActionRules", "Not &done"))
                        : rulesText(QT_TRANSLATE_NOOP("ActionRules", "&Done")));
    Actions::setReason(
        a.done,
        firstReason(
            {handling,
             unless(!any(state.faxes, isReceiving),
                    QT_TRANSLATE_NOOP("ActionRules", "This fax is still being received"))}));
}

} // namespace Fax::Ui

#include "window/actionrules.h"

#include "window/actions.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QAction>

#include <algorithm>

namespace Fax::Ui {

QString rulesText(const char *text)
{
    return QCoreApplication::translate("ActionRules", text);
}

QString firstReason(std::initializer_list<QString> reasons)
{
    for (const QString &reason : reasons)
        if (!reason.isEmpty())
            return reason;
    return {};
}

QString unless(bool fine, const char *reason)
{
    return fine ? QString() : rulesText(reason);
}

QString lacksForJobs(const ActionState &state, Rights anyOf)
{
    const bool own = std::ranges::all_of(state.jobs.users(), [&](const QString &user) {
        return state.permissions.may(anyOf, user);
    });
    return own ? QString() : state.permissions.refusal(anyOf);
}

QString lacksForFaxes(const ActionState &state, Rights anyOf)
{
    const bool own = std::all_of(
        state.faxes.cbegin(), state.faxes.cend(),
        [&](const ReceivedFax &fax) { return state.permissions.may(anyOf, fax.owner); });
    return own ? QString() : state.permissions.refusal(anyOf);
}

void applyRules(const Actions &actions, const ActionState &state)
{
    applyJobRules(actions, state);
    applyFaxRules(actions, state);
    applyContactRules(actions, state);
    applyLineRules(actions, state);
    applyCoverPageRules(actions, state);
    const bool maySend = state.permissions.may(Right::SubmitLow | Right::SubmitNormal
                                               | Right::SubmitHigh);
    const QString submit = maySend ? QString() : state.permissions.refusal(Right::SubmitNormal);
    Actions::setReason(actions.newFax, submit);
    Actions::setReason(actions.newFromClipboard, submit);
    Actions::setReason(actions.resynchronise, state.offline);
    Actions::setReason(
        actions.pauseQueue,
        firstReason({state.offline, state.permissions.refusal(Right::ChangeSettings)}));
    const QString noSettings = firstReason(
        {state.offline, state.permissions.refusal(Right::SeeSettings)});
    Actions::setReason(actions.serverSettings, noSettings);
    Actions::setReason(actions.sendingTimes, noSettings);
    Actions::setReason(
        actions.detectModems,
        firstReason({state.offline, state.permissions.refusal(Right::ChangeSettings)}));
    Actions::setReason(
        actions.retryAllFailed,
        firstReason({state.offline,
                     unless(state.queue.failed > 0,
                            QT_TRANSLATE_NOOP("ActionRules", "No fax has failed"))}));
    actions.pauseQueue->setChecked(state.queue.paused);
    actions.pauseQueue->setText(state.queue.paused ? rulesText("&Resume queue")
                                                   : rulesText("&Pause queue"));
}

} // namespace Fax::Ui

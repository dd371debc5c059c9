#include "window/actionrules.h"

#include "dashboard/statelook.h"
#include "model/port.h"
#include "outbox/joblook.h"
#include "window/actions.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QAction>

#include <algorithm>

namespace Fax::Ui {

namespace {

QString tr(const char *text)
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
    return fine ? QString() : tr(reason);
}

bool any(const QList<Job> &jobs, bool (*test)(const Job &))
{
    return std::any_of(jobs.cbegin(), jobs.cend(), test);
}

void applyJobRules(const Actions &a, const ActionState &state)
{
    const QString selected = unless(state.inOutbox && !state.jobs.isEmpty(),
                                    QT_TR_NOOP("Select a fax in the outbox first"));
    const bool resume = !any(state.jobs, canPause) && any(state.jobs, canResume);
    a.pauseJob->setText(resume ? tr("&Resume") : tr("&Pause"));
    const bool running = any(state.jobs, isRunning);
    Actions::setReason(
        a.pauseJob,
        firstReason({state.offline, selected,
                     unless(resume || any(state.jobs, canPause),
                            running ? QT_TR_NOOP("A fax that is being sent cannot be paused")
                                    : QT_TR_NOOP("This fax is finished"))}));
    Actions::setReason(
        a.retryJob,
        firstReason({state.offline, selected,
                     unless(any(state.jobs, canRetry),
                            QT_TR_NOOP("Only failed and waiting faxes can be tried again"))}));
    Actions::setReason(a.attempts, selected);
    Actions::setReason(
        a.cancelJob,
        firstReason({state.offline, selected,
                     unless(any(state.jobs, canCancel), QT_TR_NOOP("This fax is finished"))}));
}

void applyFaxRules(const Actions &a, const ActionState &state)
{
    const bool oneJob = state.inOutbox && state.jobs.size() == 1;
    const bool oneFax = state.inInbox && state.faxes.size() == 1;
    const QString one = unless(oneJob || oneFax, QT_TR_NOOP("Select one fax first"));
    const bool pages = (oneJob && state.jobs.constFirst().pages > 0)
        || (oneFax && state.faxes.constFirst().pages > 0);
    const QString noPages = unless(pages, QT_TR_NOOP("This fax has no pages yet"));
    Actions::setReason(a.view, firstReason({state.offline, one, noPages}));
    Actions::setReason(a.saveCopy, firstReason({state.offline, one, noPages}));
    Actions::setReason(a.nextUnread,
                       unless(state.anyUnread, QT_TR_NOOP("All faxes have been read")));
    const QString fax = unless(state.inInbox && !state.faxes.isEmpty(),
                               QT_TR_NOOP("Select a fax in the inbox first"));
    Actions::setReason(a.toggleRead, firstReason({state.offline, fax}));
    const bool receiving = std::any_of(state.faxes.cbegin(), state.faxes.cend(),
                                       [](const ReceivedFax &f) { return f.receiving; });
    Actions::setReason(
        a.deleteFax,
        firstReason({state.offline, fax,
                     unless(!receiving, QT_TR_NOOP("This fax is still being received"))}));
}

void applyLineRules(const Actions &a, const ActionState &state)
{
    const QString line = unless(state.port != nullptr, QT_TR_NOOP("This server has no lines"));
    const PortState port = state.port != nullptr ? state.port->status().state()
                                                 : PortState::Unknown;
    Actions::setReason(
        a.answer,
        firstReason({state.offline, line,
                     unless(port == PortState::Ringing, QT_TR_NOOP("This line does not ring"))}));
    Actions::setReason(
        a.hangUp,
        firstReason({state.offline, line,
                     unless(isInCall(port), QT_TR_NOOP("No call is up on this line"))}));
    const QList<QAction *> settings{a.sending, a.receivingOff, a.receivingAutomatic,
                                    a.receivingManual};
    for (QAction *setting : settings)
        Actions::setReason(setting, firstReason({state.offline, line}));
    if (state.port == nullptr)
        return;
    a.sending->setChecked(state.port->send());
    a.receivingOff->setChecked(state.port->receive() == ReceiveMode::Off);
    a.receivingAutomatic->setChecked(state.port->receive() == ReceiveMode::Auto);
    a.receivingManual->setChecked(state.port->receive() == ReceiveMode::Manual);
}

} // namespace

bool canPause(const Job &job)
{
    return !job.paused && (job.state == JobState::Pending || job.state == JobState::Retrying);
}

bool canResume(const Job &job)
{
    return job.paused && !isFinal(job.state);
}

bool canRetry(const Job &job)
{
    return job.state == JobState::RetriesExceeded
        || (!isRunning(job) && !isFinal(job.state) && !job.paused);
}

bool canCancel(const Job &job)
{
    return job.state != JobState::Canceling && job.state != JobState::Canceled
        && job.state != JobState::Completed;
}

void applyRules(const Actions &actions, const ActionState &state)
{
    applyJobRules(actions, state);
    applyFaxRules(actions, state);
    applyLineRules(actions, state);
    Actions::setReason(actions.pauseQueue, state.offline);
    actions.pauseQueue->setChecked(state.queue.paused);
    actions.pauseQueue->setText(state.queue.paused ? tr("&Resume queue") : tr("&Pause queue"));
}

} // namespace Fax::Ui

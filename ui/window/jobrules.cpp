#include "window/actionrules.h"

#include "outbox/joblook.h"
#include "window/actions.h"

#include <QtGui/QAction>

#include <algorithm>

namespace Fax::Ui {

namespace {

bool any(const QList<Job> &jobs, bool (*test)(const Job &))
{
    return std::any_of(jobs.cbegin(), jobs.cend(), test);
}

} // namespace

bool canPause(const Job &job)
{
    return job.id.isValid() && !job.paused
        && (job.state == JobState::Pending || job.state == JobState::Retrying);
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

void applyJobRules(const Actions &a, const ActionState &state)
{
    const QString selected = unless(state.inOutbox && !state.jobs.isEmpty(),
                                    QT_TR_NOOP("Select a fax in the outbox first"));
    const QString right = lacksForJobs(state, Right::ManageAllJobs);
    const bool held = std::none_of(state.jobs.cbegin(), state.jobs.cend(),
                                   [](const Job &job) { return job.id.isValid(); });
    const bool resume = !any(state.jobs, canPause) && any(state.jobs, canResume);
    a.pauseJob->setText(resume ? rulesText("&Resume") : rulesText("&Pause"));
    const bool running = any(state.jobs, isRunning);
    Actions::setReason(
        a.pauseJob,
        firstReason({state.offline, selected,
                     unless(resume || any(state.jobs, canPause),
                            running ? QT_TR_NOOP("A fax that is being sent cannot be paused")
                                    : QT_TR_NOOP("This fax is finished")),
                     right}));
    Actions::setReason(
        a.retryJob,
        firstReason({state.offline, selected,
                     unless(any(state.jobs, canRetry),
                            QT_TR_NOOP("Only failed and waiting faxes can be tried again")),
                     right}));
    Actions::setReason(a.attempts, selected);
    Actions::setReason(
        a.cancelJob,
        firstReason({held ? QString() : state.offline, selected,
                     unless(any(state.jobs, canCancel), QT_TR_NOOP("This fax is finished")),
                     right}));
}

} // namespace Fax::Ui

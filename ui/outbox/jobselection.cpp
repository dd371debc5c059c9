#include "outbox/jobselection.h"

#include "outbox/joblook.h"

namespace Fax::Ui {

void JobSelection::add(const Job &job)
{
    if (count++ == 0)
        m_first = job;
    pause += canPause(job) ? 1 : 0;
    resume += canResume(job) ? 1 : 0;
    retry += canRetry(job) ? 1 : 0;
    cancel += canCancel(job) ? 1 : 0;
    change += isChangeable(job) ? 1 : 0;
    raise += canRaise(job) ? 1 : 0;
    lower += canLower(job) ? 1 : 0;
    move += canMove(job) ? 1 : 0;
    running += isRunning(job) ? 1 : 0;
    raiseToHigh += canRaise(job) && job.priority == Priority::Normal ? 1 : 0;
    held += job.id.isValid() ? 0 : 1;
    if (!m_users.contains(job.user))
        m_users.insert(job.user);
}

bool canPause(const Job &job)
{
    return job.id.isValid() && !job.paused
        && (job.state == JobState::Pending || job.state == JobState::Retrying);
}

bool canResume(const Job &job)
{
    return job.paused && !isFinal(job.state);
}

/** Retry, scheduled, discount, failed (5.2): what is ready already only waits for a line. */
bool canRetry(const Job &job)
{
    if (job.state == JobState::RetriesExceeded)
        return true;
    const bool isLater = !job.id.isValid() || job.state == JobState::Retrying
        || job.schedule != ScheduleType::Now;
    return isLater && !isFinal(job.state) && !isRunning(job) && !job.paused;
}

bool canCancel(const Job &job)
{
    return job.state != JobState::Canceling && job.state != JobState::Canceled
        && job.state != JobState::Completed;
}

bool canMove(const Job &job)
{
    return job.id.isValid() && !isFinal(job.state) && !isRunning(job);
}

bool canRaise(const Job &job)
{
    return canMove(job) && job.priority != Priority::High;
}

bool canLower(const Job &job)
{
    return canMove(job) && job.priority != Priority::Low;
}

} // namespace Fax::Ui

#include "service/jobview.h"

#include "job/dispatcher.h"
#include "port/port.h"
#include "service/pagepreparer.h"
#include "service/sender.h"
#include "service/serviceparts.h"
#include "store/jobstore.h"

namespace Fax {

Result<Job> JobView::job(JobId id)
{
    auto job = m_parts.store->job(id);
    if (job)
        complete(*job);
    return job;
}

Result<QList<Job>> JobView::jobs(const JobFilter &filter)
{
    auto jobs = m_parts.store->jobs(filter);
    if (jobs) {
        for (Job &job : *jobs)
            complete(job);
    }
    return jobs;
}

QList<JobId> JobView::takeChanged()
{
    refresh();
    QList<JobId> changed;
    for (auto reason = m_reasons.cbegin(); reason != m_reasons.cend(); ++reason) {
        const auto told = m_told.constFind(reason.key());
        if (told == m_told.cend() || !(*told == *reason))
            changed.append(reason.key());
    }
    m_told = m_reasons;
    return changed;
}

void JobView::complete(Job &job)
{
    switch (job.state) {
    case JobState::Pending:
    case JobState::Retrying:
        job.why = waitReason(job);
        job.noLine = meansNoLine(job.why);
        break;
    case JobState::Inprogress:
    case JobState::Canceling:
        job.why = activeReason(job);
        job.port = PortId{job.why.parameters.value(QStringLiteral("portId")).toLongLong()};
        break;
    case JobState::RetriesExceeded:
    case JobState::Completed:
    case JobState::Canceled:
        break; // the store knows
    }
}

WaitReason JobView::waitReason(const Job &job)
{
    refresh();
    WaitReason reason = m_reasons.value(job.id);
    if (reason.code != u"preparing")
        return reason;
    if (const auto progress = m_parts.preparer->progress(job.submissionId)) {
        reason.parameters.insert(QStringLiteral("done"), progress->done);
        reason.parameters.insert(QStringLiteral("of"), progress->of);
    }
    return reason;
}

WaitReason JobView::activeReason(const Job &job) const
{
    WaitReason reason{QStringLiteral("active"), {}};
    reason.parameters.insert(QStringLiteral("pages"), job.pages);
    const Port *port = m_parts.sender->portOf(job.id);
    if (!port) // its end could not be stored yet: Sender tries again
        return {QStringLiteral("unrecorded"), {}};
    const PortStatus status = port->status();
    reason.parameters.insert(QStringLiteral("port"), port->config().name);
    reason.parameters.insert(QStringLiteral("portId"), port->config().id.value);
    reason.parameters.insert(QStringLiteral("page"), status.currentPage);
    reason.parameters.insert(QStringLiteral("secondsLeft"), status.secondsLeft);
    return reason;
}

void JobView::refresh()
{
    if (m_valid)
        return;
    m_reasons = m_parts.sender->reasons();
    m_valid = true;
}

} // namespace Fax

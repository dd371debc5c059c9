#include "service/eventfeed.h"

#include "base/valuemap.h"

#include <algorithm>

namespace Fax {

using namespace std::chrono_literals;

EventFeed::EventFeed(QObject *parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(250ms);
    connect(&m_timer, &QTimer::timeout, this, &EventFeed::flush);
}

void EventFeed::noteJob(JobId id)
{
    m_jobs.insert(id);
    m_queueNoted = true;
    schedule();
}

void EventFeed::noteJobs(const QList<JobId> &ids)
{
    for (const JobId id : ids)
        noteJob(id);
}

void EventFeed::noteQueue()
{
    m_queueNoted = true;
    schedule();
}

void EventFeed::flush()
{
    m_timer.stop();
    if (m_source.prepare)
        m_source.prepare();
    QList<JobId> jobs(m_jobs.cbegin(), m_jobs.cend());
    m_jobs.clear();
    std::sort(jobs.begin(), jobs.end());
    for (const JobId id : jobs) {
        if (const auto job = m_source.job(id))
            send(QStringLiteral("job"), toMap(*job));
    }
    if (std::exchange(m_queueNoted, false)) {
        const auto queue = m_source.queue();
        if (queue && queue != m_lastQueue)
            send(QStringLiteral("queue"), toMap(*queue));
        m_lastQueue = queue;
    }
    m_timer.stop(); // prepare() may have noted jobs that have just been sent
}

void EventFeed::schedule()
{
    if (!m_timer.isActive())
        m_timer.start();
}

} // namespace Fax

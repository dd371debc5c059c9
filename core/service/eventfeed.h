#pragma once

#include "base/id.h"
#include "job/job.h"

#include <QtCore/QObject>
#include <QtCore/QSet>
#include <QtCore/QTimer>
#include <QtCore/QVariantMap>

#include <functional>
#include <optional>

namespace Fax {

/**
 * Turns notes of the parts of the service into events for clients (requests.md). Jobs and the queue are
 * gathered: at most 4 events a second and job, the last state is never dropped; the rest goes at once.
 *
 * Thread: the service's own.
 */
class EventFeed final : public QObject
{
    Q_OBJECT

public:
    /** Where the values of gathered events come from when they are due. */
    struct Source
    {
        std::function<void()> prepare; ///< last chance to note more jobs
        std::function<std::optional<Job>(JobId)> job; ///< nullopt: not readable, no event
        std::function<std::optional<QueueStatus>()> queue;
    };

    explicit EventFeed(QObject *parent = nullptr);
    void setSource(Source source) { m_source = std::move(source); }

    void noteJob(JobId id);
    void noteJobs(const QList<JobId> &ids);
    void noteQueue();

    void send(const QString &kind, const QVariantMap &value) { Q_EMIT eventOccurred(kind, value); }
    /** Sends what is gathered without waiting. */
    void flush();

Q_SIGNALS:
    void eventOccurred(const QString &kind, const QVariantMap &value);

private:
    void schedule();

    Source m_source;
    QSet<JobId> m_jobs;
    std::optional<QueueStatus> m_lastQueue;
    bool m_queueNoted = false;
    QTimer m_timer;
};

} // namespace Fax

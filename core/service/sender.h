#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "job/dispatcher.h"
#include "port/lineprotocol.h"
#include "store/jobstore.h"

#include <QtCore/QHash>
#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <optional>

namespace Fax {

class Port;
struct ServiceParts;

/**
 * Sends the jobs of the queue: asks the Dispatcher which job goes on which port, makes the calls, and
 * records each answer the moment it comes.
 *
 *     reset() → dispatchSoon() on every change → call → pageSent… → callEnded → dispatchSoon()
 *
 * Thread: the service's own.
 */
class Sender final : public QObject
{
    Q_OBJECT

public:
    explicit Sender(ServiceParts &parts, QObject *parent = nullptr);

    /** Reads the queue from the store; the sender starts to work. */
    [[nodiscard]] Result<> reset();
    /** Starts nothing any more; calls that are up go on. */
    void stop() { m_stopped = true; }

    /** A job is new or changed by a request, as the store has it now. */
    void noteJob(const Job &job);
    void noteJobs(const QList<JobId> &ids);
    /** Something that decisions depend on has changed; decides from the event loop. */
    void dispatchSoon();

    /** Hangs up the call of a job, if one is up. */
    void hangUp(JobId id);
    [[nodiscard]] Port *portOf(JobId id) const; ///< nullptr if the job has no call

    /** Job of a call out that is up; an invalid id if the call is none of ours. */
    [[nodiscard]] JobId jobOfCall(qint64 call) const;
    void handlePageSent(const LineProtocol::PageSent &page);
    void handleCallEnded(const LineProtocol::CallEnded &end);

    /** Why each waiting job waits, as of now. */
    [[nodiscard]] QHash<JobId, WaitReason> reasons();
    [[nodiscard]] int waitingCount() const { return m_dispatcher.waitingCount(); }

Q_SIGNALS:
    void decisionsChanged(); ///< waiting jobs may have another reason now
    void jobFinished(Fax::JobId id); ///< it has reached a final state

private:
    struct Call
    {
        JobId job;
        PortId port;
        int firstPage = 1;
        QList<LineProtocol::PageSent> answers; ///< not recorded yet
    };

    void dispatch();
    [[nodiscard]] Result<> followClock();
    [[nodiscard]] Result<QList<Job>> movedRetries(std::chrono::milliseconds by);
    void planAgain(std::chrono::milliseconds after);
    [[nodiscard]] DispatchSituation situation() const;
    void startJob(JobId id, PortId port);
    [[nodiscard]] Result<> startCall(const Job &job, Port &port);
    [[nodiscard]] Result<> dial(const Job &job, Port &port, const AttemptStarted &started);
    [[nodiscard]] Result<> recordAnswers(Call &call);
    void failCall(CallId call, const Error &error);
    void endAttempt(CallId call, const AttemptEnd &end);
    void holdOff(const Error &error);

    ServiceParts &m_parts;
    Dispatcher m_dispatcher;
    QHash<qint64, Call> m_calls;
    QTimer m_soon;
    bool m_stopped = true;
    ClockJumps m_clockJumps;
    std::optional<std::chrono::milliseconds>
        m_heldUntil; ///< elapsed time; after a failure of our own, not to try in a tight loop
};

} // namespace Fax

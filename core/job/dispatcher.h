#pragma once

#include "job/job.h"
#include "job/schedule.h"

#include <QtCore/QHash>

#include <memory>

namespace Fax {

/** A port as the dispatcher sees it. */
struct DispatchPort
{
    PortId id;
    QString name;
    int priority = 1; ///< 1 is tried first (service-semantics 5.4)
    bool send = true; ///< set up for sending
    bool online = true; ///< its line works
    bool free = true; ///< no call on it, and none about to start
    QString number; ///< its own one: a line cannot call itself; "" if not known
    /** On the built-in line, which reaches the numbers of such ports only. Counts as soon as there is another
     * line: a fax to somebody outside must not be tried, and fail, in here. */
    bool builtIn = true;
};

/** Everything outside the jobs that a decision depends on. */
struct DispatchSituation
{
    QDateTime now; ///< UTC
    QTimeZone zone = QTimeZone::utc();
    DiscountPeriod discount;
    QueueStatus queue; ///< paused, pausedBy, pausedAt
    bool diskFull = false; ///< no call can be started: there is no room for its pages
    QList<DispatchPort> ports;
};

struct DispatchPlan
{
    struct Start
    {
        JobId job;
        PortId port;
        friend bool operator==(const Start &, const Start &) = default;
    };
    QList<Start> starts; ///< in order; at most one per port and per destination number
    QDateTime wakeAt; ///< ask again then, if nothing else happens before; invalid = no need
};

/**
 * Decides which waiting job starts on which port, and says why each other one waits. Pure decisions
 * over an index of the open jobs; it starts nothing and keeps no truth: the store does.
 *
 *     dispatcher.reset(store.openJobs());
 *     on every change of a job:    dispatcher.update(job)
 *     on any change, or wakeAt:    for (start : dispatcher.decide(situation).starts) start the
 * call, then update() with the job as the store returned it
 *
 * Order (5.3): High before Normal before Low, then oldest due time, then submission. A job that
 * update() brings later than others is younger than they, whatever the wall clock said meanwhile. One call per
 * destination number at a time: jobs that are Inprogress or Canceling keep their number busy.
 * Our own ports can call each other: none is called while it is in a call, and none starts a call
 * while another one of ours calls it. Both would only hear that the other is busy.
 * Cost: decide() looks at ready jobs in order until the free ports are used up; not quadratic.
 *
 * Thread: the owner's own.
 */
class Dispatcher
{
public:
    Dispatcher();
    ~Dispatcher();
    Dispatcher(const Dispatcher &) = delete;
    Dispatcher &operator=(const Dispatcher &) = delete;

    void reset(const QList<Job> &jobs);
    /** A job that is new or has changed. Final jobs are dropped. */
    void update(const Job &job);
    void remove(JobId id);

    [[nodiscard]] int waitingCount() const; ///< Pending and Retrying
    [[nodiscard]] int activeCount() const; ///< Inprogress and Canceling

    [[nodiscard]] DispatchPlan decide(const DispatchSituation &situation);

    /**
     * Why each waiting job waits: codes and parameters of WaitReason. Jobs that would start now get
     * line-wait with ahead = 0. `preparing` has done = of = 0: the owner knows the progress.
     */
    [[nodiscard]] QHash<JobId, WaitReason> reasons(const DispatchSituation &situation);

private:
    class Index;
    std::unique_ptr<Index> d;
};

/** True if the job's time has come and only a line is missing: the NOLINE modifier (1.8). */
[[nodiscard]] bool meansNoLine(const WaitReason &reason);

} // namespace Fax

#pragma once

#include "base/faxtypes.h"

#include <QtCore/QFlags>
#include <QtCore/QList>

namespace Fax {

/** One allowed change of a job's base state (service-semantics 1.3). */
struct JobTransition
{
    JobState from;
    JobState to;
    const char *cause; ///< for logs and documentation
    bool afterCrash = false; ///< allowed only when a crash is repaired (1.11)
};

/**
 * The one table of allowed transitions. transitionAllowed() reads it, and the store writes it into
 * the database, where a trigger enforces it once more. A new job is always Pending.
 */
[[nodiscard]] QList<JobTransition> jobTransitions();

/** True if a job may go from one state to the other; false for from == to. */
[[nodiscard]] bool transitionAllowed(JobState from, JobState to);

/** FAX_JOB_OPERATIONS_ENUM, values included. */
enum class JobOperation {
    View = 0x01,
    Pause = 0x02,
    Resume = 0x04,
    Restart = 0x08,
    Delete = 0x10, ///< cancel
    RecipientInfo = 0x20,
    SenderInfo = 0x40,
};
Q_DECLARE_FLAGS(JobOperations, JobOperation)
Q_DECLARE_OPERATORS_FOR_FLAGS(JobOperations)

/** What may be done with an outgoing job, rights left aside (service-semantics 2.7, 2.8). */
[[nodiscard]] JobOperations availableOperations(JobState state, bool paused);

} // namespace Fax

#pragma once

#include "job/calllimit.h"

#include <QtCore/QDateTime>
#include <QtCore/QList>

#include <chrono>
#include <optional>

namespace Fax {

/** Retries, RetryDelay and BusyRetryDelay of the server (service-semantics 4.1, 4.2). */
struct RetrySettings
{
    int retries = 3; ///< 0 … 99 tries after the first one
    std::chrono::minutes delay{10}; ///< from the end of the failed try; 0 = at once
    std::chrono::minutes busyDelay{
        0}; ///< the same after busy, where it is sooner; 0 = as after all
};

/** What is done about one cause. */
enum class RetryRule {
    Done, ///< not a failure
    Normal, ///< counted, again after the delay (4.4)
    Slower, ///< once more at once, one step slower; as Normal where there is no slower step
    AtOnce, ///< not the other side's doing: at once, not counted
    Never, ///< no further try would end differently
    Uncertain, ///< sent, not confirmed: a person decides
    Canceled, ///< a user of this server stopped it
};

/** The rule for a cause; one data row per ErrorCode. */
[[nodiscard]] RetryRule retryRule(ErrorCode code);

/** An attempt that has ended, as far as the decision needs it. */
struct AttemptOutcome
{
    ErrorCode error = ErrorCode::None;
    bool allPagesConfirmed =
        false; ///< of the whole job: this decides, not the code (architecture 8)
    bool pageUncertain = false; ///< some page was sent and its answer never came
    int pagesConfirmed = 0; ///< in this attempt
    Modulation modulation = Modulation::None; ///< last used or tried for page data in this attempt
    int bitRate = 0; ///< of it
    CallLimit limit; ///< under which this attempt was made
    int countedBefore = 0; ///< counted attempts before this one
    int notFaxBefore = 0; ///< counted attempts before this one that met no fax machine
    int uncountedInRow = 0; ///< uncounted attempts directly before this one
    QDateTime endedAt; ///< UTC
};

/** What happens to the job now. */
struct RetryPlan
{
    JobState state = JobState::RetriesExceeded;
    ErrorCode error = ErrorCode::None; ///< for the job's history; None when completed
    bool counted = true;
    QDateTime notBefore; ///< Retrying only: earliest next start, UTC
    std::optional<CallLimit> limit; ///< this number is to be called so from now on

    friend bool operator==(const RetryPlan &, const RetryPlan &) = default;
};

/** After this many uncounted attempts in a row the next ones count, so that a bad line cannot loop.
 */
inline constexpr int maximumUncountedInRow = 3;

/** Somebody who is no fax machine is not called more often than this for one job (safety.md F14). */
inline constexpr int maximumCallsToPeople = 3;

/**
 * Decides what follows an attempt (service-semantics 4.3, 4.4; safety 1.3). Pure.
 *
 * All pages confirmed: Completed, whatever the code says. A page uncertain: RetriesExceeded with
 * ConfirmationLost. Else by retryRule().
 */
[[nodiscard]] RetryPlan planAfter(const AttemptOutcome &outcome, const RetrySettings &settings);

} // namespace Fax

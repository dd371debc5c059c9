#pragma once

#include "base/result.h"
#include "job/linehistory.h"

#include <optional>

namespace Fax {

/** So many calls ended alike in one hour. */
struct HourCount
{
    int hour = 0; ///< whole hours after the time that was asked for
    CallOutcome outcome = CallOutcome::Failed;
    int calls = 0;
    double seconds = 0; ///< on the line
};

/**
 * What the lines did: calls that ended, and when somebody had turned a port off. JobStore writes a call when its attempt or
 * reception ends. Contract of the methods as for JobStore.
 */
class HistoryStore
{
public:
    HistoryStore() = default;
    virtual ~HistoryStore() = default;
    HistoryStore(const HistoryStore &) = delete;
    HistoryStore &operator=(const HistoryStore &) = delete;

    /** Calls of a port that ended at this time or later, oldest first. */
    [[nodiscard]] virtual Result<QList<EndedCall>> calls(PortId port, const QDateTime &since) = 0;
    /** Calls of all ports that ended at this time or later, counted. */
    [[nodiscard]] virtual Result<QList<HourCount>> hours(const QDateTime &since) = 0;

    /**
     * The bit rates of the last calls to a number that agreed on one, newest first, five at most (S3).
     * @param user only calls of this account's jobs. BadNumber
     */
    [[nodiscard]] virtual Result<QList<int>> bitRates(const QString &number,
                                                      const std::optional<QString> &user) = 0;

    /** Whether the port is off from now on; nothing changes if it is known. Older times than a day are forgotten. */
    [[nodiscard]] virtual Result<> setOff(PortId port, bool off, const QDateTime &now) = 0;
    /** Times that had not ended before this one, oldest first. */
    [[nodiscard]] virtual Result<QList<OffTime>> offTimes(PortId port, const QDateTime &since) = 0;
};

} // namespace Fax

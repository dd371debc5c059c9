#pragma once

#include "job/job.h"

#include <QtCore/QTime>
#include <QtCore/QTimeZone>

namespace Fax {

/**
 * The cheap hours (service-semantics section 6): wall-clock times of the server's zone, start
 * included, end not; end before start runs over midnight; start == end is no discount period.
 */
struct DiscountPeriod
{
    QTime start;
    QTime end;

    [[nodiscard]] bool isNone() const { return !start.isValid() || !end.isValid() || start == end; }
    friend bool operator==(const DiscountPeriod &, const DiscountPeriod &) = default;
};

/** Pure functions on times: UTC in, UTC out. Thread: any. */
namespace Schedule {

/**
 * The instant at which a wall clock of the zone first shows this date and time. In the lost hour of
 * a daylight-saving night, the end of that hour (02:30 becomes 03:00); in the doubled hour, the
 * first pass.
 */
[[nodiscard]] QDateTime instant(const QDate &date, const QTime &time, const QTimeZone &zone);

/** True if there is a discount period and `utc` lies in it. Each night's period is one interval. */
[[nodiscard]] bool isInside(const DiscountPeriod &period, const QDateTime &utc,
                            const QTimeZone &zone);

/** First start of the period at or after `utc`; invalid if there is no discount period. */
[[nodiscard]] QDateTime nextStart(const DiscountPeriod &period, const QDateTime &utc,
                                  const QTimeZone &zone);

/** `utc` if it is inside (or there is no period), else the next start (6.3, 6.7). */
[[nodiscard]] QDateTime earliestInside(const DiscountPeriod &period, const QDateTime &utc,
                                       const QTimeZone &zone);

/**
 * When a job may start at the earliest; `now` if that is past. Takes its retry time, its scheduled
 * time and the discount period into account (5.1, 6.3, 6.6), nothing else.
 */
[[nodiscard]] QDateTime earliestStart(const Job &job, const DiscountPeriod &period,
                                      const QDateTime &now, const QTimeZone &zone);

/**
 * The time by which jobs of one priority are ordered (5.3): when this job could have started if it
 * had been alone. Does not depend on the present.
 */
[[nodiscard]] QDateTime dueTime(const Job &job, const DiscountPeriod &period,
                                const QTimeZone &zone);

} // namespace Schedule

} // namespace Fax

#include "job/schedule.h"

#include <algorithm>

namespace Fax::Schedule {

namespace {

// One night may have no period (lost hour); two in a row cannot.
constexpr int daysToSearch = 7;

/** The period that begins on one local date; empty if it falls into the lost hour. */
struct Interval
{
    QDateTime start;
    QDateTime end;

    [[nodiscard]] bool isEmpty() const { return start >= end; }
    [[nodiscard]] bool contains(const QDateTime &utc) const { return start <= utc && utc < end; }
};

Interval intervalOf(const QDate &date, const DiscountPeriod &period, const QTimeZone &zone)
{
    const bool overMidnight = period.end < period.start;
    return {instant(date, period.start, zone),
            instant(overMidnight ? date.addDays(1) : date, period.end, zone)};
}

} // namespace

QDateTime instant(const QDate &date, const QTime &time, const QTimeZone &zone)
{
    const QDateTime wall(date, time, Qt::UTC); // the digits on the clock, read as if they were UTC
    const int before = zone.offsetFromUtc(wall.addDays(-1));
    const int after = zone.offsetFromUtc(wall.addDays(1));
    for (const int offset :
         {std::max(before, after), std::min(before, after)}) { // earlier instant first
        const QDateTime utc = wall.addSecs(-offset);
        if (zone.offsetFromUtc(utc) == offset)
            return utc;
    }
    const QTimeZone::OffsetData lostHour = zone.nextTransition(
        wall.addDays(-1)); // no such digits that night
    return lostHour.atUtc.isValid() ? lostHour.atUtc.toUTC() : wall.addSecs(-after);
}

bool isInside(const DiscountPeriod &period, const QDateTime &utc, const QTimeZone &zone)
{
    if (period.isNone())
        return false;
    const QDate today = utc.toTimeZone(zone).date();
    return intervalOf(today, period, zone).contains(utc)
        || intervalOf(today.addDays(-1), period, zone).contains(utc);
}

QDateTime nextStart(const DiscountPeriod &period, const QDateTime &utc, const QTimeZone &zone)
{
    if (period.isNone())
        return {};
    const QDate today = utc.toTimeZone(zone).date();
    for (int day = 0; day < daysToSearch; ++day) {
        const Interval interval = intervalOf(today.addDays(day), period, zone);
        if (!interval.isEmpty() && interval.start >= utc)
            return interval.start;
    }
    return {};
}

QDateTime earliestInside(const DiscountPeriod &period, const QDateTime &utc, const QTimeZone &zone)
{
    return period.isNone() || isInside(period, utc, zone) ? utc : nextStart(period, utc, zone);
}

QDateTime earliestStart(const Job &job, const DiscountPeriod &period, const QDateTime &now,
                        const QTimeZone &zone)
{
    QDateTime at = now;
    if (job.notBefore.isValid())
        at = std::max(at, job.notBefore);
    if (job.schedule == ScheduleType::SpecificTime && job.scheduledAt.isValid())
        at = std::max(at, job.scheduledAt);
    return job.schedule == ScheduleType::DiscountPeriod ? earliestInside(period, at, zone) : at;
}

QDateTime dueTime(const Job &job, const DiscountPeriod &period, const QTimeZone &zone)
{
    return earliestStart(job, period, job.submittedAt, zone);
}

} // namespace Fax::Schedule

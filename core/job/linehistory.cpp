#include "job/linehistory.h"

#include <algorithm>
#include <array>

namespace Fax {

namespace {

qint64 quarterOf(const QDateTime &time)
{
    const qint64 seconds = time.toSecsSinceEpoch();
    return seconds / QuarterHour::length - (seconds % QuarterHour::length < 0 ? 1 : 0);
}

QDateTime startOf(qint64 quarter)
{
    return QDateTime::fromSecsSinceEpoch(quarter * QuarterHour::length, Qt::UTC);
}

/** The 96 quarters that end with the one of `now`. */
class Strip
{
public:
    explicit Strip(const QDateTime &now)
        : m_first(quarterOf(now) - LineHistory::quarterCount + 1)
    {
        for (int i = 0; i < LineHistory::quarterCount; ++i)
            m_quarters[i].start = startOf(m_first + i);
    }

    [[nodiscard]] QuarterHour *at(const QDateTime &time)
    {
        const qint64 index = quarterOf(time) - m_first;
        const bool inside = index >= 0 && index < LineHistory::quarterCount;
        return inside ? &m_quarters[static_cast<size_t>(index)] : nullptr;
    }

    /** Adds the seconds between two times to all quarters that they touch. */
    void addTime(const QDateTime &from, const QDateTime &to, int QuarterHour::*seconds)
    {
        for (QuarterHour &quarter : m_quarters) {
            const qint64 begin = std::max(quarter.start.toMSecsSinceEpoch(),
                                          from.toMSecsSinceEpoch());
            const qint64 end = std::min(quarter.start.toMSecsSinceEpoch()
                                            + QuarterHour::length * 1000,
                                        to.toMSecsSinceEpoch());
            if (end > begin)
                quarter.*seconds = std::min<int>(
                    QuarterHour::length,
                    quarter.*seconds + static_cast<int>((end - begin + 500) / 1000));
        }
    }

    void count(const EndedCall &call)
    {
        QuarterHour *quarter = at(call.endedAt);
        if (!quarter)
            return;
        switch (call.outcome) {
        case CallOutcome::Sent:
            ++quarter->sent;
            break;
        case CallOutcome::Received:
            ++quarter->received;
            break;
        case CallOutcome::Again:
        case CallOutcome::Failed:
        case CallOutcome::Broken:
            ++quarter->failed;
            quarter->lastError = call.error;
            break;
        case CallOutcome::Canceled:
            break;
        }
        (call.isOutgoing() ? quarter->sentPages : quarter->receivedPages) += call.pages;
    }

    [[nodiscard]] QList<QuarterHour> all() const
    {
        return {m_quarters.cbegin(), m_quarters.cend()};
    }

    [[nodiscard]] QList<QuarterHour> used() const
    {
        QList<QuarterHour> list;
        std::copy_if(m_quarters.cbegin(), m_quarters.cend(), std::back_inserter(list),
                     [](const QuarterHour &quarter) {
                         QuarterHour nothing;
                         nothing.start = quarter.start;
                         return quarter != nothing;
                     });
        return list;
    }

private:
    qint64 m_first;
    std::array<QuarterHour, LineHistory::quarterCount> m_quarters;
};

} // namespace

QDateTime LineHistory::begin(const QDateTime &now)
{
    return startOf(quarterOf(now) - quarterCount + 1);
}

LineHistory LineHistory::of(PortId port, const QList<EndedCall> &calls,
                            const QList<OffTime> &offTimes, const QDateTime &now)
{
    Strip strip(now);
    QList<EndedCall> inOrder = calls;
    std::ranges::stable_sort(inOrder, {}, &EndedCall::endedAt);
    for (const EndedCall &call : inOrder) {
        strip.addTime(call.startedAt, std::min(call.endedAt, now),
                      call.isOutgoing() ? &QuarterHour::sendSeconds : &QuarterHour::receiveSeconds);
        strip.count(call);
    }
    LineHistory history;
    for (const OffTime &off : offTimes) {
        history.off = history.off || !off.to.isValid();
        strip.addTime(off.from, off.to.isValid() ? std::min(off.to, now) : now,
                      &QuarterHour::offSeconds);
    }
    history.portId = port;
    history.asOf = now;
    history.quarters = strip.used();
    return history;
}

QList<QuarterHour> LineHistory::strip(const QDateTime &now, const RunningCall &running) const
{
    Strip strip(now);
    for (const QuarterHour &quarter : quarters) {
        if (QuarterHour *place = strip.at(quarter.start))
            *place = quarter;
    }
    if (running.since.isValid())
        strip.addTime(running.since, now,
                      running.sending ? &QuarterHour::sendSeconds : &QuarterHour::receiveSeconds);
    if (off && asOf.isValid())
        strip.addTime(asOf, now, &QuarterHour::offSeconds);
    return strip.all();
}

HourFigures DayFigures::total() const
{
    HourFigures sum;
    for (const HourFigures &hour : hours) {
        sum.sent += hour.sent;
        sum.failed += hour.failed;
        sum.received += hour.received;
        sum.seconds += hour.seconds;
    }
    return sum;
}

} // namespace Fax

#include "support/fakelink/lineseed.h"

#include "support/fakelink/seed.h"

namespace Fax::Seed {

namespace {

constexpr int officeOpens = 7;
constexpr int officeCloses = 19;
constexpr int lineThatSleeps = 3; // every third line is off at night

QuarterHour officeQuarter(const QDateTime &start, int chance)
{
    QuarterHour quarter;
    quarter.start = start;
    if (chance % 3 == 0)
        return quarter;
    quarter.sent = chance % 5;
    quarter.sentPages = quarter.sent * 3;
    quarter.sendSeconds = quarter.sent * 150;
    quarter.received = chance % 4 == 1 ? 1 : 0;
    quarter.receivedPages = quarter.received * 2;
    quarter.receiveSeconds = quarter.received * 130;
    if (chance % 13 == 7) {
        quarter.failed = 1;
        quarter.lastError = ErrorCode::Busy;
        quarter.sendSeconds += 40;
    }
    return quarter;
}

} // namespace

LineHistory lineHistory(int id)
{
    LineHistory history;
    history.portId = PortId{id};
    history.asOf = now();
    const QDateTime begin = LineHistory::begin(now());
    for (int i = 0; i < LineHistory::quarterCount - 1; ++i) {
        const QDateTime start = begin.addSecs(i * QuarterHour::length);
        const int hour = start.time().hour();
        QuarterHour quarter;
        quarter.start = start;
        if (hour >= officeOpens && hour < officeCloses)
            quarter = officeQuarter(start, (i * 37 + id * 11) % 29);
        else if (id % lineThatSleeps == 0)
            quarter.offSeconds = QuarterHour::length;
        if (quarter.sent + quarter.received + quarter.failed + quarter.offSeconds > 0)
            history.quarters.append(quarter);
    }
    return history;
}

DayFigures today()
{
    DayFigures day;
    day.from = QDateTime(now().date(), QTime(0, 0), Qt::UTC);
    for (int hour = 0; hour < 24; ++hour) {
        HourFigures figures;
        if (hour >= officeOpens && hour <= now().time().hour()) {
            figures.sent = 20 + hour * 7 % 16;
            figures.failed = hour * 5 % 8;
            figures.received = 6 + hour * 3 % 11;
            figures.seconds = 4800 + hour * 97;
        }
        day.hours.append(figures);
    }
    return day;
}

void addStatistics(FakeLink &link)
{
    const QList<qint64> ids = link.ports.keys();
    for (const qint64 id : ids)
        link.setHistory(lineHistory(static_cast<int>(id)));
    link.setToday(today());
}

} // namespace Fax::Seed

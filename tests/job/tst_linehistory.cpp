#include "job/linehistory.h"

#include "base/valuemap.h"

#include <QtTest/QtTest>

using namespace Fax;

namespace {

/** 14:02 on the day of the tests: the last quarter of the strip began at 14:00. */
const QDateTime now{{2026, 5, 6}, {14, 2}, Qt::UTC};

QDateTime at(int hour, int minute, int second = 0)
{
    return {{2026, 5, 6}, {hour, minute, second}, Qt::UTC};
}

/** Of the day before. */
QDateTime yesterday(int hour, int minute)
{
    return at(hour, minute).addDays(-1);
}

EndedCall call(const QDateTime &from, const QDateTime &to, CallOutcome outcome, int pages = 0,
               ErrorCode error = ErrorCode::None)
{
    return {from, to, outcome, pages, error};
}

QuarterHour quarterOf(const LineHistory &history, const QDateTime &start)
{
    const auto found = std::find_if(history.quarters.cbegin(), history.quarters.cend(),
                                    [&](const QuarterHour &q) { return q.start == start; });
    return found == history.quarters.cend() ? QuarterHour() : *found;
}

} // namespace

/** The history strip of a line (ui.md D2). */
class tst_LineHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsByOutcome_data();
    void countsByOutcome();
    void busyTimeIsShared();
    void limits();
    void off();
    void stripAddsWhatGoesOn();
    void stripMovesOn();
    void crossesBorders();
    void total();
};

void tst_LineHistory::countsByOutcome_data()
{
    QTest::addColumn<CallOutcome>("outcome");
    QTest::addColumn<QList<int>>("counts"); // sent, sentPages, received, receivedPages, failed
    QTest::newRow("D2 sent") << CallOutcome::Sent << QList<int>{1, 3, 0, 0, 0};
    QTest::newRow("D2 tried again") << CallOutcome::Again << QList<int>{0, 3, 0, 0, 1};
    QTest::newRow("D2 given up") << CallOutcome::Failed << QList<int>{0, 3, 0, 0, 1};
    QTest::newRow("D2 canceled") << CallOutcome::Canceled << QList<int>{0, 3, 0, 0, 0};
    QTest::newRow("D2 received") << CallOutcome::Received << QList<int>{0, 0, 1, 3, 0};
    QTest::newRow("D2 broken") << CallOutcome::Broken << QList<int>{0, 0, 0, 3, 1};
}

void tst_LineHistory::countsByOutcome()
{
    QFETCH(CallOutcome, outcome);
    QFETCH(QList<int>, counts);
    const LineHistory history = LineHistory::of(
        PortId{7}, {call(at(10, 16), at(10, 18), outcome, 3, ErrorCode::Busy)}, {}, now);
    QCOMPARE(history.portId, PortId{7});
    QCOMPARE(history.asOf, now);
    QCOMPARE(history.quarters.size(), 1);
    const QuarterHour quarter = history.quarters.constFirst();
    QCOMPARE(quarter.start, at(10, 15));
    QCOMPARE((QList<int>{quarter.sent, quarter.sentPages, quarter.received, quarter.receivedPages,
                         quarter.failed}),
             counts);
    QCOMPARE(quarter.lastError, quarter.failed > 0 ? ErrorCode::Busy : ErrorCode::None);
    const bool in = outcome == CallOutcome::Received || outcome == CallOutcome::Broken;
    QCOMPARE(quarter.sendSeconds, in ? 0 : 120);
    QCOMPARE(quarter.receiveSeconds, in ? 120 : 0);
}

void tst_LineHistory::busyTimeIsShared()
{
    const LineHistory history = LineHistory::of(
        PortId{1}, {call(at(10, 10), at(10, 31), CallOutcome::Received, 40)}, {}, now);
    QCOMPARE(quarterOf(history, at(10, 0)).receiveSeconds, 300);
    QCOMPARE(quarterOf(history, at(10, 15)).receiveSeconds, 900);
    QCOMPARE(quarterOf(history, at(10, 30)).receiveSeconds, 60);
    QCOMPARE(quarterOf(history, at(10, 0)).received, 0);
    QCOMPARE(quarterOf(history, at(10, 30)).received, 1); // where it ended
}

/** Nothing from before the strip, nothing from the future (a clock that was set back). */
void tst_LineHistory::limits()
{
    QCOMPARE(LineHistory::begin(now), yesterday(14, 15));
    const LineHistory history = LineHistory::of(
        PortId{1},
        {call(yesterday(14, 0), yesterday(14, 16), CallOutcome::Sent, 1),
         call(yesterday(13, 0), yesterday(14, 14), CallOutcome::Sent, 1),
         call(at(15, 0), at(15, 10), CallOutcome::Sent, 1)},
        {}, now);
    QCOMPARE(history.quarters.size(), 1);
    QCOMPARE(history.quarters.constFirst().start, yesterday(14, 15));
    QCOMPARE(history.quarters.constFirst().sendSeconds, 60);
    QCOMPARE(history.quarters.constFirst().sent, 1);
}

void tst_LineHistory::off()
{
    const LineHistory history = LineHistory::of(
        PortId{1}, {}, {{yesterday(9, 0), yesterday(14, 20)}, {at(13, 50), {}}}, now);
    QVERIFY(history.off);
    QCOMPARE(quarterOf(history, yesterday(14, 15)).offSeconds, 300);
    QCOMPARE(quarterOf(history, at(13, 45)).offSeconds, 600);
    QCOMPARE(quarterOf(history, at(14, 0)).offSeconds, 120);
    QVERIFY(!LineHistory::of(PortId{1}, {}, {{at(9, 0), at(9, 5)}}, now).off);
}

void tst_LineHistory::stripAddsWhatGoesOn()
{
    LineHistory history = LineHistory::of(
        PortId{1}, {call(at(14, 0), at(14, 1), CallOutcome::Sent, 2)}, {}, now);
    const QList<QuarterHour> idle = history.strip(now, {});
    QCOMPARE(idle.size(), 96);
    QCOMPARE(idle.constFirst().start, yesterday(14, 15));
    QCOMPARE(idle.constLast().sendSeconds, 60);
    const QList<QuarterHour> busy = history.strip(now.addSecs(60), {now.addSecs(-20), true});
    QCOMPARE(busy.constLast().sendSeconds, 60 + 80);
    QCOMPARE(busy.constLast().sent, 1);
    QCOMPARE(history.strip(now, {now.addSecs(-20), false}).constLast().receiveSeconds, 20);
    history.off = true;
    QCOMPARE(history.strip(now.addSecs(30), {}).constLast().offSeconds, 30);
}

void tst_LineHistory::stripMovesOn()
{
    const LineHistory history = LineHistory::of(
        PortId{1},
        {call(yesterday(14, 20), yesterday(14, 21), CallOutcome::Sent, 1),
         call(at(13, 0), at(13, 1), CallOutcome::Sent, 1)},
        {}, now);
    const QList<QuarterHour> later = history.strip(at(14, 16), {});
    QCOMPARE(later.constFirst().start, yesterday(14, 30)); // the first one has left
    QCOMPARE(later.constFirst().sent, 0);
    QCOMPARE(later.constLast().start, at(14, 15));
    QCOMPARE(later.at(95 - 5).sent, 1);
}

void tst_LineHistory::crossesBorders()
{
    const LineHistory history = LineHistory::of(
        PortId{3}, {call(at(10, 16), at(10, 18), CallOutcome::Again, 1, ErrorCode::Busy)},
        {{at(13, 50), {}}}, now);
    const auto again = fromMap<LineHistory>(toMap(history));
    QVERIFY(again.has_value());
    QCOMPARE(*again, history);
    DayFigures figures;
    figures.from = at(0, 0);
    figures.hours = {{1, 2, 3, 4}, {5, 6, 7, 8}};
    const auto sameFigures = fromMap<DayFigures>(toMap(figures));
    QVERIFY(sameFigures.has_value());
    QCOMPARE(*sameFigures, figures);
}

void tst_LineHistory::total()
{
    DayFigures figures;
    figures.hours = {{1, 2, 3, 4}, {5, 6, 7, 8}};
    QCOMPARE(figures.total(), (HourFigures{6, 8, 10, 12}));
    QCOMPARE(DayFigures().total(), HourFigures());
}

QTEST_GUILESS_MAIN(tst_LineHistory)
#include "tst_linehistory.moc"

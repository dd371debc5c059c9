#include "common/format.h"
#include "dashboard/calltimelineview.h"
#include "dashboard/dashboardplace.h"
#include "dashboard/historystrip.h"
#include "dashboard/hourbars.h"
#include "dashboard/linecard.h"
#include "support/fakelink/lineseed.h"
#include "windowbench.h"

#include <QtGui/QAccessible>
#include <QtTest/QtTest>
#include <QtWidgets/QLabel>

using namespace Fax;

/** What the lines did: history strip, today's figures, time line of a call (ui.md 4, D1, D2, A2). */
class tst_HistoryStrip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void quarterInWords_data();
    void quarterInWords();
    void keysWalkTheQuarters();
    void readersHearTheQuarter();
    void stripFollowsTheServer();
    void runningCallIsInTheStrip();
    void todayFollowsTheServer();
    void occupancyCountsUsedLines();
    void timelineFollowsTheCall();
    void timelineShowsTheWholeCall();

private:
    void openWith(const char *states);
    [[nodiscard]] QString text(const char *name) const
    {
        return m_bench->find<QLabel>(name)->text();
    }

    std::unique_ptr<WindowBench> m_bench;
};

void tst_HistoryStrip::initTestCase()
{
    qputenv("TZ", "UTC");
}

void tst_HistoryStrip::init()
{
    m_bench = std::make_unique<WindowBench>();
}

void tst_HistoryStrip::cleanup()
{
    m_bench.reset();
}

void tst_HistoryStrip::openWith(const char *states)
{
    Seed::addPorts(m_bench->link, QString::fromLatin1(states).split(u' '));
    QVERIFY(m_bench->open());
    m_bench->window->resize(1180, 760);
}

void tst_HistoryStrip::quarterInWords_data()
{
    QTest::addColumn<QuarterHour>("quarter");
    QTest::addColumn<QString>("words");
    QuarterHour quarter;
    quarter.start = QDateTime(QDate(2026, 5, 6), QTime(10, 15), Qt::UTC);
    QTest::newRow("nothing") << quarter << QStringLiteral("10:15 to 10:30: no calls");
    QuarterHour off = quarter;
    off.offSeconds = 900;
    QTest::newRow("off") << off << QStringLiteral("10:15 to 10:30: off");
    QuarterHour during = quarter;
    during.sendSeconds = 900;
    QTest::newRow("inside a long call")
        << during << QStringLiteral("10:15 to 10:30: a call was up");
    quarter.sent = 3;
    quarter.sentPages = 14;
    quarter.received = 1;
    quarter.receivedPages = 2;
    quarter.failed = 1;
    quarter.lastError = ErrorCode::Busy;
    QTest::newRow("D2") << quarter
                        << QStringLiteral(
                               "10:15 to 10:30: 3 sent (14 pages), 1 received (2 pages), "
                               "1 failed: busy");
}

void tst_HistoryStrip::quarterInWords()
{
    QFETCH(const QuarterHour, quarter);
    QTEST(Ui::quarterSentence(quarter), "words");
}

void tst_HistoryStrip::keysWalkTheQuarters()
{
    Ui::HistoryStrip strip;
    strip.setQuarters(Seed::lineHistory(1).strip(Seed::now(), {}));
    QCOMPARE(strip.quarters().size(), 96);
    QTest::keyClick(&strip, Qt::Key_Left);
    QCOMPARE(strip.current(), 95);
    QTest::keyClick(&strip, Qt::Key_Left);
    QCOMPARE(strip.current(), 94);
    QTest::keyClick(&strip, Qt::Key_Right);
    QTest::keyClick(&strip, Qt::Key_Right);
    QCOMPARE(strip.current(), 95);
    QTest::keyClick(&strip, Qt::Key_Home);
    QCOMPARE(strip.current(), 0);
    QVERIFY2(strip.text().startsWith(u"14:15 to 14:30: "), qPrintable(strip.text()));
}

void tst_HistoryStrip::readersHearTheQuarter()
{
    Ui::HistoryStrip strip;
    strip.setQuarters(Seed::lineHistory(1).strip(Seed::now(), {}));
    strip.setCurrent(40);
    QAccessibleInterface *reader = QAccessible::queryAccessibleInterface(&strip);
    QVERIFY(reader != nullptr && reader->valueInterface() != nullptr);
    QCOMPARE(reader->valueInterface()->currentValue().toInt(), 40);
    QCOMPARE(reader->valueInterface()->maximumValue().toInt(), 95);
    QCOMPARE(reader->text(QAccessible::Value), Ui::quarterSentence(strip.quarters().at(40)));
}

void tst_HistoryStrip::stripFollowsTheServer()
{
    openWith("idle");
    auto *strip = m_bench->find<Ui::HistoryStrip>("card.1.history");
    QVERIFY(strip->quarters().isEmpty() || text("card.1.historySummary") == u"0 ok, 0 failed");
    m_bench->link.setHistory(Seed::lineHistory(1));
    QCOMPARE(strip->quarters().size(), 96);
    int fine = 0;
    int failed = 0;
    const LineHistory history = Seed::lineHistory(1);
    for (const QuarterHour &quarter : history.quarters) {
        fine += quarter.sent + quarter.received;
        failed += quarter.failed;
    }
    QVERIFY(fine > 0 && failed > 0);
    QCOMPARE(text("card.1.historySummary"),
             QStringLiteral("%1 ok, %2 failed").arg(fine).arg(failed));
}

/** The call that is up since 107 s is in the last quarter, which is two minutes old. */
void tst_HistoryStrip::runningCallIsInTheStrip()
{
    openWith("idle");
    LineHistory empty;
    empty.portId = PortId{1};
    empty.asOf = Seed::now();
    m_bench->link.setHistory(empty);
    auto *strip = m_bench->find<Ui::HistoryStrip>("card.1.history");
    QCOMPARE(strip->quarters().constLast().sendSeconds, 0);
    m_bench->link.putStatus(Seed::port(1, QStringLiteral("sending")).status);
    QCOMPARE(strip->quarters().constLast().sendSeconds, 107);
}

void tst_HistoryStrip::todayFollowsTheServer()
{
    openWith("idle");
    m_bench->link.setToday(Seed::today());
    const HourFigures all = Seed::today().total();
    QCOMPARE(text("dashboard.today"),
             QStringLiteral("Today %1 sent, %2 failed, %3 received, %4 on line")
                 .arg(all.sent)
                 .arg(all.failed)
                 .arg(all.received)
                 .arg(Ui::hoursAndMinutes(all.seconds)));
    const auto *hours = m_bench->find<Ui::HourBars>("dashboard.hours");
    QVERIFY2(hours->sentence(10).startsWith(u"10:00 to 11:00: "), qPrintable(hours->sentence(10)));
}

void tst_HistoryStrip::occupancyCountsUsedLines()
{
    openWith("sending idle off ringing");
    QCOMPARE(text("dashboard.busy"), QStringLiteral("2 of 3 lines busy"));
    m_bench->link.putStatus(Seed::port(2, QStringLiteral("receiving")).status);
    QCOMPARE(text("dashboard.busy"), QStringLiteral("3 of 3 lines busy"));
}

void tst_HistoryStrip::timelineFollowsTheCall()
{
    openWith("sending");
    auto *timeline = m_bench->find<Ui::CallTimelineView>("card.1.timeline");
    QVERIFY(timeline->blocks().isEmpty());
    const QList<TraceEntry> frames = Seed::frames();
    for (const TraceEntry &frame : frames)
        m_bench->link.sendFrame(PortId{1}, JobId{1}, {}, frame);
    QVERIFY(!timeline->blocks().isEmpty());
    const TimelineBlock page = timeline->blocks().constLast();
    QCOMPARE(page.kind, TimelineBlock::Kind::PageData);
    QCOMPARE(page.lane, Direction::Sent);
    QVERIFY(page.end >= 107);
    const bool notched = std::any_of(timeline->blocks().cbegin(), timeline->blocks().cend(),
                                     [](const TimelineBlock &block) { return block.trouble; });
    QVERIFY(notched); // the training that failed
}

void tst_HistoryStrip::timelineShowsTheWholeCall()
{
    Ui::CallTimelineView view;
    view.setBlocks(callTimeline(Seed::frames()), 75);
    QVERIFY(!view.isWhole());
    QTest::keyClick(&view, Qt::Key_End);
    QVERIFY(view.isWhole());
    QTest::keyClick(&view, Qt::Key_Home);
    QVERIFY(!view.isWhole());
    QVERIFY2(view.text().contains(u"us: "), qPrintable(view.text()));
}

QTEST_MAIN(tst_HistoryStrip)
#include "tst_history_strip.moc"

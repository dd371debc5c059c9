#include "checkfolder.h"
#include "job/schedule.h"
#include "scriptedservice.h"

using namespace Fax;
using namespace std::chrono_literals;

/** F8: the wall clock is set while jobs wait. Delays and order follow the time that goes by. */
class tst_ClockJumps : public QObject, private ScriptedService
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void retryKeepsItsDelay_data() { jumps(); }
    void retryKeepsItsDelay();
    void scheduledJobFollowsTheWallClock();
    void orderStaysThatOfSubmission_data() { jumps(); }
    void orderStaysThatOfSubmission();
    void nothingIsThrownAway_data() { jumps(); }
    void nothingIsThrownAway();
    void wrongClockAtStartDelaysNoRetry();
    void daylightSaving_data();
    void daylightSaving();

private:
    static void jumps();
    void open(const QDateTime &start, const QTimeZone &zone = QTimeZone::utc());
    [[nodiscard]] JobId sendScheduled(const QDateTime &at);
    void letEventsPass() { (void)m_fixture->ask(QStringLiteral("server")); }
};

void tst_ClockJumps::init()
{
    m_fixture = std::make_unique<ServiceFixture>();
}

void tst_ClockJumps::cleanup()
{
    const QString folder = m_fixture->folder();
    m_fixture->drop();
    QVERIFY_CLEAN(folder);
    m_fixture.reset();
    m_clock.reset();
}

void tst_ClockJumps::open(const QDateTime &start, const QTimeZone &zone)
{
    m_clock = std::make_unique<ManualClock>(start, zone);
    QVERIFY(m_fixture->open(scripted()));
}

JobId tst_ClockJumps::sendScheduled(const QDateTime &at)
{
    return m_fixture->send(QStringLiteral("201"), textOfPages(1),
                           {{QStringLiteral("schedule"), QStringLiteral("specific_time")},
                            {QStringLiteral("scheduledAt"), isoTime(at)}});
}

void tst_ClockJumps::jumps()
{
    QTest::addColumn<QDateTime>("to");
    const QDateTime &start = startOfTest;
    QTest::newRow("an hour forward") << start.addSecs(3600);
    QTest::newRow("an hour back") << start.addSecs(-3600);
    QTest::newRow("ten years forward") << start.addYears(10);
    QTest::newRow("ten years back") << start.addYears(-10);
}

void tst_ClockJumps::retryKeepsItsDelay()
{
    QFETCH(QDateTime, to);
    open(startOfTest);
    const JobId id = m_fixture->send(QStringLiteral("201"), textOfPages(1));
    QVERIFY(waitForDials(1));
    m_line->end(ErrorCode::Busy);
    QVERIFY(m_fixture->waitForState(id, JobState::Retrying));
    m_clock->advance(4min);
    m_clock->jumpTo(to.addSecs(4 * 60));
    m_clock->advance(6min - 1s);
    letEventsPass();
    QCOMPARE(m_line->dialled.size(), 1);
    m_clock->advance(1s);
    QVERIFY(waitForDials(2));
    QCOMPARE(m_fixture->job(id).attempts, 1); // the second one is on the line
}

void tst_ClockJumps::scheduledJobFollowsTheWallClock()
{
    open(startOfTest);
    const JobId id = sendScheduled(startOfTest.addDays(1));
    QVERIFY(id.isValid());
    QTRY_COMPARE(m_fixture->job(id).why.code, QStringLiteral("scheduled"));
    m_clock->jumpTo(startOfTest.addDays(-1));
    m_clock->advance(24h);
    letEventsPass();
    QCOMPARE(m_line->dialled.size(), 0); // a day went by, but that time has not come
    m_clock->jumpTo(startOfTest.addDays(1));
    QVERIFY(waitForDials(1));
}

void tst_ClockJumps::orderStaysThatOfSubmission()
{
    QFETCH(QDateTime, to);
    open(startOfTest);
    const JobId first = m_fixture->send(QStringLiteral("201"), textOfPages(1));
    const JobId inTheWay = m_fixture->send(QStringLiteral("202"), textOfPages(1));
    QVERIFY(waitForDials(2)); // both lines are taken
    const JobId older = m_fixture->send(QStringLiteral("203"), textOfPages(1));
    m_clock->jumpTo(to);
    const JobId newer = m_fixture->send(QStringLiteral("204"), textOfPages(1));
    QTRY_COMPARE(m_fixture->job(older).why.code, QStringLiteral("line-wait"));
    QTRY_COMPARE(m_fixture->job(newer).why.code, QStringLiteral("line-wait"));
    QCOMPARE(m_fixture->job(older).why.parameters.value(QStringLiteral("ahead")), 0);
    QCOMPARE(m_fixture->job(newer).why.parameters.value(QStringLiteral("ahead")), 1);
    QVERIFY(first.isValid() && inTheWay.isValid());
}

/** DirtyDays is two weeks: ten years must not end a job that was queued a minute ago. */
void tst_ClockJumps::nothingIsThrownAway()
{
    QFETCH(QDateTime, to);
    open(startOfTest);
    m_fixture->setProperty(QStringLiteral("RetryDelay"), 1440);
    const JobId id = m_fixture->send(QStringLiteral("201"), textOfPages(1));
    QVERIFY(waitForDials(1));
    m_line->end(ErrorCode::Busy);
    QVERIFY(m_fixture->waitForState(id, JobState::Retrying));
    m_clock->jumpTo(to);
    for (int hour = 0; hour < 12; ++hour) {
        m_clock->advance(1h);
        letEventsPass();
    }
    QCOMPARE(m_fixture->job(id).state, JobState::Retrying);
    m_clock->jumpTo(startOfTest.addSecs(12 * 3600)); // somebody corrects it
    m_clock->advance(12h);
    QVERIFY(waitForDials(2));
}

/** Started with the battery of the clock empty, as seen from the job: it waits its delay, not for years. */
void tst_ClockJumps::wrongClockAtStartDelaysNoRetry()
{
    open(startOfTest);
    const JobId id = m_fixture->send(QStringLiteral("201"), textOfPages(1));
    QVERIFY(waitForDials(1));
    m_line->end(ErrorCode::Busy);
    QVERIFY(m_fixture->waitForState(id, JobState::Retrying));
    m_fixture->drop();
    open(startOfTest.addYears(-20));
    m_clock->advance(5min);
    m_clock->jumpTo(startOfTest.addSecs(3600));
    m_clock->advance(5min);
    QVERIFY(waitForDials(1));
}

void tst_ClockJumps::daylightSaving_data()
{
    QTest::addColumn<QDateTime>("evening");
    QTest::addColumn<QDateTime>("due");
    const auto berlin = [](const QDate &date, const QTime &time) {
        return Schedule::instant(date, time, QTimeZone("Europe/Berlin"));
    };
    QTest::newRow("the lost hour: at 03:00")
        << berlin({2026, 3, 28}, {22, 0}) << QDateTime({2026, 3, 29}, {1, 0}, Qt::UTC);
    QTest::newRow("the doubled hour: once, at the first 02:30")
        << berlin({2026, 10, 24}, {22, 0}) << QDateTime({2026, 10, 25}, {0, 30}, Qt::UTC);
}

/** A job for 02:30 of such a night: minute by minute through it, one call. */
void tst_ClockJumps::daylightSaving()
{
    QFETCH(QDateTime, evening);
    QFETCH(QDateTime, due);
    const QTimeZone zone("Europe/Berlin");
    open(evening, zone);
    const QDate night = evening.toTimeZone(zone).date().addDays(1);
    const JobId id = sendScheduled(Schedule::instant(night, QTime(2, 30), zone));
    QTRY_COMPARE(m_fixture->job(id).why.code, QStringLiteral("scheduled"));
    while (m_clock->now() < due.addSecs(-60)) {
        m_clock->advance(1min);
        letEventsPass();
    }
    QCOMPARE(m_line->dialled.size(), 0);
    m_clock->advance(1min);
    QVERIFY(waitForDials(1));
    m_line->end(ErrorCode::BadNumber); // never tried again
    QVERIFY(m_fixture->waitForState(id, JobState::RetriesExceeded));
    m_clock->advance(3h);
    letEventsPass();
    QCOMPARE(m_line->dialled.size(), 1);
}

QTEST_GUILESS_MAIN(tst_ClockJumps)
#include "tst_clockjumps.moc"

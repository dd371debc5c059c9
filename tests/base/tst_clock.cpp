#include "base/clock.h"

#include <QtTest/QtTest>

using namespace Fax;
using namespace std::chrono_literals;

class tst_Clock : public QObject
{
    Q_OBJECT

private:
    const QDateTime m_start{{2026, 5, 6}, {12, 0}, Qt::UTC};

private Q_SLOTS:
    void manualClockWakesOnceWhenDue()
    {
        ManualClock clock(m_start);
        QSignalSpy woken(&clock, &Clock::woken);
        clock.wakeAt(m_start.addSecs(60));
        clock.advance(59s);
        QCOMPARE(woken.size(), 0);
        clock.advance(1s);
        QCOMPARE(woken.size(), 1);
        clock.advance(3600s);
        QCOMPARE(woken.size(), 1);
        QCOMPARE(clock.now(), m_start.addSecs(3660));
        QCOMPARE(clock.elapsed(), std::chrono::milliseconds(3660s));
    }

    void laterRequestReplacesFormer()
    {
        ManualClock clock(m_start);
        QSignalSpy woken(&clock, &Clock::woken);
        clock.wakeAt(m_start.addSecs(10));
        clock.wakeAt(m_start.addSecs(20));
        clock.advance(15s);
        QCOMPARE(woken.size(), 0);
        clock.wakeAt({});
        clock.advance(3600s);
        QCOMPARE(woken.size(), 0);
        QVERIFY(!clock.advanceToWake());
    }

    void jumpMovesTheWallClockOnly()
    {
        ManualClock clock(m_start);
        QSignalSpy woken(&clock, &Clock::woken);
        clock.wakeAt(m_start.addSecs(60));
        clock.jumpTo(m_start.addDays(-1));
        QCOMPARE(woken.size(), 0);
        clock.jumpTo(m_start.addDays(1));
        QCOMPARE(woken.size(), 1);
        QCOMPARE(clock.elapsed(), 0ms);
    }

    void handlerMayAskAgain()
    {
        ManualClock clock(m_start);
        int count = 0;
        connect(&clock, &Clock::woken, &clock, [&] {
            if (++count < 3)
                clock.wakeAt(clock.now().addSecs(5));
        });
        clock.wakeAt(m_start);
        while (clock.advanceToWake()) { }
        QCOMPARE(count, 3);
        QCOMPARE(clock.now(), m_start.addSecs(10));
    }

    void systemClockWakes_data()
    {
        QTest::addColumn<int>("fromNowMs");
        QTest::newRow("in the past") << -1000;
        QTest::newRow("soon") << 50;
    }

    void systemClockWakes()
    {
        QFETCH(int, fromNowMs);
        SystemClock clock;
        QSignalSpy woken(&clock, &Clock::woken);
        const QDateTime due = clock.now().addMSecs(fromNowMs);
        clock.wakeAt(due);
        QCOMPARE(woken.size(), 0); // never from inside wakeAt()
        QVERIFY(woken.wait(5000));
        QVERIFY(clock.now() >= due);
        QCOMPARE(woken.size(), 1);
    }

    void systemClockForgetsCancelledRequest()
    {
        SystemClock clock;
        QSignalSpy woken(&clock, &Clock::woken);
        clock.wakeAt(clock.now().addMSecs(20));
        clock.wakeAt({});
        QVERIFY(!woken.wait(100));
        const auto before = clock.elapsed();
        QCOMPARE(clock.now().timeSpec(), Qt::UTC);
        QVERIFY(clock.elapsed() >= before);
    }
};

QTEST_GUILESS_MAIN(tst_Clock)
#include "tst_clock.moc"

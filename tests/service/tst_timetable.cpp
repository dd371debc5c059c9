#include "base/clock.h"
#include "service/eventfeed.h"
#include "service/timetable.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Fax;
using namespace std::chrono_literals;

/** The two time-keepers of the service: wake-ups by the clock, and events that are gathered. */
class tst_Timetable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsEachEntryOnceAndInTime();
    void laterRequestReplaces();
    void entryMayAskAgain();
    void eventsAreGathered();
    void queueOnlyWhenChanged();
};

void tst_Timetable::runsEachEntryOnceAndInTime()
{
    ManualClock clock(QDateTime({2026, 5, 6}, {12, 0}, Qt::UTC));
    Timetable timetable(clock);
    QStringList ran;
    timetable.set(QStringLiteral("b"), clock.now().addSecs(120),
                  [&] { ran.append(QStringLiteral("b")); });
    timetable.set(QStringLiteral("a"), clock.now().addSecs(60),
                  [&] { ran.append(QStringLiteral("a")); });
    clock.advance(59s);
    QVERIFY(ran.isEmpty());
    clock.advance(1s);
    QCOMPARE(ran, QStringList{QStringLiteral("a")});
    QCOMPARE(clock.wakeTime(), clock.now().addSecs(60));
    clock.advance(1h);
    QCOMPARE(ran, (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
    QVERIFY(!clock.wakeTime().isValid());
}

void tst_Timetable::laterRequestReplaces()
{
    ManualClock clock(QDateTime({2026, 5, 6}, {12, 0}, Qt::UTC));
    Timetable timetable(clock);
    int ran = 0;
    timetable.set(QStringLiteral("a"), clock.now().addSecs(60), [&] { ran += 1; });
    timetable.set(QStringLiteral("a"), clock.now().addSecs(90), [&] { ran += 10; });
    clock.advance(60s);
    QCOMPARE(ran, 0);
    clock.advance(30s);
    QCOMPARE(ran, 10);
    timetable.set(QStringLiteral("a"), clock.now().addSecs(60), [&] { ran += 100; });
    timetable.set(QStringLiteral("a"), {}, {});
    clock.advance(1h);
    QCOMPARE(ran, 10);
}

void tst_Timetable::entryMayAskAgain()
{
    ManualClock clock(QDateTime({2026, 5, 6}, {12, 0}, Qt::UTC));
    Timetable timetable(clock);
    int ran = 0;
    std::function<void()> hourly = [&] {
        ++ran;
        timetable.set(QStringLiteral("a"), clock.now().addSecs(3600), hourly);
    };
    hourly();
    clock.advance(1h);
    clock.advance(1h);
    QCOMPARE(ran, 3);
}

void tst_Timetable::eventsAreGathered()
{
    EventFeed feed;
    int page = 0;
    feed.setSource({.prepare = {},
                    .job = [&](JobId id) -> std::optional<Job> {
                        if (id == JobId{9})
                            return std::nullopt; // gone meanwhile
                        Job job;
                        job.id = id;
                        job.pagesConfirmed = page;
                        return job;
                    },
                    .queue = [] { return std::nullopt; }});
    QSignalSpy events(&feed, &EventFeed::eventOccurred);
    for (page = 1; page <= 50; ++page)
        feed.noteJob(JobId{3});
    page = 50;
    feed.noteJobs({JobId{4}, JobId{9}});
    QVERIFY(events.isEmpty());
    QTRY_COMPARE(events.size(), 2);
    QCOMPARE(events.at(0).at(1).toMap().value(QStringLiteral("id")), 3);
    QCOMPARE(events.at(0).at(1).toMap().value(QStringLiteral("pagesConfirmed")), 50);
    QCOMPARE(events.at(1).at(1).toMap().value(QStringLiteral("id")), 4);
}

void tst_Timetable::queueOnlyWhenChanged()
{
    EventFeed feed;
    QueueStatus queue;
    feed.setSource({.prepare = {},
                    .job = [](JobId) { return std::nullopt; },
                    .queue = [&] { return std::optional(queue); }});
    QSignalSpy events(&feed, &EventFeed::eventOccurred);
    feed.noteQueue();
    feed.flush();
    feed.noteQueue();
    feed.flush();
    QCOMPARE(events.size(), 1);
    queue.waiting = 2;
    feed.noteQueue();
    feed.flush();
    QCOMPARE(events.size(), 2);
    QCOMPARE(events.last().at(1).toMap().value(QStringLiteral("waiting")), 2);
}

QTEST_GUILESS_MAIN(tst_Timetable)
#include "tst_timetable.moc"

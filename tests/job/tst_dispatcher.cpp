#include "base/clock.h"
#include "base/valuemap.h"
#include "job/dispatcher.h"

#include <QtTest/QtTest>

using namespace Fax;

namespace {

const QDateTime noon(QDate(2026, 5, 6), QTime(12, 0), Qt::UTC);

Job waiting(int id, const QString &to, Priority priority = Priority::Normal)
{
    Job job;
    job.id = JobId{id};
    job.to = to;
    job.priority = priority;
    job.pages = 1;
    job.submittedAt = noon.addSecs(-3600 + id);
    return job;
}

Job active(int id, const QString &to)
{
    Job job = waiting(id, to);
    job.state = JobState::Inprogress;
    return job;
}

DispatchPort port(int id, int priority = 1)
{
    DispatchPort port;
    port.id = PortId{id};
    port.name = u"Line %1"_qs.arg(id);
    port.priority = priority;
    return port;
}

DispatchSituation situation(const QList<DispatchPort> &ports)
{
    DispatchSituation situation;
    situation.now = noon;
    situation.ports = ports;
    return situation;
}

/** "3@1 5@2": job on port, in order. */
QString startsOf(const DispatchPlan &plan)
{
    QStringList starts;
    for (const auto &start : plan.starts)
        starts.append(u"%1@%2"_qs.arg(start.job.value).arg(start.port.value));
    return starts.join(u' ');
}

} // namespace

class tst_Dispatcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void order_data();
    void order();
    void onePerNumber();
    void numberIsFreeAgain();
    void ownLines_data();
    void ownLines();
    void ports_data();
    void ports();
    void queuePaused_startsNothing();
    void notYet_data();
    void notYet();
    void wakesWhenDue();
    void discountPeriodChanges();
    void discountMissed_waitsForTheNextNight();
    void clockSetBack();
    void reasons_data();
    void reasons();
    void reasons_ahead();
    void reasons_aheadInHundreds();
    void reasons_goneWhenActiveOrFinal();
    void tenThousand();
};

void tst_Dispatcher::order_data()
{
    QTest::addColumn<QList<Job>>("jobs");
    QTest::addColumn<QString>("first");
    Job retried = waiting(1, u"101"_qs);
    retried.state = JobState::Retrying;
    retried.notBefore = noon.addSecs(-60);
    Job scheduled = waiting(1, u"101"_qs);
    scheduled.schedule = ScheduleType::SpecificTime;
    scheduled.scheduledAt = noon.addSecs(-60);
    QTest::newRow("5.3 submission order")
        << QList{waiting(2, u"102"_qs), waiting(1, u"101"_qs)} << u"1@1"_qs;
    QTest::newRow("5.3 High first")
        << QList{waiting(1, u"101"_qs), waiting(2, u"102"_qs, Priority::High)} << u"2@1"_qs;
    QTest::newRow("5.3 Low last") << QList{waiting(1, u"101"_qs, Priority::Low),
                                           waiting(2, u"102"_qs)}
                                  << u"2@1"_qs;
    QTest::newRow("5.3 retry: due later") << QList{retried, waiting(2, u"102"_qs)} << u"2@1"_qs;
    QTest::newRow("5.3 scheduled: due later")
        << QList{scheduled, waiting(2, u"102"_qs)} << u"2@1"_qs;
}

void tst_Dispatcher::order()
{
    QFETCH(QList<Job>, jobs);
    Dispatcher dispatcher;
    dispatcher.reset(jobs);
    QTEST(startsOf(dispatcher.decide(situation({port(1)}))), "first");
}

void tst_Dispatcher::onePerNumber()
{
    Dispatcher dispatcher;
    dispatcher.reset(
        {waiting(1, u"+49 30 555"_qs), waiting(2, u"(49)30-555"_qs), waiting(3, u"556"_qs)});
    QCOMPARE(startsOf(dispatcher.decide(situation({port(1), port(2), port(3)}))), u"1@1 3@2"_qs);
}

void tst_Dispatcher::numberIsFreeAgain()
{
    Dispatcher dispatcher;
    dispatcher.reset({active(1, u"555"_qs), waiting(2, u"555"_qs)});
    QVERIFY(dispatcher.decide(situation({port(1)})).starts.isEmpty());
    Job canceling = active(1, u"555"_qs);
    canceling.state = JobState::Canceling; // the line is still up
    dispatcher.update(canceling);
    QVERIFY(dispatcher.decide(situation({port(1)})).starts.isEmpty());
    Job done = canceling;
    done.state = JobState::Canceled;
    dispatcher.update(done);
    QCOMPARE(startsOf(dispatcher.decide(situation({port(1)}))), u"2@1"_qs);
    QCOMPARE(dispatcher.waitingCount(), 1);
    QCOMPARE(dispatcher.activeCount(), 0);
}

void tst_Dispatcher::ownLines_data()
{
    QTest::addColumn<QList<Job>>("jobs");
    QTest::addColumn<QList<DispatchPort>>("lines");
    QTest::addColumn<QString>("starts");
    const auto line = [](int id, bool free) {
        DispatchPort own = port(id);
        own.number = QString::number(100 + id);
        own.free = free;
        return own;
    };
    const QString first = u"101"_qs;
    const QString second = u"102"_qs;
    QTest::newRow("both would call each other: one waits")
        << QList{waiting(1, second), waiting(2, first)} << QList{line(1, true), line(2, true)}
        << u"1@1"_qs;
    QTest::newRow("the called one is about to ring")
        << QList{active(1, second), waiting(2, first)} << QList{line(1, false), line(2, true)}
        << QString();
    QTest::newRow("the called one is in a call, with whom ever")
        << QList{waiting(1, second)} << QList{line(1, true), line(2, false)} << QString();
    QTest::newRow("a third one is free for others")
        << QList{waiting(1, second), waiting(2, first), waiting(3, u"555"_qs)}
        << QList{line(1, true), line(2, true), line(3, true)} << u"1@1 3@3"_qs;
    DispatchPort broken = line(2, false);
    broken.online = false;
    QTest::newRow("broken: the call may tell")
        << QList{waiting(1, second)} << QList{line(1, true), broken} << u"1@1"_qs;
}

/** Two ends that call each other at the same time are both busy, again at every retry. */
void tst_Dispatcher::ownLines()
{
    QFETCH(QList<Job>, jobs);
    QFETCH(QList<DispatchPort>, lines);
    Dispatcher dispatcher;
    dispatcher.reset(jobs);
    QTEST(startsOf(dispatcher.decide(situation(lines))), "starts");
}

void tst_Dispatcher::ports_data()
{
    QTest::addColumn<QList<DispatchPort>>("lines");
    QTest::addColumn<int>("wanted");
    QTest::addColumn<QString>("starts");
    DispatchPort off = port(1);
    off.send = false;
    DispatchPort broken = port(1);
    broken.online = false;
    DispatchPort busy = port(1);
    busy.free = false;
    QTest::newRow("5.4 priority") << QList{port(1, 2), port(2, 1)} << 0 << u"1@2"_qs;
    QTest::newRow("5.4 not set up for sending") << QList{off, port(2)} << 0 << u"1@2"_qs;
    QTest::newRow("out of order") << QList{broken, port(2)} << 0 << u"1@2"_qs;
    QTest::newRow("busy") << QList{busy, port(2)} << 0 << u"1@2"_qs;
    QTest::newRow("wanted") << QList{port(1), port(2)} << 2 << u"1@2"_qs;
    QTest::newRow("wanted is busy: no other") << QList{busy, port(2)} << 1 << QString();
    DispatchPort called = port(1);
    called.number = u"555"_qs;
    QTest::newRow("its own number") << QList{called, port(2)} << 0 << u"1@2"_qs;
    QTest::newRow("its own number, wanted") << QList{called, port(2)} << 1 << QString();
    QTest::newRow("none") << QList<DispatchPort>{} << 0 << QString();
    DispatchPort modem = port(3, 9);
    modem.builtIn = false;
    DispatchPort deadModem = modem;
    deadModem.online = false;
    DispatchPort inside = port(2, 2);
    inside.number = u"555"_qs;
    QTest::newRow("a number outside") << QList{port(1), port(2), modem} << 0 << u"1@3"_qs;
    QTest::newRow("a number inside") << QList{modem, inside, port(1)} << 0 << u"1@1"_qs;
    QTest::newRow("outside, wanted inside") << QList{port(1), modem} << 1 << u"1@1"_qs;
    QTest::newRow("outside, the modem is dead")
        << QList{port(1), port(2), deadModem} << 0 << QString();
}

void tst_Dispatcher::ports()
{
    QFETCH(QList<DispatchPort>, lines);
    QFETCH(int, wanted);
    Job job = waiting(1, u"555"_qs);
    job.wantedPort = PortId{wanted};
    Dispatcher dispatcher;
    dispatcher.reset({job});
    QTEST(startsOf(dispatcher.decide(situation(lines))), "starts");
}

void tst_Dispatcher::queuePaused_startsNothing()
{
    Dispatcher dispatcher;
    dispatcher.reset({waiting(1, u"555"_qs)});
    DispatchSituation now = situation({port(1)});
    now.queue.paused = true; // 10.1
    QVERIFY(dispatcher.decide(now).starts.isEmpty());
    now.queue.paused = false;
    QCOMPARE(startsOf(dispatcher.decide(now)), u"1@1"_qs);
}

void tst_Dispatcher::notYet_data()
{
    QTest::addColumn<Job>("job");
    QTest::addColumn<QDateTime>("wakeAt");
    Job job = waiting(1, u"555"_qs);
    job.paused = true;
    QTest::newRow("2.1 paused") << job << QDateTime();
    job = waiting(1, u"555"_qs);
    job.pages = 0;
    QTest::newRow("not prepared") << job << QDateTime();
    job = waiting(1, u"555"_qs);
    job.schedule = ScheduleType::SpecificTime;
    job.scheduledAt = noon.addSecs(1);
    QTest::newRow("5.1 scheduled") << job << noon.addSecs(1);
    job = waiting(1, u"555"_qs);
    job.state = JobState::Retrying;
    job.notBefore = noon.addSecs(600);
    QTest::newRow("4.2 retry") << job << noon.addSecs(600);
    job = waiting(1, u"555"_qs);
    job.schedule = ScheduleType::DiscountPeriod;
    QTest::newRow("6.3 discount") << job << noon.addSecs(8 * 3600);
}

void tst_Dispatcher::notYet()
{
    QFETCH(Job, job);
    QFETCH(QDateTime, wakeAt);
    Dispatcher dispatcher;
    dispatcher.reset({job});
    DispatchSituation now = situation({port(1)});
    now.discount = {QTime(20, 0), QTime(7, 0)};
    const DispatchPlan plan = dispatcher.decide(now);
    QVERIFY(plan.starts.isEmpty());
    QCOMPARE(plan.wakeAt, wakeAt);
    if (!wakeAt.isValid())
        return;
    now.now = wakeAt;
    QCOMPARE(startsOf(dispatcher.decide(now)), u"1@1"_qs);
}

/** The way the service uses it: one wake-up at a time, from an injected clock. */
void tst_Dispatcher::wakesWhenDue()
{
    QList<Job> jobs;
    for (const int minutes : {30, 10, 20}) {
        Job job = waiting(minutes, QString::number(500 + minutes));
        job.schedule = ScheduleType::SpecificTime;
        job.scheduledAt = noon.addSecs(minutes * 60);
        jobs.append(job);
    }
    Dispatcher dispatcher;
    dispatcher.reset(jobs);
    ManualClock clock(noon);
    QStringList started;
    const auto look = [&] {
        DispatchSituation now = situation({port(1)});
        now.now = clock.now();
        const DispatchPlan plan = dispatcher.decide(now);
        for (const auto &start : plan.starts) {
            started.append(u"%1 at %2"_qs.arg(start.job.value).arg(noon.secsTo(clock.now()) / 60));
            dispatcher.remove(start.job);
        }
        clock.wakeAt(plan.wakeAt);
    };
    connect(&clock, &Clock::woken, &clock, look);
    look();
    while (clock.advanceToWake()) { }
    QCOMPARE(started, (QStringList{u"10 at 10"_qs, u"20 at 20"_qs, u"30 at 30"_qs}));
}

void tst_Dispatcher::discountPeriodChanges()
{
    Job job = waiting(1, u"555"_qs);
    job.schedule = ScheduleType::DiscountPeriod;
    Dispatcher dispatcher;
    dispatcher.reset({job});
    DispatchSituation now = situation({port(1)});
    now.discount = {QTime(20, 0), QTime(7, 0)};
    QVERIFY(dispatcher.decide(now).starts.isEmpty());
    now.discount = {QTime(11, 0), QTime(13, 0)}; // 6.7
    QCOMPARE(startsOf(dispatcher.decide(now)), u"1@1"_qs);
    now.discount = {QTime(14, 0), QTime(15, 0)};
    QCOMPARE(dispatcher.decide(now).wakeAt, noon.addSecs(2 * 3600));
    now.discount = {};
    QCOMPARE(startsOf(dispatcher.decide(now)), u"1@1"_qs);
}

void tst_Dispatcher::discountMissed_waitsForTheNextNight()
{
    Job job = waiting(1, u"555"_qs);
    job.schedule = ScheduleType::DiscountPeriod;
    Dispatcher dispatcher;
    dispatcher.reset({job});
    DispatchSituation now = situation({});
    now.discount = {QTime(11, 0), QTime(13, 0)};
    QVERIFY(dispatcher.decide(now).starts.isEmpty()); // inside, but there is no line
    now.now = noon.addSecs(3600);
    now.ports = {port(1)};
    const auto reasons = dispatcher.reasons(now);
    QCOMPARE(reasons.value(job.id).code, u"discount"_qs);
    const DispatchPlan plan = dispatcher.decide(now);
    QVERIFY(plan.starts.isEmpty()); // 6.5: the end is not included
    QCOMPARE(plan.wakeAt, noon.addSecs(23 * 3600));
}

void tst_Dispatcher::clockSetBack()
{
    Job job = waiting(1, u"555"_qs);
    job.schedule = ScheduleType::SpecificTime;
    job.scheduledAt = noon.addSecs(60);
    Dispatcher dispatcher;
    dispatcher.reset({job});
    DispatchSituation now = situation({});
    now.now = noon.addSecs(120);
    QVERIFY(dispatcher.decide(now).starts.isEmpty()); // due, no line
    now.now = noon; // the wall clock was wrong
    now.ports = {port(1)};
    const DispatchPlan plan = dispatcher.decide(now);
    QVERIFY(plan.starts.isEmpty());
    QCOMPARE(plan.wakeAt, noon.addSecs(60));
}

void tst_Dispatcher::reasons_data()
{
    QTest::addColumn<Job>("job");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QVariantMap>("parameters");
    QTest::addColumn<bool>("noLine");

    QTest::newRow("line-wait") << waiting(7, u"557"_qs) << u"line-wait"_qs
                               << QVariantMap{{u"ahead"_qs, 1}} << true;
    QTest::newRow("priority") << waiting(7, u"557"_qs, Priority::Low) << u"priority"_qs
                              << QVariantMap{{u"ahead"_qs, 1}} << true;
    QTest::newRow("same-number") << waiting(7, u"5 5 5"_qs) << u"same-number"_qs
                                 << QVariantMap{{u"job"_qs, qint64(1)}} << false;

    Job job = waiting(7, u"557"_qs);
    job.paused = true;
    job.pausedBy = u"anna"_qs;
    job.pausedAt = noon;
    QTest::newRow("paused") << job << u"paused"_qs
                            << QVariantMap{{u"by"_qs, u"anna"_qs}, {u"at"_qs, isoTime(noon)}}
                            << false;

    job = waiting(7, u"557"_qs);
    job.pages = 0;
    QTest::newRow("preparing") << job << u"preparing"_qs
                               << QVariantMap{{u"done"_qs, 0}, {u"of"_qs, 0}} << false;

    job = waiting(7, u"557"_qs);
    job.schedule = ScheduleType::SpecificTime;
    job.scheduledAt = noon.addDays(1);
    QTest::newRow("scheduled") << job << u"scheduled"_qs
                               << QVariantMap{{u"at"_qs, isoTime(noon.addDays(1))}} << false;

    job = waiting(7, u"557"_qs);
    job.schedule = ScheduleType::DiscountPeriod;
    QTest::newRow("discount") << job << u"discount"_qs
                              << QVariantMap{{u"at"_qs, isoTime(noon.addSecs(8 * 3600))}} << false;

    job = waiting(7, u"557"_qs);
    job.state = JobState::Retrying;
    job.attempts = 1;
    job.lastError = ErrorCode::Busy;
    job.lastAttemptAt = noon;
    job.notBefore = noon.addSecs(600);
    QTest::newRow("retry") << job << u"retry"_qs
                           << QVariantMap{{u"try"_qs, 2},
                                          {u"of"_qs, 4},
                                          {u"at"_qs, isoTime(noon.addSecs(600))},
                                          {u"lastAt"_qs, isoTime(noon)},
                                          {u"error"_qs, 100}}
                           << false;
    job.schedule = ScheduleType::DiscountPeriod;
    QTest::newRow("6.6 retry after the period")
        << job << u"discount"_qs << QVariantMap{{u"at"_qs, isoTime(noon.addSecs(8 * 3600))}}
        << false;

    job = waiting(7, u"557"_qs);
    job.wantedPort = PortId{2};
    QTest::newRow("no-route: off")
        << job << u"no-route"_qs
        << QVariantMap{{u"reason"_qs, u"Line 2 is not set up for sending"_qs}} << true;
    job.wantedPort = PortId{3};
    QTest::newRow("no-route: broken")
        << job << u"no-route"_qs << QVariantMap{{u"reason"_qs, u"Line 3 does not work"_qs}} << true;
    job.wantedPort = PortId{9};
    QTest::newRow("no-route: removed")
        << job << u"no-route"_qs << QVariantMap{{u"reason"_qs, u"its line was removed"_qs}} << true;
}

void tst_Dispatcher::reasons()
{
    QFETCH(Job, job);
    QFETCH(bool, noLine);
    Dispatcher dispatcher;
    dispatcher.reset({active(1, u"555"_qs), waiting(2, u"556"_qs), job});
    DispatchPort busy = port(1);
    busy.free = false;
    DispatchPort off = port(2);
    off.send = false;
    DispatchPort broken = port(3);
    broken.online = false;
    DispatchSituation now = situation({busy, off, broken});
    now.discount = {QTime(20, 0), QTime(7, 0)};

    const WaitReason reason = dispatcher.reasons(now).value(job.id);
    QTEST(reason.code, "code");
    QTEST(reason.parameters, "parameters");
    QCOMPARE(meansNoLine(reason), noLine); // 1.8

    now.queue.paused = true;
    now.queue.pausedBy = u"bert"_qs;
    now.queue.pausedAt = noon;
    const WaitReason paused = dispatcher.reasons(now).value(job.id);
    const bool ownReason = job.paused || job.pages == 0;
    QCOMPARE(paused.code, ownReason ? reason.code : u"queue-paused"_qs);
    if (!ownReason)
        QCOMPARE(paused.parameters.value(u"by"_qs).toString(), u"bert"_qs);

    now.queue.paused = false;
    now.ports = {};
    if (reason.code == u"line-wait"_qs)
        QCOMPARE(dispatcher.reasons(now).value(job.id).code, u"no-route"_qs);
}

void tst_Dispatcher::reasons_ahead()
{
    Dispatcher dispatcher;
    dispatcher.reset({waiting(1, u"501"_qs, Priority::High), waiting(2, u"502"_qs),
                      waiting(3, u"503"_qs), waiting(4, u"504"_qs, Priority::Low),
                      active(5, u"505"_qs), waiting(6, u"505"_qs)});
    DispatchPort busy = port(1);
    busy.free = false;
    const auto reasons = dispatcher.reasons(situation({busy}));
    const auto ahead = [&](int id) {
        const WaitReason reason = reasons.value(JobId{id});
        return u"%1 %2"_qs.arg(reason.code).arg(reason.parameters.value(u"ahead"_qs).toInt());
    };
    QCOMPARE(ahead(1), u"line-wait 0"_qs);
    QCOMPARE(ahead(2), u"priority 1"_qs);
    QCOMPARE(ahead(3), u"priority 1"_qs);
    QCOMPARE(ahead(4), u"priority 3"_qs); // job 6 waits for its number, it is not in the way
}

void tst_Dispatcher::reasons_aheadInHundreds()
{
    constexpr int count = 1000;
    QList<Job> jobs;
    for (int id = 1; id <= count; ++id)
        jobs.append(waiting(id, QString::number(1000 + id)));
    Dispatcher dispatcher;
    dispatcher.reset(jobs);
    DispatchPort busy = port(1);
    busy.free = false;
    const auto before = dispatcher.reasons(situation({busy}));
    const auto ahead = [&](int id) {
        return before.value(JobId{id}).parameters.value(u"ahead"_qs).toInt();
    };
    QCOMPARE(ahead(100), 99);
    QCOMPARE(ahead(101), 100);
    QCOMPARE(ahead(102), 100);
    QCOMPARE(ahead(200), 100);
    QCOMPARE(ahead(201), 200);

    dispatcher.remove(JobId{1});
    const auto after = dispatcher.reasons(situation({busy}));
    int changed = 0;
    for (int id = 2; id <= count; ++id)
        changed += after.value(JobId{id}) == before.value(JobId{id}) ? 0 : 1;
    QCOMPARE(changed, 100 + 8); // the first hundred, and one of each later one
}

void tst_Dispatcher::reasons_goneWhenActiveOrFinal()
{
    Dispatcher dispatcher;
    dispatcher.reset({active(1, u"555"_qs)});
    Job failed = waiting(2, u"556"_qs);
    failed.state = JobState::RetriesExceeded;
    dispatcher.update(failed);
    QVERIFY(dispatcher.reasons(situation({port(1)})).isEmpty());
    QCOMPARE(dispatcher.waitingCount(), 0);
    QCOMPARE(dispatcher.activeCount(), 1);
}

/** Not quadratic: the bounds are far above what one pass takes and far below what n² would. */
void tst_Dispatcher::tenThousand()
{
    QList<Job> jobs;
    for (int id = 1; id <= 10'000; ++id) {
        Job job = waiting(id, QString::number(100'000 + id % 5'000), static_cast<Priority>(id % 3));
        if (id % 4 == 0) {
            job.schedule = ScheduleType::SpecificTime;
            job.scheduledAt = noon.addSecs(id);
        }
        jobs.append(job);
    }
    QList<DispatchPort> lines;
    for (int id = 1; id <= 64; ++id)
        lines.append(port(id));
    Dispatcher dispatcher;
    QElapsedTimer timer;
    timer.start();
    dispatcher.reset(jobs);
    const qint64 resetMs = timer.restart();
    const DispatchPlan plan = dispatcher.decide(situation(lines));
    const qint64 decideUs = timer.nsecsElapsed() / 1000;
    QCOMPARE(plan.starts.size(), 64);
    timer.restart();
    QCOMPARE(dispatcher.reasons(situation(lines)).size(), 10'000);
    const qint64 reasonsMs = timer.elapsed();
    qInfo() << "10,000 waiting: reset" << resetMs << "ms, decide" << decideUs << "us, reasons"
            << reasonsMs << "ms";
    QVERIFY(decideUs < 500'000);
    QVERIFY(reasonsMs < 5'000);
}

QTEST_GUILESS_MAIN(tst_Dispatcher)
#include "tst_dispatcher.moc"

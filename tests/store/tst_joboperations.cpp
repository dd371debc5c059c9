#include "storefixture.h"

#include "base/valuemap.h"
#include "job/jobstates.h"

#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlQuery>

using namespace Fax;

/** What people and time do to jobs in the queue: pause, restart, cancel, expire; and what they may not. */
class tst_JobOperations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pauseAndResume();
    void pauseDuringCall_data();
    void pauseDuringCall();
    void restart_givesFreshTries();
    void retry_data();
    void retry();
    void change_data();
    void change();
    void change_ofTheNumber_beginsAnew();
    void change_ofTheNumber_makesItsCoverPageAgain();
    void change_ofTheNumber_isRefusedAfterAPage();
    void change_limitsCallsToTheNumber_data();
    void change_limitsCallsToTheNumber();
    void change_refused_data();
    void change_refused();
    void together_isOneTransaction();
    void cancel_waiting();
    void cancel_duringCall();
    void cancel_tooLate();
    void broadcast_staysUntilFinal();
    void operations_refused_data();
    void operations_refused();
    void stateTable_isEnforcedByTheDatabase();
    void queueStatus_andPause();
    void expire_data();
    void expire();
    void expire_neverWithMinusOne();
};

void tst_JobOperations::pauseAndResume()
{
    StoreFixture f;
    const JobId id = f.submitOne();
    const Job paused = f.store->pauseJob(id, u"bert"_qs, f.now).value();
    QVERIFY(paused.paused);
    QCOMPARE(paused.state, JobState::Pending);
    QCOMPARE(paused.pausedBy, u"bert"_qs);
    QCOMPARE(paused.pausedAt, f.now);
    QVERIFY(!f.store->startAttempt({id, PortId{1}, {}, {}, {}}, f.now));
    QVERIFY(!f.store->resumeJob(id).value().paused);
}

void tst_JobOperations::pauseDuringCall_data()
{
    QTest::addColumn<ErrorCode>("outcome");
    QTest::addColumn<bool>("crash");
    QTest::addColumn<JobState>("state");
    QTest::addColumn<bool>("paused");
    QTest::newRow("2.1 comes back") << ErrorCode::Busy << false << JobState::Retrying << true;
    QTest::newRow("2.1 fails for good")
        << ErrorCode::BadNumber << false << JobState::RetriesExceeded << false;
    QTest::newRow("2.1 completes") << ErrorCode::None << false << JobState::Completed << false;
    QTest::newRow("2.1 after a crash") << ErrorCode::None << true << JobState::Pending << true;
}

void tst_JobOperations::pauseDuringCall()
{
    QFETCH(ErrorCode, outcome);
    QFETCH(bool, crash);
    StoreFixture f;
    const JobId id = f.submitOne(1);
    const CallId call = f.start(id).call;
    const Job active = must(f.store->pauseJob(id, u"bert"_qs, f.now, PauseOf::Active));
    QVERIFY(!active.paused);
    QCOMPARE(active.state, JobState::Inprogress);
    if (crash) {
        f.open();
        must(f.store->recoverAfterCrash(f.now));
    } else {
        if (outcome == ErrorCode::None)
            must(f.store->recordPageSent(call, 1, Verdict::Confirmed, f.now));
        f.end(call, outcome);
    }
    const Job job = f.job(id);
    QTEST(job.state, "state");
    QTEST(job.paused, "paused");
    QCOMPARE(job.pausedAt, job.paused ? f.now : QDateTime());
    if (job.paused) {
        QCOMPARE(job.pausedBy, u"bert"_qs);
        QVERIFY(!must(f.store->resumeJob(id)).paused);
        f.end(f.start(id).call, ErrorCode::Busy); // and the next call is not followed by a pause
        QVERIFY(!f.job(id).paused);
    }
}

void tst_JobOperations::restart_givesFreshTries()
{
    StoreFixture f;
    const JobId id = f.submitOne();
    f.end(f.start(id).call, ErrorCode::BadNumber);
    const Job job = f.store->restartJob(id).value();
    QCOMPARE(job.state, JobState::Pending);
    QCOMPARE(job.attempts, 0);
    QVERIFY(!job.finishedAt.isValid());
    QCOMPARE(job.lastError, ErrorCode::BadNumber); // 1.9: until a new attempt starts
    QCOMPARE(f.start(id).attempt, 2); // the history of calls goes on
    QCOMPARE(f.job(id).lastError, ErrorCode::None);
}

void tst_JobOperations::retry_data()
{
    QTest::addColumn<QString>("state");
    QTest::newRow("5.2 scheduled") << u"pending"_qs;
    QTest::newRow("5.2 retry") << u"retrying"_qs;
    QTest::newRow("5.2 failed gets fresh tries") << u"retries_exceeded"_qs;
}

void tst_JobOperations::retry()
{
    QFETCH(QString, state);
    StoreFixture f;
    Submission later = f.submission({u"555"_qs});
    later.schedule = ScheduleType::DiscountPeriod;
    const JobId id = f.submit(later).constFirst();
    must(f.store->setPages({id}, f.codedPages(1)));
    if (state != u"pending"_qs)
        f.end(f.start(id).call, state == u"retrying"_qs ? ErrorCode::Busy : ErrorCode::BadNumber);
    QCOMPARE(enumName(f.job(id).state), state);
    const Job job = must(f.store->retryJob(id));
    QVERIFY(!isFinal(job.state));
    QCOMPARE(job.schedule, ScheduleType::Now);
    QVERIFY(!job.notBefore.isValid());
    QCOMPARE(job.attempts, state == u"retrying"_qs ? 1 : 0);
    f.start(id); // and it may
}

void tst_JobOperations::change_data()
{
    QTest::addColumn<bool>("retrying");
    QTest::newRow("5.2 waiting") << false;
    QTest::newRow("5.2 retry") << true;
}

void tst_JobOperations::change()
{
    QFETCH(bool, retrying);
    StoreFixture f;
    const JobId id = f.submitOne(1);
    if (retrying)
        f.end(f.start(id).call, ErrorCode::Busy);
    const QDateTime at = f.now.addDays(1);
    JobChange wanted;
    wanted.priority = Priority::High;
    wanted.schedule = ScheduleType::SpecificTime;
    wanted.scheduledAt = at;
    wanted.wantedPort = PortId{2};
    const Job job = must(f.store->changeJob(id, wanted, f.now));
    QCOMPARE(job.priority, Priority::High);
    QCOMPARE(job.schedule, ScheduleType::SpecificTime);
    QCOMPARE(job.scheduledAt, at);
    QCOMPARE(job.wantedPort, PortId{2});
    QVERIFY(!job.notBefore.isValid());
    QCOMPARE(job.to, u"555"_qs);
    QCOMPARE(job.attempts, retrying ? 1 : 0);

    wanted = {};
    wanted.schedule = ScheduleType::Now;
    QVERIFY(!must(f.store->changeJob(id, wanted, f.now)).scheduledAt.isValid());
}

void tst_JobOperations::change_ofTheNumber_beginsAnew()
{
    StoreFixture f;
    const JobId id = f.submitOne(1);
    f.end(f.start(id).call, ErrorCode::Busy);
    QCOMPARE(f.job(id).state, JobState::Retrying);
    JobChange same;
    same.number = u"5-55"_qs;
    QCOMPARE(must(f.store->changeJob(id, same, f.now)).attempts, 1); // written in another way
    QCOMPARE(f.job(id).to, u"5-55"_qs);
    JobChange other;
    other.number = u"+49 30 556"_qs;
    const Job job = must(f.store->changeJob(id, other, f.now));
    QCOMPARE(job.to, u"+49 30 556"_qs);
    QCOMPARE(job.state, JobState::Pending);
    QCOMPARE(job.attempts, 0);
    QVERIFY(!job.notBefore.isValid());
    QCOMPARE(must(f.store->jobDetails(id)).recipient.number, u"+49 30 556"_qs);
    QCOMPARE(must(f.store->attempts(id)).size(), 1); // what was done is not forgotten
}

void tst_JobOperations::change_ofTheNumber_makesItsCoverPageAgain()
{
    StoreFixture f;
    Submission submission = f.submission({u"555"_qs});
    submission.sendCoverpage = true;
    submission.coverpageName = u"plain"_qs;
    const JobId id = f.submit(submission).constFirst();
    must(f.store->setPages({id}, f.codedPages(2)));
    f.end(f.start(id).call, ErrorCode::Busy);
    JobChange other;
    other.number = u"556"_qs;
    QCOMPARE(must(f.store->changeJob(id, other, f.now)).pages, 0);
    QVERIFY(must(f.store->pages(id)).isEmpty());
    QCOMPARE(must(f.store->pageOrders()).value(0).jobs, QList<JobId>{id});
    must(f.store->setPages({id}, f.codedPages(2)));
    QCOMPARE(f.send(id).state, JobState::Completed);
}

void tst_JobOperations::change_ofTheNumber_isRefusedAfterAPage()
{
    StoreFixture f;
    const JobId id = f.submitOne(3);
    const CallId call = f.start(id).call;
    must(f.store->recordPageSent(call, 1, Verdict::Confirmed, f.now));
    f.end(call, ErrorCode::DisconnectedSending);
    const Job before = f.job(id);
    JobChange other;
    other.number = u"556"_qs;
    other.priority = Priority::Low;
    const auto refused = f.store->changeJob(id, other, f.now);
    QCOMPARE(refused.error().code, ErrorCode::InvalidOperation);
    QVERIFY(refused.error().message().contains(u"1 of its 3 pages"_qs));
    QCOMPARE(f.job(id), before);
}

void tst_JobOperations::change_limitsCallsToTheNumber_data()
{
    QTest::addColumn<int>("bitRate");
    QTest::addColumn<Modulation>("fastest");
    QTest::newRow("V.17") << 14400 << Modulation::V17;
    QTest::newRow("V.29") << 9600 << Modulation::V29;
    QTest::newRow("V.29, lowest") << 7200 << Modulation::V29;
    QTest::newRow("V.27ter") << 4800 << Modulation::V27ter;
}

void tst_JobOperations::change_limitsCallsToTheNumber()
{
    QFETCH(int, bitRate);
    StoreFixture f;
    const JobId id = f.submitOne(1);
    JobChange slower;
    slower.bitRate = bitRate;
    QCOMPARE(f.store->changeJob(id, slower, f.now).error().code,
             ErrorCode::InvalidOperation); // nothing has failed
    f.end(f.start(id).call, ErrorCode::NegotiationProtocol);
    must(f.store->changeJob(id, slower, f.now));
    JobChange plain;
    plain.ecm = false;
    must(f.store->changeJob(id, plain, f.now));
    const CallLimit limit = f.start(id).limit;
    QCOMPARE(limit.bitRate, bitRate);
    QTEST(limit.fastest, "fastest");
    QVERIFY(!limit.ecm);
    QCOMPARE(limit.error, ErrorCode::NegotiationProtocol);
}

void tst_JobOperations::change_refused_data()
{
    QTest::addColumn<QString>("state");
    for (const char *state : {"inprogress", "canceling", "canceled", "completed"})
        QTest::addRow("5.2 %s", state) << QString::fromLatin1(state);
}

void tst_JobOperations::change_refused()
{
    QFETCH(QString, state);
    StoreFixture f;
    const JobId id = f.submitOne();
    if (state == u"inprogress"_qs || state == u"canceling"_qs)
        f.start(id);
    if (state == u"completed"_qs)
        f.send(id);
    if (state.startsWith(u"cancel"_qs))
        must(f.store->cancelJob(id, u"anna"_qs, f.now));
    const Job before = f.job(id);
    QCOMPARE(enumName(before.state), state);
    JobChange low;
    low.priority = Priority::Low;
    QCOMPARE(f.store->changeJob(id, low, f.now).error().code, ErrorCode::InvalidOperation);
    QCOMPARE(f.store->retryJob(id).error().code, ErrorCode::InvalidOperation);
    QCOMPARE(f.job(id), before);
    JobChange letters;
    letters.number = u"call me"_qs;
    QCOMPARE(f.store->changeJob(f.submitOne(), letters, f.now).error().code, ErrorCode::BadNumber);
}

/** Q7: a refusal of one call leaves the others, and all of it counts only once it is on disk. */
void tst_JobOperations::together_isOneTransaction()
{
    StoreFixture f;
    const JobId first = f.submitOne();
    const JobId second = f.submitOne();
    QList<ErrorCode> codes;
    const auto pause = [&](JobId id) {
        const auto paused = f.store->pauseJob(id, u"bert"_qs, f.now);
        codes.append(paused ? ErrorCode::None : paused.error().code);
    };
    Job afterPowerCut;
    must(f.store->together([&] {
        pause(first);
        pause(first);
        pause(second);
        afterPowerCut = must(must(openSqlJobStore(f.copyFiles()))->job(first));
    }));
    QVERIFY(!afterPowerCut.paused); // not before the end
    QCOMPARE(codes, (QList{ErrorCode::None, ErrorCode::InvalidOperation, ErrorCode::None}));
    f.openCopyOfFiles();
    QVERIFY(f.job(first).paused);
    QVERIFY(f.job(second).paused);
}

void tst_JobOperations::cancel_waiting()
{
    StoreFixture f;
    const JobId id = f.submitOne();
    must(f.store->pauseJob(id, u"bert"_qs, f.now));
    const Job job = f.store->cancelJob(id, u"anna"_qs, f.now).value();
    QCOMPARE(job.state, JobState::Canceled);
    QVERIFY(!job.paused);
    QCOMPARE(job.why.code, u"canceled"_qs);
    QCOMPARE(job.why.parameters.value(u"by"_qs).toString(), u"anna"_qs);
    QVERIFY(f.store->openJobs().value().isEmpty());
}

void tst_JobOperations::cancel_duringCall()
{
    StoreFixture f;
    const JobId id = f.submitOne();
    const AttemptStarted started = f.start(id);
    QCOMPARE(f.store->cancelJob(id, u"anna"_qs, f.now).value().state, JobState::Canceling);
    const Job job = f.end(started.call, ErrorCode::DisconnectedSending);
    QCOMPARE(job.state, JobState::Canceled);
    QCOMPARE(job.lastError, ErrorCode::UserAbort);
}

void tst_JobOperations::cancel_tooLate()
{
    StoreFixture f;
    const JobId id = f.submitOne(1);
    const AttemptStarted started = f.start(id);
    must(f.store->recordPageSent(started.call, 1, Verdict::Confirmed, f.now));
    must(f.store->cancelJob(id, u"anna"_qs, f.now));
    QCOMPARE(f.end(started.call, ErrorCode::UserAbort).state, JobState::Completed); // 1.3
}

void tst_JobOperations::broadcast_staysUntilFinal()
{
    StoreFixture f;
    const QList<JobId> ids = f.submit(f.submission({u"555"_qs, u"556"_qs, u"557"_qs}));
    must(f.store->setPages(ids, f.codedPages(1)));
    f.send(ids.at(0));
    must(f.store->cancelJob(ids.at(1), u"anna"_qs, f.now));
    QCOMPARE(f.store->openJobs().value().size(), 3); // 11.2, 11.3
    f.end(f.start(ids.at(2)).call, ErrorCode::BadNumber);

    const QList<Job> left = f.store->openJobs().value();
    QCOMPARE(left.size(), 1); // the failed one waits for a person
    QCOMPARE(left.at(0).id, ids.at(2));
    QVERIFY(f.store->pageData(ids.at(0))); // sent: for the archive
    QVERIFY(!f.store->pageData(ids.at(1))); // cancelled: gone
    must(f.store->restartJob(ids.at(2)));
    f.send(ids.at(2));
    QVERIFY(f.store->openJobs().value().isEmpty());
}

void tst_JobOperations::operations_refused_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("operation");
    for (const char *state : {"inprogress", "retries_exceeded", "canceled", "completed"})
        QTest::addRow("2.1 pause %s", state) << QString::fromLatin1(state) << u"pause"_qs;
    for (const char *state : {"pending", "inprogress", "completed"})
        QTest::addRow("2.2 resume %s", state) << QString::fromLatin1(state) << u"resume"_qs;
    for (const char *state : {"pending", "inprogress", "canceled", "completed"})
        QTest::addRow("2.3 restart %s", state) << QString::fromLatin1(state) << u"restart"_qs;
    for (const char *state : {"canceling", "canceled", "completed"})
        QTest::addRow("2.5 cancel %s", state) << QString::fromLatin1(state) << u"cancel"_qs;
}

void tst_JobOperations::operations_refused()
{
    QFETCH(QString, state);
    QFETCH(QString, operation);
    StoreFixture f;
    const JobId id = f.submitOne();
    if (state == u"inprogress"_qs || state == u"canceling"_qs)
        f.start(id);
    if (state == u"retries_exceeded"_qs)
        f.end(f.start(id).call, ErrorCode::BadNumber);
    if (state == u"completed"_qs)
        f.send(id);
    if (state.startsWith(u"cancel"_qs))
        must(f.store->cancelJob(id, u"anna"_qs, f.now));
    QCOMPARE(enumName(f.job(id).state), state);

    const Job before = f.job(id);
    const auto result = operation == u"pause"_qs ? f.store->pauseJob(id, u"bert"_qs, f.now)
        : operation == u"resume"_qs              ? f.store->resumeJob(id)
        : operation == u"restart"_qs             ? f.store->restartJob(id)
                                                 : f.store->cancelJob(id, u"bert"_qs, f.now);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::InvalidOperation);
    QVERIFY(result.error().message().contains(QString::number(id.value)));
    QCOMPARE(f.job(id), before);
    QCOMPARE(f.store->pauseJob(JobId{4711}, {}, f.now).error().code, ErrorCode::NotFound);
}

void tst_JobOperations::stateTable_isEnforcedByTheDatabase()
{
    StoreFixture f;
    const JobId id = f.submitOne();
    f.store.reset();
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_qs, u"raw"_qs);
    database.setDatabaseName(f.file);
    QVERIFY(database.open());
    QSqlQuery query(database);
    const QMetaEnum states = QMetaEnum::fromType<JobState>();
    for (int from = 0; from < states.keyCount(); ++from) {
        for (int to = 0; to < states.keyCount(); ++to) {
            // Put the job into the state behind the trigger's back, then ask for the change.
            QVERIFY(query.exec(u"SAVEPOINT pair"_qs));
            QVERIFY(query.exec(u"CREATE TEMP TABLE kept AS SELECT * FROM job_transition"_qs));
            QVERIFY(
                query.exec(u"INSERT OR IGNORE INTO job_transition VALUES ('pending', '%1')"_qs.arg(
                    enumName(static_cast<JobState>(from)))));
            QVERIFY(query.exec(u"UPDATE job SET state = '%1' WHERE id = %2"_qs
                                   .arg(enumName(static_cast<JobState>(from)))
                                   .arg(id.value)));
            QVERIFY(query.exec(u"DELETE FROM job_transition"_qs));
            QVERIFY(query.exec(u"INSERT INTO job_transition SELECT * FROM kept"_qs));
            const bool changed = query.exec(u"UPDATE job SET state = '%1' WHERE id = %2"_qs
                                                .arg(enumName(static_cast<JobState>(to)))
                                                .arg(id.value));
            const bool allowed = from == to
                || transitionAllowed(static_cast<JobState>(from), static_cast<JobState>(to));
            QVERIFY2(changed == allowed,
                     qPrintable(u"%1 to %2"_qs.arg(QString::fromLatin1(states.key(from)),
                                                   QString::fromLatin1(states.key(to)))));
            QVERIFY(query.exec(u"ROLLBACK TO pair"_qs));
            QVERIFY(query.exec(u"RELEASE pair"_qs));
        }
    }
    query = QSqlQuery();
    database.close();
}

void tst_JobOperations::queueStatus_andPause()
{
    StoreFixture f;
    f.submitOne();
    f.start(f.submitOne());
    f.end(f.start(f.submitOne()).call, ErrorCode::BadNumber);
    f.send(f.submitOne());
    const QueueStatus status = f.store->setQueuePaused(true, u"anna"_qs, f.now).value();
    QCOMPARE(status.waiting, 1);
    QCOMPARE(status.active, 1);
    QCOMPARE(status.failed, 1);
    QVERIFY(status.paused);

    f.open(); // 10.3: survives a restart
    const QueueStatus again = f.store->queueStatus().value();
    QVERIFY(again.paused);
    QCOMPARE(again.pausedBy, u"anna"_qs);
    QCOMPARE(again.pausedAt, f.now);
    QVERIFY(f.store->settings().value().pauseServerQueue);
    QVERIFY(!f.store->setQueuePaused(false, u"bert"_qs, f.now).value().paused);
    QCOMPARE(f.store->activity().value().at(0).text, u"Queue resumed"_qs);
}

void tst_JobOperations::expire_data()
{
    QTest::addColumn<int>("scheduledInDays");
    QTest::addColumn<int>("afterDays");
    QTest::addColumn<bool>("expires");
    QTest::newRow("10.4 young") << 0 << 14 << false;
    QTest::newRow("10.4 old") << 0 << 15 << true;
    QTest::newRow("10.4 counts from the scheduled time") << 10 << 15 << false;
    QTest::newRow("10.4 old after the scheduled time") << 10 << 25 << true;
}

void tst_JobOperations::expire()
{
    QFETCH(int, scheduledInDays);
    QFETCH(int, afterDays);
    QFETCH(bool, expires);
    StoreFixture f;
    Submission submission = f.submission({u"555"_qs});
    submission.scheduledAt = f.now.addDays(scheduledInDays);
    const JobId waiting = f.submit(submission).constFirst();
    submission.requestId = u"failed"_qs;
    const JobId failed = f.submit(submission).constFirst();
    must(f.store->pagesFailed({failed}, {ErrorCode::FileEmpty, {}}, f.now));
    const JobId active = f.submitOne();
    f.start(active);

    const auto expired = f.store->expireJobs(f.now.addDays(afterDays)).value();
    QCOMPARE(expired, expires ? (QList{waiting, failed}) : QList<JobId>{});
    QCOMPARE(f.job(active).state, JobState::Inprogress); // spared
    if (expires) {
        QCOMPARE(f.job(waiting).state, JobState::Canceled);
        QCOMPARE(f.job(waiting).lastError, ErrorCode::Expired);
        QCOMPARE(f.job(waiting).why.code, u"failed"_qs);
        QCOMPARE(f.job(failed).state, JobState::RetriesExceeded);
        QVERIFY(!f.store->restartJob(failed)); // its document is gone
        QCOMPARE(f.store->openJobs().value().size(), 1);
    }
}

void tst_JobOperations::expire_neverWithMinusOne()
{
    StoreFixture f;
    f.submitOne();
    must(f.store->changeSetting(u"DirtyDays"_qs, -1, u"anna"_qs, f.now));
    QVERIFY(f.store->expireJobs(f.now.addYears(10)).value().isEmpty()); // 10.5
}

QTEST_GUILESS_MAIN(tst_JobOperations)
#include "tst_joboperations.moc"

#include "storefixture.h"

#include "base/valuemap.h"

using namespace Fax;

/** Calls of a job: what each leaves in the store, and what the next one makes of it. */
class tst_Attempts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void success();
    void outcome_data();
    void outcome();
    void resumesAtFirstUnconfirmedPage();
    void confirmedPageStaysConfirmed();
    void uncertainPage();
    void v17FailureIsRemembered();
    void stepsDownAsFarAsItGoes();
    void numbersShowWhatCallsTaught();
    void lineFaultsCountInTheEnd();
    void peopleAreCalledThreeTimes();
    void linePagesReplaceOlderOnes();
};

void tst_Attempts::success()
{
    StoreFixture f;
    const JobId id = f.submitOne(2);
    const AttemptStarted started = f.start(id);
    QCOMPARE(started.attempt, 1);
    QCOMPARE(started.firstPage, 1);
    QCOMPARE(started.limit, CallLimit());
    QCOMPARE(f.job(id).state, JobState::Inprogress);
    QCOMPARE(f.job(id).port, PortId{1});

    must(f.store->recordPageSent(started.call, 1, Verdict::Confirmed, f.now));
    QCOMPARE(f.job(id).pagesConfirmed, 1);
    QCOMPARE(f.job(id).verdict, Verdict::NotDelivered);
    QCOMPARE(must(f.store->attempts(id)).constFirst().pagesConfirmed, 1); // while the call goes on
    must(f.store->recordPageSent(started.call, 2, Verdict::Damaged, f.now));
    AttemptEnd outcome;
    outcome.error = ErrorCode::NegotiationProtocol; // a stale code does not matter: the pages do
    outcome.secondsOnLine = 42.5;
    outcome.modulation = Modulation::V17;
    outcome.bitRate = 14400;
    outcome.remoteId = u"+49 30 2"_qs;
    f.now = f.now.addSecs(60);
    const Job job = f.store->endAttempt(started.call, outcome, f.now).value();

    QCOMPARE(job.state, JobState::Completed);
    QCOMPARE(job.verdict, Verdict::Damaged);
    QCOMPARE(job.attempts, 1);
    QCOMPARE(job.lastError, ErrorCode::None);
    QCOMPARE(job.finishedAt, f.now);
    QCOMPARE(job.port, PortId{});
    QCOMPARE(job.why.code, u"sent"_qs);
    QCOMPARE(job.why.parameters.value(u"at"_qs).toString(), isoTime(f.now));
    QVERIFY(f.store->openJobs().value().isEmpty());
    QCOMPARE(f.store->jobs().value().size(), 1); // history

    const Attempt attempt = f.store->attempts(id).value().constFirst();
    QCOMPARE(attempt.pagesConfirmed, 2);
    QCOMPARE(attempt.secondsOnLine, 42.5);
    QCOMPARE(attempt.bitRate, 14400);
    QCOMPARE(attempt.remoteId, u"+49 30 2"_qs);
    QCOMPARE(attempt.localId, u"+49 30 1"_qs);
    QCOMPARE(attempt.endedAt, f.now);
    QVERIFY(!f.store->endAttempt(started.call, outcome, f.now)); // once only
}

void tst_Attempts::outcome_data()
{
    QTest::addColumn<ErrorCode>("error");
    QTest::addColumn<JobState>("state");
    QTest::addColumn<int>("attempts");
    QTest::addColumn<int>("delayMinutes");
    QTest::newRow("4.3 busy") << ErrorCode::Busy << JobState::Retrying << 1 << 10;
    QTest::newRow("4.3 no answer") << ErrorCode::NoAnswer << JobState::Retrying << 1 << 10;
    QTest::newRow("4.3 bad number") << ErrorCode::BadNumber << JobState::RetriesExceeded << 1 << -1;
    QTest::newRow("4.3 line unavailable")
        << ErrorCode::LineUnavailable << JobState::Retrying << 0 << 0;
    QTest::newRow("4.3 user abort") << ErrorCode::UserAbort << JobState::Canceled << 1 << -1;
    QTest::newRow("4.3 confirmation lost")
        << ErrorCode::ConfirmationLost << JobState::RetriesExceeded << 1 << -1;
}

void tst_Attempts::outcome()
{
    QFETCH(ErrorCode, error);
    QFETCH(JobState, state);
    QFETCH(int, attempts);
    QFETCH(int, delayMinutes);
    StoreFixture f;
    const JobId id = f.submitOne();
    const Job job = f.end(f.start(id).call, error);
    QCOMPARE(job.state, state);
    QCOMPARE(job.attempts, attempts);
    QCOMPARE(job.lastError, error);
    QCOMPARE(job.lastErrorText, u"as the engine said"_qs);
    QCOMPARE(job.lastAttemptAt, f.now);
    QCOMPARE(job.notBefore, delayMinutes < 0 ? QDateTime() : f.now.addSecs(delayMinutes * 60));
}

void tst_Attempts::resumesAtFirstUnconfirmedPage()
{
    StoreFixture f;
    const JobId id = f.submitOne(3);
    const AttemptStarted first = f.start(id);
    must(f.store->recordPageSent(first.call, 1, Verdict::Confirmed, f.now));
    must(f.store->recordPageSent(first.call, 2, Verdict::NotDelivered, f.now));
    f.end(first.call, ErrorCode::PageRejected);

    const AttemptStarted second = f.start(id);
    QCOMPARE(second.attempt, 2);
    QCOMPARE(second.firstPage, 2);
    must(f.store->recordPageSent(second.call, 2, Verdict::Confirmed, f.now));
    must(f.store->recordPageSent(second.call, 3, Verdict::Confirmed, f.now));
    QCOMPARE(f.end(second.call, ErrorCode::None).state, JobState::Completed);

    const QList<PageRecord> pages = f.store->pages(id).value();
    QCOMPARE(pages.at(0).attempt, 1);
    QCOMPARE(pages.at(1).attempt, 2);
    QCOMPARE(f.store->attempts(id).value().at(1).pagesConfirmed, 2);
}

void tst_Attempts::confirmedPageStaysConfirmed()
{
    StoreFixture f;
    const JobId id = f.submitOne(2);
    const AttemptStarted started = f.start(id);
    must(f.store->recordPageSent(started.call, 1, Verdict::Confirmed, f.now));
    QVERIFY_RESULT(f.store->recordPageSent(started.call, 1, Verdict::NotDelivered, f.now));
    QCOMPARE(f.store->pages(id).value().at(0).verdict, Verdict::Confirmed);
    QCOMPARE(f.job(id).pagesConfirmed, 1);
    QVERIFY(!f.store->recordPageSent(started.call, 3, Verdict::Confirmed, f.now)); // there is none
}

void tst_Attempts::uncertainPage()
{
    StoreFixture f;
    const JobId id = f.submitOne(3);
    const AttemptStarted started = f.start(id);
    must(f.store->recordPageSent(started.call, 1, Verdict::Confirmed, f.now));
    AttemptEnd outcome;
    outcome.error = ErrorCode::DisconnectedSending;
    outcome.lastPageUncertain = true;
    const Job job = f.store->endAttempt(started.call, outcome, f.now).value();

    QCOMPARE(job.state, JobState::RetriesExceeded); // never sent again by itself
    QCOMPARE(job.verdict, Verdict::Uncertain);
    QCOMPARE(job.lastError, ErrorCode::ConfirmationLost);
    QCOMPARE(job.why.code, u"uncertain"_qs);
    QCOMPARE(job.why.parameters.value(u"page"_qs).toInt(), 2);
    QCOMPARE(f.store->pages(id).value().at(1).verdict, Verdict::Uncertain);

    QCOMPARE(f.store->restartJob(id).value().verdict, Verdict::NotDelivered); // a person decided
    QCOMPARE(f.start(id).firstPage, 2);
}

void tst_Attempts::v17FailureIsRemembered()
{
    StoreFixture f;
    const JobId id = f.submitOne();
    const QDateTime failedAt = f.now;
    const Job job = f.end(f.start(id).call, ErrorCode::TrainingFailed, Modulation::V17);
    QCOMPARE(job.state, JobState::Retrying);
    QCOMPARE(job.notBefore, f.now);
    QCOMPARE(job.attempts, 0);
    const AttemptStarted second = f.start(id);
    const CallLimit v29{Modulation::V29, 9600, true, ErrorCode::TrainingFailed, failedAt};
    QCOMPARE(second.limit, v29);
    QCOMPARE(f.end(second.call, ErrorCode::Busy).attempts, 1);
    QCOMPARE(f.store->attempts(id).value().at(0).limit, CallLimit());
    QCOMPARE(f.store->attempts(id).value().at(1).limit, v29);

    f.open();
    QCOMPARE(f.start(f.submitOne()).limit, v29); // another job, the same number
    const JobId elsewhere = f.submit(f.submission({u"777"_qs})).constFirst();
    must(f.store->setPages({elsewhere}, f.codedPages(1)));
    QCOMPARE(f.start(elsewhere).limit, CallLimit());
    f.now = f.now.addDays(31);
    QCOMPARE(f.start(f.submitOne()).limit, CallLimit()); // forgotten
    QCOMPARE(f.store->numbers(f.now).value().at(0).limit, CallLimit());
}

void tst_Attempts::stepsDownAsFarAsItGoes()
{
    StoreFixture f;
    const JobId id = f.submitOne();
    const QList<std::pair<Modulation, int>> steps{{Modulation::V17, 14400},
                                                  {Modulation::V29, 9600},
                                                  {Modulation::V29, 7200},
                                                  {Modulation::V27ter, 4800}};
    for (const auto &[modulation, bitRate] : steps) {
        const AttemptStarted started = f.start(id);
        QCOMPARE(started.limit.fastest, modulation);
        QCOMPARE(started.limit.bitRate, bitRate);
        AttemptEnd outcome;
        outcome.error = ErrorCode::TrainingFailed;
        outcome.modulation = modulation;
        outcome.bitRate = bitRate;
        must(f.store->endAttempt(started.call, outcome, f.now));
    }
    QCOMPARE(f.job(id).attempts, 1); // the one below which there is nothing
    QCOMPARE(f.start(f.submitOne()).limit.fastest, Modulation::V27ter);
}

void tst_Attempts::numbersShowWhatCallsTaught()
{
    StoreFixture f;
    QVERIFY(f.store->numbers(f.now).value().isEmpty());
    f.end(f.start(f.submitOne()).call, ErrorCode::Busy);
    QVERIFY(f.store->numbers(f.now).value().isEmpty()); // teaches nothing
    f.end(f.start(f.submitOne()).call, ErrorCode::TrainingFailed, Modulation::V17);
    const JobId id = f.submitOne(1);
    const AttemptStarted started = f.start(id);
    must(f.store->recordPageSent(started.call, 1, Verdict::Confirmed, f.now));
    AttemptEnd good;
    good.modulation = Modulation::V29;
    good.bitRate = 9600;
    good.ecm = true;
    must(f.store->endAttempt(started.call, good, f.now));

    const LearnedNumber known = f.store->numbers(f.now).value().value(0);
    QCOMPARE(known.number, u"555"_qs);
    QCOMPARE(known.limit.fastest, Modulation::V29);
    QCOMPARE(known.limit.error, ErrorCode::TrainingFailed);
    QCOMPARE(known.modulation, Modulation::V29);
    QCOMPARE(known.bitRate, 9600);
    QVERIFY(known.ecm);
    QCOMPARE(known.goodAt, f.now);

    must(f.store->forgetNumber(u" 5-55"_qs)); // the same machine, written otherwise
    QCOMPARE(f.start(f.submitOne()).limit, CallLimit());
    QCOMPARE(f.store->forgetNumber(u"555"_qs).error().code, ErrorCode::NotFound);
    QCOMPARE(f.store->forgetNumber(u"x"_qs).error().code, ErrorCode::BadNumber);
}

void tst_Attempts::lineFaultsCountInTheEnd()
{
    StoreFixture f;
    const JobId id = f.submitOne();
    for (int fault = 1; fault <= 3; ++fault)
        QCOMPARE(f.end(f.start(id).call, ErrorCode::LineFault).attempts, 0);
    const Job job = f.end(f.start(id).call, ErrorCode::LineFault);
    QCOMPARE(job.attempts, 1);
    QCOMPARE(job.notBefore, f.now.addSecs(600));
    QCOMPARE(f.end(f.start(id).call, ErrorCode::LineFault).attempts,
             1); // a counted one ends the row
}

/** F14, and fresh tries after a restart by hand. */
void tst_Attempts::peopleAreCalledThreeTimes()
{
    StoreFixture f;
    const JobId id = f.submitOne();
    for (int round = 1; round <= 2; ++round) {
        QCOMPARE(f.end(f.start(id).call, ErrorCode::NotFaxCall).state, JobState::Retrying);
        QCOMPARE(f.end(f.start(id).call, ErrorCode::NotFaxCall).state, JobState::Retrying);
        QCOMPARE(f.end(f.start(id).call, ErrorCode::NotFaxCall).state, JobState::RetriesExceeded);
        QVERIFY_RESULT(f.store->restartJob(id));
    }
}

void tst_Attempts::linePagesReplaceOlderOnes()
{
    StoreFixture f;
    const JobId id = f.submitOne(2);
    QVERIFY(!f.store->linePages(id)); // never called
    const AttemptStarted first = f.start(id);
    QList<TiffFax::CodedPage> pages = f.codedPages(2);
    pages[0].t6 = "header 1";
    pages[1].t6 = "header 2";
    QVERIFY_RESULT(f.store->setLinePages(first.call, pages));
    must(f.store->recordPageSent(first.call, 1, Verdict::Confirmed, f.now));
    f.end(first.call, ErrorCode::Busy);

    const AttemptStarted second = f.start(id);
    QVERIFY(!f.store->setLinePages(second.call, pages)); // only page 2 goes now
    TiffFax::CodedPage last = f.codedPage(2);
    last.t6 = "later header 2";
    QVERIFY_RESULT(f.store->setLinePages(second.call, {last}));
    const QList<TiffFax::CodedPage> sent = f.store->linePages(id).value();
    QCOMPARE(sent.at(0).t6, QByteArray("header 1"));
    QCOMPARE(sent.at(1).t6, QByteArray("later header 2"));
    QCOMPARE(f.store->pageData(id).value().at(1).t6, StoreFixture::codedPage(2).t6);
}

QTEST_GUILESS_MAIN(tst_Attempts)
#include "tst_attempts.moc"

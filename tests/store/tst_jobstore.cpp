#include "storefixture.h"

#include "base/valuemap.h"
#include "job/jobstates.h"

#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlQuery>

using namespace Fax;

class tst_JobStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void submit_makesOneJobPerRecipient();
    void submit_repeatedRequest_givesTheFirstJobs();
    void submit_repeatedRequestWithOtherContent_isRefused();
    void submit_badInput_data();
    void submit_badInput();
    void submit_refused_leavesNothing();
    void submitTogether_oneResultEach();
    void jobs_pageByPage();
    void ids_areNeverReused();
    void pageOrders_untilPagesCome();
    void pagesFailed_neverRetries();
    void setPages_skipsCancelledJobs();
    void largeDocument_comesBackInParts();
    void attempt_success();
    void attempt_outcome_data();
    void attempt_outcome();
    void attempt_resumesAtFirstUnconfirmedPage();
    void attempt_confirmedPageStaysConfirmed();
    void attempt_uncertainPage();
    void attempt_v17FailureIsRemembered();
    void attempt_stepsDownAsFarAsItGoes();
    void numbers_showWhatCallsTaught();
    void attempt_lineFaultsCountInTheEnd();
    void linePages_replaceOlderOnes();
    void pauseAndResume();
    void restart_givesFreshTries();
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
    void finishedDocuments_areDeleted();
};

void tst_JobStore::submit_makesOneJobPerRecipient()
{
    StoreFixture f;
    Submission submission = f.submission({u"555 100"_qs, u"(030) 200"_qs, u"+49 300"_qs});
    submission.priority = Priority::High;
    submission.schedule = ScheduleType::SpecificTime;
    submission.scheduledAt = f.now.addDays(1);
    submission.subject = u"Prices"_qs;
    const QList<JobId> ids = f.submit(submission);

    QCOMPARE(ids.size(), 3);
    const Job first = f.job(ids.at(0));
    QCOMPARE(first.to, u"555 100"_qs);
    QCOMPARE(first.recipientName, u"Recipient 555 100"_qs);
    QCOMPARE(first.user, u"anna"_qs);
    QCOMPARE(first.subject, u"Prices"_qs);
    QCOMPARE(first.state, JobState::Pending);
    QCOMPARE(first.priority, Priority::High);
    QCOMPARE(first.scheduledAt, f.now.addDays(1));
    QCOMPARE(first.submittedAt, f.now);
    QCOMPARE(first.maximumAttempts, 4);
    QCOMPARE(first.pages, 0);
    QVERIFY(!first.notBefore.isValid());
    QCOMPARE(f.job(ids.at(1)).submissionId, first.submissionId);
    QCOMPARE(f.store->openJobs().value().size(), 3);
}

void tst_JobStore::submit_repeatedRequest_givesTheFirstJobs()
{
    StoreFixture f;
    Submission submission = f.submission({u"555"_qs, u"556"_qs});
    submission.requestId = u"request-1"_qs;
    const QList<JobId> first = f.submit(submission);
    QCOMPARE(f.submit(submission), first);
    f.open(); // the client's reply was lost and the service was started anew
    QCOMPARE(f.submit(submission), first);
    QCOMPARE(f.store->jobs().value().size(), 2);
}

void tst_JobStore::submit_repeatedRequestWithOtherContent_isRefused()
{
    StoreFixture f;
    Submission submission = f.submission({u"555"_qs});
    submission.requestId = u"request-1"_qs;
    f.submit(submission);
    const auto other = f.store->submit(submission, {"another document"}, {}, u"anna"_qs, f.now);
    QVERIFY(!other);
    QCOMPARE(other.error().code, ErrorCode::InvalidParameter);
    QCOMPARE(f.store->jobs().value().size(), 1);
}

void tst_JobStore::submit_badInput_data()
{
    QTest::addColumn<QStringList>("numbers");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("no recipient") << QStringList{} << ErrorCode::InvalidParameter;
    QTest::newRow("letters") << QStringList{u"555-CALL"_qs} << ErrorCode::BadNumber;
    QTest::newRow("the second is bad")
        << QStringList{u"555"_qs, u"1;ATH0"_qs} << ErrorCode::BadNumber;
}

void tst_JobStore::submit_badInput()
{
    QFETCH(QStringList, numbers);
    QFETCH(ErrorCode, code);
    StoreFixture f;
    const auto result = f.store->submit(f.submission(numbers), {"document"}, {}, u"anna"_qs, f.now);
    QVERIFY(!result);
    QCOMPARE(result.error().code, code);
    QVERIFY(f.store->jobs().value().isEmpty());
}

void tst_JobStore::submit_refused_leavesNothing()
{
    StoreFixture f;
    Submission submission = f.submission({u"555"_qs, u"CALL"_qs});
    submission.requestId = u"request-1"_qs;
    QVERIFY(!f.store->submit(submission, {"document"}, {}, u"anna"_qs, f.now));
    submission.recipients.removeLast(); // the request id was not used up
    QCOMPARE(f.submit(submission).size(), 1);
}

void tst_JobStore::submitTogether_oneResultEach()
{
    StoreFixture f;
    Submission first = f.submission({u"555"_qs});
    first.requestId = u"one"_qs;
    Submission bad = f.submission({u"556"_qs, u"x"_qs});
    const auto results = f.store->submitTogether({{first, {"document"}, {}, u"anna"_qs},
                                                  {bad, {"document"}, {}, u"anna"_qs},
                                                  {first, {"document"}, {}, u"anna"_qs},
                                                  {f.submission({u"557"_qs}), {"more"}, {}, {}}},
                                                 f.now);
    QCOMPARE(results.size(), 4);
    QCOMPARE(results.at(0)->size(), 1);
    QCOMPARE(results.at(1).error().code, ErrorCode::BadNumber);
    QCOMPARE(*results.at(2), *results.at(0)); // F25
    QCOMPARE(results.at(3)->size(), 1);
    f.openCopyOfFiles();
    QCOMPARE(must(f.store->jobs()).size(), 2); // nothing of the bad one
}

void tst_JobStore::jobs_pageByPage()
{
    StoreFixture f;
    QList<JobId> ids;
    for (int i = 0; i < 5; ++i)
        ids.prepend(f.submitOne());
    must(f.store->cancelJob(ids.at(1), {}, f.now)); // it leaves the queue
    const auto idsOf = [&](const JobFilter &filter) {
        QList<JobId> page;
        for (const Job &job : must(f.store->jobs(filter)))
            page.append(job.id);
        return page;
    };
    QCOMPARE(idsOf({}), ids);
    QCOMPARE(idsOf({.limit = 2}), ids.first(2));
    QCOMPARE(idsOf({.limit = 2, .before = ids.at(1)}), ids.mid(2, 2));
    QCOMPARE(idsOf({.before = ids.at(4)}), QList<JobId>());
    QCOMPARE(idsOf({.openOnly = true, .limit = 2}), (QList<JobId>{ids.at(0), ids.at(2)}));
}

void tst_JobStore::ids_areNeverReused()
{
    StoreFixture f;
    const PortId port = f.store->addPort({}).value().id;
    must(f.store->removePort(port));
    f.open();
    QVERIFY(f.store->addPort({}).value().id > port);

    const Reception reception = f.store->beginReception({PortId{1}, {}, {}, {}}, f.now).value();
    f.store->endReception(reception.fax, {}).value(); // no page: nothing kept
    f.open();
    QVERIFY(f.store->beginReception({PortId{1}, {}, {}, {}}, f.now).value().fax > reception.fax);
}

void tst_JobStore::pageOrders_untilPagesCome()
{
    StoreFixture f;
    Submission submission = f.submission({u"555"_qs, u"556"_qs});
    submission.pageRange = u"1-3"_qs;
    submission.paper = Paper::A3;
    const QList<JobId> ids = f.submit(submission);

    const QList<PageOrder> orders = f.store->pageOrders(5).value();
    QCOMPARE(orders.size(), 1);
    QCOMPARE(orders.at(0).jobs, ids);
    QCOMPARE(orders.at(0).pageRange, u"1-3"_qs);
    QCOMPARE(orders.at(0).paper, Paper::A3);
    QCOMPARE(orders.at(0).documents.at(0).name, u"price list.pdf"_qs);
    QCOMPARE(orders.at(0).documents.at(0).content, QByteArray("document"));

    QVERIFY_RESULT(f.store->setPages(ids, f.codedPages(2)));
    QVERIFY(f.store->pageOrders().value().isEmpty());
    const Job job = f.job(ids.at(1));
    QCOMPARE(job.pages, 2);
    QCOMPARE(job.size, f.codedPage(1).t6.size() + f.codedPage(2).t6.size());
    QCOMPARE(f.store->pages(ids.at(1)).value().at(1).bytes, f.codedPage(2).t6.size());
    QCOMPARE(f.store->pageData(ids.at(1), 2).value().at(0).t6, StoreFixture::codedPage(2).t6);
}

void tst_JobStore::pagesFailed_neverRetries()
{
    StoreFixture f;
    const JobId id = f.submitOne(0);
    QVERIFY_RESULT(
        f.store->pagesFailed({id}, {ErrorCode::FileDamaged, u"Page 4 is damaged."_qs}, f.now));
    const Job job = f.job(id);
    QCOMPARE(job.state, JobState::RetriesExceeded);
    QCOMPARE(job.lastError, ErrorCode::FileDamaged);
    QCOMPARE(job.lastErrorText, u"Page 4 is damaged."_qs);
    QCOMPARE(job.why.code, u"failed"_qs);
    QVERIFY(f.store->pageOrders().value().isEmpty());

    QVERIFY_RESULT(f.store->restartJob(id)); // a person may try again: the pages are made again
    QCOMPARE(f.store->pageOrders().value().size(), 1);
}

void tst_JobStore::setPages_skipsCancelledJobs()
{
    StoreFixture f;
    const QList<JobId> ids = f.submit(f.submission({u"555"_qs, u"556"_qs}));
    must(f.store->cancelJob(ids.at(0), u"anna"_qs, f.now));
    QVERIFY_RESULT(f.store->setPages(ids, f.codedPages(1)));
    QCOMPARE(f.job(ids.at(0)).pages, 0);
    QCOMPARE(f.job(ids.at(1)).pages, 1);
}

void tst_JobStore::largeDocument_comesBackInParts()
{
    StoreFixture f;
    QByteArray large(5 * (1 << 20) / 2, 'x'); // two and a half parts
    large[1 << 20] = 'y';
    must(f.store->submit(f.submission({u"555"_qs}), {large, QByteArray("")}, {}, {}, f.now));
    const QList<StoredDocument> documents = f.store->pageOrders().value().at(0).documents;
    QCOMPARE(documents.size(), 2);
    QVERIFY(documents.at(0).content == large);
    QVERIFY(documents.at(1).content.isEmpty());
}

void tst_JobStore::attempt_success()
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

void tst_JobStore::attempt_outcome_data()
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

void tst_JobStore::attempt_outcome()
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

void tst_JobStore::attempt_resumesAtFirstUnconfirmedPage()
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

void tst_JobStore::attempt_confirmedPageStaysConfirmed()
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

void tst_JobStore::attempt_uncertainPage()
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

void tst_JobStore::attempt_v17FailureIsRemembered()
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
    QCOMPARE(callLimitOf(f.store->attempts(id).value().at(0)), CallLimit());
    QCOMPARE(callLimitOf(f.store->attempts(id).value().at(1)), v29);

    f.open();
    QCOMPARE(f.start(f.submitOne()).limit, v29); // another job, the same number
    const JobId elsewhere = f.submit(f.submission({u"777"_qs})).constFirst();
    must(f.store->setPages({elsewhere}, f.codedPages(1)));
    QCOMPARE(f.start(elsewhere).limit, CallLimit());
    f.now = f.now.addDays(31);
    QCOMPARE(f.start(f.submitOne()).limit, CallLimit()); // forgotten
    QCOMPARE(callLimitOf(f.store->numbers(f.now).value().at(0)), CallLimit());
}

void tst_JobStore::attempt_stepsDownAsFarAsItGoes()
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

void tst_JobStore::numbers_showWhatCallsTaught()
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
    QCOMPARE(known.limitModulation, Modulation::V29);
    QCOMPARE(known.limitError, ErrorCode::TrainingFailed);
    QCOMPARE(known.modulation, Modulation::V29);
    QCOMPARE(known.bitRate, 9600);
    QVERIFY(known.ecm);
    QCOMPARE(known.goodAt, f.now);

    must(f.store->forgetNumber(u" 5-55"_qs)); // the same machine, written otherwise
    QCOMPARE(f.start(f.submitOne()).limit, CallLimit());
    QCOMPARE(f.store->forgetNumber(u"555"_qs).error().code, ErrorCode::NotFound);
    QCOMPARE(f.store->forgetNumber(u"x"_qs).error().code, ErrorCode::BadNumber);
}

void tst_JobStore::attempt_lineFaultsCountInTheEnd()
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

void tst_JobStore::linePages_replaceOlderOnes()
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

void tst_JobStore::pauseAndResume()
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

void tst_JobStore::restart_givesFreshTries()
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

void tst_JobStore::cancel_waiting()
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

void tst_JobStore::cancel_duringCall()
{
    StoreFixture f;
    const JobId id = f.submitOne();
    const AttemptStarted started = f.start(id);
    QCOMPARE(f.store->cancelJob(id, u"anna"_qs, f.now).value().state, JobState::Canceling);
    const Job job = f.end(started.call, ErrorCode::DisconnectedSending);
    QCOMPARE(job.state, JobState::Canceled);
    QCOMPARE(job.lastError, ErrorCode::UserAbort);
}

void tst_JobStore::cancel_tooLate()
{
    StoreFixture f;
    const JobId id = f.submitOne(1);
    const AttemptStarted started = f.start(id);
    must(f.store->recordPageSent(started.call, 1, Verdict::Confirmed, f.now));
    must(f.store->cancelJob(id, u"anna"_qs, f.now));
    QCOMPARE(f.end(started.call, ErrorCode::UserAbort).state, JobState::Completed); // 1.3
}

void tst_JobStore::broadcast_staysUntilFinal()
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

void tst_JobStore::operations_refused_data()
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

void tst_JobStore::operations_refused()
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

void tst_JobStore::stateTable_isEnforcedByTheDatabase()
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

void tst_JobStore::queueStatus_andPause()
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

void tst_JobStore::expire_data()
{
    QTest::addColumn<int>("scheduledInDays");
    QTest::addColumn<int>("afterDays");
    QTest::addColumn<bool>("expires");
    QTest::newRow("10.4 young") << 0 << 14 << false;
    QTest::newRow("10.4 old") << 0 << 15 << true;
    QTest::newRow("10.4 counts from the scheduled time") << 10 << 15 << false;
    QTest::newRow("10.4 old after the scheduled time") << 10 << 25 << true;
}

void tst_JobStore::expire()
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

void tst_JobStore::expire_neverWithMinusOne()
{
    StoreFixture f;
    f.submitOne();
    must(f.store->changeSetting(u"DirtyDays"_qs, -1, u"anna"_qs, f.now));
    QVERIFY(f.store->expireJobs(f.now.addYears(10)).value().isEmpty()); // 10.5
}

void tst_JobStore::finishedDocuments_areDeleted()
{
    StoreFixture f;
    must(f.store->changeSetting(u"ArchiveOutboundFaxes"_qs, false, u"anna"_qs, f.now));
    const JobId first = f.submitOne();
    const JobId second = f.submitOne(); // shares document and pages with the first
    f.send(first);
    QVERIFY(!f.store->pageData(first)); // 10.6: no archive, deleted after success
    QCOMPARE(f.store->pageData(second).value().size(), 3);
    f.send(second);
    f.store.reset();

    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_qs, u"raw"_qs);
    database.setDatabaseName(f.file);
    QVERIFY(database.open());
    QSqlQuery query(u"SELECT (SELECT COUNT(*) FROM blob) + (SELECT COUNT(*) FROM blob_part)"_qs,
                    database);
    QVERIFY(query.next());
    QCOMPARE(query.value(0).toInt(), 0);
    query = QSqlQuery();
    database.close();
}

QTEST_GUILESS_MAIN(tst_JobStore)
#include "tst_jobstore.moc"

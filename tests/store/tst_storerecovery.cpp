#include "storefixture.h"

#include <QtCore/QFile>

using namespace Fax;

/**
 * What a crash leaves. Every case copies the database files as they lie on the disk while the store is
 * still open, and opens the copy: no destructor has tidied up anything.
 */
class tst_StoreRecovery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptedJobsSurvive();
    void callInterrupted_data();
    void callInterrupted();
    void resumesAfterTheCrash();
    void crashesDoNotUseUpTries();
    void reception_keepsConfirmedPages();
    void reception_withoutPagesGoes();
    void nothingToRepair();
    void everyStep_data();
    void everyStep();
    void tornTail();
};

void tst_StoreRecovery::acceptedJobsSurvive()
{
    StoreFixture f;
    const QList<JobId> ids = f.submit(f.submission({u"555"_qs, u"556"_qs}));
    f.openCopyOfFiles();
    QVERIFY(must(f.store->recoverAfterCrash(f.now)).isEmpty());
    const PageOrder order = must(f.store->pageOrders()).constFirst();
    QCOMPARE(order.jobs, ids);
    QCOMPARE(order.documents.at(0).content, QByteArray("document"));
}

void tst_StoreRecovery::callInterrupted_data()
{
    QTest::addColumn<QList<Verdict>>("verdicts"); // of the pages of a 2-page job, as far as known
    QTest::addColumn<bool>("canceling");
    QTest::addColumn<JobState>("state");
    const Verdict confirmed = Verdict::Confirmed;
    QTest::newRow("1.11 before the first page") << QList<Verdict>{} << false << JobState::Pending;
    QTest::newRow("1.11 after the first page") << QList{confirmed} << false << JobState::Pending;
    QTest::newRow("1.11 all confirmed: sent")
        << QList{confirmed, confirmed} << false << JobState::Completed;
    QTest::newRow("1.11 answer lost: uncertain")
        << QList{confirmed, Verdict::Uncertain} << false << JobState::RetriesExceeded;
    QTest::newRow("1.3 canceling") << QList{confirmed} << true << JobState::Canceled;
    QTest::newRow("1.3 canceling, too late")
        << QList{confirmed, confirmed} << true << JobState::Completed;
}

void tst_StoreRecovery::callInterrupted()
{
    QFETCH(QList<Verdict>, verdicts);
    QFETCH(bool, canceling);
    QFETCH(JobState, state);
    StoreFixture f;
    const JobId id = f.submitOne(2);
    const AttemptStarted started = f.start(id);
    for (int page = 1; page <= verdicts.size(); ++page)
        must(f.store->recordPageSent(started.call, page, verdicts.at(page - 1), f.now));
    if (canceling)
        must(f.store->cancelJob(id, u"anna"_qs, f.now));

    f.openCopyOfFiles();
    f.now = f.now.addSecs(5);
    const CrashRepair repair = must(f.store->recoverAfterCrash(f.now));
    const Job job = f.job(id);
    QCOMPARE(job.state, state);
    QCOMPARE(job.attempts, 0);
    QCOMPARE(job.port, PortId{});
    QCOMPARE(repair.requeued.contains(id), state == JobState::Pending);
    QCOMPARE(repair.completed.contains(id), state == JobState::Completed);
    QCOMPARE(repair.canceled.contains(id), state == JobState::Canceled);
    QCOMPARE(repair.uncertain.contains(id), state == JobState::RetriesExceeded);

    const Attempt attempt = must(f.store->attempts(id)).constFirst();
    QCOMPARE(attempt.endedAt, f.now);
    QCOMPARE(attempt.counted, false);
    QVERIFY(must(f.store->recoverAfterCrash(f.now)).isEmpty()); // once only
    QVERIFY(!f.store->endAttempt(started.call, {}, f.now)); // a late answer changes nothing
}

void tst_StoreRecovery::resumesAfterTheCrash()
{
    StoreFixture f;
    const JobId id = f.submitOne(3);
    const AttemptStarted first = f.start(id);
    must(f.store->recordPageSent(first.call, 1, Verdict::Confirmed, f.now));
    f.openCopyOfFiles();
    must(f.store->recoverAfterCrash(f.now));

    const AttemptStarted second = f.start(id);
    QCOMPARE(second.firstPage, 2); // the confirmed page is not sent again
    QCOMPARE(second.attempt, 2);
    QVERIFY(second.call > first.call);
    must(f.store->recordPageSent(second.call, 2, Verdict::Confirmed, f.now));
    must(f.store->recordPageSent(second.call, 3, Verdict::Confirmed, f.now));
    QCOMPARE(f.end(second.call, ErrorCode::None).state, JobState::Completed);
}

void tst_StoreRecovery::crashesDoNotUseUpTries()
{
    StoreFixture f;
    const JobId id = f.submitOne();
    f.end(f.start(id).call, ErrorCode::Busy);
    for (int crash = 0; crash < 5; ++crash) {
        f.start(id);
        f.open();
        must(f.store->recoverAfterCrash(f.now));
    }
    const Job job = f.job(id);
    QCOMPARE(job.state, JobState::Pending);
    QCOMPARE(job.attempts, 1);
    QCOMPARE(must(f.store->attempts(id)).size(), 6);
}

void tst_StoreRecovery::reception_keepsConfirmedPages()
{
    StoreFixture f;
    const Reception reception = must(
        f.store->beginReception({PortId{2}, u"Line 2"_qs, u"030"_qs, {}}, f.now));
    must(f.store->addReceivedPage(reception.fax, {1, f.codedPage(1), 0, false}));
    must(f.store->addReceivedPage(reception.fax, {2, f.codedPage(2), 3, false}));
    f.openCopyOfFiles(); // F4: what was confirmed is on disk

    const CrashRepair repair = must(f.store->recoverAfterCrash(f.now));
    QCOMPARE(repair.receptionsClosed, QList{reception.fax});
    const ReceivedFax fax = must(f.store->receivedFax(reception.fax));
    QVERIFY(!fax.receiving);
    QVERIFY(!fax.complete);
    QCOMPARE(fax.pages, 2);
    QCOMPARE(fax.error, ErrorCode::LineFault);
    QCOMPARE(must(f.store->receivedPages(reception.fax)).at(1).t6, StoreFixture::codedPage(2).t6);
    QCOMPARE(must(f.store->faxesToArchive()), QList{reception.fax});
}

void tst_StoreRecovery::reception_withoutPagesGoes()
{
    StoreFixture f;
    const Reception reception = must(f.store->beginReception({PortId{2}, {}, {}, {}}, f.now));
    f.openCopyOfFiles();
    QCOMPARE(must(f.store->recoverAfterCrash(f.now)).receptionsDropped, QList{reception.fax});
    QVERIFY(must(f.store->receivedFaxes()).isEmpty()); // 13.3
}

void tst_StoreRecovery::nothingToRepair()
{
    StoreFixture f;
    f.send(f.submitOne());
    f.end(f.start(f.submitOne()).call, ErrorCode::Busy);
    const QList<Job> before = must(f.store->jobs());
    f.openCopyOfFiles();
    QVERIFY(must(f.store->recoverAfterCrash(f.now)).isEmpty());
    QCOMPARE(must(f.store->jobs()), before);
}

void tst_StoreRecovery::everyStep_data()
{
    QTest::addColumn<int>("steps");
    for (int steps = 0; steps <= 8; ++steps)
        QTest::addRow("F1 crash after step %d", steps) << steps;
}

/** A whole job cut after each step: after the repair it ends as sent, each page confirmed once. */
void tst_StoreRecovery::everyStep()
{
    QFETCH(int, steps);
    StoreFixture f;
    int confirmations = 0;
    QList<JobId> ids;
    CallId call;
    const auto confirm = [&](CallId on, int page) {
        const bool before = must(f.store->pages(ids.at(0))).at(page - 1).verdict
            == Verdict::Confirmed;
        must(f.store->recordPageSent(on, page, Verdict::Confirmed, f.now));
        confirmations += before ? 0 : 1;
    };
    Submission submission = f.submission({u"555"_qs});
    submission.requestId = u"request"_qs;
    const QList<std::function<void()>> script{
        [&] { ids = f.submit(submission); },
        [&] { must(f.store->setPages(ids, f.codedPages(2))); },
        [&] { call = f.start(ids.at(0)).call; },
        [&] { f.end(call, ErrorCode::Busy); },
        [&] { call = f.start(ids.at(0)).call; },
        [&] { confirm(call, 1); },
        [&] { confirm(call, 2); },
        [&] { f.end(call, ErrorCode::None); },
    };
    for (const auto &step : script.first(steps))
        step();

    f.openCopyOfFiles();
    must(f.store->recoverAfterCrash(f.now));
    ids = f.submit(submission); // the client never got its answer, or asks again
    QCOMPARE(must(f.store->jobs()).size(), 1);
    if (f.job(ids.at(0)).pages == 0)
        must(f.store->setPages(ids, f.codedPages(2)));
    if (!isFinal(f.job(ids.at(0)).state)) {
        const AttemptStarted again = f.start(ids.at(0));
        for (int page = again.firstPage; page <= 2; ++page)
            confirm(again.call, page);
        f.end(again.call, ErrorCode::None);
    }
    QCOMPARE(f.job(ids.at(0)).state, JobState::Completed);
    QCOMPARE(confirmations, 2);
}

/** A power cut may tear the last write of the log: what was committed before it is still there. */
void tst_StoreRecovery::tornTail()
{
    StoreFixture f;
    const JobId first = f.submitOne();
    QFile log(f.file + u"-wal"_qs);
    const qint64 committed = log.size();
    QVERIFY(committed > 0);
    f.submitOne();
    QVERIFY(log.size() > committed);

    const QString copy = f.folder.filePath(u"torn.db"_qs);
    QVERIFY(QFile::copy(f.file, copy));
    QVERIFY(QFile::copy(log.fileName(), copy + u"-wal"_qs));
    QVERIFY(QFile::resize(copy + u"-wal"_qs, committed + 700));
    f.open(copy);
    const QList<Job> jobs = must(f.store->jobs());
    QCOMPARE(jobs.size(), 1);
    QCOMPARE(jobs.at(0).id, first);
    QCOMPARE(must(f.store->pageData(first)).size(), 3);
}

QTEST_GUILESS_MAIN(tst_StoreRecovery)
#include "tst_storerecovery.moc"

#include "storefixture.h"

#include "store/noticestore.h"

using namespace Fax;

/** Receipts and lines of the logs: made with the end of a fax, in one transaction (11.5, 11.6, 17.2). */
class tst_Notices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void receiptOfAnEnd_data();
    void receiptOfAnEnd();
    void oneForAll();
    void oneForAllButNotIfAllWereTakenBack();
    void anotherAfterARestart();
    void mails();
    void crashWhileMailing();
    void seen();
    void linesOfTheLogs();
};

namespace {

Submission asking(const QStringList &numbers, Receipt receipt, bool grouped = false)
{
    Submission submission = StoreFixture::submission(numbers);
    submission.receipt = receipt;
    submission.receiptAddress = receipt == Receipt::Mail ? u"anna@example.org"_qs : QString();
    submission.groupReceipts = grouped;
    return submission;
}

QList<JobId> prepared(StoreFixture &f, const Submission &submission)
{
    const QList<JobId> ids = f.submit(submission);
    must(f.store->setPages(ids, StoreFixture::codedPages(1)));
    return ids;
}

QList<ReceiptNote> all(StoreFixture &f)
{
    return must(f.store->notices().receipts({}));
}

void fail(StoreFixture &f, JobId id)
{
    f.end(f.start(id).call, ErrorCode::BadNumber); // never tried again (4.3)
}

} // namespace

void tst_Notices::receiptOfAnEnd_data()
{
    QTest::addColumn<QString>("end");
    QTest::addColumn<Receipt>("receipt");
    QTest::addColumn<int>("count");
    QTest::newRow("sent, mail") << u"sent"_qs << Receipt::Mail << 1;
    QTest::newRow("sent, notification") << u"sent"_qs << Receipt::Notify << 1;
    QTest::newRow("sent, none wanted") << u"sent"_qs << Receipt::None << 0;
    QTest::newRow("failed") << u"failed"_qs << Receipt::Mail << 1;
    QTest::newRow("pages cannot be made") << u"no pages"_qs << Receipt::Mail << 1;
    QTest::newRow("between tries") << u"busy"_qs << Receipt::Mail << 0;
    QTest::newRow("cancelled by somebody else") << u"ben"_qs << Receipt::Mail << 1;
    QTest::newRow("cancelled by the sender") << u"anna"_qs << Receipt::Mail << 0;
    QTest::newRow("expired") << u"expired"_qs << Receipt::Mail << 1;
}

void tst_Notices::receiptOfAnEnd()
{
    QFETCH(QString, end);
    QFETCH(Receipt, receipt);
    QFETCH(int, count);
    StoreFixture f;
    const JobId id = f.submit(asking({u"555"_qs}, receipt)).first();
    if (end == u"no pages")
        must(f.store->pagesFailed({id}, {ErrorCode::FileDamaged, u"x"_qs}, f.now));
    else
        must(f.store->setPages({id}, StoreFixture::codedPages(1)));
    if (end == u"sent")
        QCOMPARE(f.send(id).state, JobState::Completed);
    if (end == u"failed")
        fail(f, id);
    if (end == u"busy")
        f.end(f.start(id).call, ErrorCode::Busy);
    if (end == u"ben" || end == u"anna")
        must(f.store->cancelJob(id, end, f.now));
    if (end == u"expired")
        must(f.store->expireJobs(f.now.addDays(20)));
    QCOMPARE(all(f).size(), count);
    if (count > 0) {
        const ReceiptNote note = all(f).first();
        QCOMPARE(note.job, id);
        QCOMPARE(note.kind, receipt);
        QCOMPARE(note.state, ReceiptNote::State::Waiting);
        QCOMPARE(note.user, u"anna"_qs);
        QVERIFY(!note.grouped);
    }
}

void tst_Notices::oneForAll()
{
    StoreFixture f;
    const QList<JobId> ids = prepared(f,
                                      asking({u"501"_qs, u"502"_qs, u"503"_qs}, Receipt::Notify, true));
    f.send(ids[0]);
    fail(f, ids[1]);
    QVERIFY(all(f).isEmpty());
    must(f.store->cancelJob(ids[2], u"anna"_qs, f.now));
    QCOMPARE(all(f).size(), 1);
    QVERIFY(all(f).first().grouped);
    QCOMPARE(must(f.store->notices().jobsTogether(all(f).first().job)), ids);
}

void tst_Notices::oneForAllButNotIfAllWereTakenBack()
{
    StoreFixture f;
    const QList<JobId> ids = prepared(f, asking({u"501"_qs, u"502"_qs}, Receipt::Notify, true));
    for (const JobId id : ids)
        must(f.store->cancelJob(id, u"anna"_qs, f.now));
    QVERIFY(all(f).isEmpty());
}

void tst_Notices::anotherAfterARestart()
{
    StoreFixture f;
    const JobId id = prepared(f, asking({u"501"_qs}, Receipt::Mail)).first();
    fail(f, id);
    must(f.store->restartJob(id));
    QCOMPARE(all(f).size(), 1);
    f.send(id);
    QCOMPARE(all(f).size(), 2);
}

void tst_Notices::mails()
{
    StoreFixture f;
    NoticeStore &notices = f.store->notices();
    f.send(prepared(f, asking({u"501"_qs}, Receipt::Mail)).first());
    f.send(prepared(f, asking({u"502"_qs}, Receipt::Notify)).first());
    const QList<ReceiptNote> due = must(notices.dueMails(f.now));
    QCOMPARE(due.size(), 1);
    const qint64 id = due.first().id;
    QCOMPARE(must(notices.beginMail(id, f.now)).tries, 1);
    QVERIFY(must(notices.dueMails(f.now)).isEmpty());
    QCOMPARE(notices.beginMail(id, f.now).error().code, ErrorCode::InvalidOperation);
    const QDateTime later = f.now.addSecs(600);
    must(notices.endMail(id, {ReceiptNote::State::Waiting, later, u"not reachable"_qs}, f.now));
    QVERIFY(must(notices.dueMails(f.now)).isEmpty());
    QCOMPARE(must(notices.nextDue()), later);
    QCOMPARE(must(notices.dueMails(later)).first().text, u"not reachable"_qs);

    must(notices.beginMail(id, later)); // no account: it waits for one
    must(notices.endMail(id, {ReceiptNote::State::Waiting, {}, u"no account"_qs, false}, later));
    QVERIFY(!must(notices.nextDue()).isValid());
    QVERIFY(must(notices.dueMails(later.addDays(9))).isEmpty());
    must(notices.release(later));
    QCOMPARE(must(notices.dueMails(later)).first().tries, 1);
    must(notices.beginMail(id, later));
    QCOMPARE(must(notices.endMail(id, {}, later)).state, ReceiptNote::State::Done);
    QVERIFY(must(notices.dueMails(later.addDays(9))).isEmpty());
}

void tst_Notices::crashWhileMailing()
{
    StoreFixture f;
    f.send(prepared(f, asking({u"501"_qs}, Receipt::Mail)).first());
    const qint64 id = must(f.store->notices().dueMails(f.now)).first().id;
    must(f.store->notices().beginMail(id, f.now));
    f.openCopyOfFiles();
    QVERIFY(must(f.store->notices().dueMails(f.now)).isEmpty());
    must(f.store->notices().recover(f.now));
    QCOMPARE(must(f.store->notices().dueMails(f.now)).size(), 1);
}

void tst_Notices::seen()
{
    StoreFixture f;
    NoticeStore &notices = f.store->notices();
    f.send(prepared(f, asking({u"501"_qs}, Receipt::Notify)).first());
    const qint64 id = all(f).first().id;
    QCOMPARE(notices.setSeen(id, u"ben"_qs, f.now).error().code, ErrorCode::NotFound);
    QCOMPARE(notices.setSeen(4711, u"anna"_qs, f.now).error().code, ErrorCode::NotFound);
    ReceiptFilter unseen;
    unseen.waitingOnly = true;
    unseen.user = u"anna"_qs;
    QCOMPARE(must(notices.receipts(unseen)).size(), 1);
    must(notices.setSeen(id, u"anna"_qs, f.now));
    must(notices.setSeen(id, u"anna"_qs, f.now)); // twice is no harm
    QVERIFY(must(notices.receipts(unseen)).isEmpty());
    QCOMPARE(all(f).first().state, ReceiptNote::State::Done);
    unseen.waitingOnly = false;
    unseen.user = u"ben"_qs;
    QVERIFY(must(notices.receipts(unseen)).isEmpty());
}

void tst_Notices::linesOfTheLogs()
{
    StoreFixture f;
    NoticeStore &notices = f.store->notices();
    const QList<JobId> ids = prepared(f, StoreFixture::submission({u"501"_qs, u"502"_qs}));
    QVERIFY(must(notices.logLines()).isEmpty());
    f.send(ids[0]);
    must(f.store->cancelJob(ids[1], u"anna"_qs, f.now));
    const Reception reception = must(
        f.store->beginReception({PortId{1}, u"Line 1"_qs, {}, {}}, f.now));
    QCOMPARE(must(notices.logLines()).size(), 2);
    must(f.store->addReceivedPage(reception.fax, {1, StoreFixture::codedPage(1), 0, false}));
    must(f.store->endReception(reception.fax, {}));
    const QList<LogLine> lines = must(notices.logLines());
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines[0].job, ids[0]);
    QCOMPARE(lines[1].job, ids[1]);
    QCOMPARE(lines[2].fax, reception.fax);
    must(notices.removeLogLine(lines[0].id));
    QCOMPARE(must(notices.logLines()).size(), 2);
}

QTEST_GUILESS_MAIN(tst_Notices)
#include "tst_notices.moc"

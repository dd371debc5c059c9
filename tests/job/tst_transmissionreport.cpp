#include "job/transmissionreport.h"

#include <QtTest/QtTest>

using namespace Fax;
using namespace Qt::StringLiterals;

namespace {

const QDateTime noon(QDate(2026, 5, 6), QTime(12, 0), Qt::UTC);

WhyContext context()
{
    return {noon, QTimeZone(7200), u"anna"_s};
}

Job jobIn(JobState state, Verdict verdict, int confirmed, const WaitReason &why)
{
    Job job;
    job.id = JobId{7};
    job.state = state;
    job.verdict = verdict;
    job.pages = 3;
    job.pagesConfirmed = confirmed;
    job.attempts = 4;
    job.why = why;
    job.to = u"+49 30 5550100"_s;
    job.submittedAt = noon.addSecs(-600);
    return job;
}

WaitReason failedReason(ErrorCode error)
{
    return {u"failed"_s, {{u"error"_s, int(error)}, {u"tries"_s, 4}}};
}

QString fact(const ReportDocument &report, const QString &label)
{
    for (const auto &[name, value] : report.facts) {
        if (name == label)
            return value;
    }
    return {};
}

} // namespace

/** The words of a report: the truth about delivery and nothing else (architecture section 8). */
class tst_TransmissionReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatIsKnown_data();
    void saysWhatIsKnown();
    void documentThatWasRefused();
    void facts();
    void pagesAndTries();
    void unansweredPagesOfARunningCall();
    void reception_data();
    void reception();
};

void tst_TransmissionReport::saysWhatIsKnown_data()
{
    QTest::addColumn<Job>("job");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, JobState state, Verdict verdict, int confirmed,
                        const WaitReason &why, const char *word, const char *sentence) {
        QTest::newRow(name) << jobIn(state, verdict, confirmed, why) << QString::fromUtf8(word)
                            << QString::fromUtf8(sentence);
    };
    const WaitReason sent{u"sent"_s, {{u"at"_s, u"2026-05-06T11:55:00.000Z"_s}}};
    row("delivered", JobState::Completed, Verdict::Confirmed, 3, sent, "Delivered",
        "All 3 pages were confirmed by the other side.");
    row("damaged", JobState::Completed, Verdict::Damaged, 3, sent, "Delivered with damage",
        "All 3 pages were confirmed by the other side, some of them with damage.");
    row("uncertain", JobState::RetriesExceeded, Verdict::Uncertain, 2,
        {u"uncertain"_s, {{u"page"_s, 3}}}, "Uncertain",
        "2 of 3 pages were confirmed by the other side. Uncertain: page 3 was sent, but the answer "
        "was lost; not sent again by itself. Ask the recipient whether the page arrived.");
    row("busy", JobState::RetriesExceeded, Verdict::NotDelivered, 0, failedReason(ErrorCode::Busy),
        "Not delivered",
        "No page was confirmed by the other side. Failed after 4 tries: busy. Try again later.");
    row("cut", JobState::RetriesExceeded, Verdict::NotDelivered, 1,
        failedReason(ErrorCode::DisconnectedSending), "Not delivered",
        "1 of 3 pages were confirmed by the other side. Failed after 4 tries: disconnected.");
    row("cancelled by the reader", JobState::Canceled, Verdict::NotDelivered, 0,
        {u"canceled"_s, {{u"by"_s, u"anna"_s}, {u"at"_s, u"2026-05-06T11:55:00.000Z"_s}}},
        "Cancelled", "No page was confirmed by the other side. Cancelled by you at 13:55.");
    row("cancelled with an uncertain page", JobState::Canceled, Verdict::Uncertain, 1,
        {u"canceled"_s, {{u"by"_s, u"ben"_s}, {u"at"_s, u"2026-05-06T11:55:00.000Z"_s}}},
        "Uncertain", "1 of 3 pages were confirmed by the other side. Cancelled by ben at 13:55.");
    row("waiting", JobState::Pending, Verdict::NotDelivered, 0, {u"line-wait"_s, {}},
        "Not sent yet", "Waiting for a free line.");
    row("between tries", JobState::Retrying, Verdict::NotDelivered, 1, {u"line-wait"_s, {}},
        "Not complete yet",
        "1 of 3 pages were confirmed by the other side so far. Waiting for a free line.");
    row("running", JobState::Inprogress, Verdict::Uncertain, 0,
        {u"active"_s, {{u"port"_s, u"Line 1"_s}, {u"page"_s, 1}, {u"pages"_s, 3}}}, "Not sent yet",
        "Line 1: page 1 of 3.");
}

void tst_TransmissionReport::saysWhatIsKnown()
{
    QFETCH(Job, job);
    QTEST(outcomeWord(job), "word");
    QTEST(outcomeSentence(job, context()), "sentence");
}

void tst_TransmissionReport::documentThatWasRefused()
{
    Job job = jobIn(JobState::RetriesExceeded, Verdict::NotDelivered, 0,
                    failedReason(ErrorCode::FileDamaged));
    job.attempts = 0;
    job.pages = 0;
    job.lastErrorText = u"“a.pdf” is damaged; save it anew."_s;
    QCOMPARE(outcomeSentence(job, context()),
             u"No page was confirmed by the other side. “a.pdf” is damaged; save it anew."_s);
    const ReportDocument report = transmissionReport(job, {}, {}, context());
    QVERIFY(report.tables.isEmpty());
    QVERIFY(fact(report, u"Pages"_s).isEmpty());
}

void tst_TransmissionReport::facts()
{
    Job job = jobIn(JobState::Completed, Verdict::Confirmed, 3, {u"sent"_s, {}});
    job.recipientName = u"Łódź GmbH"_s;
    job.senderName = u"Anna"_s;
    Attempt attempt;
    attempt.attempt = 1;
    attempt.port = u"Line 2"_s;
    attempt.startedAt = noon;
    attempt.endedAt = noon.addSecs(70);
    attempt.secondsOnLine = 70;
    attempt.remoteId = u"+49 30 5550100"_s;
    attempt.modulation = Modulation::V17;
    attempt.bitRate = 14400;
    attempt.ecm = true;
    attempt.coding = Coding::Mmr;
    const ReportDocument report = transmissionReport(job, {attempt}, {}, context());
    QCOMPARE(fact(report, u"To"_s), u"Łódź GmbH, +49 30 5550100"_s);
    QCOMPARE(fact(report, u"From"_s), u"Anna"_s);
    QCOMPARE(fact(report, u"Other side"_s), u"+49 30 5550100"_s);
    QCOMPARE(fact(report, u"Started"_s), u"2026-05-06 14:00:00 (UTC+02:00)"_s);
    QCOMPARE(fact(report, u"On the line"_s), u"1 min 10 s"_s);
    QCOMPARE(fact(report, u"Speed"_s), u"V.17 14400 bit/s"_s);
    QCOMPARE(fact(report, u"Error correction"_s), u"yes"_s);
    QCOMPARE(fact(report, u"Coding"_s), u"MMR"_s);
    QCOMPARE(fact(report, u"Line"_s), u"Line 2"_s);
    QCOMPARE(fact(report, u"Tries"_s), u"4 of 4"_s);
}

void tst_TransmissionReport::pagesAndTries()
{
    const Job job = jobIn(JobState::RetriesExceeded, Verdict::Uncertain, 1,
                          {u"uncertain"_s, {{u"page"_s, 2}}});
    QList<PageRecord> pages(3);
    const QList<Verdict> verdicts{Verdict::Damaged, Verdict::Uncertain, Verdict::NotDelivered};
    for (int i = 0; i < 3; ++i) {
        pages[i].page = i + 1;
        pages[i].verdict = verdicts[i];
        pages[i].attempt = i < 2 ? 1 : 0;
    }
    pages[0].confirmedAt = noon;
    Attempt attempt;
    attempt.attempt = 1;
    attempt.startedAt = noon;
    attempt.endedAt = noon;
    attempt.error = ErrorCode::ConfirmationLost;
    const ReportDocument report = transmissionReport(job, {attempt}, pages, context());
    QCOMPARE(report.tables.size(), 2);
    const auto &rows = report.tables[0].rows;
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows[0],
             QStringList({u"1"_s, u"confirmed with damage"_s, u"1"_s, u"2026-05-06 14:00:00"_s}));
    QCOMPARE(rows[1][1], u"uncertain: sent, the answer was lost"_s);
    QCOMPARE(rows[2], QStringList({u"3"_s, u"not delivered"_s, QString(), QString()}));
    QCOMPARE(report.tables[1].rows.size(), 1);
    QCOMPARE(report.tables[1].rows[0].size(), report.tables[1].columns.size());
    QCOMPARE(ReportDocument::decode(report.encode()), report);
}

void tst_TransmissionReport::unansweredPagesOfARunningCall()
{
    QList<PageRecord> pages(1);
    pages[0].verdict = Verdict::Uncertain;
    settlePages(jobIn(JobState::Retrying, Verdict::Uncertain, 0, {}), pages);
    QCOMPARE(pages[0].verdict, Verdict::Uncertain);
    settlePages(jobIn(JobState::Inprogress, Verdict::Uncertain, 0, {}), pages);
    QCOMPARE(pages[0].verdict, Verdict::NotDelivered);
}

void tst_TransmissionReport::reception_data()
{
    QTest::addColumn<bool>("receiving");
    QTest::addColumn<bool>("complete");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("whole") << false << true << u"Received"_s << u"2 pages arrived."_s;
    QTest::newRow("cut") << false << false << u"Received in part"_s
                         << u"2 pages arrived, the fax is not complete: the caller hung up "
                            u"during the fax."_s;
    QTest::newRow("running") << true << false << u"Being received"_s << u"2 pages arrived."_s;
}

void tst_TransmissionReport::reception()
{
    QFETCH(bool, receiving);
    QFETCH(bool, complete);
    ReceivedFax fax;
    fax.id = FaxId{3};
    fax.from = u"+49 30 5550111"_s;
    fax.pages = 2;
    fax.receiving = receiving;
    fax.complete = complete;
    fax.error = complete || receiving ? ErrorCode::None : ErrorCode::DisconnectedReceiving;
    fax.receivedAt = noon;
    const ReportDocument report = receptionReport(fax, context());
    QTEST(report.outcome, "word");
    QTEST(report.verdict, "sentence");
    QCOMPARE(fact(report, u"From"_s), fax.from);
}

QTEST_GUILESS_MAIN(tst_TransmissionReport)
#include "tst_transmissionreport.moc"

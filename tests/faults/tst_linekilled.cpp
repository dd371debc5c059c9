#include "checkfolder.h"
#include "port/lineworker.h"
#include "servicefixture.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <csignal>

using namespace Fax;
using namespace std::chrono_literals;

/** F2: a line worker is killed (-9) in every state of a call; and scripted far ends, as the service sees them. */
class tst_LineKilled : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<ServiceFixture>(); }
    void cleanup();
    void killed_data();
    void killed();
    void otherLinesGoOn();
    void scripted_data();
    void scripted();

private:
    [[nodiscard]] Result<> open();
    void checkPages(JobId id, int pages, bool uncertain);

    std::unique_ptr<ServiceFixture> m_fixture;
    QPointer<LineWorker> m_worker;
    QElapsedTimer m_down;
    qint64 m_downMs = -1; ///< how long the ports were gone
};

namespace {
constexpr qint64 portsBackMs = 3000;
constexpr int longestMs = 60'000;
} // namespace

void tst_LineKilled::cleanup()
{
    m_fixture.reset();
    for (const char *name : {"FAX_LINE_DIES_AT", "FAX_LINE_DIED", "FAX_LINE_SCRIPT"})
        qunsetenv(name);
}

Result<> tst_LineKilled::open()
{
    ServiceOptions options;
    options.makeLine = [this] {
        auto worker = std::make_unique<LineWorker>(
            LineWorker::Options{.program = QStringLiteral(SCRIPTED_LINE), .realTime = false});
        m_worker = worker.get();
        connect(m_worker, &LineDriver::readyChanged, this, [this](bool ready) {
            if (!ready)
                m_down.start();
            else if (m_down.isValid())
                m_downMs = m_down.elapsed();
        });
        return worker;
    };
    m_down.invalidate();
    m_downMs = -1;
    auto opened = m_fixture->open(options);
    if (opened)
        m_fixture->setProperty(QStringLiteral("RetryDelay"), 0);
    return opened;
}

void tst_LineKilled::killed_data()
{
    QTest::addColumn<QString>("moment");
    QTest::addColumn<int>("firstPage"); // of the second call; 0: there is none
    QTest::addColumn<bool>("uncertain");
    const auto row = [](const char *moment, int firstPage, bool uncertain = false) {
        QTest::newRow(moment) << QString::fromLatin1(moment) << firstPage << uncertain;
    };
    row("step off hook 1", 1);
    row("step dialling 1", 1);
    row("step ringing 1", 1);
    // the sender
    row("Sent CNG 1", 1);
    row("Received CED 1", 1);
    row("Received DIS 1", 1);
    row("Sent DCS 1", 1);
    row("Sent TCF 1", 1);
    row("Received CFR 1", 1);
    row("data Sending 1", 1);
    row("Sent PPS 1", 0,
        true); // said to the service before it leaves the modem: in doubt all the same
    row("leaving 1", 0, true);
    row("Received MCF 1", 0, true);
    row("sent page 1", 2);
    row("Sent PPS 2", 0, true);
    row("leaving 2", 0, true);
    row("Received MCF 2", 0, true);
    row("sent page 2", 3);
    row("Sent PPS 3", 0, true);
    row("leaving 3", 0, true);
    row("sent page 3", 0);
    row("Sent DCN 1", 0);
    // the receiver
    row("Sent CED 1", 1);
    row("Sent DIS 1", 1);
    row("Received DCS 1", 1);
    row("Received TCF 1", 1);
    row("Sent CFR 1", 1);
    row("data Receiving 1", 1);
    row("Received PPS 1", 0, true);
    row("page in 1", 0, true);
    row("Sent MCF 1", 0, true);
    row("page in 3", 0, true);
    row("Received DCN 1", 0);
}

void tst_LineKilled::killed()
{
    QFETCH(QString, moment);
    QFETCH(int, firstPage);
    QFETCH(bool, uncertain);
    constexpr int pages = 3;
    qputenv("FAX_LINE_DIES_AT", moment.toUtf8());
    qputenv("FAX_LINE_DIED", m_fixture->path(QStringLiteral("died")).toUtf8());
    QVERIFY(open());
    const JobId id = m_fixture->send(QStringLiteral("102"), textOfPages(pages));
    const auto over = [&] {
        const JobState state = m_fixture->job(id).state;
        return state == JobState::Completed || state == JobState::RetriesExceeded;
    };
    QVERIFY(QTest::qWaitFor(over, longestMs));
    QVERIFY2(QFile::exists(m_fixture->path(QStringLiteral("died"))), "it was never killed");
    QTRY_VERIFY(m_downMs >= 0);
    QVERIFY2(m_downMs <= portsBackMs, qPrintable(QString::number(m_downMs)));
    qInfo("the ports were back after %lld ms", m_downMs);

    const QList<Attempt> attempts = m_fixture->attempts(id);
    QCOMPARE(attempts.size(), firstPage > 0 ? 2 : 1);
    QVERIFY(attempts.first().endedAt.isValid());
    if (firstPage > 0) {
        QCOMPARE(attempts.first().error, ErrorCode::LineFault);
        QVERIFY(!attempts.first().counted);
        QCOMPARE(attempts.last().firstPage, firstPage);
    }
    QCOMPARE(m_fixture->job(id).state, uncertain ? JobState::RetriesExceeded : JobState::Completed);
    checkPages(id, pages, uncertain);
    QVERIFY_CLEAN(m_fixture->folder());
}

/** All pages are confirmed and arrived; or, where the worker took the answer with it, exactly one is in doubt. */
void tst_LineKilled::checkPages(JobId id, int pages, bool uncertain)
{
    const QList<PageRecord> records = m_fixture->pages(id);
    QCOMPARE(records.size(), pages);
    int doubtful = 0;
    QList<FaxPage> received;
    QTRY_VERIFY([&] {
        received.clear();
        for (const ReceivedFax &fax : m_fixture->inbox()) {
            if (fax.receiving)
                return false;
            received.append(m_fixture->faxPages(fax.id));
        }
        return true;
    }());
    const QList<FaxPage> sent = m_fixture->jobPages(id);
    for (int i = 0; i < pages; ++i) {
        const bool confirmed = records[i].verdict == Verdict::Confirmed;
        doubtful += records[i].verdict == Verdict::Uncertain;
        QVERIFY(confirmed || uncertain);
        if (confirmed)
            QVERIFY2(received.contains(sent[i]), "a confirmed page is not in the inbox");
    }
    QCOMPARE(doubtful, uncertain ? 1 : 0);
}

/** Two worker processes with a call each: one dies, the other's call does not notice. */
void tst_LineKilled::otherLinesGoOn()
{
    struct Line
    {
        LineWorker worker{{{}, false, 5s, 10s}};
        QList<LineProtocol::CallEnded> ends;
        QList<LineProtocol::PageSent> sent;
    };
    Line killed;
    Line other;
    for (Line *line : {&killed, &other}) {
        LineWorker &worker = line->worker;
        worker.addPort({1, QStringLiteral("101")});
        worker.addPort({2, QStringLiteral("102")});
        connect(&worker, &LineDriver::callEnded, this,
                [line](const auto &e) { line->ends.append(e); });
        connect(&worker, &LineDriver::pageSent, this, [line](const LineProtocol::PageSent &page) {
            if (page.verdict == Verdict::Uncertain) // may its end leave?
                line->worker.pageStored({page.call, page.page, true});
            else
                line->sent.append(page);
        });
        connect(&worker, &LineDriver::rang, this, [&worker](const LineProtocol::Ring &ring) {
            if (ring.count == 1)
                worker.answer({ring.port, 22, {}});
        });
        connect(&worker, &LineDriver::pageReceived, this, [&worker](const auto &page) {
            if (!page.partial)
                worker.pageStored({page.call, page.page, true});
        });
        worker.start();
        QTRY_VERIFY(worker.isReady());
        LineProtocol::Dial dial;
        dial.port = 1;
        dial.call = 11;
        dial.number = QStringLiteral("102");
        QList<FaxPage> pages(4, FaxPage(1728, 400, Resolution::Fine));
        dial.document = TiffFax::write(pages);
        dial.pages = 4;
        worker.dial(dial);
    }
    QTRY_VERIFY(!killed.sent.isEmpty());
    QCOMPARE(::kill(static_cast<pid_t>(killed.worker.processId()), SIGKILL), 0);
    QTRY_COMPARE(killed.ends.size(), 2);
    QTRY_COMPARE(other.ends.size(), 2);
    for (const auto &end : std::as_const(killed.ends))
        QVERIFY(end.code == ErrorCode::LineFault || end.pagesConfirmed == 4);
    for (const auto &end : std::as_const(other.ends)) {
        QCOMPARE(end.code, ErrorCode::None);
        QCOMPARE(end.pagesConfirmed, 4);
    }
    QCOMPARE(other.worker.starts(), 1);
    QTRY_VERIFY(killed.worker.isReady());
}

void tst_LineKilled::scripted_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<int>("pages");
    QTest::addColumn<JobState>("state");
    QTest::addColumn<ErrorCode>("error");
    QTest::addColumn<int>("confirmed");
    using enum ErrorCode;
    const auto row = [](const char *title, int pages, JobState state, ErrorCode error,
                        int confirmed) {
        QTest::newRow(title) << QString::fromLatin1(title) << pages << state << error << confirmed;
    };
    row("One page with error correction, MCF", 1, JobState::Completed, None, 1);
    row("Three pages with error correction, PPS-MPS and PPS-EOP", 3, JobState::Completed, None, 3);
    row("Nobody says anything", 1, JobState::RetriesExceeded, NotFaxCall, 0);
    row("DIS that cannot receive", 1, JobState::RetriesExceeded, Incompatible, 0);
    row("FTT for ever", 1, JobState::RetriesExceeded, TrainingFailed, 0);
    row("DCN instead of CFR", 1, JobState::RetriesExceeded, Rejected, 0);
    row("PPS without an answer", 1, JobState::RetriesExceeded, ConfirmationLost, 0);
    row("59 RNR for ever", 1, JobState::RetriesExceeded, ConfirmationLost, 0);
    row("PPR four times without progress: EOR, ERR", 1, JobState::RetriesExceeded, EcmFailed, 0);
    row("DCN to PPS", 1, JobState::RetriesExceeded, DisconnectedSending, 0);
    row("Hangs up in phase E after an ECM page", 1, JobState::Completed, None, 1);
}

/** The same far ends as in tests/t30, through worker, port and queue: the job tells the same truth. */
void tst_LineKilled::scripted()
{
    QFETCH(QString, title);
    QFETCH(int, pages);
    QFETCH(JobState, state);
    qputenv("FAX_LINE_SCRIPT", QByteArray(FAX_PROCEDURES) + ':' + title.toUtf8());
    QVERIFY(open());
    m_fixture->setProperty(QStringLiteral("Retries"), 0);
    const JobId id = m_fixture->send(QStringLiteral("102"), textOfPages(pages));
    const bool ended = QTest::qWaitFor([&] { return m_fixture->job(id).state == state; },
                                       longestMs);
    const Job job = m_fixture->job(id);
    QVERIFY2(ended,
             qPrintable(
                 QStringLiteral("state %1, error %2").arg(int(job.state)).arg(int(job.lastError))));
    // The first call: after some results another follows at once, slower, to which the script does not fit.
    const Attempt first = m_fixture->attempts(id).first();
    QTEST(first.error, "error");
    QTEST(first.pagesConfirmed, "confirmed");
    QTEST(job.pagesConfirmed, "confirmed");
    QVERIFY_CLEAN(m_fixture->folder());
}

QTEST_GUILESS_MAIN(tst_LineKilled)
#include "tst_linekilled.moc"

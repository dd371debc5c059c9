#include "checkfolder.h"
#include "scriptedservice.h"

using namespace Fax;

/**
 * F1 for the page that is being sent: what the store knows when the service dies at each moment of it, on
 * a scripted line.
 */
class tst_PageIntent : public QObject, private ScriptedService
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void killedDuringThePage_data();
    void killedDuringThePage();
    void workerDies_data();
    void workerDies();
    void notedBeforeItLeaves();
    void noDoubtWhileItLasts();

private:
    [[nodiscard]] JobId sendAndDial(int pages);
    [[nodiscard]] JobId sendUntil(const QList<Verdict> &said);
};

void tst_PageIntent::init()
{
    m_fixture = std::make_unique<ServiceFixture>();
    QVERIFY(m_fixture->open(scripted()));
    m_fixture->setProperty(QStringLiteral("RetryDelay"), 0);
}

void tst_PageIntent::cleanup()
{
    QVERIFY_CLEAN(m_fixture->folder());
    m_fixture.reset();
}

JobId tst_PageIntent::sendAndDial(int pages)
{
    const JobId id = m_fixture->send(QStringLiteral("201"), textOfPages(pages));
    return waitForDials(1) ? id : JobId();
}

/** Three pages are to go; one is confirmed, and this is what is said of the second. */
JobId tst_PageIntent::sendUntil(const QList<Verdict> &said)
{
    const JobId id = sendAndDial(3);
    m_line->sendPage(1);
    for (const Verdict verdict : said)
        m_line->sendPage(2, verdict);
    return id;
}

void tst_PageIntent::killedDuringThePage_data()
{
    QTest::addColumn<QList<Verdict>>("said"); // by the worker of page 2, before the service dies
    QTest::addColumn<JobState>("state");
    QTest::addColumn<int>("firstPage"); // of the next attempt; 0 = there is none
    const Verdict uncertain = Verdict::Uncertain;
    const Verdict back = Verdict::NotDelivered;
    QTest::newRow("its data is on the line: sent again")
        << QList<Verdict>{} << JobState::Inprogress << 2;
    QTest::newRow("its end has left: never by itself")
        << QList{uncertain} << JobState::RetriesExceeded << 0;
    QTest::newRow("it came back: sent again")
        << QList{uncertain, back} << JobState::Inprogress << 2;
    QTest::newRow("left once more")
        << QList{uncertain, back, uncertain} << JobState::RetriesExceeded << 0;
    QTest::newRow("answered: the next one")
        << QList{uncertain, Verdict::Confirmed} << JobState::Inprogress << 3;
    QTest::newRow("answered with damage")
        << QList{uncertain, Verdict::Damaged} << JobState::Inprogress << 3;
}

void tst_PageIntent::killedDuringThePage()
{
    QFETCH(QList<Verdict>, said);
    QFETCH(JobState, state);
    QFETCH(int, firstPage);
    const JobId id = sendUntil(said);
    m_fixture->drop();
    QVERIFY_CLEAN(m_fixture->folder());
    QVERIFY(m_fixture->open(scripted()));
    QVERIFY(m_fixture->waitForState(id, state));
    QCOMPARE(m_fixture->attempts(id).size(), firstPage > 0 ? 2 : 1);
    QVERIFY(!m_fixture->attempts(id).first().counted);
    if (firstPage > 0) {
        QCOMPARE(m_fixture->attempts(id).last().firstPage, firstPage);
        return;
    }
    QCOMPARE(m_fixture->job(id).why.code, QStringLiteral("uncertain"));
    QCOMPARE(m_fixture->job(id).verdict, Verdict::Uncertain);
    QCOMPARE(m_fixture->job(id).lastError, ErrorCode::ConfirmationLost);
    QVERIFY(m_line->dialled.isEmpty());
}

void tst_PageIntent::workerDies_data()
{
    killedDuringThePage_data();
}

/** The same answers when the worker is what dies. */
void tst_PageIntent::workerDies()
{
    QFETCH(QList<Verdict>, said);
    QFETCH(JobState, state);
    QFETCH(int, firstPage);
    const JobId id = sendUntil(said);
    m_line->end(ErrorCode::LineFault);
    QVERIFY(m_fixture->waitForState(id, state));
    QCOMPARE(m_fixture->attempts(id).last().firstPage, firstPage > 0 ? firstPage : 1);
    QCOMPARE(m_fixture->attempts(id).size(), firstPage > 0 ? 2 : 1);
}

/** The answer to the worker comes when the page is on disk, and says no when it cannot be put there. */
void tst_PageIntent::notedBeforeItLeaves()
{
    const JobId id = sendAndDial(1);
    m_line->sendPage(1, Verdict::Uncertain);
    QCOMPARE(m_line->storedPages.size(), 1);
    QCOMPARE(m_line->storedPages.first().call, m_line->dialled.first().call);
    QCOMPARE(m_line->storedPages.first().page, 1);
    QVERIFY(m_line->storedPages.first().stored);
    m_line->sendPage(7, Verdict::Uncertain); // there is no such page
    QVERIFY(!m_line->storedPages.last().stored);
    QCOMPARE(m_line->hungUp.size(), 1);
    QCOMPARE(m_fixture->job(id).state, JobState::Inprogress);
}

/** While the answer may still come, nobody is told of a doubt. */
void tst_PageIntent::noDoubtWhileItLasts()
{
    const JobId id = sendAndDial(1);
    m_line->sendPage(1, Verdict::Uncertain);
    QCOMPARE(m_fixture->job(id).verdict, Verdict::NotDelivered);
    QCOMPARE(m_fixture->pages(id).first().verdict, Verdict::NotDelivered);
    QVERIFY_CLEAN(m_fixture->folder());
    m_line->sendPage(1);
    m_line->end(ErrorCode::None);
    QCOMPARE(m_fixture->job(id).state, JobState::Completed);
    QCOMPARE(m_fixture->job(id).verdict, Verdict::Confirmed);
}

QTEST_GUILESS_MAIN(tst_PageIntent)
#include "tst_pageintent.moc"

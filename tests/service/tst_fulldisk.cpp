#include "scriptedservice.h"
#include "support/fulldisk.h"

using namespace Fax;
using namespace std::chrono_literals;

/** What the service does while nothing can be stored: it promises nothing, and goes on afterwards. */
class tst_FullDisk : public QObject, private ScriptedService
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void receivedPageIsNotConfirmed();
    void callIsNotAnswered();
    void submissionIsRefused();
    void sentPageIsRememberedAfterwards();
    void nothingIsDialled();
};

void tst_FullDisk::init()
{
    m_clock = std::make_unique<ManualClock>(startOfTest);
    m_fixture = std::make_unique<ServiceFixture>();
    QVERIFY(m_fixture->open(scripted()));
}

void tst_FullDisk::cleanup()
{
    m_fixture.reset();
    m_clock.reset();
}

void tst_FullDisk::receivedPageIsNotConfirmed()
{
    m_line->ring(1, 1, QStringLiteral("999"));
    QCOMPARE(m_line->answered.size(), 1);
    m_line->receivePage(1);
    {
        const FullDisk full;
        m_line->receivePage(2);
    }
    QCOMPARE(m_line->storedPages.size(), 2);
    QVERIFY(m_line->storedPages.first().stored);
    QVERIFY(!m_line->storedPages.last().stored);
    m_line->end(ErrorCode::PageNotStored);
    QVERIFY(m_fixture->waitForFaxes(1));
    QCOMPARE(m_fixture->inbox().first().pages, 1);
    QVERIFY(!m_fixture->inbox().first().complete);
}

void tst_FullDisk::callIsNotAnswered()
{
    {
        const FullDisk full;
        m_line->ring(1, 1, QStringLiteral("999"));
        QVERIFY(m_line->answered.isEmpty());
    }
    m_line->ring(1, 2, QStringLiteral("999")); // it still rings when there is room again
    QCOMPARE(m_line->answered.size(), 1);
}

void tst_FullDisk::submissionIsRefused()
{
    {
        const FullDisk full;
        const auto answer = m_fixture->submit({QStringLiteral("201")}, {textOfPages(1)});
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::StoreFailed);
    }
    QVERIFY(m_fixture->ask(QStringLiteral("jobs"), {QVariantMap()})->value.toList().isEmpty());
}

void tst_FullDisk::sentPageIsRememberedAfterwards()
{
    const JobId id = m_fixture->send(QStringLiteral("201"), textOfPages(2));
    QVERIFY(waitForDials(1));
    {
        const FullDisk full;
        m_line->sendPage(1);
        QCOMPARE(m_line->hungUp.size(), 1); // no further page without a record of this one
        m_line->end(ErrorCode::UserAbort);
    }
    QCOMPARE(m_fixture->job(id).state, JobState::Inprogress); // not closed yet
    QCOMPARE(m_fixture->job(id).why.code, QStringLiteral("unrecorded"));
    QTRY_COMPARE_WITH_TIMEOUT(m_fixture->job(id).state, JobState::Retrying, 10000);
    QCOMPARE(m_fixture->job(id).lastError, ErrorCode::StoreFailed);
    QCOMPARE(m_fixture->job(id).pagesConfirmed, 1);
    m_clock->advance(10min);
    QVERIFY(waitForDials(2));
    QCOMPARE(m_line->dialled.last().pages, 1);
}

void tst_FullDisk::nothingIsDialled()
{
    const JobId id = m_fixture->send(QStringLiteral("201"), textOfPages(1));
    QVERIFY(waitForDials(1));
    m_line->end(ErrorCode::Busy);
    QCOMPARE(m_fixture->job(id).state, JobState::Retrying);
    {
        const FullDisk full;
        m_clock->advance(10min);
        m_fixture->settle();
        QCOMPARE(m_line->dialled.size(), 1);
    }
    m_clock->advance(10s);
    QVERIFY(waitForDials(2));
}

QTEST_GUILESS_MAIN(tst_FullDisk)
#include "tst_fulldisk.moc"

#include "scriptedservice.h"
#include "service/diskspace.h"

using namespace Fax;
using namespace std::chrono_literals;

namespace {

constexpr qint64 megabyte = 1'000'000;
constexpr qint64 plenty = 10'000 * megabyte;

} // namespace

/** F6: what is refused, held and left unanswered while the disk fills, and that it comes back by itself. */
class tst_DiskSpace : public QObject, private ScriptedService
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void newFaxes_data();
    void newFaxes();
    void reserveIsASetting();
    void largeDocumentLeavesTheReserve();
    void queuedFaxGoesOut();
    void receivingKeepsItsReserve();
    void callIsLeftAlone();
    void eachCallNeedsItsOwnRoom();
    void noticeSaysWhatIsNotDone_data();
    void noticeSaysWhatIsNotDone();
    void unknownRoomIsEnough();

private:
    [[nodiscard]] QString notice()
    {
        const auto answer = m_fixture->ask(QStringLiteral("queue"));
        return answer->value.toMap().value(QStringLiteral("notice")).toString();
    }

    qint64 m_free = plenty;
};

void tst_DiskSpace::init()
{
    m_free = plenty;
    m_clock = std::make_unique<ManualClock>(startOfTest);
    m_fixture = std::make_unique<ServiceFixture>();
    ServiceOptions options = scripted();
    options.freeSpace = [this] { return m_free; };
    QVERIFY(m_fixture->open(options));
}

void tst_DiskSpace::cleanup()
{
    m_fixture.reset();
    m_clock.reset();
}

void tst_DiskSpace::newFaxes_data()
{
    QTest::addColumn<qint64>("free");
    QTest::addColumn<bool>("taken");
    QTest::newRow("F6 above the reserve") << 201 * megabyte << true;
    QTest::newRow("F6 below the reserve") << 199 * megabyte << false;
    QTest::newRow("F6 nothing left") << qint64(0) << false;
}

void tst_DiskSpace::newFaxes()
{
    QFETCH(qint64, free);
    QFETCH(bool, taken);
    m_free = free;
    const auto refused = m_fixture->submit({QStringLiteral("201")}, {textOfPages(1)});
    QCOMPARE(refused.has_value(), taken);
    QCOMPARE(notice().isEmpty(), taken);
    if (taken)
        return;
    QCOMPARE(refused.error().code, ErrorCode::DiskFull);
    QVERIFY(refused.error().message().contains(QStringLiteral("200 MB")));
    QVERIFY(refused.error().message().contains(m_fixture->folder()));
    m_free = plenty;
    QVERIFY(m_fixture->submit({QStringLiteral("201")}, {textOfPages(1)}));
    QVERIFY(notice().isEmpty());
}

void tst_DiskSpace::reserveIsASetting()
{
    m_free = 900 * megabyte;
    m_fixture->setProperty(QStringLiteral("DiskReserve"), 1000);
    QVERIFY(!notice().isEmpty());
    QVERIFY(!m_fixture->submit({QStringLiteral("201")}, {textOfPages(1)}));
    m_fixture->setProperty(QStringLiteral("DiskReserve"), 800);
    QVERIFY(m_fixture->submit({QStringLiteral("201")}, {textOfPages(1)}));
}

void tst_DiskSpace::largeDocumentLeavesTheReserve()
{
    m_free = 220 * megabyte;
    const QByteArray large = textOfPages(1).repeated(10'000).left(12 * megabyte);
    QCOMPARE(large.size(), 12 * megabyte);
    const auto refused = m_fixture->submit({QStringLiteral("201")}, {large});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::DiskFull);
    QVERIFY(m_fixture->submit({QStringLiteral("201")}, {textOfPages(1)}));
}

void tst_DiskSpace::queuedFaxGoesOut()
{
    static_cast<void>(m_fixture->send(QStringLiteral("201"), textOfPages(1)));
    m_free = 150 * megabyte;
    QVERIFY(waitForDials(1));
}

void tst_DiskSpace::receivingKeepsItsReserve()
{
    const JobId id = m_fixture->send(QStringLiteral("201"), textOfPages(1));
    QVERIFY(waitForDials(1));
    m_line->end(ErrorCode::Busy);
    m_free = DiskSpace::receptionReserve - 1;
    m_clock->advance(11min);
    QTRY_COMPARE(m_fixture->job(id).why.code, QStringLiteral("disk-full"));
    QCOMPARE(m_line->dialled.size(), 1);
    m_line->ring(1, 1, QStringLiteral("999"));
    QCOMPARE(m_line->answered.size(), 1);
    m_free = plenty;
    m_clock->advance(5s); // nobody asks: it finds out itself
    QVERIFY(waitForDials(2));
}

void tst_DiskSpace::callIsLeftAlone()
{
    m_free = DiskSpace::perCall - 1;
    m_line->ring(1, 1, QStringLiteral("999"));
    QVERIFY(m_line->answered.isEmpty());
    const QString told = m_fixture->port(QStringLiteral("1")).lastResultText;
    QVERIFY2(told.startsWith(QStringLiteral("Not answered: 39 MB are free")), qPrintable(told));
    m_free = DiskSpace::perCall;
    m_line->ring(1, 2, QStringLiteral("999"));
    QCOMPARE(m_line->answered.size(), 1);
    for (int page = 1; page <= 3; ++page)
        m_line->receivePage(page);
    QVERIFY(m_line->storedPages.last().stored);
}

void tst_DiskSpace::eachCallNeedsItsOwnRoom()
{
    m_free = DiskSpace::perCall * 2 - 1;
    m_line->ring(1, 1, QStringLiteral("999"));
    m_line->ring(2, 1, QStringLiteral("998"));
    QCOMPARE(m_line->answered.size(), 1);
    const auto asked = m_fixture->ask(QStringLiteral("answer"), {2});
    QVERIFY(!asked);
    QCOMPARE(asked.error().code, ErrorCode::DiskFull);
}

void tst_DiskSpace::noticeSaysWhatIsNotDone_data()
{
    QTest::addColumn<qint64>("free");
    QTest::addColumn<QString>("part");
    QTest::newRow("no new faxes") << 199 * megabyte << QStringLiteral("no new faxes are taken");
    QTest::newRow("only calls in")
        << DiskSpace::receptionReserve - 1 << QStringLiteral("but calls are answered");
    QTest::newRow("nothing") << DiskSpace::perCall - 1 << QStringLiteral("calls are not answered");
}

void tst_DiskSpace::noticeSaysWhatIsNotDone()
{
    QFETCH(qint64, free);
    QFETCH(QString, part);
    m_free = free;
    m_clock->advance(60s); // nobody asks
    QTRY_VERIFY(m_fixture->lastEvent(QStringLiteral("queue"))
                    .value(QStringLiteral("notice"))
                    .toString()
                    .contains(part));
    m_free = plenty;
    m_clock->advance(5s);
    QTRY_COMPARE(m_fixture->lastEvent(QStringLiteral("queue")).value(QStringLiteral("notice")),
                 QVariant(QString()));
}

void tst_DiskSpace::unknownRoomIsEnough()
{
    m_free = -1;
    QVERIFY(m_fixture->submit({QStringLiteral("201")}, {textOfPages(1)}));
    QVERIFY(notice().isEmpty());
}

QTEST_GUILESS_MAIN(tst_DiskSpace)
#include "tst_diskspace.moc"

#include "dashboard/ecmmap.h"
#include "dashboard/pagepicture.h"
#include "dashboard/pagewatch.h"
#include "model/server.h"
#include "support/fakelink/seed.h"

#include <QtTest/QtTest>

using namespace Fax;

namespace {

constexpr int rowOctets = 216;

PageNews news(int firstRow, const QByteArray &bits, const QByteArray &frames = {})
{
    PageNews rows;
    rows.port = PortId{1};
    rows.job = JobId{1};
    rows.page = 3;
    rows.firstRow = firstRow;
    rows.pack(bits);
    rows.frames = frames;
    return rows;
}

/** Rows that are black on the left and white on the right. */
QByteArray halfBlack(int rows)
{
    return (QByteArray(rowOctets / 2, '\xff') + QByteArray(rowOctets / 2, '\0')).repeated(rows);
}

QByteArray frames(std::initializer_list<std::pair<EcmFrame, int>> runs)
{
    QByteArray all;
    for (const auto &[state, count] : runs)
        all += QByteArray(count, static_cast<char>(state));
    return all;
}

} // namespace

/** The page on the line fills, with its map of frames (issue: Watch the page). */
class tst_PageWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void watchesWhileItIsSeen();
    void twoWatchersOneRequest();
    void watchesAgainAfterABreak();
    void fills();
    void partsMakeTheSamePicture();
    void missingRowsAreAskedFor();
    void malformedNewsAreRefused();
    void newCallBeginsEmpty();
    void mapCounts();
    void captions_data();
    void captions();
    void portGoes();

private:
    [[nodiscard]] int asked() const { return m_link->count(QStringLiteral("watchPage")); }
    [[nodiscard]] Model::Port *port() const { return m_server->port(PortId{1}); }

    std::unique_ptr<FakeLink> m_link;
    std::unique_ptr<Model::Server> m_server;
    std::unique_ptr<Ui::PageWatch> m_watch;
};

void tst_PageWatch::init()
{
    m_link = std::make_unique<FakeLink>();
    Seed::addPorts(*m_link, {QStringLiteral("sending")});
    m_server = std::make_unique<Model::Server>(*m_link);
    QSignalSpy loaded(m_server.get(), &Model::Server::loaded);
    m_server->connectTo();
    QVERIFY(loaded.wait());
    m_watch = std::make_unique<Ui::PageWatch>();
    m_watch->resize(500, 400);
    m_watch->setPort(port());
}

void tst_PageWatch::cleanup()
{
    m_watch.reset();
    m_server.reset();
    m_link.reset();
}

void tst_PageWatch::watchesWhileItIsSeen()
{
    QCOMPARE(asked(), 0);
    m_watch->show();
    QTRY_COMPARE(asked(), 1);
    QCOMPARE(m_link->last(QStringLiteral("watchPage")).arguments, (QVariantList{1LL, true}));
    m_link->setPage(news(0, halfBlack(50)));
    QCOMPARE(m_watch->picture().rows(), 50);
    m_watch->hide();
    m_link->setPage(news(50, halfBlack(50))); // for somebody else
    QCOMPARE(port()->pageView().rows, 0);
    m_watch->show(); // from the first row again
    QTRY_COMPARE(asked(), 2);
    QCOMPARE(m_link->last(QStringLiteral("watchPage")).arguments.at(1), true);
}

void tst_PageWatch::twoWatchersOneRequest()
{
    Ui::PageWatch other;
    other.setPort(port());
    m_watch->show();
    other.show();
    m_link->setPage(news(0, halfBlack(50)));
    QTRY_COMPARE(asked(), 1);
    QTRY_COMPARE(other.picture().rows(), 50);
    m_watch->hide();
    m_link->setPage(news(50, halfBlack(10)));
    QCOMPARE(other.picture().rows(), 60);
}

void tst_PageWatch::watchesAgainAfterABreak()
{
    m_watch->show();
    QTRY_COMPARE(asked(), 1);
    m_link->setConnected(false);
    m_link->setConnected(true);
    QTRY_COMPARE(asked(), 2);
}

void tst_PageWatch::fills()
{
    m_watch->show();
    m_link->setPage(news(0, halfBlack(1100)));
    const QImage &picture = m_watch->picture().picture();
    QVERIFY(!picture.isNull());
    const int left = picture.width() / 4;
    const int right = picture.width() * 3 / 4;
    QCOMPARE(picture.pixelColor(left, 5), QColor(Qt::black));
    QCOMPARE(picture.pixelColor(right, 5), QColor(Qt::white)); // in any palette
    QCOMPARE(picture.pixelColor(right, picture.height() - 2).alpha(), 0); // not there yet
    m_link->setPage(news(1100, halfBlack(1187)));
    QCOMPARE(picture.pixelColor(left, picture.height() - 2), QColor(Qt::black));
}

/** News draw only what is new; the picture is that of the whole page. */
void tst_PageWatch::partsMakeTheSamePicture()
{
    QByteArray page;
    for (int row = 0; row < 900; ++row)
        page += QByteArray(rowOctets, static_cast<char>(row / 3));
    m_watch->show();
    int row = 0;
    for (const int part : {1, 7, 64, 128, 300, 400}) {
        m_link->setPage(news(row, page.mid(row * rowOctets, part * rowOctets)));
        row += part;
    }
    const QImage inParts = m_watch->picture().picture().copy();
    Ui::PagePicture whole;
    whole.resize(m_watch->picture().size());
    whole.setPage(port()->pageView(), 0);
    QCOMPARE(inParts.size(), whole.picture().size());
    int different = 0;
    for (int y = 0; y < inParts.height();
         ++y) // an average may fall on the other side of a border between parts
        different += inParts.copy(0, y, inParts.width(), 1)
            != whole.picture().copy(0, y, inParts.width(), 1);
    QVERIFY2(different <= inParts.height() * 2 / 3, qPrintable(QString::number(different)));
    QCOMPARE(port()->pageView().bits, page);
}

void tst_PageWatch::missingRowsAreAskedFor()
{
    m_watch->show();
    m_link->setPage(news(0, halfBlack(10)));
    QTRY_COMPARE(asked(), 1);
    m_link->setPage(news(400, halfBlack(10))); // of the middle of the page
    m_link->setPage(news(410, halfBlack(10)));
    QTRY_COMPARE(asked(), 2); // once
    m_link->setPage(news(0, halfBlack(420)));
    QCOMPARE(m_watch->picture().rows(), 420);
}

void tst_PageWatch::malformedNewsAreRefused()
{
    m_watch->show();
    QSignalSpy errors(m_server.get(), &Model::Server::errorOccurred);
    PageNews wrong = news(0, halfBlack(10));
    wrong.rows = 1'000'000;
    m_link->setPage(wrong);
    QCOMPARE(errors.count(), 1);
    QCOMPARE(m_watch->picture().rows(), 0);
}

void tst_PageWatch::newCallBeginsEmpty()
{
    m_watch->show();
    m_link->setPage(news(0, halfBlack(10), frames({{EcmFrame::Sent, 3}})));
    QCOMPARE(m_watch->picture().rows(), 10);
    PortStatus status = port()->status().value();
    status.callId = CallId{status.callId.value + 1};
    m_link->putStatus(status);
    QTRY_COMPARE(m_watch->picture().rows(), 0);
    QVERIFY(!m_watch->map().isVisible());
}

void tst_PageWatch::mapCounts()
{
    m_watch->show();
    m_link->setPage(news(0, halfBlack(10),
                         frames({{EcmFrame::Good, 57},
                                 {EcmFrame::Repeated, 2},
                                 {EcmFrame::Missing, 1},
                                 {EcmFrame::Unknown, 4}})));
    const Ui::EcmMap &map = m_watch->map();
    QVERIFY(map.isVisible());
    QCOMPARE(map.count(EcmFrame::Good), 57);
    QCOMPARE(map.count(EcmFrame::Repeated), 2);
    QCOMPARE(map.count(EcmFrame::Missing), 1);
    QCOMPARE(map.accessibleDescription(),
             QStringLiteral("57 frames good, 2 repeated, 1 missing, 0 not answered yet"));
    m_link->setPage(news(10, halfBlack(1), frames({{EcmFrame::Good, 64}})));
    QCOMPARE(map.count(EcmFrame::Good), 64);
    QCOMPARE(map.count(EcmFrame::Repeated), 0);
}

void tst_PageWatch::captions_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<ModemClass>("used");
    QTest::addColumn<int>("rows");
    QTest::addColumn<QString>("caption");
    QTest::newRow("P2 idle") << QStringLiteral("idle") << ModemClass::Auto << 0
                             << QStringLiteral("No call. The page of the next one appears here.");
    QTest::newRow("P2 no row yet")
        << QStringLiteral("sending") << ModemClass::Class1 << 0
        << QStringLiteral("The page appears here as soon as its first lines are on the line.");
    QTest::newRow("P2 a modem that hides it")
        << QStringLiteral("sending") << ModemClass::Class2_0 << 0
        << QStringLiteral(
               "This modem sends and receives pages by itself: nothing can be seen of a page "
               "before it is over.");
    QTest::newRow("rows") << QStringLiteral("sending") << ModemClass::Class1 << 120
                          << QStringLiteral("Page 3: 120 lines");
}

void tst_PageWatch::captions()
{
    QFETCH(QString, state);
    QFETCH(ModemClass, used);
    QFETCH(int, rows);
    QFETCH(QString, caption);
    PortStatus status = Seed::port(1, state).status;
    status.modemClass = used;
    m_link->putStatus(status);
    m_watch->show();
    if (rows > 0)
        m_link->setPage(news(0, halfBlack(rows)));
    QTRY_COMPARE(m_watch->caption(), caption);
}

void tst_PageWatch::portGoes()
{
    m_watch->show();
    m_link->setPage(news(0, halfBlack(10)));
    m_link->removePort(PortId{1});
    QTRY_VERIFY(!port());
    m_watch->hide();
    m_watch->show();
    QCOMPARE(m_watch->picture().rows(), 0);
}

QTEST_MAIN(tst_PageWatch)
#include "tst_page_watch.moc"

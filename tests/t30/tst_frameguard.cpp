#include "support/disturbedparty.h"
#include "support/linebench.h"
#include "t30/engine.h"
#include "t30/enginehooks.h"
#include "t30/frameguard.h"
#include "t30/memorytiff.h"

#include <QtTest/QtTest>

using namespace Fax;
using namespace Fax::LineProtocol;

class tst_FrameGuard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rule_data();
    void rule();
    void evilFramesInThePage_data();
    void evilFramesInThePage();
    void evilFramesBeforeThePage_data();
    void evilFramesBeforeThePage();
    void onlyMemoryFilesAreOpened();
};

void tst_FrameGuard::rule_data()
{
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<int>("passed");
    const auto fcd = [](int size) {
        return QByteArray::fromHex("ff0306").leftJustified(size, '\0');
    };
    const auto dis = [](int size) {
        return QByteArray::fromHex("ff1380").leftJustified(size, '\x80');
    };
    QTest::newRow("fcd-3") << fcd(3) << -1; // the frame that stops spandsp 0.0.6
    QTest::newRow("fcd-4") << fcd(4) << 4;
    QTest::newRow("fcd-full") << fcd(260) << 260;
    QTest::newRow("fcd-too-long") << fcd(261) << -1;
    QTest::newRow("dis-plain") << dis(8) << 8;
    QTest::newRow("dis-22") << dis(22) << 22;
    QTest::newRow("dis-40") << dis(40) << 22;
    QTest::newRow("dcs-100") << QByteArray::fromHex("ff1383").leftJustified(100, '\x80') << 22;
    QTest::newRow("ctc-short") << QByteArray::fromHex("ff131300") << -1;
    QTest::newRow("ctc") << QByteArray::fromHex("ff13130024") << 5;
    QTest::newRow("ctc-no-such-rate") << QByteArray::fromHex("ff13130010") << -1;
    QTest::newRow("dcs-no-such-rate") << QByteArray::fromHex("ff1383003e70") << -1;
    QTest::newRow("tsi-20") << QByteArray::fromHex("ff0343").leftJustified(23, '1') << 23;
    QTest::newRow("tsi-21") << QByteArray::fromHex("ff0343").leftJustified(24, '1') << 23;
    QTest::newRow("pwd-60") << QByteArray::fromHex("ff03c1").leftJustified(63, '1') << 23;
    QTest::newRow("tsa") << QByteArray::fromHex("ff0363000203414243") << -1;
    QTest::newRow("longest") << QByteArray::fromHex("ff0320").leftJustified(301, '1') << -1;
    QTest::newRow("two-octets") << QByteArray::fromHex("ff13")
                                << 2; // the engine refuses these itself
    QTest::newRow("mcf") << QByteArray::fromHex("ff138c") << 3;
}

void tst_FrameGuard::rule()
{
    QFETCH(QByteArray, frame);
    QTEST(
        guardedFrameLength(reinterpret_cast<const uint8_t *>(frame.constData()), int(frame.size())),
        "passed");
}

namespace {
/** Puts a frame in place of a good one among those that a modem sends. */
struct Swap
{
    t30_send_hdlc_handler_t *next = nullptr;
    void *nextData = nullptr;
    int fcf = 0; ///< frames with this control field are counted
    int nth = 0; ///< and this one of them is replaced
    QByteArray replacement;
    int count = 0;

    static void send(void *data, const uint8_t *octets, int length)
    {
        auto *swap = static_cast<Swap *>(data);
        const bool counted = octets && length >= 3 && (octets[2] & 0xFE) == swap->fcf;
        if (!counted || ++swap->count != swap->nth)
            return swap->next(swap->nextData, octets, length);
        swap->next(swap->nextData, reinterpret_cast<const uint8_t *>(swap->replacement.constData()),
                   int(swap->replacement.size()));
    }

    void takeOver(t30_state_s *engine)
    {
        next = engine->send_hdlc_handler;
        nextData = engine->send_hdlc_user_data;
        engine->send_hdlc_handler = send;
        engine->send_hdlc_user_data = this;
    }
};

/** Dials from port 1 with a modem whose frames `swap` gets hold of. */
qint64 dialEvil(LineBench &bench, Swap &swap, const QList<FaxPage> &pages)
{
    return bench.dialWith(pages, [&](const T30Task &task) {
        auto party = std::make_unique<DisturbedParty>(bench, task);
        party->atConnect = [&swap](FaxParty &fax) { swap.takeOver(fax.frontEnd().engine()); };
        return party;
    });
}
} // namespace

void tst_FrameGuard::evilFramesInThePage_data()
{
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<bool>("stopped");
    QTest::newRow("three-octets") << QByteArray::fromHex("ff0306") << true;
    QTest::newRow("too-long") << QByteArray::fromHex("ff030605") + QByteArray(270, '\x55') << true;
    QTest::newRow("number-only") << QByteArray::fromHex("ff030605") << false;
    QTest::newRow("beyond-the-block")
        << QByteArray::fromHex("ff0306fe") + QByteArray(256, '\x55') << false;
}

void tst_FrameGuard::evilFramesInThePage()
{
    QFETCH(QByteArray, frame);
    QFETCH(bool, stopped);
    LineBench bench;
    bench.addPorts(2);
    Swap swap;
    swap.fcf = T4_FCD;
    swap.nth = 6;
    swap.replacement = frame;
    const int before = hostileFrameCount();
    const QList<FaxPage> pages{testPage(1728, 300, Resolution::Fine)};
    const qint64 call = dialEvil(bench, swap, pages);
    QVERIFY(bench.run());
    QVERIFY(swap.count >= 6);
    QCOMPARE(hostileFrameCount() - before, stopped ? 1 : 0);
    // The good frame in its place was missing: it was asked for and came.
    QCOMPARE(bench.endOf(call)->code, ErrorCode::None);
    QVERIFY(bench.frameNames(call, Direction::Received).contains(QStringLiteral("PPR")));
    QCOMPARE(bench.pagesAt(2), pages);
}

void tst_FrameGuard::evilFramesBeforeThePage_data()
{
    QTest::addColumn<QByteArray>("frame"); // in place of DCS
    QTest::addColumn<int>("stopped");
    const auto dcs = [](const char *fields) {
        return QByteArray::fromHex("ff1383") + QByteArray::fromHex(fields);
    };
    QTest::newRow("dcs-60-octets") << dcs("0062f8c4").leftJustified(60, '\x80') << 1;
    QTest::newRow("dcs-jpeg-colour")
        << dcs("0062f8c480808080").leftJustified(11, '\x80') + QByteArray::fromHex("8c") << 0;
    QTest::newRow("dcs-mmr-without-ecm") << dcs("0062f840") << 0;
    QTest::newRow("dcs-impossible-width") << dcs("00627bc4 ") << 0;
    QTest::newRow("dcs-short") << dcs("00") << 0;
    QTest::newRow("dcs-empty") << dcs("") << 0;
    QTest::newRow("dcs-300-dpi") << dcs("0062f8c4808082") << 0;
    QTest::newRow("dcs-unknown-rate") << dcs("007ef844") << 1;
}

void tst_FrameGuard::evilFramesBeforeThePage()
{
    QFETCH(QByteArray, frame);
    LineBench bench;
    bench.addPorts(2);
    Swap swap;
    swap.fcf = T30_DCS;
    const int before = hostileFrameCount();
    swap.nth = 1;
    swap.replacement = frame;
    const qint64 call = dialEvil(bench, swap, {testPage(1728, 100, Resolution::Fine)});
    QVERIFY(bench.run());
    QVERIFY(swap.count >= 1);
    QTEST(hostileFrameCount() - before, "stopped");
    // Refused or repeated, whichever: both ends come to an end, and nothing wrong was confirmed.
    QCOMPARE(bench.ends.size(), 2);
    const QList<FaxPage> arrived = bench.pagesAt(2);
    if (bench.endOf(call)->code == ErrorCode::None)
        QCOMPARE(arrived, QList{testPage(1728, 100, Resolution::Fine)});
    else
        QVERIFY(arrived.isEmpty());
}

void tst_FrameGuard::onlyMemoryFilesAreOpened()
{
    QVERIFY(installEngineHooks());
    QVERIFY(!TIFFOpen("/etc/passwd", "r"));
    QVERIFY(!TIFFOpen("/tmp/fax-guard-test.tif", "w"));
    MemoryTiff file;
    TIFF *tiff = TIFFOpen(file.name().constData(), "w");
    QVERIFY(tiff);
    TIFFClose(tiff);
    QVERIFY(file.content().startsWith("II*"));
}

QTEST_GUILESS_MAIN(tst_FrameGuard)
#include "tst_frameguard.moc"

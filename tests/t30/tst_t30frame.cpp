#include "t30/callrecorder.h"
#include "t30/t30frame.h"

#include <QtTest/QtTest>

using namespace Fax;

class tst_T30Frame : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void frames_data();
    void frames();
    void askedFrames();
    void hostileOctets_data();
    void hostileOctets();
    void passwordIsNotShown();
    void pageDataIsOneEntry();
    void floodIsCutOff();
};

namespace {
/** An identity frame: the text travels last character first, padded with spaces. */
QByteArray identity(int fcf, const QByteArray &text)
{
    QByteArray octets = text.leftJustified(20, ' ');
    std::reverse(octets.begin(), octets.end());
    return QByteArray::fromHex("ff03") + char(fcf) + octets;
}
} // namespace

void tst_T30Frame::frames_data()
{
    QTest::addColumn<QByteArray>("octets");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("meaning");
    const auto row = [](const char *tag, const QByteArray &octets, const char *name,
                        const char *meaning) {
        QTest::newRow(tag) << octets << QString::fromLatin1(name) << QString::fromLatin1(meaning);
    };
    const auto hex = [](const char *text) { return QByteArray::fromHex(text); };

    // Bits as in table 2 of T.30: 10 can receive, 11 to 14 modems, 15 fine, 16 MR, 17/18 width,
    // 19/20 length, 21 to 23 scan time, 24 more follows, 27 ECM, 31 MMR.
    row("dis-simple", hex("ff13800000 70"), "DIS",
        "V.27ter 2400, 1728 pixels, A4 length, 0 ms a line, cannot receive");
    row("dis-v29", hex("ff1380000e78"), "DIS",
        "V.27ter, V.29, 1728 pixels, any length, 0 ms a line");
    row("dis-v17-ecm-mmr", hex("ff138000eefac4"), "DIS",
        "V.27ter, V.29, V.17, up to 2432 pixels, any length, 0 ms a line, fine, MR, MMR, ECM");
    row("dis-superfine-sub-pwd", hex("ff138000eefac4808183"), "DIS",
        "V.27ter, V.29, V.17, up to 2432 pixels, any length, 0 ms a line, fine, superfine, MR, "
        "MMR, ECM, takes sub-address, takes password");
    row("dtc", hex("ff138100eefa44"), "DTC",
        "V.27ter, V.29, V.17, up to 2432 pixels, any length, 0 ms a line, fine, MR, MMR, ECM");
    row("dcs-v17-14400-mmr", hex("ff1383006 2f844"), "DCS",
        "V.17 14400 bit/s, 1728 pixels, any length, 0 ms a line, fine, MMR, ECM, "
        "256 octets a frame");
    row("dcs-v29-9600-mh-b4", hex("ff138300 0671"), "DCS",
        "V.29 9600 bit/s, 2048 pixels, A4 length, 0 ms a line, standard, MH");
    row("dcs-v27ter-4800-mr-a3", hex("ff13830 08a02"), "DCS",
        "V.27ter 4800 bit/s, 2432 pixels, A4 length, 20 ms a line, MR, standard");
    row("dcs-64-octet-frames", hex("ff13830022f80c"), "DCS",
        "V.17 14400 bit/s, 1728 pixels, any length, 0 ms a line, ECM, 64 octets a frame, "
        "standard, MH");
    row("csi", identity(0x40, "+49 30 1234"), "CSI", "\"+49 30 1234\"");
    row("cig", identity(0x41, "1"), "CIG", "\"1\"");
    row("tsi", identity(0x43, "+1 555 0100"), "TSI", "\"+1 555 0100\"");
    row("sub", identity(0xC3, "12*34#"), "SUB", "\"12*34#\"");
    row("tsi-hostile", identity(0x43, QByteArray::fromHex("611b5b324a00273b2d2dff")), "TSI",
        "\"a [2J ';--\"");
    row("pps-eop", hex("ff13bf2f00001d"), "PPS", "EOP, page 1, block 1, 30 frames");
    row("pps-null", hex("ff13bf000201ff"), "PPS", "page goes on, page 3, block 2, 256 frames");
    row("pps-short", hex("ff13bf2f"), "PPS", "too short");
    row("ctc", hex("ff13130024"), "CTC", "V.17 9600 bit/s");
    row("mcf", hex("ff138c"), "MCF", "page confirmed");
    row("mcf-x", hex("ff138d"), "MCF", "page confirmed");
    row("rtp", hex("ff13cc"), "RTP", "page confirmed, train again");
    row("rtn", hex("ff134c"), "RTN", "page refused");
    row("eop", hex("ff132f"), "EOP", "end of the last page");
    row("dcn", hex("ff13fb"), "DCN", "goodbye, hanging up");
    row("cfr", hex("ff1384"), "CFR", "ready to receive");
    row("ftt", hex("ff1344"), "FTT", "training failed");
    row("nsf", hex("ff032000112233"), "NSF", "4 octets");
    row("unknown", hex("ff1301"), "?01", "");
}

void tst_T30Frame::frames()
{
    QFETCH(QByteArray, octets);
    QTEST(T30Frame::name(octets), "name");
    QTEST(T30Frame::meaning(octets), "meaning");
}

void tst_T30Frame::askedFrames()
{
    QByteArray ppr = QByteArray::fromHex("ff13bc") + QByteArray(32, '\0');
    ppr[3] = '\x09'; // frames 0 and 3
    ppr[4] = '\x80'; // frame 15
    ppr[5] = '\x03'; // frames 16 and 17
    QCOMPARE(T30Frame::name(ppr), QStringLiteral("PPR"));
    QCOMPARE(T30Frame::meaning(ppr), QStringLiteral("asks for frames 0, 3, 15-17"));
}

void tst_T30Frame::hostileOctets_data()
{
    QTest::addColumn<QByteArray>("octets");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("one") << QByteArray("\xff");
    QTest::newRow("dis-without-fields") << QByteArray::fromHex("ff1380");
    QTest::newRow("dis-endless-extension")
        << QByteArray::fromHex("ff1380") + QByteArray(200, '\xff');
    QTest::newRow("ppr-short") << QByteArray::fromHex("ff13bc01");
    QTest::newRow("ppr-long") << QByteArray::fromHex("ff13bc") + QByteArray(250, '\xff');
    QTest::newRow("tsi-long") << QByteArray::fromHex("ff0343") + QByteArray(250, '7');
    QTest::newRow("pps-unknown-command") << QByteArray::fromHex("ff13bf77000000");
}

void tst_T30Frame::hostileOctets()
{
    QFETCH(QByteArray, octets);
    QVERIFY(!T30Frame::name(octets).isEmpty());
    QVERIFY(T30Frame::meaning(octets).size() < 2000);
    QVERIFY(T30Frame::presentable(octets).size() <= 300);
}

void tst_T30Frame::passwordIsNotShown()
{
    for (const int fcf : {0xC1, 0xA2, 0xA3}) {
        const QByteArray frame = identity(fcf, "4711");
        QVERIFY(!T30Frame::presentable(frame).contains("1174"));
        QVERIFY(!T30Frame::meaning(frame).contains(QStringLiteral("4711")));
    }
}

void tst_T30Frame::pageDataIsOneEntry()
{
    QList<LineProtocol::Frame> entries;
    CallRecorder recorder(7, [&](const auto &frame) { entries.append(frame); });
    recorder.setLineMs(100);
    recorder.frame(Direction::Sent, QByteArray::fromHex("ff030600") + QByteArray(256, '\0'));
    recorder.pageDataStarted(Direction::Sent, QStringLiteral("V.17 14400 bit/s"));
    recorder.setLineMs(300);
    recorder.frame(Direction::Sent, QByteArray::fromHex("ff030601") + QByteArray(256, '\0'));
    recorder.frame(Direction::Sent, QByteArray::fromHex("ff0386")); // RCP
    recorder.frame(Direction::Sent, QByteArray::fromHex("ff13bf2f000001"));
    QCOMPARE(entries.size(), 2);
    QCOMPARE(entries[0].name, QStringLiteral("DATA"));
    QCOMPARE(entries[0].call, 7);
    QCOMPARE(entries[0].lineMs, 100);
    QCOMPARE(entries[0].meaning,
             QStringLiteral("V.17 14400 bit/s, 2 ECM frames, 512 octets in 200 ms"));
    QCOMPARE(entries[1].name, QStringLiteral("PPS"));
    QCOMPARE(entries[1].lineMs, 300);
}

void tst_T30Frame::floodIsCutOff()
{
    int entries = 0;
    CallRecorder recorder(1, [&](const auto &) { ++entries; });
    for (int i = 0; i < CallRecorder::maximumFrames * 2; ++i)
        recorder.frame(Direction::Received, QByteArray::fromHex("ff032001"));
    QCOMPARE(entries, CallRecorder::maximumFrames);
}

QTEST_GUILESS_MAIN(tst_T30Frame)
#include "tst_t30frame.moc"

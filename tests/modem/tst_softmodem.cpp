#include "support/softmodem/softmodembench.h"

#include <QtTest/QtTest>

using namespace Fax;
using namespace Fax::LineProtocol;

/** The software modem of the test bench: what the tests of our serial side stand on. */
class tst_SoftModem : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void commands_data();
    void commands();
    void callProgress_data();
    void callProgress();
    void ringsWithTheCaller();
    void endsARing();
    void abortsDialling();
    void reachesABuiltInPort();
    void carriesFrames();
    void carriesAPage_data();
    void carriesAPage();
    void losesWhatIsSentAgainstFlowControl();
    void seesAFrameInPlaceOfAPage_data();
    void seesAFrameInPlaceOfAPage();
    void callsAgainAtOnce();
};

namespace {

constexpr int minute = 60'000;

/** A modem and a program in front of it that only waits for texts. */
struct Terminal
{
    SoftModemBench &bench;
    SoftModem &modem;
    QByteArray said{};

    void send(const QByteArray &octets) { modem.write(octets); }
    QByteArray take()
    {
        said += modem.read();
        return std::exchange(said, {});
    }
    /** All that was said up to `text`, after which the rest stays; "" when it does not come in time. */
    QByteArray until(const QByteArray &text, int limitMs = minute)
    {
        for (int ms = 0; ms <= limitMs; ms += ExchangeCall::blockMs) {
            said += modem.read();
            if (const qsizetype at = said.indexOf(text); at >= 0) {
                const QByteArray before = said.first(at);
                said.remove(0, at + text.size());
                return before.isEmpty() ? QByteArray("\n") : before;
            }
            bench.step();
        }
        return {};
    }
    bool expect(const QByteArray &text, int limitMs = minute)
    {
        return !until(text, limitMs).isEmpty();
    }
    bool command(const QByteArray &line, const QByteArray &answer)
    {
        send("AT" + line + '\r');
        return expect("\r\n" + answer + "\r\n");
    }
    /** Hands the modem what it takes, no faster. */
    void sendPage(QByteArray octets)
    {
        octets.replace("\x10", "\x10\x10");
        while (!octets.isEmpty()) {
            const int now = modem.room();
            send(octets.first(std::min<qsizetype>(now, octets.size())));
            octets.remove(0, now);
            bench.step();
        }
        send("\x10\x03");
    }
};

Terminal faxModem(SoftModemBench &bench, const QString &number,
                  const SoftModemOptions &options = {})
{
    Terminal terminal{bench, bench.addModem(number, options)};
    terminal.send("ATE0+FCLASS=1\r");
    terminal.take();
    return terminal;
}

/** Both off hook; the called modem has sent `dis` and the calling one has it. */
bool callUp(Terminal &caller, Terminal &called, const QByteArray &dis)
{
    caller.send("ATD202\r");
    called.send(called.expect("RING\r\n") ? "ATA\r" : "");
    if (!called.expect("CONNECT\r\n"))
        return false;
    called.send(dis + "\x10\x03");
    return caller.expect("CONNECT\r\n") && called.expect("OK\r\n")
        && caller.until("\x10\x03\r\nOK\r\n").startsWith(dis);
}

const QByteArray dis = QByteArray::fromHex("ff13800077ff44");
const QByteArray dcs = QByteArray::fromHex("ff13830046ff04");

} // namespace

void tst_SoftModem::commands_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("attention") << QByteArray("AT\r") << QByteArray("AT\r\r\nOK\r\n");
    QTest::newRow("echo off") << QByteArray("ATE0\r") << QByteArray("ATE0\r\r\nOK\r\n");
    QTest::newRow("numbers") << QByteArray("ATE0V0\r") << QByteArray("ATE0V0\r0\r");
    QTest::newRow("foreign command")
        << QByteArray("AT#CID=1\r") << QByteArray("AT#CID=1\r\r\nERROR\r\n");
    QTest::newRow("on hook") << QByteArray("AT+FRH=3\r") << QByteArray("AT+FRH=3\r\r\nERROR\r\n");
    QTest::newRow("scripted") << QByteArray("at+fmm?\r")
                              << QByteArray("at+fmm?\r\r\nParrot\r\n\r\nOK\r\n");
    QTest::newRow("speeds") << QByteArray("AT+FTM=?\r")
                            << QByteArray("AT+FTM=?\r\r\n24,48,72,73,74,96,97,98,121,122,145,146"
                                          "\r\n\r\nOK\r\n");
    QTest::newRow("much too long a number")
        << "ATD" + QByteArray(200, '1') + '\r' << "ATD" + QByteArray(200, '1') + "\r\r\nERROR\r\n";
}

void tst_SoftModem::commands()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, answer);
    SoftModemBench bench;
    SoftModem &modem = bench.addModem(QStringLiteral("201"),
                                      {{{"+FMM?", "\r\nParrot\r\n\r\nOK\r\n"}}, false});
    modem.write(line);
    QCOMPARE(modem.read(), answer);
}

void tst_SoftModem::callProgress_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QByteArray>("setUp");
    QTest::addColumn<QByteArray>("result");
    QTest::newRow("busy") << "busy" << QByteArray() << QByteArray("BUSY");
    QTest::newRow("no dial tone") << "toneless" << QByteArray() << QByteArray("NO DIALTONE");
    QTest::newRow("nobody at home") << "deaf" << QByteArray() << QByteArray("NO ANSWER");
    QTest::newRow("nobody for long") << "deaf" << QByteArray("S7=200") << QByteArray("NO ANSWER");
    QTest::newRow("no such number") << "999" << QByteArray() << QByteArray("NO CARRIER");
    QTest::newRow("silence") << "101" << QByteArray("S7=20") << QByteArray("NO CARRIER");
}

void tst_SoftModem::callProgress()
{
    QFETCH(QString, number);
    QFETCH(QByteArray, setUp);
    QFETCH(QByteArray, result);
    SoftModemBench bench;
    bench.line.addPorts(1);
    bench.line.answering(1).other = [](qint64) { return std::make_unique<SilentParty>(); };
    Terminal caller = faxModem(bench, QStringLiteral("201"));
    const SoftModem &other = bench.addModem(QStringLiteral("202"));
    Condition condition;
    condition.busy = number == u"busy";
    condition.answers = number != u"deaf";
    bench.setCondition(other, condition);
    condition = {};
    condition.dialTone = number != u"toneless";
    bench.setCondition(caller.modem, condition);

    QVERIFY(setUp.isEmpty() || caller.command(setUp, "OK"));
    caller.send("ATD" + (number[0].isDigit() ? number.toLatin1() : QByteArray("202")) + '\r');
    QCOMPARE(caller.until("\r\n", 0), QByteArray());
    QVERIFY(caller.expect("\r\n" + result + "\r\n", 3 * minute));
    QVERIFY(!caller.modem.isOffHook());
    QVERIFY(caller.command("", "OK"));
    QVERIFY(caller.command("+FTH=3", "ERROR")); // on hook
}

void tst_SoftModem::ringsWithTheCaller()
{
    SoftModemBench bench;
    Terminal caller = faxModem(bench, QStringLiteral("201"));
    Terminal called = faxModem(bench, QStringLiteral("202"));
    QVERIFY(called.command("+VCID=1", "OK"));
    caller.send("ATDT0W,202\r");
    QVERIFY(!called.expect("RING", 10'000)); // 0 belongs to the number here
    caller.send(" ");
    QVERIFY(caller.expect("NO CARRIER"));
    caller.send("ATDT,202\r");
    QVERIFY(called.expect("\r\nRING\r\n"));
    QVERIFY(called.expect("NMBR=201\r\n", 1000));
    QVERIFY(called.expect("\r\nRING\r\n", 6000));
    QVERIFY(!called.take().contains("NMBR"));
}

void tst_SoftModem::endsARing()
{
    SoftModemBench bench;
    Terminal caller = faxModem(bench, QStringLiteral("201"));
    Terminal called = faxModem(bench, QStringLiteral("202"));
    caller.send("ATD202\r");
    QVERIFY(called.expect("RING\r\n"));
    caller.send("\r");
    QVERIFY(caller.expect("NO CARRIER"));
    QVERIFY(called.command("S7=5", "OK"));
    called.send("ATA\r");
    QVERIFY(called.expect("NO CARRIER", 5100));
}

void tst_SoftModem::abortsDialling()
{
    SoftModemBench bench;
    Terminal caller = faxModem(bench, QStringLiteral("201"));
    bench.addModem(QStringLiteral("202"));
    caller.send("ATD202\r\n"); // the line feed is no abort
    QVERIFY(!caller.expect("\r\n", 5000));
    QVERIFY(caller.modem.isOffHook());
    caller.send("x");
    QCOMPARE(caller.take(), QByteArray("\r\nNO CARRIER\r\n"));
    QVERIFY(!caller.modem.isOffHook());
}

void tst_SoftModem::reachesABuiltInPort()
{
    SoftModemBench bench;
    bench.line.addPorts(1);
    Terminal caller = faxModem(bench, QStringLiteral("201"));
    QVERIFY(caller.command("D101", "CONNECT"));
    const QByteArray csi = caller.until("\x10\x03\r\nOK\r\n");
    QCOMPARE(csi.first(3).toHex(), QByteArray("ff0340"));
    QVERIFY(caller.command("+FRH=3", "CONNECT"));
    QCOMPARE(caller.until("\x10\x03\r\nOK\r\n").first(3).toHex(), QByteArray("ff1380"));
    QVERIFY(caller.command("H", "OK"));
    QVERIFY(bench.line.run());
}

void tst_SoftModem::carriesFrames()
{
    SoftModemBench bench;
    Terminal caller = faxModem(bench, QStringLiteral("201"));
    Terminal called = faxModem(bench, QStringLiteral("202"));
    QVERIFY(callUp(caller, called, dis));

    // Two frames in one transmission; the reader is late for both.
    QVERIFY(caller.command("+FTH=3", "CONNECT"));
    const QByteArray tsi = QByteArray::fromHex("ff034310101011"); // an octet like DLE in it
    caller.send(QByteArray(tsi).replace("\x10", "\x10\x10") + "\x10\x03");
    QVERIFY(called.command("+FRH=3", "CONNECT"));
    QVERIFY(called.expect("\x10\x03\r\nOK\r\n"));
    QVERIFY(caller.expect("\r\nCONNECT\r\n"));
    caller.send(dcs + "\x10\x03");
    QVERIFY(caller.expect("\r\nOK\r\n"));
    QVERIFY(!called.expect("\r\n", 2000));
    called.send("AT+FRH=3\r");
    QCOMPARE(called.take().replace("\r\n", "|"), "|CONNECT|" + dcs + "\xca\xb2\x10\x03|OK|");
    QVERIFY(caller.command("H", "OK"));
    QVERIFY(called.command("+FRH=3", "NO CARRIER")); // after the supervision time
}

void tst_SoftModem::carriesAPage_data()
{
    QTest::addColumn<int>("code");
    for (const int code : {24, 48, 72, 96, 73, 97, 121, 145})
        QTest::addRow("%d", code) << code;
}

void tst_SoftModem::carriesAPage()
{
    QFETCH(int, code);
    SoftModemBench bench;
    Terminal caller = faxModem(bench, QStringLiteral("201"));
    Terminal called = faxModem(bench, QStringLiteral("202"));
    QVERIFY(callUp(caller, called, dis));
    QByteArray page;
    for (int i = 0; i < 8000; ++i)
        page.append(char(i * 7 + i / 256));
    called.send("AT+FRM=" + QByteArray::number(code) + '\r');
    QVERIFY(caller.command("+FTM=" + QByteArray::number(code), "CONNECT"));
    caller.sendPage(page);
    QVERIFY(caller.expect("\r\nOK\r\n"));
    QVERIFY(called.expect("\r\nCONNECT\r\n"));
    const QByteArray arrived = called.until("\x10\x03\r\nNO CARRIER\r\n");
    QVERIFY(QByteArray(arrived).replace("\x10\x10", "\x10").contains(page));
}

void tst_SoftModem::losesWhatIsSentAgainstFlowControl()
{
    SoftModemBench bench;
    Terminal caller = faxModem(bench, QStringLiteral("201"), {{}, true});
    Terminal called = faxModem(bench, QStringLiteral("202"));
    QVERIFY(callUp(caller, called, dis));
    called.send("AT+FRM=96\r");
    QVERIFY(caller.command("+FTM=96", "CONNECT"));
    caller.send(QByteArray(20'000, 'x') + "\x10\x03");
    QCOMPARE(caller.take(), QByteArray("\x13"));
    QCOMPARE(caller.modem.room(), 0);
    QVERIFY(caller.expect("\x11", 3000));
    caller.send("\x10\x03");
    QVERIFY(caller.expect("\r\nOK\r\n"));
    const qsizetype arrived = called.until("\x10\x03\r\nNO CARRIER\r\n").count('x');
    QVERIFY2(arrived > 3000 && arrived < 5000, QByteArray::number(arrived));
}

void tst_SoftModem::seesAFrameInPlaceOfAPage_data()
{
    QTest::addColumn<QByteArray>("adaptive");
    QTest::addColumn<QByteArray>("result");
    QTest::newRow("told") << QByteArray("+FAR=0") << QByteArray("\r\n+FCERROR\r\n");
    QTest::newRow("adapts") << QByteArray("+FAR=1") << QByteArray("\r\n+FRH:3\r\n\r\nCONNECT\r\n");
}

void tst_SoftModem::seesAFrameInPlaceOfAPage()
{
    QFETCH(QByteArray, adaptive);
    QFETCH(QByteArray, result);
    SoftModemBench bench;
    Terminal caller = faxModem(bench, QStringLiteral("201"));
    Terminal called = faxModem(bench, QStringLiteral("202"));
    QVERIFY(callUp(caller, called, dis));
    QVERIFY(called.command(adaptive, "OK"));
    called.send("AT+FRM=96\r");
    QVERIFY(caller.command("+FTH=3", "CONNECT"));
    caller.send(dcs + "\x10\x03");
    QVERIFY(called.expect(result));
    if (adaptive == "+FAR=0")
        QVERIFY(called.command("+FRH=3", "CONNECT"));
    QVERIFY(called.until("\x10\x03\r\nOK\r\n").startsWith(dcs));
}

void tst_SoftModem::callsAgainAtOnce()
{
    SoftModemBench bench;
    bench.line.addPorts(1);
    bench.line.answering(1).other = [](qint64) { return std::make_unique<SilentParty>(); };
    Terminal caller = faxModem(bench, QStringLiteral("201"));
    Terminal called = faxModem(bench, QStringLiteral("202"));
    QVERIFY(callUp(caller, called, dis));
    QVERIFY(caller.command("H", "OK"));
    caller.send("ATD101\r");
    QVERIFY(!caller.expect("\r\n", 10'000));
    QCOMPARE(bench.line.rings.last().port, 1);
}

QTEST_GUILESS_MAIN(tst_SoftModem)
#include "tst_softmodem.moc"

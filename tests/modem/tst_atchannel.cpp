#include "modem/atchannel.h"
#include "support/modemcable.h"

#include <QtTest/QtTest>

using namespace Fax;
using namespace std::chrono_literals;

namespace {

QByteArray readable(const QByteArray &octets)
{
    return octets.size() < 60 ? octets.toPercentEncoding(" +=[]:;\"/") : "long";
}

QString resultName(AtResult result)
{
    static const QStringList names{u"Ok"_qs,      u"Connect"_qs, u"NoCarrier"_qs,  u"Error"_qs,
                                   u"FcError"_qs, u"Busy"_qs,    u"NoDialTone"_qs, u"NoAnswer"_qs,
                                   u"Voice"_qs,   u"Timeout"_qs, u"Lost"_qs};
    return names.value(int(result));
}

/** A channel, the modem's end of its cable, and what the channel said, as text; data are joined. */
struct Bench
{
    ModemCable cable;
    AtChannel channel{cable.computer()};
    QStringList events;
    QByteArray data;

    Bench()
    {
        QObject::connect(&channel, &AtChannel::octetsReceived, &channel,
                         [this](const QByteArray &octets) { data += octets; });
        QObject::connect(&channel, &AtChannel::dataEnded, &channel,
                         [this](const AtAnswer &answer) { log(u"ended"_qs, answer); });
        QObject::connect(
            &channel, &AtChannel::unsolicited, &channel, [this](const QByteArray &line) {
                flushData();
                events.append(u"unsolicited "_qs + QString::fromLatin1(readable(line)));
            });
        QObject::connect(&channel, &AtChannel::lost, &channel,
                         [this](const QString &) { events.append(u"lost"_qs); });
    }

    void log(const QString &what, const AtAnswer &answer)
    {
        flushData();
        QStringList words{what, resultName(answer.result)};
        for (const QByteArray &line : answer.lines)
            words.append(u'{' + QString::fromLatin1(readable(line)) + u'}');
        events.append(words.join(u' '));
    }

    void flushData()
    {
        if (!data.isEmpty())
            events.append(u"data "_qs
                          + QString::fromLatin1(data.size() < 60 ? data.toHex() : "long"));
        data.clear();
    }

    AtChannel::Handler logger(const QString &what = u"result"_qs)
    {
        return [this, what](const AtAnswer &answer) { log(what, answer); };
    }

    /** What the computer sent. */
    QByteArray sent() { return cable.computer().takeWritten(1 << 20); }

    void say(const QByteArray &octets) { cable.computer().arrive(octets); }

    void advance(int ms)
    {
        for (int at = 0; at < ms; at += 20)
            channel.advance(20);
        flushData();
    }
};

/** All ways to hand `octets` over: whole, one by one, and in two pieces cut at every place. */
QList<QList<QByteArray>> splits(const QByteArray &octets)
{
    QList<QList<QByteArray>> ways{{octets}};
    QList<QByteArray> single;
    for (const char c : octets)
        single.append(QByteArray(1, c));
    ways.append(single);
    for (qsizetype at = 1; at < octets.size(); ++at)
        ways.append({octets.left(at), octets.mid(at)});
    return ways;
}

} // namespace

class tst_AtChannel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answers_data();
    void answers();
    void receivesData_data();
    void receivesData();
    void sendsData();
    void sendsFramesInOneCarrier();
    void endsEarlyWhileSending_data();
    void endsEarlyWhileSending();
    void beginsClass2Reception();
    void abortsWhatWaits_data();
    void abortsWhatWaits();
    void lateResultAfterTimeout();
    void commandWaitsForPause();
    void noResultAfterData();
    void flowControlKeepsOctets();
    void softwareFlow_data();
    void softwareFlow();
    void manyOctetsOfNothing_data();
    void manyOctetsOfNothing();
    void deviceGone_data();
    void deviceGone();
    void rawOctetsEndEverything();
    void handlersMayGoOn();
};

void tst_AtChannel::answers_data()
{
    QTest::addColumn<QByteArray>("command");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QStringList>("events");

    const auto row = [](const char *name, const char *command, const QByteArray &answer,
                        const QStringList &events) {
        QTest::newRow(name) << QByteArray(command) << answer << events;
    };
    row("ok", "AT", "\r\nOK\r\n", {u"result Ok"_qs});
    row("error", "AT&Z", "\r\nERROR\r\n", {u"result Error"_qs});
    row("lines", "AT+FTM=?", "\r\n24,48,72\r\n\r\nOK\r\n", {u"result Ok {24%2C48%2C72}"_qs});
    row("two-lines", "ATI", "\r\nMaker\r\nModel 5\r\n\r\nOK\r\n",
        {u"result Ok {Maker} {Model 5}"_qs});
    row("echo", "AT+FMI?", "AT+FMI?\r\r\nX\r\n\r\nOK\r\n", {u"result Ok {X}"_qs});
    row("lf-only", "AT", "\nOK\n", {u"result Ok"_qs});
    row("cr-only", "AT", "\rOK\r", {u"result Ok"_qs});
    row("lf-before-cr", "AT", "\n\rOK\n\r", {u"result Ok"_qs});
    row("nul", "AT", QByteArray("\0\r\n\0O\0K\r\0\n", 10), {u"result Ok"_qs});
    row("parity", "AT", "\x8d\x0a\xcfK\x8d\x0a", {u"result Ok"_qs});
    row("numeric-ok", "AT", "0\r", {u"result Ok"_qs});
    row("numeric-error", "AT", "4\r", {u"result Error"_qs});
    row("numeric-echo", "ATZ", "ATZ\r0\r", {u"result Ok"_qs});
    row("numeric-busy", "ATD5", "7\r", {u"result Busy"_qs});
    row("numeric-fcerror", "AT+FRM=96", "+F4\r", {u"result FcError"_qs});
    row("digits-are-information", "AT+FCLASS?", "\r\n1\r\n\r\nOK\r\n", {u"result Ok {1}"_qs});
    row("digits-then-numeric", "AT+FCLASS?", "1\r\n0\r", {u"result Ok {1}"_qs});
    row("busy", "ATD5", "\r\nBUSY\r\n", {u"result Busy"_qs});
    row("no-dialtone", "ATD5", "\r\nNO DIALTONE\r\n", {u"result NoDialTone"_qs});
    row("no-dial-tone", "ATD5", "\r\nNO DIAL TONE\r\n", {u"result NoDialTone"_qs});
    row("no-answer", "ATD5", "\r\nNO ANSWER\r\n", {u"result NoAnswer"_qs});
    row("voice", "ATD5", "\r\nVOICE\r\n", {u"result Voice"_qs});
    row("no-carrier", "ATD5", "\r\nNO CARRIER\r\n", {u"result NoCarrier"_qs});
    row("delayed", "ATD5", "\r\nDELAYED 60\r\n", {u"result Error"_qs});
    row("connect-speed", "ATD5", "\r\nCONNECT 9600\r\n", {u"result Connect"_qs});
    row("fcerror", "AT+FRM=96", "\r\n+FCERROR\r\n", {u"result FcError"_qs});
    row("ring-in-between", "AT+FCLASS=1", "\r\nRING\r\n\r\nOK\r\n",
        {u"unsolicited RING"_qs, u"result Ok"_qs});
    row("numeric-ring", "AT", "2\r0\r", {u"unsolicited RING"_qs, u"result Ok"_qs});
    row("caller-id", "AT", "\r\nNMBR = 0151\r\n\r\nOK\r\n",
        {u"unsolicited NMBR = 0151"_qs, u"result Ok"_qs});
    row("late-no-carrier", "AT+FCLASS=1", "\r\nNO CARRIER\r\n\r\nOK\r\n", // safety.md 68
        {u"unsolicited NO CARRIER"_qs, u"result Ok"_qs});
    row("ring-while-dialling", "ATD5", "\r\nRING\r\n\r\nNO CARRIER\r\n", // safety.md 69
        {u"unsolicited RING"_qs, u"result NoCarrier"_qs});
    row("second-ok", "AT", "\r\nOK\r\n\r\nOK\r\n", {u"result Ok"_qs, u"unsolicited OK"_qs});
    row("fcerror-late", "AT", "\r\n+FCERROR\r\n\r\nOK\r\n", // safety.md 71
        {u"unsolicited +FCERROR"_qs, u"result Ok"_qs});
    row("unknown-f", "AT+FRM=96", "\r\n+FNONE:1\r\n\r\n+FNONE:2\r\n\r\nOK\r\n",
        {u"result Ok {+FNONE:1} {+FNONE:2}"_qs});
    row("ok-in-a-line", "AT", "\r\nOK THEN\r\n\r\nOK\r\n", {u"result Ok {OK THEN}"_qs});
    row("nothing", "AT", "\r\n", {u"result Timeout"_qs});
    row("half-a-result", "AT", "\r\nO", {u"result Timeout"_qs});
}

void tst_AtChannel::answers()
{
    QFETCH(const QByteArray, command);
    QFETCH(const QByteArray, answer);
    QFETCH(const QStringList, events);

    for (const QList<QByteArray> &pieces : splits(answer)) {
        Bench bench;
        bench.channel.command(command, 2s, AtData::None, bench.logger());
        QCOMPARE(bench.sent(), command + '\r');
        QVERIFY(bench.channel.isBusy());
        for (const QByteArray &piece : pieces)
            bench.say(piece);
        bench.advance(2000);
        QCOMPARE(bench.events, events);
        QVERIFY(!bench.channel.isBusy());
    }
}

void tst_AtChannel::receivesData_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QStringList>("events");
    const auto row = [](const char *name, const QByteArray &answer, const QStringList &events) {
        QTest::newRow(name) << answer << events;
    };
    const QString up = u"result Connect"_qs;
    row("frame", "\r\nCONNECT\r\n\xff\x13\x84\x10\x03\r\nOK\r\n",
        {up, u"data ff1384"_qs, u"ended Ok"_qs});
    row("first-octet-is-lf", "\r\nCONNECT\r\n\n\x01\x10\x03\r\nOK\r\n",
        {up, u"data 0a01"_qs, u"ended Ok"_qs});
    row("connect-ends-with-cr", "\rCONNECT\r\xff\x10\x03\rOK\r",
        {up, u"data ff"_qs, u"ended Ok"_qs});
    row("connect-ends-with-lf", "\nCONNECT\n\n\x10\x03\nOK\n", {up, u"data 0a"_qs, u"ended Ok"_qs});
    row("numeric",
        "1\r\xff\x13\x10\x03"
        "0\r",
        {up, u"data ff13"_qs, u"ended Ok"_qs});
    row("dle", "\r\nCONNECT\r\n\x10\x10\x10\x1a\x10\x41\x42\x10\x03\r\nOK\r\n", // safety.md 67
        {up, u"data 10101042"_qs, u"ended Ok"_qs});
    row("dle-before-end", "\r\nCONNECT\r\n\x10\x10\x10\x03\r\nOK\r\n",
        {up, u"data 10"_qs, u"ended Ok"_qs});
    row("results-are-data",
        "\r\nCONNECT\r\n\r\nOK\r\n\r\nNO CARRIER\r\n\x10\x03\r\nERROR\r\n", // 66
        {up, u"data 0d0a4f4b0d0a0d0a4e4f20434152524945520d0a"_qs, u"ended Error"_qs});
    row("nul-is-data", QByteArray("\r\nCONNECT\r\n\0\0\x10\x03\r\nNO CARRIER\r\n", 29),
        {up, u"data 0000"_qs, u"ended NoCarrier"_qs});
    row("no-carrier-instead", "\r\nNO CARRIER\r\n", {u"result NoCarrier"_qs});
    row("nothing-in-it", "\r\nCONNECT\r\n\x10\x03\r\nNO CARRIER\r\n", {up, u"ended NoCarrier"_qs});
    row("lines-after", "\r\nCONNECT\r\nA\x10\x03\r\n+FPTS:1,2\r\n\r\n+FET:0\r\n\r\nOK\r\n",
        {up, u"data 41"_qs, u"ended Ok {+FPTS:1%2C2} {+FET:0}"_qs});
}

void tst_AtChannel::receivesData()
{
    QFETCH(const QByteArray, answer);
    QFETCH(const QStringList, events);

    for (const QList<QByteArray> &pieces : splits(answer)) {
        Bench bench;
        bench.channel.command("AT+FRH=3", 2s, AtData::Receive, bench.logger());
        for (const QByteArray &piece : pieces)
            bench.say(piece);
        bench.advance(500);
        QCOMPARE(bench.events, events);
        QVERIFY(!bench.channel.isBusy());
    }
}

void tst_AtChannel::sendsData()
{
    Bench bench;
    bench.channel.command("AT+FTM=96", 2s, AtData::Transmit, bench.logger());
    (void)bench.sent();
    bench.say("\r\nCONNECT\r\n");
    QVERIFY(bench.channel.isTransmitting());
    bench.channel.send("A\x10"
                       "B");
    bench.channel.send("\x10");
    bench.say("\x11"); // an XON is no line
    bench.channel.finishData(2s, bench.logger(u"finished"_qs));
    QCOMPARE(bench.sent(),
             QByteArray("A\x10\x10"
                        "B\x10\x10\x10\x03"));
    QVERIFY(!bench.channel.isTransmitting() && bench.channel.isBusy());
    bench.say("\r\nOK\r\n");
    QCOMPARE(bench.events, QStringList({u"result Connect"_qs, u"finished Ok"_qs}));
    QVERIFY(!bench.channel.isBusy());
}

void tst_AtChannel::sendsFramesInOneCarrier()
{
    Bench bench;
    bench.channel.command("AT+FTH=3", 2s, AtData::Transmit, bench.logger());
    bench.say("\r\nCONNECT\r\n");
    for (const char *after : {"\r\nCONNECT\r\n", "\r\nOK\r\n"}) {
        QVERIFY(bench.channel.isTransmitting());
        bench.channel.send("\xff\x03");
        bench.channel.finishData(2s, bench.logger());
        bench.say(after);
    }
    QCOMPARE(bench.events,
             QStringList({u"result Connect"_qs, u"result Connect"_qs, u"result Ok"_qs}));
    QVERIFY(!bench.channel.isBusy());
}

void tst_AtChannel::endsEarlyWhileSending_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("event");
    QTest::newRow("ok") << QByteArray("\r\nOK\r\n") << u"ended Ok"_qs;
    QTest::newRow("hung-up") << QByteArray("\r\nNO CARRIER\r\n") << u"ended NoCarrier"_qs;
    QTest::newRow("underrun") << QByteArray("\r\nERROR\r\n") << u"ended Error"_qs;
}

void tst_AtChannel::endsEarlyWhileSending()
{
    QFETCH(const QByteArray, answer);
    QFETCH(const QString, event);
    Bench bench;
    bench.channel.command("AT+FTM=96", 2s, AtData::Transmit, bench.logger());
    bench.say("\r\nCONNECT\r\n");
    bench.channel.send("page");
    bench.say("\r\n\r\nRING\r\n" + answer);
    QCOMPARE(bench.events, QStringList({u"result Connect"_qs, u"unsolicited RING"_qs, event}));
    QVERIFY(!bench.channel.isBusy());
}

void tst_AtChannel::beginsClass2Reception()
{
    Bench bench;
    bench.channel.command("AT+FDR", 2s, AtData::ReceiveClass2, bench.logger());
    (void)bench.sent();
    bench.say("\r\n+FCFR\r\n\r\n+FDCS:1,3\r\n\r\nCONNECT\r\n");
    QCOMPARE(bench.sent(), QByteArray("\x12"));
    bench.say("AB\x10\x03\r\n+FET:2\r\n\r\nOK\r\n");
    QCOMPARE(bench.events,
             QStringList({u"result Connect {+FCFR} {+FDCS:1%2C3}"_qs, u"data 4142"_qs,
                          u"ended Ok {+FET:2}"_qs}));
}

void tst_AtChannel::abortsWhatWaits_data()
{
    QTest::addColumn<bool>("sending");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QStringList>("events");

    const QByteArray connect = "\r\nCONNECT\r\n";
    QTest::newRow("waiting") << false << QByteArray() << QByteArray("\r\nOK\r\n")
                             << QByteArray("\x18") << QStringList{u"aborted Ok"_qs};
    QTest::newRow("receiving") << false << connect + "AB"
                               << QByteArray("OK\r\n\x10\x10\x10\x03\r\nOK\r\n")
                               << QByteArray("\x18")
                               << QStringList{u"result Connect"_qs, u"data 4142"_qs,
                                              u"aborted Ok"_qs};
    QTest::newRow("crossed") << false << QByteArray() << connect + "AB\x10\x03\r\nNO CARRIER\r\n"
                             << QByteArray("\x18") << QStringList{u"aborted NoCarrier"_qs};
    QTest::newRow("sending") << true << connect << QByteArray("\r\nOK\r\n")
                             << QByteArray("\x10\x03")
                             << QStringList{u"result Connect"_qs, u"aborted Ok"_qs};
    QTest::newRow("sending-crossed") << true << QByteArray() << connect + "\r\nOK\r\n"
                                     << QByteArray("\x18\x10\x03") << QStringList{u"aborted Ok"_qs};
    QTest::newRow("no-answer") << false << QByteArray() << QByteArray() << QByteArray("\x18")
                               << QStringList{u"aborted Timeout"_qs};
    QTest::newRow("never-ending-data")
        << false << connect << QByteArray(100'000, 'x') << QByteArray("\x18")
        << QStringList{u"result Connect"_qs, u"aborted Timeout"_qs};
}

void tst_AtChannel::abortsWhatWaits()
{
    QFETCH(const bool, sending);
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    QFETCH(const QByteArray, sent);
    QFETCH(const QStringList, events);

    const auto ways = after.size() > 100 ? QList<QList<QByteArray>>{{after}} : splits(after);
    for (const QList<QByteArray> &pieces : ways) {
        Bench bench;
        bench.channel.command(sending ? "AT+FTH=3" : "AT+FRM=96", 2s,
                              sending ? AtData::Transmit : AtData::Receive, bench.logger());
        (void)bench.sent();
        bench.say(before);
        bench.channel.abort(1s, bench.logger(u"aborted"_qs));
        for (const QByteArray &piece : pieces)
            bench.say(piece);
        bench.advance(1000);
        QCOMPARE(bench.sent(), sent);
        QCOMPARE(bench.events, events);
        QVERIFY(!bench.channel.isBusy());
    }
}

/** The answer of a command that was given up must not be taken for the one of the next. */
void tst_AtChannel::lateResultAfterTimeout()
{
    Bench bench;
    bench.channel.command("AT+FRS=1", 1s, AtData::None, bench.logger());
    bench.advance(1000);
    bench.channel.abort(2s, bench.logger(u"aborted"_qs));
    bench.say("\r\nERROR\r\n");
    bench.advance(100);
    bench.say("\r\nOK\r\n");
    bench.advance(180);
    QVERIFY(bench.channel.isBusy());
    bench.advance(20);
    QCOMPARE(bench.events, QStringList({u"result Timeout"_qs, u"aborted Ok"_qs}));
}

void tst_AtChannel::commandWaitsForPause()
{
    Bench bench;
    bench.channel.setCommandPause(100ms);
    bench.advance(200);
    bench.channel.command("AT", 2s, AtData::None, bench.logger());
    QCOMPARE(bench.sent(), QByteArray("AT\r"));
    bench.say("\r\nOK\r\n");
    bench.channel.command("AT+FCLASS=1", 2s, AtData::None, bench.logger());
    bench.say("\r\nOK\r\n"); // no answer to what was not asked yet
    bench.advance(80);
    QCOMPARE(bench.sent(), QByteArray());
    bench.advance(20);
    QCOMPARE(bench.sent(), QByteArray("AT+FCLASS=1\r"));
    QCOMPARE(bench.events, QStringList({u"result Ok"_qs, u"unsolicited OK"_qs}));
}

void tst_AtChannel::noResultAfterData()
{
    Bench bench;
    bench.channel.command("AT+FRH=3", 2s, AtData::Receive, bench.logger());
    bench.say("\r\nCONNECT\r\nA\x10\x03");
    bench.advance(1980);
    QVERIFY(bench.channel.isBusy());
    bench.advance(20);
    QCOMPARE(bench.events, QStringList({u"result Connect"_qs, u"data 41"_qs, u"ended Timeout"_qs}));
}

void tst_AtChannel::flowControlKeepsOctets()
{
    Bench bench;
    bench.channel.command("AT+FTM=96", 2s, AtData::Transmit, bench.logger());
    (void)bench.sent();
    bench.say("\r\nCONNECT\r\n");
    bench.cable.setModemReady(false);
    bench.channel.send(QByteArray(1000, 'x'));
    (void)bench.cable.carry();
    QCOMPARE(bench.channel.unsent(), 1000);
    bench.cable.setModemReady(true);
    (void)bench.cable.carry(600);
    QCOMPARE(bench.channel.unsent(), 400);
}

void tst_AtChannel::softwareFlow_data()
{
    QTest::addColumn<bool>("on");
    QTest::newRow("on") << true;
    QTest::newRow("off") << false;
}

void tst_AtChannel::softwareFlow()
{
    QFETCH(const bool, on);
    Bench bench;
    bench.channel.setSoftwareFlow(on);
    bench.channel.command("AT+FRM=96", 2s, AtData::Receive, bench.logger());
    bench.say("\r\nCONNECT\r\nA\x13"
              "B\x11\x10\x03\r\nOK\r\n"); // data, not flow control
    QCOMPARE(bench.events,
             QStringList({u"result Connect"_qs, u"data 41134211"_qs, u"ended Ok"_qs}));
    bench.channel.command("AT+FTM=96", 2s, AtData::Transmit, bench.logger());
    bench.say("\r\nCONNECT\r\n");
    (void)bench.sent();
    bench.say("\x13");
    bench.channel.send("page");
    bench.channel.finishData(2s, bench.logger());
    QCOMPARE(bench.sent(), on ? QByteArray() : QByteArray("page\x10\x03"));
    QCOMPARE(bench.channel.unsent(), on ? 6 : 0);
    bench.say("\x11");
    QCOMPARE(bench.sent(), on ? QByteArray("page\x10\x03") : QByteArray());
    bench.say("\r\nOK\r\n");
    bench.channel.command("AT+FTM=96", 2s, AtData::Transmit, bench.logger());
    bench.say("\r\nCONNECT\r\n\x13");
    (void)bench.sent();
    bench.channel.send("page");
    bench.channel.abort(1s, bench.logger()); // must reach a modem that never lets us go on
    QCOMPARE(bench.sent(), on ? QByteArray("\x10\x03") : QByteArray("page\x10\x03"));
}

void tst_AtChannel::manyOctetsOfNothing_data()
{
    QTest::addColumn<QByteArray>("piece");
    QTest::addColumn<bool>("busy");
    QTest::addColumn<QStringList>("events");
    const QByteArray line(1 << 20, 'x'); // safety.md 65
    const QStringList lost{u"result Lost"_qs, u"lost"_qs};
    QTest::newRow("endless-line") << line << true << lost;
    QTest::newRow("endless-answer") << QByteArray("+FNONE:1\r\n").repeated(1 << 17) << true << lost;
    QTest::newRow("empty-lines") << QByteArray("\r\n").repeated(1 << 19) << true
                                 << QStringList{u"result Timeout"_qs};
    QTest::newRow("nul") << QByteArray(1 << 20, '\0') << true << QStringList{u"result Timeout"_qs};
    QTest::newRow("idle-endless-line") << line + "\r\n"
                                       << false << QStringList{u"unsolicited long"_qs};
}

void tst_AtChannel::manyOctetsOfNothing()
{
    QFETCH(const QByteArray, piece);
    QFETCH(const bool, busy);
    QFETCH(const QStringList, events);
    Bench bench;
    if (busy)
        bench.channel.command("ATI", 2s, AtData::None, bench.logger());
    bench.say(piece);
    bench.advance(2000);
    QCOMPARE(bench.events, events);
    QVERIFY(bench.channel.transcript().size() <= 4096);
}

void tst_AtChannel::deviceGone_data()
{
    QTest::addColumn<AtData>("data");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QStringList>("events");
    const QByteArray connect = "\r\nCONNECT\r\n";
    const QString up = u"result Connect"_qs;
    QTest::newRow("command") << AtData::None << QByteArray()
                             << QStringList{u"result Lost"_qs, u"lost"_qs};
    QTest::newRow("receiving") << AtData::Receive << connect
                               << QStringList{up, u"ended Lost"_qs, u"lost"_qs};
    QTest::newRow("sending") << AtData::Transmit << connect
                             << QStringList{up, u"ended Lost"_qs, u"lost"_qs};
    QTest::newRow("idle") << AtData::None << connect << QStringList{up, u"lost"_qs};
}

void tst_AtChannel::deviceGone()
{
    QFETCH(const AtData, data);
    QFETCH(const QByteArray, before);
    QFETCH(const QStringList, events);
    Bench bench;
    bench.channel.command("AT+FTM=96", 2s, data, bench.logger());
    bench.say(before);
    bench.cable.unplug();
    bench.channel.send("more");
    bench.advance(20);
    QCOMPARE(bench.events, events);
    QVERIFY(bench.channel.isLost());

    bench.events.clear();
    bench.channel.command("AT", 2s, AtData::None, bench.logger());
    QCOMPARE(bench.events, QStringList()); // not from inside command()
    bench.advance(20);
    QCOMPARE(bench.events, QStringList{u"result Lost"_qs});
}

void tst_AtChannel::rawOctetsEndEverything()
{
    Bench bench;
    bench.channel.command("AT+FRM=96", 2s, AtData::Receive, bench.logger());
    bench.say("\r\nCONNECT\r\nxx");
    (void)bench.sent();
    bench.events.clear();
    bench.channel.sendRaw("\x10\x03\x18");
    QCOMPARE(bench.sent(), QByteArray("\x10\x03\x18"));
    QVERIFY(!bench.channel.isBusy());
    bench.say("\r\nOK\r\n");
    bench.advance(3000);
    QVERIFY(bench.events.contains(u"unsolicited OK"_qs));
}

/** A handler gives the next command, in one read with more octets behind. */
void tst_AtChannel::handlersMayGoOn()
{
    Bench bench;
    bench.channel.command("AT+FRS=7", 2s, AtData::None, [&](const AtAnswer &first) {
        bench.log(u"first"_qs, first);
        bench.channel.command("AT+FTH=3", 2s, AtData::Transmit, bench.logger(u"second"_qs));
    });
    bench.say("\r\nOK\r\n\r\nCONNECT\r\n");
    QVERIFY(bench.channel.isTransmitting());
    QCOMPARE(bench.events, QStringList({u"first Ok"_qs, u"second Connect"_qs}));
    QVERIFY(bench.channel.transcript().contains("> AT+FTH=3"));
}

QTEST_GUILESS_MAIN(tst_AtChannel)
#include "tst_atchannel.moc"

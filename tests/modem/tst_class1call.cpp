#include "benchmarks/letterpage.h"
#include "class1calls.h"

using namespace Fax;

/** Faxes between Class 1 modems, and between one and the built-in line; what a call keeps to, and how it ends. */
class tst_Class1Call : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void page_data();
    void page();
    void papers_data();
    void papers();
    void severalPages_data();
    void severalPages();
    void severalEcmBlocks();
    void secondsOnTheLine_data();
    void secondsOnTheLine();
    void noise_data();
    void noise();
    void modemLimits_data();
    void modemLimits();
    void adaptiveReception_data();
    void adaptiveReception();
    void holdsUntilStored_data();
    void holdsUntilStored();
    void notStored_data();
    void notStored();
    void setUpResults_data();
    void setUpResults();
    void ringWhileDialling();
    void hangsUpInEveryPhase_data();
    void hangsUpInEveryPhase();
    void callerHangsUp();
};

void tst_Class1Call::page_data()
{
    QTest::addColumn<Pair>("pair");
    QTest::addColumn<Modulation>("modulation");
    QTest::addColumn<bool>("ecm");
    QTest::addColumn<Coding>("coding");

    for (const auto &[name, pair] : pairs) {
        for (const Modulation modulation : {Modulation::V27ter, Modulation::V29, Modulation::V17}) {
            for (const Coding coding : {Coding::Mh, Coding::Mr, Coding::Mmr}) {
                const bool ecm = coding == Coding::Mmr || modulation == Modulation::V17;
                QTest::addRow("%s-%d-%d-%s", name, int(modulation), int(coding),
                              ecm ? "ecm" : "plain")
                    << pair << modulation << ecm << coding;
            }
        }
    }
}

void tst_Class1Call::page()
{
    QFETCH(const Pair, pair);
    QFETCH(const Modulation, modulation);
    QFETCH(const bool, ecm);
    QFETCH(const Coding, coding);
    CallSettings settings;
    settings.localId = QStringLiteral("+1 555 0100");
    settings.fastest = modulation;
    settings.ecm = ecm;
    settings.mmr = coding == Coding::Mmr;
    settings.mr = coding != Coding::Mh;
    const QList<FaxPage> pages = testPages(1);

    TestCall call(pair, pages, settings);
    QVERIFY(call.run());
    QCOMPARE(call.sent().code, ErrorCode::None);
    QCOMPARE(call.taken().code, ErrorCode::None);
    QCOMPARE(call.sent().pagesConfirmed, 1);
    QCOMPARE(call.taken().pagesConfirmed, 1);
    QCOMPARE(call.pages(), pages);
    QCOMPARE(call.sent().ecm, ecm);
    QCOMPARE(call.sent().coding, coding);
    QCOMPARE(call.sent().modulation, modulation);
}

void tst_Class1Call::papers_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<Resolution>("resolution");
    QTest::newRow("a4-standard") << 1728 << Resolution::Standard;
    QTest::newRow("a4-superfine") << 1728 << Resolution::Superfine;
    QTest::newRow("b4") << 2048 << Resolution::Fine;
    QTest::newRow("a3") << 2432 << Resolution::Fine;
}

void tst_Class1Call::papers()
{
    QFETCH(const int, width);
    QFETCH(const Resolution, resolution);
    const QList<FaxPage> pages{testPage(width, 300, resolution)};
    TestCall call(Pair::ModemToModem, pages);
    QVERIFY(call.run());
    QCOMPARE(call.sent().code, ErrorCode::None);
    QCOMPARE(call.pages(), pages);
}

void tst_Class1Call::severalPages_data()
{
    QTest::addColumn<Pair>("pair");
    QTest::addColumn<bool>("ecm");
    for (const auto &[name, pair] : pairs) {
        QTest::addRow("%s-ecm", name) << pair << true;
        QTest::addRow("%s-plain", name) << pair << false;
    }
}

void tst_Class1Call::severalPages()
{
    QFETCH(const Pair, pair);
    QFETCH(const bool, ecm);
    CallSettings settings;
    settings.ecm = ecm;
    QList<FaxPage> pages = testPages(3);
    pages[1] = testPage(1728, 200, Resolution::Standard); // back to phase B and again
    TestCall call(pair, pages, settings);
    QVERIFY(call.run());
    QCOMPARE(call.sent().code, ErrorCode::None);
    QCOMPARE(call.taken().code, ErrorCode::None);
    QCOMPARE(call.sent().pagesConfirmed, 3);
    QCOMPARE(call.pages(), pages);
    QVERIFY(call.isOnHook());
}

void tst_Class1Call::severalEcmBlocks()
{
    const QList<FaxPage> pages{testPage(2432, 1200, Resolution::Superfine)};
    TestCall call(Pair::ModemToModem, pages);
    QVERIFY(call.run());
    QCOMPARE(call.sent().code, ErrorCode::None);
    QVERIFY(call.sender->log.sent.first().bytes > 65536);
    QCOMPARE(call.pages(), pages);
}

void tst_Class1Call::secondsOnTheLine_data()
{
    QTest::addColumn<int>("pages");
    QTest::newRow("one") << 1;
    QTest::newRow("three") << 3;
}

/** The modem costs a few commands a page and no waiting. */
void tst_Class1Call::secondsOnTheLine()
{
    QFETCH(const int, pages);
    const QList<FaxPage> fax = letterPages(pages);
    TestCall call(Pair::ModemToModem, fax);
    QVERIFY(call.run());
    QCOMPARE(call.pages(), fax);

    LineBench builtIn;
    builtIn.addPorts(2);
    const qint64 dialled = builtIn.dial(fax);
    QVERIFY(builtIn.run());
    const double modem = double(call.sent().lineMs) / 1000;
    const double line = double(builtIn.endOf(dialled)->lineMs) / 1000;
    qInfo().noquote() << QStringLiteral("%1 s; built-in line %2 s").arg(modem).arg(line);
    QVERIFY(modem < line + 1 + 0.5 * pages);
}

void tst_Class1Call::noise_data()
{
    QTest::addColumn<Pair>("pair");
    for (const auto &[name, pair] : pairs)
        QTest::newRow(name) << pair;
}

void tst_Class1Call::noise()
{
    QFETCH(const Pair, pair);
    const QList<FaxPage> pages = testPages(2);
    TestCall call(pair, pages);
    call.setNoise(-56);
    QVERIFY(call.run());
    QCOMPARE(call.sent().code, ErrorCode::None);
    QCOMPARE(call.pages(), pages);
}

void tst_Class1Call::modemLimits_data()
{
    QTest::addColumn<QList<int>>("transmit");
    QTest::addColumn<QList<int>>("receive");
    QTest::addColumn<Modulation>("modulation");
    const QList<int> slow{24, 48};
    const QList<int> v29{24, 48, 72, 96};
    const QList<int> all{24, 48, 72, 73, 74, 96, 97, 98, 121, 122, 145, 146};
    const QList<int> gaps{24, 48, 72, 96, 145, 146};
    QTest::newRow("all") << all << all << Modulation::V17;
    QTest::newRow("sends-v29") << v29 << all << Modulation::V29;
    QTest::newRow("receives-v29") << all << v29 << Modulation::V29;
    QTest::newRow("sends-v27ter") << slow << all << Modulation::V27ter;
    QTest::newRow("receives-v27ter") << all << slow << Modulation::V27ter;
    QTest::newRow("not-all-of-v17") << gaps << all << Modulation::V29;
    QTest::newRow("unknown") << QList<int>() << all << Modulation::V27ter;
}

void tst_Class1Call::modemLimits()
{
    QFETCH(const QList<int>, transmit);
    QFETCH(const QList<int>, receive);
    QFETCH(const Modulation, modulation);
    const QList<FaxPage> pages = testPages(1, 100);
    TestCall call(Pair::ModemToModem, pages, {}, {}, [&](ModemProfile &profile) {
        profile.identity.transmit = transmit;
        profile.identity.receive = receive;
    });
    QVERIFY(call.run());
    QCOMPARE(call.sent().code, ErrorCode::None);
    QCOMPARE(call.sent().modulation, modulation);
    QCOMPARE(call.pages(), pages);
}

void tst_Class1Call::adaptiveReception_data()
{
    QTest::addColumn<bool>("adaptive");
    QTest::addColumn<QByteArray>("instead");
    QTest::newRow("fcerror") << false << QByteArray("+FCERROR");
    QTest::newRow("adaptive") << true << QByteArray("+FRH:3");
    QTest::newRow("no-carrier") << false << QByteArray("NO CARRIER");
}

/** The confirmation of a page is lost: its command comes again while the next page is awaited. */
void tst_Class1Call::adaptiveReception()
{
    QFETCH(const bool, adaptive);
    QFETCH(const QByteArray, instead);
    for (const bool ecm : {true, false}) {
        CallSettings settings;
        settings.ecm = ecm;
        const QList<FaxPage> pages = testPages(2, 200);
        TestCall call(Pair::ModemToModem, pages, settings, {},
                      [&](ModemProfile &profile) { profile.identity.adaptive = adaptive; });
        bool lost = false; // the sender does not hear the first MCF
        call.sender->fromModem = [&lost](const QByteArray &octets) {
            const bool mcf = octets.contains(QByteArray::fromHex("ff138c"));
            if (!mcf || std::exchange(lost, true))
                return octets;
            QByteArray damaged = octets;
            return damaged.replace("OK", "ERROR").replace(QByteArray::fromHex("8c"), "x");
        };
        bool said = false; // that frames came in place of a page
        call.receiver->fromModem = [&](QByteArray octets) {
            octets.replace("+FCERROR", instead);
            said = said || (lost && octets.contains(instead));
            return octets;
        };
        QVERIFY(call.run());
        QVERIFY(lost && said);
        QCOMPARE(call.sent().code, ErrorCode::None);
        QCOMPARE(call.pages(), pages);
    }
}

void tst_Class1Call::holdsUntilStored_data()
{
    QTest::addColumn<bool>("sending");
    QTest::addColumn<bool>("ecm");
    QTest::newRow("sender-ecm") << true << true;
    QTest::newRow("sender-plain") << true << false;
    QTest::newRow("receiver-ecm") << false << true;
    QTest::newRow("receiver-plain") << false << false;
}

/** Line time goes on, and nothing is said before the page is known to be on disk. */
void tst_Class1Call::holdsUntilStored()
{
    QFETCH(const bool, sending);
    QFETCH(const bool, ecm);
    CallSettings settings;
    settings.ecm = ecm;
    const QList<FaxPage> pages = testPages(1, 100);
    TestCall call(Pair::ModemToModem, pages, settings);
    Class1End &end = sending ? *call.sender : *call.receiver;
    end.log.answersHolds = false;
    const auto holds = [&] {
        return sending ? !end.log.unsettled.isEmpty() : !end.log.received.isEmpty();
    };
    QVERIFY(call.runUntil(holds));
    const auto commands = [&] { return end.channel.transcript().count("> AT+FTH=3"); };
    const auto before = commands();
    for (int ms = 0; ms < 2000; ms += 20)
        call.bench.step();
    QCOMPARE(commands(), before);
    end.call()->pageStored(1, true);
    QVERIFY(call.run());
    QCOMPARE(call.sent().code, ErrorCode::None);
    QCOMPARE(call.taken().code, ErrorCode::None);
    QCOMPARE(call.pages(), pages);
}

void tst_Class1Call::notStored_data()
{
    QTest::addColumn<bool>("sending");
    QTest::addColumn<bool>("answered");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("sender-refused") << true << true << ErrorCode::StoreFailed;
    QTest::newRow("sender-silent") << true << false << ErrorCode::StoreFailed;
    QTest::newRow("receiver-refused") << false << true << ErrorCode::PageNotStored;
    QTest::newRow("receiver-silent") << false << false << ErrorCode::PageNotStored;
}

void tst_Class1Call::notStored()
{
    QFETCH(const bool, sending);
    QFETCH(const bool, answered);
    QFETCH(const ErrorCode, code);
    TestCall call(Pair::ModemToModem, testPages(1, 100));
    Class1End &end = sending ? *call.sender : *call.receiver;
    end.log.answersHolds = answered;
    end.log.stores = false;
    QVERIFY(call.run());
    QCOMPARE(end.end->code, code);
    QCOMPARE(call.sent().pagesConfirmed, 0);
    QCOMPARE(call.taken().pagesConfirmed, 0);
    QVERIFY(call.isOnHook());
}

void tst_Class1Call::setUpResults_data()
{
    QTest::addColumn<QByteArray>("result");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("busy") << QByteArray("BUSY") << ErrorCode::Busy;
    QTest::newRow("no-dialtone") << QByteArray("NO DIALTONE") << ErrorCode::NoDialTone;
    QTest::newRow("no-answer") << QByteArray("NO ANSWER") << ErrorCode::NoAnswer;
    QTest::newRow("voice") << QByteArray("VOICE") << ErrorCode::NotFaxCall;
    QTest::newRow("no-carrier") << QByteArray("NO CARRIER") << ErrorCode::NotFaxCall;
    QTest::newRow("fcerror") << QByteArray("+FCERROR") << ErrorCode::NotFaxCall;
    QTest::newRow("delayed") << QByteArray("DELAYED") << ErrorCode::CallDelayed;
    QTest::newRow("blacklisted") << QByteArray("BLACKLISTED") << ErrorCode::CallDelayed;
    QTest::newRow("error") << QByteArray("ERROR") << ErrorCode::LineFault;
    QTest::newRow("ok-instead") << QByteArray("OK") << ErrorCode::LineFault;
    QTest::newRow("nothing") << QByteArray() << ErrorCode::NoAnswer;
}

void tst_Class1Call::setUpResults()
{
    QFETCH(const QByteArray, result);
    QFETCH(const ErrorCode, code);
    SoftModemOptions options;
    options.answers["D9"] = result.isEmpty() ? QByteArray() : "\r\n" + result + "\r\n";
    Class1Bench bench;
    Class1End &end = bench.addEnd(QStringLiteral("201"), options);
    end.dial("9", sendTask(testPages(1, 50)));
    QVERIFY(bench.run(100'000));
    QCOMPARE(end.end->code, code);
    QVERIFY(!end.wedged);
    QVERIFY(!end.end->detail.isEmpty());
    QVERIFY(end.channel.transcript().contains("> ATH0\n< OK"));
}

/** Glare: the call that comes in is not ours to answer here; ours has not begun. */
void tst_Class1Call::ringWhileDialling()
{
    Class1Bench bench;
    Class1End &end = bench.addEnd(QStringLiteral("201"));
    bench.bench.line.addPorts(1);
    bench.bench.line.answering(1).answers = false;
    end.dial("101", sendTask(testPages(1, 50)));
    for (int ms = 0; ms < 3000; ms += 20)
        bench.step();
    end.device.arrive("\r\nRING\r\n");
    QVERIFY(bench.run(10'000));
    QCOMPARE(end.end->code, ErrorCode::CallCollision);
    QVERIFY(!end.modem.isOffHook());
}

void tst_Class1Call::hangsUpInEveryPhase_data()
{
    QTest::addColumn<bool>("sending");
    QTest::addColumn<int>("afterMs");
    for (const int ms :
         {0, 60, 500, 2000, 4100, 5500, 6500, 7500, 9000, 10'500, 11'500, 13'000, 16'000, 18'000}) {
        QTest::addRow("sender-%d", ms) << true << ms;
        if (ms >= 2000) // it has rung
            QTest::addRow("receiver-%d", ms) << false << ms;
    }
}

void tst_Class1Call::hangsUpInEveryPhase()
{
    QFETCH(const bool, sending);
    QFETCH(const int, afterMs);
    TestCall call(Pair::ModemToModem, testPages(2, 150));
    Class1End &end = sending ? *call.sender : *call.receiver;
    for (int ms = 0; ms < afterMs; ms += 20)
        call.bench.step();
    end.call()->hangUp(CallCause::HungUp);
    for (int ms = 0; ms < 10'000 && !end.isOver(); ms += 20)
        call.bench.step();
    QVERIFY(end.isOver());
    QCOMPARE(end.end->code, ErrorCode::UserAbort);
    QVERIFY(!end.wedged);
    QVERIFY(!end.modem.isOffHook());
    QVERIFY(call.run());
    QVERIFY(call.isOnHook());
}

/** No DCN, no busy tone: the modem at the other end is told by the exchange, or by nothing. */
void tst_Class1Call::callerHangsUp()
{
    for (const int supervisionMs : {1000, -1}) {
        ExchangeOptions options;
        options.supervisionMs = supervisionMs;
        TestCall call(Pair::ModemToModem, testPages(2), {}, {}, {}, options);
        QVERIFY(call.runUntil([&] { return call.receiver->log.pages().size() == 1; }));
        for (int ms = 0; ms < 6000; ms += 20)
            call.bench.step();
        call.sender->call()->hangUp(CallCause::HungUp);
        QVERIFY(call.run(200'000));
        QCOMPARE(call.taken().code, ErrorCode::DisconnectedReceiving);
        QCOMPARE(call.taken().pagesConfirmed, 1);
        QVERIFY(call.isOnHook());
    }
}

QTEST_GUILESS_MAIN(tst_Class1Call)
#include "tst_class1call.moc"

#include "class1calls.h"
#include "t30/enginehooks.h"

using namespace Fax;

/** What becomes of the octets that a modem says. */
using Change = std::function<QByteArray(const QByteArray &, Class1End &)>;

/** Class 1 modems that are odd, broken, unplugged or hostile in a call. */
class tst_Class1Faults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oddModems_data();
    void oddModems();
    void softwareFlow();
    void faults_data();
    void faults();
    void deviceGone_data();
    void deviceGone();
    void hostileFrame();
    void garbage_data();
    void garbage();
};

/** What a modem may do differently, and the fax comes through all the same. */
void tst_Class1Faults::oddModems_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QByteArray>("command");
    const auto replaced = [](const QByteArray &what, const QByteArray &with) {
        return Change([=](QByteArray octets, Class1End &) { return octets.replace(what, with); });
    };
    QTest::newRow("echo") << Change() << QByteArray("ATE1\r");
    QTest::newRow("numeric") << replaced("9\r", "+F4\r") << QByteArray("ATV0\r");
    QTest::newRow("ok-after-pages")
        << replaced("\x10\x03\r\nNO CARRIER", "\x10\x03\r\nOK") << QByteArray();
    QTest::newRow("no-carrier-after-frames") << Change([](QByteArray octets, Class1End &end) {
        return end.channel.isReceiving() || octets.contains("\x10\x03")
            ? octets.replace("\r\nOK", "\r\nNO CARRIER")
            : octets;
    }) << QByteArray();
    QTest::newRow("octet-by-octet") << Change([](const QByteArray &octets, Class1End &end) {
        for (const char c : octets)
            end.device.arrive(QByteArray(1, c));
        return QByteArray();
    }) << QByteArray();
    QTest::newRow("ring-in-the-middle") << Change([](const QByteArray &octets, Class1End &end) {
        const bool dialling = end.ms < 5000;
        return dialling || end.channel.isReceiving() || octets.isEmpty() ? octets
                                                                         : "\r\nRING\r\n" + octets;
    }) << QByteArray();
    QTest::newRow("late-results") << Change(
        [late = QByteArray(), due = 0](const QByteArray &octets, Class1End &end) mutable {
            QByteArray now = octets;
            const auto ok = octets.indexOf("\r\nOK\r\n");
            if (ok >= 0 && end.ms > 5000) {
                now = octets.left(ok);
                late = octets.mid(ok);
                due = static_cast<int>(end.ms) + 40;
            } else if (!late.isEmpty() && end.ms >= due) {
                now = std::exchange(late, {}) + now;
            }
            return now;
        }) << QByteArray();
}

void tst_Class1Faults::oddModems()
{
    QFETCH(const Change, change);
    QFETCH(const QByteArray, command);
    for (const bool ecm : {true, false}) {
        CallSettings settings;
        settings.ecm = ecm;
        const QList<FaxPage> pages = testPages(2, 200);
        TestCall call(Pair::ModemToModem, pages, settings);
        for (const auto &end : call.bench.ends) {
            end->modem.write(command);
            (void)end->modem.read();
            if (change)
                end->fromModem = [&, how = change](const QByteArray &octets) mutable {
                    return how(octets, *end);
                };
        }
        QVERIFY(call.run());
        QCOMPARE(call.sent().code, ErrorCode::None);
        QCOMPARE(call.taken().code, ErrorCode::None);
        QCOMPARE(call.pages(), pages);
    }
}

/** XON and XOFF stop what we send; in a received page they are data. */
void tst_Class1Faults::softwareFlow()
{
    SoftModemOptions options;
    options.softFlow = true;
    Class1Bench bench;
    Class1End &sender = bench.addEnd(QStringLiteral("201"), options);
    Class1End &receiver = bench.addEnd(QStringLiteral("202"), options);
    bool stopped = false;
    sender.fromModem = [&stopped](const QByteArray &octets) {
        stopped = stopped || octets.contains('\x13');
        return octets;
    };
    for (const auto &end : bench.ends) {
        end->wired = false;
        end->channel.setSoftwareFlow(true);
    }
    const QList<FaxPage> pages = testPages(2, 600);
    receiver.answerWhenItRings(receiveTask());
    sender.dial("202", sendTask(pages));
    QVERIFY(bench.run());
    QCOMPARE(sender.end->code, ErrorCode::None);
    QCOMPARE(receiver.log.pages(), pages);
    QVERIFY(stopped);
}

/** What breaks in a modem ends the call, with a reason, in bounded time. */
void tst_Class1Faults::faults_data()
{
    QTest::addColumn<bool>("sending");
    QTest::addColumn<int>("afterMs");
    QTest::addColumn<Change>("change");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<bool>("wedged");

    const Change mute([](const QByteArray &, Class1End &) { return QByteArray(); });
    // The modem itself begins anew, and says this.
    const auto drops = [](const QByteArray &what) {
        return Change([what, done = false](const QByteArray &octets, Class1End &end) mutable {
            if (std::exchange(done, true))
                return octets;
            end.modem.dropDtr();
            return what;
        });
    };
    const auto answersCarriers = [](const QByteArray &what) {
        return Change(
            [what, asked = std::make_shared<bool>()](const QByteArray &octets, Class1End &end) {
                end.toModem = [asked](const QByteArray &said) {
                    *asked = said.startsWith("AT+FTM=");
                    return *asked ? QByteArray() : said;
                };
                return std::exchange(*asked, false) ? "\r\n" + what + "\r\n" : octets;
            });
    };
    constexpr int inPage = 13'000;
    QTest::newRow("mute-while-dialling") << true << 1000 << mute << ErrorCode::LineFault << true;
    QTest::newRow("mute-while-answering") << false << 2000 << mute << ErrorCode::LineFault << true;
    QTest::newRow("mute-in-training") << true << 7500 << mute << ErrorCode::LineFault << true;
    QTest::newRow("mute-in-page-sent") << true << inPage << mute << ErrorCode::LineFault << true;
    QTest::newRow("mute-in-page-received")
        << false << inPage << mute << ErrorCode::LineFault << true;
    QTest::newRow("reset-in-page-sent")
        << true << inPage << drops("\r\nOK\r\n") << ErrorCode::LineFault << false;
    QTest::newRow("hung-up-in-page-sent")
        << true << inPage << drops("\r\nNO CARRIER\r\n") << ErrorCode::DisconnectedSending << false;
    QTest::newRow("reset-in-page-received")
        << false << inPage << drops("") << ErrorCode::LineFault << false;
    QTest::newRow("refuses-carriers")
        << true << 9500 << answersCarriers("ERROR") << ErrorCode::LineFault << false;
    QTest::newRow("no-carrier-for-connect")
        << true << 9500 << answersCarriers("NO CARRIER") << ErrorCode::DisconnectedSending << false;
    QTest::newRow("connect-and-no-data")
        << false << 10'500 << Change([](const QByteArray &octets, Class1End &end) {
               return end.channel.isReceiving() ? QByteArray() : octets;
           })
        << ErrorCode::ReceiveProtocol << false;
    QTest::newRow("flow-control-lost")
        << true << inPage << Change([](const QByteArray &octets, Class1End &end) {
               end.ready = false;
               return octets;
           })
        << ErrorCode::LineFault << true;
}

void tst_Class1Faults::faults()
{
    QFETCH(const bool, sending);
    QFETCH(const int, afterMs);
    QFETCH(const Change, change);
    QFETCH(const ErrorCode, code);
    QFETCH(const bool, wedged);
    TestCall call(Pair::ModemToModem, testPages(1, 600));
    Class1End &end = sending ? *call.sender : *call.receiver;
    for (int ms = 0; ms < afterMs; ms += 20)
        call.bench.step();
    end.fromModem = [&, how = change](const QByteArray &octets) mutable {
        return how(octets, end);
    };
    QVERIFY(call.runUntil([&] { return end.isOver(); }));
    QCOMPARE(end.end->code, code);
    QCOMPARE(end.wedged, wedged);
    QVERIFY(!end.end->detail.isEmpty());
    QCOMPARE(end.end->pagesConfirmed, 0);
    QVERIFY(wedged || !end.modem.isOffHook());
}

void tst_Class1Faults::deviceGone_data()
{
    QTest::addColumn<bool>("sending");
    QTest::addColumn<int>("afterMs");
    for (const int ms : {20, 3000, 5500, 7500, 13'000, 16'000}) {
        QTest::addRow("sender-%d", ms) << true << ms;
        if (ms >= 2000)
            QTest::addRow("receiver-%d", ms) << false << ms;
    }
}

void tst_Class1Faults::deviceGone()
{
    QFETCH(const bool, sending);
    QFETCH(const int, afterMs);
    TestCall call(Pair::ModemToModem, testPages(1, 600));
    Class1End &end = sending ? *call.sender : *call.receiver;
    for (int ms = 0; ms < afterMs; ms += 20)
        call.bench.step();
    end.device.vanish();
    for (int ms = 0; ms < 1000 && !end.isOver(); ms += 20) // safety.md F9
        call.bench.step();
    QVERIFY(end.isOver());
    QCOMPARE(end.end->code, ErrorCode::DeviceMissing);
    QVERIFY(!end.wedged);
}

/** safety.md 46: an ECM frame that spandsp does not survive, from a modem. */
void tst_Class1Faults::hostileFrame()
{
    for (const char *hostile : {"ff0306", "ff8306", "ff1306", "ff1382ffffffffffffff"}) {
        const int dropped = hostileFrameCount();
        TestCall call(Pair::ModemToModem, testPages(1, 100));
        const QByteArray frame = QByteArray::fromHex(hostile);
        bool sent = false;
        call.receiver->fromModem = [&](QByteArray octets) {
            const bool dcs = octets.contains(QByteArray::fromHex("ff1383"));
            if (!dcs || std::exchange(sent, true))
                return octets;
            return frame
                + "\x01\x02\x10\x03\r\nOK\r\n"; // first frame of the call: its check counts not
        };
        QVERIFY(call.run());
        QVERIFY(sent);
        QCOMPARE(hostileFrameCount(), dropped + 1);
        QVERIFY(call.isOnHook());
    }
}

void tst_Class1Faults::garbage_data()
{
    QTest::addColumn<bool>("sending");
    QTest::addColumn<int>("oneOf"); // octets from the modem that is damaged; 0: 1 MiB is put in
    for (const int oneOf : {0, 20, 300, 4000}) {
        QTest::addRow("sender-%d", oneOf) << true << oneOf;
        QTest::addRow("receiver-%d", oneOf) << false << oneOf;
    }
}

/** Whatever the modem says: the call ends, and no page counts that did not come. */
void tst_Class1Faults::garbage()
{
    QFETCH(const bool, sending);
    QFETCH(const int, oneOf);
    for (int seed = 1; seed <= 5; ++seed) {
        const QList<FaxPage> pages = testPages(1, 150);
        TestCall call(Pair::ModemToModem, pages);
        Class1End &end = sending ? *call.sender : *call.receiver;
        QRandomGenerator random(static_cast<quint32>(seed));
        const int at = 1000 + random.bounded(12'000);
        bool given = false;
        end.fromModem = [&](QByteArray octets) {
            if (oneOf == 0 && end.ms >= at && !std::exchange(given, true)) {
                octets.resize(1 << 20);
                random.fillRange(reinterpret_cast<quint32 *>(octets.data()), octets.size() / 4);
            }
            for (char &c : octets)
                c = oneOf > 0 && random.bounded(oneOf) == 0 ? char(random.bounded(256)) : c;
            return octets;
        };
        QVERIFY(call.run());
        if (call.sent().pagesConfirmed > 0)
            QCOMPARE(call.pages().size(), 1);
    }
}

QTEST_GUILESS_MAIN(tst_Class1Faults)
#include "tst_class1faults.moc"

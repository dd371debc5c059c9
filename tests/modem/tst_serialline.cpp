#include "serialbench.h"

using namespace Fax;

/** A modem's life without calls that come about: set-up, rings, recovery; those are in tst_serialcalls. */
class tst_SerialLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void setsUp();
    void strangeAnswers_data();
    void strangeAnswers();
    void refusedCommand_data();
    void refusedCommand();
    void silentCommand_data();
    void silentCommand();
    void wedgedModemIsReset_data();
    void wedgedModemIsReset();
    void deadModemIsFaulty();
    void hopelessModem_data();
    void hopelessModem();
    void ringInTheMiddleOfSetUp();
    void ringsAreCounted();
    void ringingEnds();
    void answersOnlyWhatRings();
    void dialWhileItRings();
    void ringWhileDialling();
    void dialsOnlyWhenReady();
    void callWithoutResult_data();
    void callWithoutResult();
    void class2Call();
    void wedgeDuringCall();
    void threeWedgesAreFaulty();
    void hangUpOfDeadModem();
    void unplugged_data();
    void unplugged();
    void garbageWhileIdle();
    void garbageInsteadOfAnAnswer();
    void resetOnDemand();
    void selfTest_data();
    void selfTest();
    void removedPort();
};

void tst_SerialLine::setsUp()
{
    SerialBench bench;
    SerialSettings serial;
    serial.baudRate = 57600;
    serial.init = {u"ATL1"_qs, u"ATS7=60"_qs};
    serial.waitForDialTone = false;
    bench.add(serial);
    QVERIFY(bench.becomeReady());
    QCOMPARE(bench.told.order, (QStringList{u"Starting"_qs, u"Ready"_qs}));
    const ModemIdentity modem = bench.told.reports.last().modem;
    QCOMPARE(modem.used, ModemClass::Class1_0);
    QCOMPARE(modem.model, u"ACME 56K"_qs);
    QVERIFY(bench.ms < 1500);
    QCOMPARE(bench.baudRate, 57600);
    QCOMPARE(bench.dtrDrops, 0);
    for (const char *command : {"ATH0", "ATZ", "ATS0=0", "ATX3", "AT+VCID=1", "AT+FCLASS=1.0",
                                "AT&K3", "ATL1", "ATS7=60"})
        QVERIFY2(bench.commands.contains(command), command);
    QVERIFY(bench.commands.indexOf("ATZ") < bench.commands.indexOf("AT+FCLASS=1.0"));
    QCOMPARE(bench.commands.last(), QByteArray("ATS7=60")); // the port's own have the last word
}

void tst_SerialLine::strangeAnswers_data()
{
    QTest::addColumn<Behaviour>("behaviour");
    QTest::newRow("echo that does not go off") << Behaviour{.echo = true};
    QTest::newRow("numeric results") << Behaviour{.numeric = true};
    QTest::newRow("numeric results with echo") << Behaviour{.echo = true, .numeric = true};
    QTest::newRow("octet by octet") << Behaviour{.octetByOctet = true};
    QTest::newRow("late") << Behaviour{.delayMs = 2900};
    QTest::newRow("late NO CARRIER before each") << Behaviour{.before = "\r\nNO CARRIER\r\n"};
    QTest::newRow("RING before each") << Behaviour{.before = "\r\nRING\r\n"};
    QTest::newRow("RING after each") << Behaviour{.after = "\r\nRING\r\n"};
    QTest::newRow("NUL before each") << Behaviour{.before = QByteArray(30, '\0')};
}

void tst_SerialLine::strangeAnswers()
{
    QFETCH(const Behaviour, behaviour);
    SerialBench bench(behaviour);
    bench.add();
    QVERIFY(bench.becomeReady());
    QCOMPARE(bench.told.reports.last().modem.used, ModemClass::Class1_0);
    QCOMPARE(bench.dtrDrops, 0);
}

void tst_SerialLine::refusedCommand_data()
{
    QTest::addColumn<QByteArray>("command");
    QTest::addColumn<QString>("reason"); // "" = it works all the same
    for (const char *command :
         {"ATE0Q0V1", "ATH0", "ATZ", "ATS0=0", "ATM0", "ATX4", "ATI0", "ATI3", "AT+GMI", "AT+GMM",
          "AT+VCID=?", "AT+FTM=?", "AT+FRM=?", "AT+FAR=?", "AT+VCID=1", "AT&K3"})
        QTest::newRow(command) << QByteArray(command) << QString();
    QTest::newRow("AT") << QByteArray("AT") << u"The device does not answer as a modem does"_qs;
    QTest::newRow("no fax") << QByteArray("AT+FCLASS=?")
                            << u"The device is a modem without fax. Use a modem with fax class 1 "
                               "or 2."_qs;
    QTest::newRow("own command") << QByteArray("ATL1")
                                 << u"The modem refuses ATL1; change --init of this port"_qs;
}

void tst_SerialLine::refusedCommand()
{
    QFETCH(const QByteArray, command);
    QFETCH(const QString, reason);
    SerialBench bench({.answers = {{command, "ERROR"}}});
    SerialSettings serial;
    serial.init = {u"ATL1"_qs};
    bench.add(serial);
    QCOMPARE(bench.becomeReady(), reason.isEmpty());
    QCOMPARE(bench.lastReason(), reason);
    QCOMPARE(bench.told.order.contains(u"gave up"_qs), !reason.isEmpty());
}

void tst_SerialLine::silentCommand_data()
{
    QTest::addColumn<QByteArray>("command");
    for (const char *command :
         {"ATE0Q0V1", "AT", "ATH0", "ATZ", "ATS0=0", "ATX4", "AT+FCLASS=1.0", "AT&K3"})
        QTest::newRow(command) << QByteArray(command);
}

/** Each wait has its end: the line is reset, and given up in a minute and a half. */
void tst_SerialLine::silentCommand()
{
    QFETCH(const QByteArray, command);
    SerialBench bench({.answers = {{command, ""}}});
    bench.add();
    QVERIFY(bench.runUntil(u"gave up"_qs));
    QVERIFY(bench.ms < 90'000);
    QCOMPARE(bench.dtrDrops, 2);
    QCOMPARE(bench.lastReason(), u"Modem does not answer"_qs);
}

void tst_SerialLine::wedgedModemIsReset_data()
{
    QTest::addColumn<Behaviour>("behaviour");
    QTest::newRow("by DTR") << Behaviour{.deafUntilDtr = true};
    QTest::newRow("by the escape") << Behaviour{.deafUntilEscape = true};
}

void tst_SerialLine::wedgedModemIsReset()
{
    QFETCH(const Behaviour, behaviour);
    SerialBench bench(behaviour);
    bench.add();
    QVERIFY(bench.becomeReady());
    QCOMPARE(bench.told.order, (QStringList{u"Starting"_qs, u"Ready"_qs}));
    QVERIFY2(bench.ms < 10'000, qPrintable(QString::number(bench.ms)));
    QVERIFY(bench.commands.contains("ATH0"));
}

void tst_SerialLine::deadModemIsFaulty()
{
    SerialBench bench({.dead = true});
    bench.add();
    QVERIFY(bench.runUntil(u"gave up"_qs));
    QCOMPARE(bench.told.order,
             (QStringList{u"Starting"_qs, u"Faulty"_qs, u"gave up"_qs})); // once each
    QCOMPARE(bench.lastReason(), u"Modem does not answer"_qs);
    QVERIFY2(bench.ms < 30'000, qPrintable(QString::number(bench.ms)));
    QVERIFY(bench.written.contains("\x10\x03\x18")); // it may be in the middle of a page
    bench.dial();
    QCOMPARE(bench.told.ends.value(0).code, ErrorCode::DeviceMissing);
}

void tst_SerialLine::hopelessModem_data()
{
    QTest::addColumn<SerialSettings>("serial");
    QTest::addColumn<QString>("part"); // of the reason
    SerialSettings serial;
    serial.faxClass = ModemClass::Class2_1;
    QTest::newRow("class") << serial << u"does not offer fax class 2.1"_qs;
    serial = {};
    serial.baudRate = 230400;
    QTest::newRow("speed") << serial << u"230400 bit/s"_qs;
    serial = {};
    serial.quirk = u"nonesuch"_qs;
    QTest::newRow("quirk") << serial << u"nonesuch"_qs;
}

/** What no reset can mend is told at once. */
void tst_SerialLine::hopelessModem()
{
    QFETCH(const SerialSettings, serial);
    QFETCH(const QString, part);
    SerialBench bench;
    bench.add(serial);
    QVERIFY(bench.runUntil(u"gave up"_qs, 5000));
    QCOMPARE(bench.told.reports.last().health, ModemHealth::Faulty);
    QVERIFY2(bench.lastReason().contains(part), qPrintable(bench.lastReason()));
}

void tst_SerialLine::ringInTheMiddleOfSetUp()
{
    SerialBench bench({.answers = {{"ATZ", "OK\r\n\r\nRING"}}});
    bench.add();
    QVERIFY(bench.becomeReady());
    bench.step();
    QCOMPARE(bench.told.order, (QStringList{u"Starting"_qs, u"Ready"_qs, u"ring"_qs}));
    bench.say("\r\nRING\r\n");
    QCOMPARE(bench.told.rings.last().count, 2);
}

void tst_SerialLine::ringsAreCounted()
{
    SerialBench bench;
    bench.add();
    QVERIFY(bench.becomeReady());
    for (int ring = 1; ring <= 3; ++ring) {
        bench.say("\r\nRING\r\n");
        if (ring == 1)
            bench.say("\r\nDATE=0506\r\nTIME=1351\r\nNMBR=5550142\r\n");
        bench.run(6000);
        QCOMPARE(bench.told.rings.size(), ring);
        QCOMPARE(bench.told.rings.last().count, ring);
        QCOMPARE(bench.told.rings.last().port, port);
    }
    QVERIFY(bench.told.rings.first().callerId.isEmpty());
    QVERIFY(bench.told.rings.last().callerId.contains(u"5550142"_qs));
    QVERIFY(!bench.told.order.contains(u"ring ended"_qs));
}

void tst_SerialLine::ringingEnds()
{
    SerialBench bench;
    bench.add();
    QVERIFY(bench.becomeReady());
    bench.say("\r\nRING\r\nNMBR=5550142\r\n");
    QVERIFY(bench.runUntil(u"ring ended"_qs, 9000));
    bench.run(20'000);
    bench.say("\r\nRING\r\n");
    QCOMPARE(bench.told.rings.last().count, 1);
    QVERIFY(bench.told.rings.last().callerId.isEmpty()); // another caller
}

void tst_SerialLine::answersOnlyWhatRings()
{
    SerialBench bench;
    bench.add();
    QVERIFY(bench.becomeReady());
    bench.line.answer({port, call, {}});
    QCOMPARE(bench.told.ends.value(0).code, ErrorCode::InvalidOperation);
    QVERIFY(!bench.commands.contains("ATA"));
    bench.say("\r\nRING\r\n");
    bench.line.answer({port, call + 1, {}});
    bench.run(100);
    QVERIFY(bench.commands.contains("ATA"));
}

/** Glare (safety.md 69): the call that comes in wins, the other one was not a try. */
void tst_SerialLine::dialWhileItRings()
{
    SerialBench bench;
    bench.add();
    QVERIFY(bench.becomeReady());
    bench.say("\r\nRING\r\n");
    bench.dial();
    bench.run(100);
    QCOMPARE(bench.told.ends.value(0).code, ErrorCode::CallCollision);
    QVERIFY(!bench.commands.contains("ATDT555"));
    bench.line.answer({port, call + 1, {}});
    bench.run(100);
    QVERIFY(bench.commands.contains("ATA"));
}

void tst_SerialLine::ringWhileDialling()
{
    SerialBench bench({.answers = {{"ATDT555", "RING"}}});
    bench.add();
    QVERIFY(bench.becomeReady());
    bench.dial();
    QVERIFY(bench.runUntil(u"call ended"_qs, 15'000));
    QCOMPARE(bench.told.ends.size(), 1);
    QCOMPARE(bench.told.ends.first().code, ErrorCode::CallCollision);
    bench.say("\r\nRING\r\n");
    bench.step();
    QCOMPARE(bench.told.order.last(), u"ring"_qs);
    bench.line.answer({port, call + 1, {}});
    bench.run(100);
    QVERIFY(bench.commands.contains("ATA"));
}

void tst_SerialLine::dialsOnlyWhenReady()
{
    SerialBench bench;
    bench.dial(); // nobody has told it of a port
    bench.add();
    bench.dial();
    QCOMPARE(bench.told.ends.size(), 2);
    QCOMPARE(bench.told.ends.last().code, ErrorCode::DeviceMissing);
    QVERIFY(bench.becomeReady());
    Dial command{port, call, u"5;ATH1"_qs, {}, QByteArray("x"), 1};
    bench.line.dial(command);
    QCOMPARE(bench.told.ends.last().code, ErrorCode::BadNumber);
    bench.run(100);
    QVERIFY(!bench.written.contains("ATD"));
}

void tst_SerialLine::callWithoutResult_data()
{
    QTest::addColumn<QByteArray>("result");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("busy") << QByteArray("BUSY") << ErrorCode::Busy;
    QTest::newRow("no dial tone") << QByteArray("NO DIALTONE") << ErrorCode::NoDialTone;
    QTest::newRow("no answer") << QByteArray("NO ANSWER") << ErrorCode::NoAnswer;
    QTest::newRow("no fax") << QByteArray("NO CARRIER") << ErrorCode::NotFaxCall;
    QTest::newRow("OK instead") << QByteArray("OK") << ErrorCode::LineFault;
    QTest::newRow("refused") << QByteArray("ERROR") << ErrorCode::LineFault;
}

void tst_SerialLine::callWithoutResult()
{
    QFETCH(const QByteArray, result);
    SerialBench bench({.answers = {{"ATDT555", result}}});
    bench.add();
    QVERIFY(bench.becomeReady());
    bench.dial();
    QVERIFY(bench.runUntil(u"call ended"_qs, 100'000));
    QCOMPARE(bench.told.ends.size(), 1);
    QCOMPARE(bench.told.ends.first().call, call);
    QTEST(bench.told.ends.first().code, "code");
    QCOMPARE(bench.told.order.last(), u"call ended"_qs); // ready all the time
    QVERIFY(bench.commands.last().startsWith("AT+FCLASS=")); // looked after
    bench.dial();
    QVERIFY(bench.line.callCount() == 1);
}

/** The same life for a modem that runs T.30 itself. */
void tst_SerialLine::class2Call()
{
    SerialBench bench({.answers = {{"AT+FCLASS=?", "0,2\r\n\r\nOK"}, {"ATDT555", "BUSY"}}});
    bench.add();
    QVERIFY(bench.becomeReady());
    QCOMPARE(bench.told.reports.last().modem.used, ModemClass::Class2);
    bench.dial();
    QVERIFY(bench.runUntil(u"call ended"_qs, 30'000));
    QCOMPARE(bench.told.ends.size(), 1);
    QCOMPARE(bench.told.ends.first().code, ErrorCode::Busy);
    QCOMPARE(bench.commands.last(), QByteArray("AT+FCLASS=2"));
    QCOMPARE(bench.told.order.last(), u"call ended"_qs);
}

/** Nobody may dial here before the modem works, so its state is told before the call's end. */
void tst_SerialLine::wedgeDuringCall()
{
    SerialBench bench({.answers = {{"ATDT555", ""}}});
    bench.add();
    QVERIFY(bench.becomeReady());
    bench.dial();
    bench.run(1000);
    bench.told.order.clear();
    bench.behaviour.dead = true;
    QVERIFY(bench.runUntil(u"call ended"_qs, 110'000));
    QCOMPARE(bench.told.order, (QStringList{u"Starting"_qs, u"call ended"_qs}));
    QCOMPARE(bench.told.ends.size(), 1);
    bench.behaviour = {};
    QVERIFY(bench.becomeReady());
    QVERIFY(bench.dtrDrops >= 1);
}

void tst_SerialLine::threeWedgesAreFaulty()
{
    SerialBench bench({.answers = {{"ATDT555", "NO CARRIER"}, {"ATH0", "OK"}}});
    bench.add();
    QVERIFY(bench.becomeReady());
    for (int wedge = 0; wedge < 3; ++wedge) {
        bench.behaviour.answers["AT+FCLASS=1.0"] = ""; // deaf after each call
        bench.dial();
        bench.told.order.clear();
        bench.runUntil(u"call ended"_qs, 30'000);
        QCOMPARE(bench.told.ends.size(), wedge + 1);
        bench.behaviour.answers.remove("AT+FCLASS=1.0"); // and all right after the reset
        QCOMPARE(bench.becomeReady(), wedge < 2);
    }
    QCOMPARE(bench.told.reports.last().health, ModemHealth::Faulty);
    QCOMPARE(bench.told.order.last(), u"gave up"_qs);
}

void tst_SerialLine::hangUpOfDeadModem()
{
    SerialBench bench({.answers = {{"ATDT555", ""}}});
    bench.add();
    QVERIFY(bench.becomeReady());
    bench.dial();
    bench.run(500);
    bench.behaviour.dead = true;
    bench.line.hangUp({port, call});
    QVERIFY(bench.runUntil(u"call ended"_qs, 13'000));
    QCOMPARE(bench.told.ends.first().code, ErrorCode::UserAbort);
    QCOMPARE(bench.told.ends.size(), 1);
}

void tst_SerialLine::unplugged_data()
{
    QTest::addColumn<int>("atMs");
    QTest::addColumn<bool>("inCall");
    QTest::addColumn<bool>("hangsUp");
    QTest::newRow("while it is set up") << 100 << false << false;
    QTest::newRow("while it is asked") << 400 << false << false;
    QTest::newRow("idle") << 5000 << false << false;
    QTest::newRow("dialling") << 5000 << true << false;
    QTest::newRow("hanging up") << 5000 << true << true;
}

void tst_SerialLine::unplugged()
{
    QFETCH(const int, atMs);
    QFETCH(const bool, inCall);
    QFETCH(const bool, hangsUp);
    SerialBench bench({.answers = {{"ATDT555", ""}}});
    bench.add();
    bench.run(atMs);
    if (inCall) {
        bench.dial();
        bench.run(1000);
    }
    if (hangsUp) {
        bench.line.hangUp({port, call});
        bench.run(40);
        QVERIFY(bench.told.ends.isEmpty());
    }
    const int before = bench.ms;
    bench.cable.unplug();
    bench.line.deviceLost(u"gone"_qs);
    QVERIFY(bench.runUntil(u"gave up"_qs, 1000)); // F9: noticed within a second
    QVERIFY(bench.ms - before <= 1000);
    QCOMPARE(bench.told.reports.last().health, ModemHealth::Absent);
    QCOMPARE(bench.told.ends.size(), inCall ? 1 : 0);
    if (inCall) {
        QCOMPARE(bench.told.ends.first().code,
                 hangsUp ? ErrorCode::UserAbort : ErrorCode::DeviceMissing);
        QVERIFY(bench.told.order.indexOf(u"Absent"_qs)
                < bench.told.order.indexOf(u"call ended"_qs));
    }
    bench.run(10'000);
    QCOMPARE(bench.told.order.count(u"gave up"_qs), 1);
}

void tst_SerialLine::garbageWhileIdle()
{
    SerialBench bench({.answers = {{"ATDT555", "BUSY"}}});
    bench.add();
    QVERIFY(bench.becomeReady());
    QByteArray garbage;
    quint32 seed = 4711;
    for (int i = 0; i < 1 << 20; ++i) {
        seed = seed * 1664525 + 1013904223;
        garbage.append(char(seed >> 24));
    }
    for (qsizetype at = 0; at < garbage.size(); at += 4096) {
        bench.say(garbage.mid(at, 4096));
        bench.step();
    }
    bench.say("\r\n");
    bench.run(10'000); // F11: usable again
    bench.dial();
    QVERIFY(bench.runUntil(u"call ended"_qs));
    QCOMPARE(bench.told.ends.first().code, ErrorCode::Busy);
}

void tst_SerialLine::garbageInsteadOfAnAnswer()
{
    SerialBench bench({.answers = {{"ATZ", QByteArray(1 << 20, 'x')}}});
    bench.add();
    QVERIFY(bench.runUntil(u"gave up"_qs, 10'000));
    QCOMPARE(bench.told.reports.last().health, ModemHealth::Faulty); // not unplugged
    QVERIFY(!bench.lastReason().isEmpty());
}

void tst_SerialLine::resetOnDemand()
{
    SerialBench bench;
    bench.add();
    QVERIFY(bench.becomeReady());
    bench.told.order.clear();
    QVERIFY(bench.line.resetPort({port}));
    QVERIFY(bench.becomeReady());
    QCOMPARE(bench.told.order, (QStringList{u"Starting"_qs, u"Ready"_qs}));
    QCOMPARE(bench.dtrDrops, 1);
    bench.dial();
    QVERIFY(!bench.line.resetPort({port})); // not during a call
    QVERIFY(!bench.line.resetPort({port + 1}));
}

void tst_SerialLine::selfTest_data()
{
    QTest::addColumn<bool>("dies");
    QTest::newRow("in order") << false;
    QTest::newRow("dies of it") << true;
}

void tst_SerialLine::selfTest()
{
    QFETCH(const bool, dies);
    SerialBench bench;
    bench.add();
    QVERIFY(!bench.line.testPort({port})); // not before it is set up
    QVERIFY(bench.becomeReady());
    bench.told.order.clear();
    QVERIFY(bench.line.testPort({port}));
    QCOMPARE(bench.told.order, QStringList{u"Starting"_qs}); // nobody dials meanwhile
    bench.dial();
    QCOMPARE(bench.told.ends.value(0).code, ErrorCode::DeviceMissing);
    QVERIFY(!bench.line.testPort({port}));
    bench.behaviour.dead = dies;
    QCOMPARE(bench.becomeReady(), !dies);
    QVERIFY(!bench.told.steps.isEmpty());
    QVERIFY(bench.told.steps.last().last);
    QCOMPARE(bench.told.order.contains(u"Faulty"_qs), dies);
}

void tst_SerialLine::removedPort()
{
    SerialBench bench({.answers = {{"ATDT555", ""}}});
    bench.add();
    QVERIFY(bench.becomeReady());
    bench.dial();
    bench.run(100);
    bench.line.removePort({port});
    QCOMPARE(bench.told.ends.size(), 1);
    QVERIFY(!bench.line.isMoving());
    bench.told.order.clear();
    bench.add();
    QVERIFY(bench.becomeReady());
}

QTEST_GUILESS_MAIN(tst_SerialLine)
#include "tst_serialline.moc"

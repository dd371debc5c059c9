#include "class2calls.h"

using namespace Fax;
using namespace Fax::LineProtocol;

/** Modems of class 2, 2.0 and 2.1 that refuse, fall silent, talk nonsense or are unplugged in a call. */
class tst_Class2Faults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusedCommands_data();
    void refusedCommands();
    void silentCommands_data();
    void silentCommands();
    void connectWithoutData_data() { addClasses(); }
    void connectWithoutData();
    void takesNoData_data() { addClasses(); }
    void takesNoData();
    void resetInPage_data();
    void resetInPage();
    void garbage_data();
    void garbage();
    void unplugged_data();
    void unplugged();
    void ringsWhileDialling();
    void disturbed_data();
    void disturbed();
};

void tst_Class2Faults::refusedCommands_data()
{
    QTest::addColumn<ModemClass>("faxClass");
    QTest::addColumn<bool>("sending");
    QTest::addColumn<QByteArray>("command");
    QTest::addColumn<ErrorCode>("code");
    const auto add = [](ModemClass faxClass, bool sending, const QByteArray &command,
                        ErrorCode code) {
        QTest::addRow("class %s, %s: ERROR to %s", nameOf(faxClass).constData(),
                      sending ? "sending" : "receiving", command.constData())
            << faxClass << sending << command << code;
    };
    for (const ModemClass faxClass : classes) {
        const bool two = faxClass == ModemClass::Class2;
        add(faxClass, true, "+FCR", ErrorCode::None);
        add(faxClass, false, "+FCR", ErrorCode::LineFault);
        add(faxClass, true, two ? "+FLID" : "+FLI", ErrorCode::None);
        add(faxClass, true, two ? "+FDCC" : "+FCC", ErrorCode::LineFault);
        add(faxClass, true, two ? "+FDIS" : "+FIS", ErrorCode::None);
        add(faxClass, true, two ? "+FBOR" : "+FBO", ErrorCode::None);
        add(faxClass, true, "D", ErrorCode::LineFault);
        add(faxClass, true, "+FDT", ErrorCode::NoReplyToDcs);
        add(faxClass, false, "A", ErrorCode::LineFault);
        add(faxClass, false, "+FDR", ErrorCode::NothingReceived);
        add(faxClass, true, "H0", ErrorCode::None);
        if (two)
            add(faxClass, true, "+FET", ErrorCode::ConfirmationLost);
        else
            add(faxClass, true, "+FNR", ErrorCode::None);
    }
}

void tst_Class2Faults::refusedCommands()
{
    QFETCH(ModemClass, faxClass);
    QFETCH(bool, sending);
    QFETCH(QByteArray, command);
    QFETCH(ErrorCode, code);
    Class2CallBench bench(optionsFor(faxClass));
    ScriptedFax far;
    join(bench.modem, far);
    bench.modem.intercept = [&](const QByteArray &came) {
        const bool meant = came.startsWith(command) && (command.size() > 1 || came[0] != '+');
        return meant ? std::optional(QByteArray("\r\nERROR\r\n")) : std::nullopt;
    };
    const QList<FaxPage> document = pages(1);
    far.toSend = {signalOf(document.first(), 2)};
    if (sending) {
        bench.dial(document);
    } else {
        far.call();
        bench.step();
        bench.answer();
    }
    QVERIFY(bench.run());
    QVERIFY2(
        bench.end->code == code,
        qPrintable(QVariant::fromValue(bench.end->code).toString() + u' ' + bench.end->detail));
    QVERIFY(!bench.wedged);
    if (code == ErrorCode::None)
        QCOMPARE(pageOf(far.pages.first()), document.first());
}

void tst_Class2Faults::silentCommands_data()
{
    QTest::addColumn<ModemClass>("faxClass");
    QTest::addColumn<bool>("sending");
    QTest::addColumn<QByteArray>("command");
    const auto add = [](ModemClass faxClass, bool sending, const QByteArray &command) {
        QTest::addRow("class %s, %s: nothing after %s", nameOf(faxClass).constData(),
                      sending ? "sending" : "receiving", command.constData())
            << faxClass << sending << command;
    };
    for (const ModemClass faxClass : {ModemClass::Class2, ModemClass::Class2_0}) {
        for (const char *command : {"+FCR", "D", "+FDT", "+FK"})
            add(faxClass, true, command);
        for (const char *command : {"A", "+FDR"})
            add(faxClass, false, command);
    }
    add(ModemClass::Class2, true, "+FET");
    add(ModemClass::Class2, true, "+FDIS");
}

/** From that command on the modem says nothing any more. */
void tst_Class2Faults::silentCommands()
{
    QFETCH(ModemClass, faxClass);
    QFETCH(bool, sending);
    QFETCH(QByteArray, command);
    Class2CallBench bench(optionsFor(faxClass));
    ScriptedFax far;
    join(bench.modem, far);
    bool dead = false;
    if (command == "+FK")
        far.statuses = {2, 2, 2}; // then we give up
    bench.modem.intercept = [&](const QByteArray &came) {
        dead = dead || (came.startsWith(command) && (command.size() > 1 || came[0] != '+'));
        return dead ? std::optional(QByteArray()) : std::nullopt;
    };
    far.toSend = {signalOf(pages(1).first(), 2)};
    if (sending) {
        bench.dial(pages(1));
    } else {
        far.call();
        bench.step();
        bench.answer();
    }
    QVERIFY(bench.run());
    QVERIFY(dead);
    QVERIFY(bench.wedged);
    QCOMPARE(bench.end->code, command == "+FK" ? ErrorCode::PageRejected : ErrorCode::LineFault);
    QVERIFY(!bench.end->detail.isEmpty());
    QCOMPARE(bench.end->lastPageUncertain, command == "+FET");
}

void tst_Class2Faults::connectWithoutData()
{
    QFETCH(ModemClass, faxClass);
    Class2CallBench bench(optionsFor(faxClass));
    ScriptedFax far;
    join(bench.modem, far);
    bench.modem.intercept = [&](const QByteArray &came) {
        return came == "+FDR" ? std::optional(QByteArray("\r\nCONNECT\r\n")) : std::nullopt;
    };
    far.toSend = {signalOf(pages(1).first(), 2)};
    far.call();
    bench.step();
    bench.answer();
    QVERIFY(bench.run());
    QCOMPARE(bench.end->code, ErrorCode::LineFault);
    QVERIFY(bench.end->detail.contains(QStringLiteral("CONNECT")));
    QVERIFY(bench.received.isEmpty());
}

/** Flow control is lost: the modem says wait and never go on. */
void tst_Class2Faults::takesNoData()
{
    QFETCH(ModemClass, faxClass);
    Class2CallBench bench(optionsFor(faxClass));
    ScriptedFax far;
    join(bench.modem, far);
    bench.modem.onPageOctets = [&](int octets) {
        if (octets > 500)
            bench.cable.setModemReady(false);
    };
    bench.dial({testPage(1728, 400, Resolution::Fine, 1)});
    QVERIFY(bench.run());
    QCOMPARE(bench.end->code, ErrorCode::LineFault);
    QVERIFY(bench.wedged);
    QCOMPARE(bench.verdicts(), QList<Verdict>{Verdict::NotDelivered});
}

void tst_Class2Faults::resetInPage_data()
{
    QTest::addColumn<ModemClass>("faxClass");
    QTest::addColumn<bool>("sending");
    for (const ModemClass faxClass : classes) {
        QTest::addRow("class %s: sending", nameOf(faxClass).constData()) << faxClass << true;
        QTest::addRow("class %s: receiving", nameOf(faxClass).constData()) << faxClass << false;
    }
}

void tst_Class2Faults::resetInPage()
{
    QFETCH(ModemClass, faxClass);
    QFETCH(bool, sending);
    Class2CallBench bench(optionsFor(faxClass));
    ScriptedFax far;
    join(bench.modem, far);
    bench.modem.onPageOctets = [&](int octets) {
        if (octets > 3000)
            bench.modem.reset();
    };
    const FaxPage page = testPage(1728, 400, Resolution::Fine, 1);
    far.toSend = {signalOf(page, 2)};
    if (sending) {
        bench.dial({page});
    } else {
        far.call();
        bench.step();
        bench.answer();
    }
    QVERIFY(bench.run());
    // Sending, the modem takes page data for commands, and may say anything.
    QVERIFY(bench.end->code != ErrorCode::None);
    QVERIFY(sending || bench.end->code == ErrorCode::LineFault);
    QCOMPARE(bench.end->pagesConfirmed, 0);
    if (!sending) {
        QCOMPARE(bench.received.size(), 1);
        QVERIFY(bench.received.first().partial);
    }
}

void tst_Class2Faults::garbage_data()
{
    QTest::addColumn<QByteArray>("command");
    QTest::addColumn<QByteArray>("octets");
    QByteArray random;
    quint32 seed = 1;
    for (int i = 0; i < 1024 * 1024; ++i) {
        seed = seed * 1664525 + 1013904223;
        random.append(char(seed >> 24));
    }
    for (const char *command : {"+FCR", "D", "+FDT", "+FET"}) {
        QTest::addRow("1 MiB after %s", command) << QByteArray(command) << random;
        QTest::addRow("endless line after %s", command)
            << QByteArray(command) << QByteArray(1024 * 1024, 'x');
    }
    QTest::newRow("strange reports")
        << QByteArray("+FDT")
        << QByteArray("\r\n+FDCS: 999999999,-1,x\r\n+FPTS:\r\n+FHNG: zz\r\n+FCSI:\"\x1b[2J\r\n"
                      "+FXYZ: 1\r\n+FCERROR\r\nERROR\r\n");
}

void tst_Class2Faults::garbage()
{
    QFETCH(QByteArray, command);
    QFETCH(QByteArray, octets);
    Class2CallBench bench(optionsFor(ModemClass::Class2));
    ScriptedFax far;
    join(bench.modem, far);
    bench.modem.intercept = [&](const QByteArray &came) {
        const bool meant = came.startsWith(command) && (command.size() > 1 || came[0] != '+');
        return meant ? std::optional(octets) : std::nullopt;
    };
    bench.dial(pages(1));
    QVERIFY(bench.run());
    QVERIFY(bench.end->code != ErrorCode::None);
    QVERIFY(bench.end->detail.size() < 200);
    QCOMPARE(bench.end->pagesConfirmed, 0);
    QCOMPARE(bench.end->lastPageUncertain, command == "+FET");
}

void tst_Class2Faults::unplugged_data()
{
    QTest::addColumn<bool>("sending");
    QTest::addColumn<int>("atMs");
    for (const int atMs : {40, 400, 1500, 3000}) {
        QTest::addRow("sending, after %d ms", atMs) << true << atMs;
        QTest::addRow("receiving, after %d ms", atMs) << false << atMs;
    }
}

void tst_Class2Faults::unplugged()
{
    QFETCH(bool, sending);
    QFETCH(int, atMs);
    Class2CallBench bench(optionsFor(ModemClass::Class2_0));
    ScriptedFax far;
    join(bench.modem, far);
    const FaxPage page = testPage(1728, 400, Resolution::Fine, 1);
    far.toSend = {signalOf(page, 2)};
    if (sending) {
        bench.dial({page});
    } else {
        far.call();
        bench.step();
        bench.answer();
    }
    while (bench.lineMs < atMs)
        bench.step();
    QVERIFY(!bench.end);
    bench.cable.unplug();
    QVERIFY(bench.run(10'000));
    QCOMPARE(bench.end->code, ErrorCode::DeviceMissing);
    QVERIFY(!bench.end->detail.isEmpty());
}

void tst_Class2Faults::ringsWhileDialling()
{
    Class2CallBench bench(optionsFor(ModemClass::Class2_0));
    ScriptedFax far;
    join(bench.modem, far);
    far.manner = ScriptedFax::Manner::NeverAnswers;
    bench.dial(pages(1));
    QVERIFY(bench.runUntil([&] { return bench.modem.isOffHook(); }));
    bench.modem.sayLine("RING");
    QVERIFY(bench.run());
    QCOMPARE(bench.end->code, ErrorCode::CallCollision);
}

void tst_Class2Faults::disturbed_data()
{
    QTest::addColumn<ModemClass>("faxClass");
    QTest::addColumn<bool>("sending");
    for (const ModemClass faxClass : classes) {
        QTest::addRow("class %s: sending", nameOf(faxClass).constData()) << faxClass << true;
        QTest::addRow("class %s: receiving", nameOf(faxClass).constData()) << faxClass << false;
    }
}

/** Whatever a modem says, and whenever: the call ends once, in time, and what it reports can be. */
void tst_Class2Faults::disturbed()
{
    QFETCH(ModemClass, faxClass);
    QFETCH(bool, sending);
    const QList<QByteArray> words{"\r\nRING\r\n",
                                  "\r\n+FHNG: 50\r\n",
                                  "\r\n+FHS: FF\r\n",
                                  "\r\nOK\r\n",
                                  "\r\nERROR\r\n",
                                  "\r\nNO CARRIER\r\n",
                                  "\r\nCONNECT\r\n",
                                  "\r\n+FDCS: 0,5,2,2,3,1,0,7\r\n",
                                  "\r\n+FCS: F,D,4,2,3,3,0,7,0\r\n",
                                  "\r\n+FPTS: 2\r\n",
                                  "\r\n+FET: 5\r\n",
                                  QByteArray("\x10\x03", 2),
                                  QByteArray("\x11\x13\x00\x10\x1a\xff", 6)};
    const FaxPage page = testPage(1728, 60, Resolution::Fine, 1);
    for (quint32 seed = 1; seed <= 60; ++seed) {
        QRandomGenerator random(seed);
        Class2CallBench bench(optionsFor(faxClass));
        ScriptedFax far;
        join(bench.modem, far);
        far.toSend = {signalOf(page, 0), signalOf(page, 2)};
        if (sending) {
            bench.dial({page, page});
        } else {
            far.call();
            bench.step();
            bench.answer();
        }
        const int often = 5 + random.bounded(200);
        while (!bench.end && bench.lineMs < 1'200'000) {
            bench.step();
            if (random.bounded(often) != 0)
                continue;
            if (random.bounded(4) == 0)
                bench.modem.write(QByteArray(1 + random.bounded(40), char(random.bounded(256))));
            else
                bench.modem.write(words[random.bounded(int(words.size()))]);
        }
        QVERIFY2(bench.end, qPrintable(QStringLiteral("seed %1").arg(seed)));
        QVERIFY(bench.end->pagesConfirmed <= 2);
        QVERIFY(bench.end->code == ErrorCode::None || !bench.end->detail.isEmpty());
        QVERIFY(CallEnded::decode(bench.end->encode()));
        for (const PageReceived &got : bench.received)
            QVERIFY(PageReceived::decode(got.encode()));
        for (const PageSent &out : bench.sent)
            QVERIFY(PageSent::decode(out.encode()));
        for (const Progress &now : bench.progresses)
            QVERIFY(Progress::decode(now.encode()));
        for (const Frame &one : bench.frames)
            QVERIFY(Frame::decode(one.encode()));
    }
}

QTEST_GUILESS_MAIN(tst_Class2Faults)
#include "tst_class2faults.moc"

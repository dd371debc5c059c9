#include "class2calls.h"

using namespace Fax;
using namespace Fax::LineProtocol;

/** Pages through simulated modems of class 2, 2.0 and 2.1, which strangers drive in tst_class2efax and tst_class2sendfax. */
class tst_Class2Call : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void carriesPages_data();
    void carriesPages();
    void changesFormat_data() { addClasses(); }
    void changesFormat();
    void splitReads_data() { addClasses(); }
    void splitReads();
    void escapesDle_data() { addClasses(); }
    void escapesDle();
    void bitOrder_data();
    void bitOrder();
    void fillsLines();
    void tellsIdentitiesAndFrames_data() { addClasses(); }
    void tellsIdentitiesAndFrames();
    void needsNoReports_data() { addClasses(); }
    void needsNoReports();
    void refusedPageIsSentAgain_data() { addClasses(); }
    void refusedPageIsSentAgain();
    void refusedThreeTimes_data() { addClasses(); }
    void refusedThreeTimes();
    void takenWithDamage_data() { addClasses(); }
    void takenWithDamage();
    void badPageIsAskedForAgain_data() { addClasses(); }
    void badPageIsAskedForAgain();
};

void tst_Class2Call::carriesPages_data()
{
    QTest::addColumn<ModemClass>("faxClass");
    QTest::addColumn<Coding>("coding");
    QTest::addColumn<Resolution>("resolution");
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("count");
    const struct
    {
        const char *name;
        Coding coding;
        Resolution resolution;
        int width;
        int count;
    } cases[] = {
        {"MH, standard, one page", Coding::Mh, Resolution::Standard, 1728, 1},
        {"MR, fine, three pages", Coding::Mr, Resolution::Fine, 1728, 3},
        {"MR, superfine, B4", Coding::Mr, Resolution::Superfine, 2048, 1},
        {"MMR with ECM, fine, A3, two pages", Coding::Mmr, Resolution::Fine, 2432, 2},
    };
    for (const ModemClass faxClass : classes) {
        for (const auto &one : cases)
            QTest::addRow("class %s: %s", nameOf(faxClass).constData(), one.name)
                << faxClass << one.coding << one.resolution << one.width << one.count;
    }
}

void tst_Class2Call::carriesPages()
{
    QFETCH(ModemClass, faxClass);
    QFETCH(Coding, coding);
    QFETCH(Resolution, resolution);
    QFETCH(int, width);
    QFETCH(int, count);
    // The other modem is of another class.
    const ModemClass other = faxClass == ModemClass::Class2 ? ModemClass::Class2_1
                                                            : ModemClass::Class2;
    TwoCalls calls(optionsFor(faxClass, coding), optionsFor(other, coding));
    QList<FaxPage> document;
    for (int i = 0; i < count; ++i)
        document.append(testPage(width, 100 + 10 * i, resolution, i + 1));
    calls.caller.dial(document);
    QVERIFY(calls.run());

    for (const Class2CallBench *bench : {&calls.caller, &calls.answerer}) {
        QVERIFY2(bench->end->code == ErrorCode::None, qPrintable(bench->end->detail));
        QVERIFY(!bench->wedged);
        QCOMPARE(bench->end->pagesConfirmed, count);
        QCOMPARE(bench->end->coding, coding);
        QCOMPARE(bench->end->ecm, coding == Coding::Mmr);
        QCOMPARE(bench->end->bitRate, 14400);
        QCOMPARE(bench->end->modulation, Modulation::V17);
        QVERIFY(bench->end->lineMs > 1000);
        QVERIFY(!bench->modem.isOffHook());
    }
    QCOMPARE(calls.answerer.whole(), document);
    QCOMPARE(calls.caller.verdicts(), QList<Verdict>(count, Verdict::Confirmed));
    // Each page was noted as out before its end left.
    QCOMPARE(calls.caller.unsettled.size(), count);
    QCOMPARE(calls.caller.unsettled.first().verdict, Verdict::Uncertain);
    QVERIFY(calls.caller.sent.first().bytes > 0);
}

void tst_Class2Call::changesFormat()
{
    QFETCH(ModemClass, faxClass);
    TwoCalls calls(optionsFor(faxClass), optionsFor(faxClass));
    const QList<FaxPage> document{testPage(1728, 60, Resolution::Fine, 1),
                                  testPage(1728, 50, Resolution::Standard, 2),
                                  testPage(2048, 70, Resolution::Standard, 3)};
    calls.caller.dial(document);
    QVERIFY(calls.run());
    QCOMPARE(calls.caller.end->code, ErrorCode::None);
    QCOMPARE(calls.answerer.end->code, ErrorCode::None);
    QCOMPARE(calls.answerer.whole(), document);
    QVERIFY(calls.caller.frameNames().contains(QStringLiteral(">EOM")));
}

void tst_Class2Call::splitReads()
{
    QFETCH(ModemClass, faxClass);
    TwoCalls calls(optionsFor(faxClass), optionsFor(faxClass));
    calls.caller.carried = 7;
    calls.answerer.carried = 5;
    calls.answerer.settings.watchdogSeconds = 3600; // a slow cable
    calls.caller.settings.watchdogSeconds = 3600;
    const QList<FaxPage> document{testPage(1728, 20, Resolution::Fine, 1)};
    calls.caller.dial(document);
    QVERIFY(calls.run());
    QVERIFY2(calls.caller.end->code == ErrorCode::None, qPrintable(calls.caller.end->detail));
    QCOMPARE(calls.answerer.whole(), document);
}

/** Rows that code to many DLE octets, in both bit orders. */
void tst_Class2Call::escapesDle()
{
    QFETCH(ModemClass, faxClass);
    TwoCalls calls(optionsFor(faxClass, Coding::Mh), optionsFor(faxClass, Coding::Mh));
    QList<FaxPage> document;
    for (int width = 1; width <= 6; ++width) {
        FaxPage page(1728, 40, Resolution::Fine);
        for (int y = 0; y < 40; ++y) {
            for (int x = 0; x < 1728; ++x)
                page.setBlack(x, y, (x / (width + y)) % 2 != 0);
        }
        document.append(page);
    }
    int escapes = 0;
    for (const FaxPage &page : document)
        escapes += int(T4Coder::encode(page, Coding::Mh).count(char(0x10)));
    QVERIFY(escapes > 20);
    calls.caller.dial(document);
    QVERIFY(calls.run());
    QCOMPARE(calls.answerer.whole(), document);
}

void tst_Class2Call::bitOrder_data()
{
    QTest::addColumn<ModemClass>("faxClass");
    QTest::addColumn<bool>("turns");
    QTest::addColumn<bool>("quirk");
    QTest::newRow("class 2 as the first modems") << ModemClass::Class2 << true << false;
    QTest::newRow("class 2 as written, known") << ModemClass::Class2 << false << true;
    QTest::newRow("class 2 as written, found out") << ModemClass::Class2 << false << false;
    QTest::newRow("class 2 wrongly known") << ModemClass::Class2 << true << true;
}

void tst_Class2Call::bitOrder()
{
    QFETCH(ModemClass, faxClass);
    QFETCH(bool, turns);
    QFETCH(bool, quirk);
    Class2ModemOptions options = optionsFor(faxClass);
    options.turnsReceived = turns;
    Class2CallBench bench(options);
    bench.profile.quirks.directBitOrder = quirk;
    ScriptedFax far;
    join(bench.modem, far);
    const QList<FaxPage> document = pages(2);
    far.toSend = {signalOf(document[0], 0), signalOf(document[1], 2)};
    far.call();
    bench.step();
    bench.answer();
    QVERIFY(bench.run());
    QCOMPARE(bench.end->code, ErrorCode::None);
    QCOMPARE(bench.whole(), document);
    QCOMPARE(far.heard, QList<int>({1, 1}));
}

/** A receiver that needs 20 ms for a line gets rows of at least 288 bits at 14400 bit/s. */
void tst_Class2Call::fillsLines()
{
    Class2CallBench bench(optionsFor(ModemClass::Class2_0, Coding::Mh));
    ScriptedFax far;
    join(bench.modem, far);
    far.most[7] = 5;
    const FaxPage white(1728, 100, Resolution::Fine);
    bench.dial({white});
    QVERIFY(bench.run());
    QCOMPARE(bench.end->code, ErrorCode::None);
    QVERIFY(far.pages.first().octets.size() >= 100 * 288 / 8);
    QCOMPARE(pageOf(far.pages.first()), white);
}

void tst_Class2Call::tellsIdentitiesAndFrames()
{
    QFETCH(ModemClass, faxClass);
    TwoCalls calls(optionsFor(faxClass), optionsFor(faxClass));
    calls.caller.settings.localId = QStringLiteral("+49 30 \"1\"\r+FK");
    calls.answerer.settings.localId = QStringLiteral("+49 40 2");
    calls.caller.dial(pages(1));
    QVERIFY(calls.run());
    QCOMPARE(calls.caller.end->remoteId, QStringLiteral("+49 40 2"));
    QCOMPARE(calls.answerer.end->remoteId, QStringLiteral("+49 30  1 +FK"));
    const QStringList out{QStringLiteral("<CSI"),    QStringLiteral("<DIS"), QStringLiteral(">DCS"),
                          QStringLiteral(">DATA"),   QStringLiteral(">EOP"), QStringLiteral("<MCF"),
                          QStringLiteral("<HANG-UP")};
    QCOMPARE(calls.caller.frameNames(), out);
    const QStringList in = calls.answerer.frameNames();
    QVERIFY2(in.contains(QStringLiteral("<TSI")) && in.contains(QStringLiteral("<DCS"))
                 && in.contains(QStringLiteral("<DATA")) && in.contains(QStringLiteral("<EOP"))
                 && in.contains(QStringLiteral(">MCF")),
             qPrintable(in.join(u' ')));
    QStringList phases;
    for (const Progress &now : calls.caller.progresses) {
        const QString phase = QVariant::fromValue(now.phase).toString();
        if (phases.isEmpty() || phases.last() != phase)
            phases.append(phase);
    }
    QCOMPARE(phases,
             QStringList({QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C"),
                          QStringLiteral("D")}));
}

/** A modem that does not say what was agreed on is given what every machine reads. */
void tst_Class2Call::needsNoReports()
{
    QFETCH(ModemClass, faxClass);
    Class2ModemOptions options = optionsFor(faxClass);
    options.reportsSession = false;
    options.sendsXon = false;
    Class2CallBench bench(options);
    ScriptedFax far;
    join(bench.modem, far);
    bench.modem.intercept = [](const QByteArray &command) {
        return command.startsWith("+FNR") ? std::optional(QByteArray("\r\nERROR\r\n"))
                                          : std::nullopt;
    };
    const QList<FaxPage> document = pages(2);
    bench.dial(document);
    QVERIFY(bench.run());
    QVERIFY2(bench.end->code == ErrorCode::None, qPrintable(bench.end->detail));
    QCOMPARE(pageOf(far.pages.at(1)), document[1]);
}

void tst_Class2Call::refusedPageIsSentAgain()
{
    QFETCH(ModemClass, faxClass);
    Class2CallBench bench(optionsFor(faxClass));
    ScriptedFax far;
    join(bench.modem, far);
    far.statuses = {2, 1, 2, 2, 1};
    const QList<FaxPage> document = pages(2);
    bench.dial(document);
    QVERIFY(bench.run());
    QCOMPARE(bench.end->code, ErrorCode::None);
    QCOMPARE(bench.end->pagesConfirmed, 2);
    QCOMPARE(bench.end->retrains, 3);
    QCOMPARE(far.pages.size(), 5);
    QCOMPARE(pageOf(far.pages.at(1)), document[0]);
    QCOMPARE(pageOf(far.pages.at(4)), document[1]);
    QList<Verdict> unsettled;
    for (const PageSent &page : bench.unsettled)
        unsettled.append(page.verdict);
    const Verdict out = Verdict::Uncertain;
    const Verdict back = Verdict::NotDelivered;
    QCOMPARE(unsettled, QList<Verdict>({out, back, out, out, back, out, back, out}));
}

void tst_Class2Call::refusedThreeTimes()
{
    QFETCH(ModemClass, faxClass);
    Class2CallBench bench(optionsFor(faxClass));
    ScriptedFax far;
    join(bench.modem, far);
    far.statuses = {1, 2, 2, 2, 1};
    bench.dial(pages(3));
    QVERIFY(bench.run());
    QCOMPARE(bench.end->code, ErrorCode::PageRejected);
    QCOMPARE(bench.end->pagesConfirmed, 1);
    QVERIFY(!bench.end->lastPageUncertain);
    QCOMPARE(bench.verdicts(), QList<Verdict>({Verdict::Confirmed, Verdict::NotDelivered}));
    QCOMPARE(far.pages.size(), 4);
    QVERIFY(far.released);
}

void tst_Class2Call::takenWithDamage()
{
    QFETCH(ModemClass, faxClass);
    Class2CallBench bench(optionsFor(faxClass));
    ScriptedFax far;
    join(bench.modem, far);
    far.statuses = {3, 1};
    bench.dial(pages(2));
    QVERIFY(bench.run());
    QCOMPARE(bench.end->code, ErrorCode::None);
    // Class 2.0 says OK for RTP and MCF alike.
    const Verdict first = faxClass == ModemClass::Class2 ? Verdict::Damaged : Verdict::Confirmed;
    QCOMPARE(bench.verdicts(), QList<Verdict>({first, Verdict::Confirmed}));
}

void tst_Class2Call::badPageIsAskedForAgain()
{
    QFETCH(ModemClass, faxClass);
    Class2CallBench bench(optionsFor(faxClass));
    ScriptedFax far;
    join(bench.modem, far);
    const FaxPage page = testPage(1728, 200, Resolution::Fine, 1);
    FaxSignal good = signalOf(page, 2);
    FaxSignal bad = good;
    for (qsizetype i = 100; i < bad.octets.size(); i += 50)
        bad.octets[i] = char(~bad.octets[i]);
    far.toSend = {bad};
    far.call();
    bench.step();
    bench.answer();
    QVERIFY(bench.runUntil([&] { return !far.heard.isEmpty(); }));
    QCOMPARE(far.heard, QList<int>{2});
    QVERIFY(bench.whole().isEmpty());
    far.toSend = {good};
    QVERIFY(bench.run());
    QCOMPARE(bench.end->code, ErrorCode::None);
    QCOMPARE(bench.end->pagesConfirmed, 1);
    QCOMPARE(bench.whole(), QList<FaxPage>{page});
}

QTEST_GUILESS_MAIN(tst_Class2Call)
#include "tst_class2call.moc"

#include "support/class2modem/callbench.h"
#include "support/class2modem/scriptedfax.h"
#include "support/linebench.h"
#include "t30/t4coder.h"

#include <QtTest/QtTest>

using namespace Fax;
using namespace Fax::LineProtocol;

namespace {

QByteArray nameOf(ModemClass faxClass)
{
    return modemClassText(faxClass).toLatin1();
}

/** One call at each end of two simulated modems. */
class TwoCalls
{
public:
    TwoCalls(const Class2ModemOptions &one, const Class2ModemOptions &other)
        : caller(one)
        , answerer(other)
    {
        join(caller.modem, answerer.modem);
        QObject::connect(&answerer.channel, &AtChannel::unsolicited, &answerer.channel,
                         [this](const QByteArray &line) {
                             if (line.contains("RING") && !answerer.call)
                                 answerer.answer();
                         });
    }
    bool run()
    {
        while ((!caller.end || !answerer.end) && caller.lineMs < 1'200'000) {
            caller.step();
            answerer.step();
        }
        return caller.end && answerer.end;
    }

    Class2CallBench caller;
    Class2CallBench answerer;
};

Class2ModemOptions optionsFor(ModemClass faxClass, Coding coding = Coding::Mr)
{
    Class2ModemOptions options;
    options.faxClass = faxClass;
    options.most[0] = 3;
    options.most[4] = coding == Coding::Mmr ? 3 : coding == Coding::Mr ? 1 : 0;
    options.most[5] = coding == Coding::Mmr ? 2 : 0;
    return options;
}

const QList<ModemClass> classes{ModemClass::Class2, ModemClass::Class2_0, ModemClass::Class2_1};

FaxPage pageOf(const FaxSignal &signal)
{
    const Class2Values values{signal.values[0], signal.values[1], signal.values[2],
                              signal.values[3], signal.values[4], signal.values[5],
                              signal.values[6], signal.values[7]};
    const ReceivedRows rows = T4Coder::decode(signal.octets, values.codingValue(),
                                              values.widthPixels(), values.resolutionValue());
    return rows.badLines == 0 ? FaxPage(rows.width, rows.rows, rows.resolution, rows.bits)
                              : FaxPage();
}

QList<FaxPage> pages(int count)
{
    QList<FaxPage> all;
    for (int i = 0; i < count; ++i)
        all.append(testPage(1728, 60 + 10 * i, Resolution::Fine, i + 1));
    return all;
}

FaxSignal signalOf(const FaxPage &page, int command, Coding coding = Coding::Mh)
{
    const int df = coding == Coding::Mmr ? 3 : coding == Coding::Mr ? 1 : 0;
    const FaxValues dcs{Class2Values::resolutionOf(page.resolution()),
                        5,
                        *Class2Values::widthOf(page.width()),
                        2,
                        df,
                        coding == Coding::Mmr ? 2 : 0,
                        0,
                        0};
    return {FaxSignal::Page, {}, dcs, T4Coder::encode(page, coding), command};
}

void addClasses()
{
    QTest::addColumn<ModemClass>("faxClass");
    for (const ModemClass faxClass : classes)
        QTest::newRow(nameOf(faxClass).constData()) << faxClass;
}

} // namespace

/** Calls through simulated modems of class 2, 2.0 and 2.1, which strangers drive in tst_class2efax and tst_class2sendfax. */
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

    void outcomes_data();
    void outcomes();
    void hangUpCauses_data();
    void hangUpCauses();
    void cannotTakeThePage_data();
    void cannotTakeThePage();
    void brokenPageIsKept_data() { addClasses(); }
    void brokenPageIsKept();
    void callerGivesUp_data() { addClasses(); }
    void callerGivesUp();

    void notNoted_data() { addClasses(); }
    void notNoted();
    void notStored_data() { addClasses(); }
    void notStored();
    void hangsUp_data();
    void hangsUp();

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

// ---- pages that are refused ---------------------------------------------------------------------

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

// ---- ends of calls ------------------------------------------------------------------------------

void tst_Class2Call::outcomes_data()
{
    using Manner = ScriptedFax::Manner;
    QTest::addColumn<ModemClass>("faxClass");
    QTest::addColumn<int>("manner");
    QTest::addColumn<QList<int>>("statuses");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<int>("confirmed");
    QTest::addColumn<bool>("uncertain");
    const struct
    {
        const char *name;
        Manner manner;
        QList<int> statuses;
        ErrorCode code;
        int confirmed;
        bool uncertain;
    } cases[] = {
        {"busy", Manner::Busy, {}, ErrorCode::Busy, 0, false},
        {"no dial tone", Manner::NoDialTone, {}, ErrorCode::NoDialTone, 0, false},
        {"nobody answers", Manner::NeverAnswers, {}, ErrorCode::NoAnswer, 0, false},
        {"no answer to the training", Manner::NeverTrains, {}, ErrorCode::NoReplyToDcs, 0, false},
        {"hang-up in training", Manner::HangsUpInTraining, {}, ErrorCode::NoReplyToDcs, 0, false},
        {"hang-up instead of an answer",
         Manner::Answers,
         {1, 0},
         ErrorCode::ConfirmationLost,
         1,
         true},
        {"no answer to the last page",
         Manner::Answers,
         {1, 1, -1},
         ErrorCode::ConfirmationLost,
         2,
         true},
        {"no answer to the first page",
         Manner::Answers,
         {-1},
         ErrorCode::ConfirmationLost,
         0,
         true},
    };
    for (const ModemClass faxClass : classes) {
        for (const auto &one : cases)
            QTest::addRow("class %s: %s", nameOf(faxClass).constData(), one.name)
                << faxClass << int(one.manner) << one.statuses << one.code << one.confirmed
                << one.uncertain;
    }
}

void tst_Class2Call::outcomes()
{
    QFETCH(ModemClass, faxClass);
    QFETCH(int, manner);
    QFETCH(QList<int>, statuses);
    QFETCH(ErrorCode, code);
    QFETCH(int, confirmed);
    QFETCH(bool, uncertain);
    Class2CallBench bench(optionsFor(faxClass));
    ScriptedFax far;
    join(bench.modem, far);
    far.manner = ScriptedFax::Manner(manner);
    far.statuses = statuses;
    bench.dial(pages(3));
    QVERIFY(bench.run());
    QVERIFY2(
        bench.end->code == code,
        qPrintable(QVariant::fromValue(bench.end->code).toString() + u' ' + bench.end->detail));
    QVERIFY(!bench.wedged);
    QVERIFY(!bench.end->detail.isEmpty());
    QCOMPARE(bench.end->pagesConfirmed, confirmed);
    QCOMPARE(bench.end->lastPageUncertain, uncertain);
    QVERIFY(!bench.modem.isOffHook());
    if (uncertain)
        QCOMPARE(bench.verdicts().last(), Verdict::Uncertain);
}

void tst_Class2Call::hangUpCauses_data()
{
    QTest::addColumn<ModemClass>("faxClass");
    QTest::addColumn<bool>("sending");
    QTest::addColumn<QByteArray>("command");
    QTest::addColumn<QByteArray>("report");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("word");
    const auto add = [](ModemClass faxClass, bool sending, const char *command, const char *report,
                        ErrorCode code, const char *word) {
        QTest::addRow("class %s, %s after %s", nameOf(faxClass).constData(), report, command)
            << faxClass << sending << QByteArray(command) << QByteArray(report) << code
            << QString::fromLatin1(word);
    };
    using enum ErrorCode;
    const ModemClass two = ModemClass::Class2;
    const ModemClass twoZero = ModemClass::Class2_0;
    add(two, true, "D", "+FHNG: 1", CallCollision, "rang");
    add(two, true, "D", "+FHNG: 3", NoDialTone, "current");
    add(two, true, "D", "+FHNG: 4", NoAnswer, "nobody");
    add(two, true, "D", "+FHNG: 5", NotFaxCall, "no fax machine");
    add(two, true, "D", "+FHNG:11", NotFaxCall, "T1");
    add(twoZero, true, "D", "+FHS:11", NotFaxCall, "T1");
    add(two, true, "D", "+FHNG: 21", Incompatible, "neither receive");
    add(twoZero, true, "D", "+FHS: 21", Incompatible, "neither receive");
    add(two, true, "+FDT", "+FHNG: 25", NoReplyToDcs, "DCS");
    add(two, true, "+FDT", "+FHNG: 27", TrainingFailed, "training");
    add(twoZero, true, "+FDT", "+FHS:27", TrainingFailed, "training");
    add(twoZero, true, "+FDT", "+FHS:2A", NegotiationProtocol, "negotiation");
    add(two, true, "+FDT", "+FHNG: 250", NegotiationProtocol, "250");
    add(two, true, "+FET=2", "+FHNG: 51", ConfirmationLost, "answer to a page");
    add(two, true, "+FET=2", "+FHNG: 54", ConfirmationLost, "EOP");
    add(two, true, "+FET=2", "+FHNG: 0", None, "");
    add(two, false, "A", "+FHNG: 1", NothingReceived, "rang");
    add(two, false, "A", "+FHNG: 11", NothingReceived, "T1");
    add(two, false, "+FDR", "+FHNG: 70", NothingReceived, "negotiation");
    add(twoZero, false, "+FDR", "+FHS: 73", NothingReceived, "T2");
    add(two, false, "+FDR", "+FHNG: 100", NothingReceived, "end of a page");
    add(twoZero, false, "+FDR", "+FHS: A0", NothingReceived, "end of a page");
}

void tst_Class2Call::hangUpCauses()
{
    QFETCH(ModemClass, faxClass);
    QFETCH(bool, sending);
    QFETCH(QByteArray, command);
    QFETCH(QByteArray, report);
    QFETCH(ErrorCode, code);
    QFETCH(QString, word);
    Class2CallBench bench(optionsFor(faxClass));
    ScriptedFax far;
    join(bench.modem, far);
    bench.modem.intercept = [&](const QByteArray &came) {
        const bool meant = came.startsWith(command) && (command.size() > 1 || came[0] != '+');
        return meant ? std::optional("\r\n" + report + "\r\n\r\nOK\r\n") : std::nullopt;
    };
    if (sending) {
        bench.dial(pages(1));
    } else {
        far.toSend = {signalOf(pages(1).first(), 2)};
        far.call();
        bench.step();
        bench.answer();
    }
    QVERIFY(bench.run());
    QVERIFY2(
        bench.end->code == code,
        qPrintable(QVariant::fromValue(bench.end->code).toString() + u' ' + bench.end->detail));
    QVERIFY2(bench.end->detail.contains(word), qPrintable(bench.end->detail));
    QVERIFY(!bench.wedged);
    QVERIFY(!bench.modem.isOffHook());
}

void tst_Class2Call::cannotTakeThePage_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<Resolution>("resolution");
    QTest::newRow("too wide") << 2432 << Resolution::Fine;
    QTest::newRow("too fine") << 1728 << Resolution::Superfine;
}

void tst_Class2Call::cannotTakeThePage()
{
    QFETCH(int, width);
    QFETCH(Resolution, resolution);
    Class2CallBench bench(optionsFor(ModemClass::Class2_0));
    ScriptedFax far;
    join(bench.modem, far);
    far.most = {1, 5, 1, 2, 1, 0, 0, 0};
    bench.dial({testPage(1728, 40, Resolution::Fine, 1), testPage(width, 40, resolution, 2)});
    QVERIFY(bench.run());
    QCOMPARE(bench.end->code, ErrorCode::Incompatible);
    QCOMPARE(bench.end->pagesConfirmed, 1);
    QVERIFY(bench.end->detail.contains(QStringLiteral("page 2")));
    QVERIFY(far.released);
}

void tst_Class2Call::brokenPageIsKept()
{
    QFETCH(ModemClass, faxClass);
    Class2CallBench bench(optionsFor(faxClass));
    ScriptedFax far;
    join(bench.modem, far);
    const FaxPage page = testPage(1728, 300, Resolution::Fine, 1);
    FaxSignal half = signalOf(page, -1);
    half.octets.truncate(half.octets.size() / 2);
    far.toSend = {signalOf(page, 0), half};
    far.call();
    bench.step();
    bench.answer();
    QVERIFY(bench.run());
    QCOMPARE(bench.end->code, ErrorCode::DisconnectedReceiving);
    QCOMPARE(bench.end->pagesConfirmed, 1);
    QCOMPARE(bench.whole(), QList<FaxPage>{page});
    QCOMPARE(bench.received.size(), 2);
    QVERIFY(bench.received.last().partial);
    QVERIFY(bench.received.last().rows > 100);
    QCOMPARE(bench.received.last().page, 2);
}

void tst_Class2Call::callerGivesUp()
{
    QFETCH(ModemClass, faxClass);
    Class2CallBench bench(optionsFor(faxClass));
    ScriptedFax far;
    join(bench.modem, far);
    far.call();
    bench.step();
    bench.answer();
    QVERIFY(bench.runUntil([&] { return bench.modem.isOffHook(); }));
    far.hangUp();
    QVERIFY(bench.run());
    QCOMPARE(bench.end->code, ErrorCode::NothingReceived);
    QVERIFY(bench.received.isEmpty());
}

// ---- our side -----------------------------------------------------------------------------------

/** What cannot be noted as out must not be out. */
void tst_Class2Call::notNoted()
{
    QFETCH(ModemClass, faxClass);
    for (const bool answers : {true, false}) {
        Class2CallBench bench(optionsFor(faxClass));
        ScriptedFax far;
        join(bench.modem, far);
        bench.notes = false;
        bench.answersNotes = answers;
        bench.dial(pages(1));
        QVERIFY(bench.run());
        QCOMPARE(bench.end->code, ErrorCode::StoreFailed);
        QVERIFY(!bench.end->lastPageUncertain);
        QCOMPARE(bench.verdicts(), QList<Verdict>{Verdict::NotDelivered});
        QVERIFY(far.pages.isEmpty());
        QVERIFY(far.released);
    }
}

void tst_Class2Call::notStored()
{
    QFETCH(ModemClass, faxClass);
    Class2CallBench bench(optionsFor(faxClass));
    ScriptedFax far;
    join(bench.modem, far);
    bench.stores = false;
    far.toSend = {signalOf(pages(1).first(), 2)};
    far.call();
    bench.step();
    bench.answer();
    QVERIFY(bench.run());
    QCOMPARE(bench.end->code, ErrorCode::PageNotStored);
    QCOMPARE(bench.end->pagesConfirmed, 0);
    QVERIFY(far.heard.isEmpty());
    QVERIFY(far.released);
}

void tst_Class2Call::hangsUp_data()
{
    QTest::addColumn<ModemClass>("faxClass");
    QTest::addColumn<bool>("sending");
    QTest::addColumn<int>("phase");
    for (const ModemClass faxClass : classes) {
        for (const bool sending : {true, false}) {
            for (const CallPhase phase : {CallPhase::A, CallPhase::C})
                QTest::addRow("class %s: %s, phase %c", nameOf(faxClass).constData(),
                              sending ? "sending" : "receiving", phase == CallPhase::A ? 'A' : 'C')
                    << faxClass << sending << int(phase);
        }
    }
}

void tst_Class2Call::hangsUp()
{
    QFETCH(ModemClass, faxClass);
    QFETCH(bool, sending);
    QFETCH(int, phase);
    Class2CallBench bench(optionsFor(faxClass));
    ScriptedFax far;
    join(bench.modem, far);
    const FaxPage page = testPage(1728, 400, Resolution::Fine, 1);
    if (phase == int(CallPhase::A))
        far.manner = ScriptedFax::Manner::NeverAnswers;
    else
        far.toSend = {signalOf(page, 2)};
    if (sending) {
        bench.dial({page});
    } else {
        far.call();
        bench.step();
        bench.answer();
    }
    QVERIFY(bench.runUntil([&] {
        return phase == int(CallPhase::A)
            ? bench.modem.isOffHook()
            : !bench.progresses.isEmpty() && bench.progresses.last().pageBytes > 2000;
    }));
    const int since = bench.lineMs;
    bench.call->hangUp(CallCause::HungUp);
    QVERIFY(bench.run());
    QCOMPARE(bench.end->code, ErrorCode::UserAbort);
    QVERIFY(!bench.wedged);
    QVERIFY(bench.lineMs - since <= 10'000);
    QVERIFY(!bench.modem.isOffHook());
    if (sending && phase != int(CallPhase::A))
        QCOMPARE(bench.verdicts(), QList<Verdict>{Verdict::NotDelivered});
}

// ---- modems that do wrong -----------------------------------------------------------------------

void tst_Class2Call::refusedCommands_data()
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

void tst_Class2Call::refusedCommands()
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

void tst_Class2Call::silentCommands_data()
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
void tst_Class2Call::silentCommands()
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

void tst_Class2Call::connectWithoutData()
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
void tst_Class2Call::takesNoData()
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

void tst_Class2Call::resetInPage_data()
{
    QTest::addColumn<ModemClass>("faxClass");
    QTest::addColumn<bool>("sending");
    for (const ModemClass faxClass : classes) {
        QTest::addRow("class %s: sending", nameOf(faxClass).constData()) << faxClass << true;
        QTest::addRow("class %s: receiving", nameOf(faxClass).constData()) << faxClass << false;
    }
}

void tst_Class2Call::resetInPage()
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

void tst_Class2Call::garbage_data()
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

void tst_Class2Call::garbage()
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

void tst_Class2Call::unplugged_data()
{
    QTest::addColumn<bool>("sending");
    QTest::addColumn<int>("atMs");
    for (const int atMs : {40, 400, 1500, 3000}) {
        QTest::addRow("sending, after %d ms", atMs) << true << atMs;
        QTest::addRow("receiving, after %d ms", atMs) << false << atMs;
    }
}

void tst_Class2Call::unplugged()
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

void tst_Class2Call::ringsWhileDialling()
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

void tst_Class2Call::disturbed_data()
{
    QTest::addColumn<ModemClass>("faxClass");
    QTest::addColumn<bool>("sending");
    for (const ModemClass faxClass : classes) {
        QTest::addRow("class %s: sending", nameOf(faxClass).constData()) << faxClass << true;
        QTest::addRow("class %s: receiving", nameOf(faxClass).constData()) << faxClass << false;
    }
}

/** Whatever a modem says, and whenever: the call ends once, in time, and what it reports can be. */
void tst_Class2Call::disturbed()
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

QTEST_GUILESS_MAIN(tst_Class2Call)
#include "tst_class2call.moc"

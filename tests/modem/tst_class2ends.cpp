#include "class2calls.h"

using namespace Fax;
using namespace Fax::LineProtocol;

/** How calls through modems of class 2, 2.0 and 2.1 end, and what is said of their pages. */
class tst_Class2Ends : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
};

void tst_Class2Ends::outcomes_data()
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

void tst_Class2Ends::outcomes()
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

void tst_Class2Ends::hangUpCauses_data()
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

void tst_Class2Ends::hangUpCauses()
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

void tst_Class2Ends::cannotTakeThePage_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<Resolution>("resolution");
    QTest::newRow("too wide") << 2432 << Resolution::Fine;
    QTest::newRow("too fine") << 1728 << Resolution::Superfine;
}

void tst_Class2Ends::cannotTakeThePage()
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

void tst_Class2Ends::brokenPageIsKept()
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

void tst_Class2Ends::callerGivesUp()
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

/** What cannot be noted as out must not be out. */
void tst_Class2Ends::notNoted()
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

void tst_Class2Ends::notStored()
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

void tst_Class2Ends::hangsUp_data()
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

void tst_Class2Ends::hangsUp()
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

QTEST_GUILESS_MAIN(tst_Class2Ends)
#include "tst_class2ends.moc"

#include "t30/callresult.h"
#include "t30/engine.h"
#include "t30/sendledger.h"

#include <QtTest/QtTest>

using namespace Fax;

Q_DECLARE_METATYPE(Fax::CallFacts)

class tst_CallResult : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyEngineCode();
    void facts_data();
    void facts();
    void ledger_data();
    void ledger();
    void ledgerCounts();
};

/** T30_ERR_OK to T30_ERR_CSA_UNACCEPTABLE: each has a row, and only OK is no error. */
void tst_CallResult::everyEngineCode()
{
    QSet<ErrorCode> seen;
    for (int code = T30_ERR_OK; code <= T30_ERR_CSA_UNACCEPTABLE; ++code) {
        QVERIFY(!engineText(code).isEmpty());
        for (const bool sending : {true, false}) {
            const ErrorCode error = errorFromEngine(code, sending);
            QCOMPARE(error == ErrorCode::None, code == T30_ERR_OK);
            QVERIFY(!errorText(error).isEmpty());
            const bool ours = code >= T30_ERR_FILEERROR && code <= T30_ERR_NOMEM;
            if (error == ErrorCode::Internal)
                QVERIFY2(ours, qPrintable(engineText(code)));
            seen.insert(error);
        }
    }
    QVERIFY(seen.size() > 15);
    QCOMPARE(errorFromEngine(-1, true), ErrorCode::Internal);
    QCOMPARE(errorFromEngine(T30_ERR_CSA_UNACCEPTABLE + 1, false), ErrorCode::Internal);
}

void tst_CallResult::facts_data()
{
    QTest::addColumn<CallFacts>("facts");
    QTest::addColumn<ErrorCode>("result");
    using enum CallCause;
    CallFacts done;
    done.pages = 2;
    done.pagesConfirmed = 2;
    done.faxSignalHeard = true;
    done.pageStarted = true;
    CallFacts half = done;
    half.pagesConfirmed = 1;
    CallFacts receiving = done;
    receiving.sending = false;
    receiving.pages = 0;
    const auto with = [](CallFacts facts, auto change) {
        change(facts);
        return facts;
    };
    const auto row = [](const char *name, const CallFacts &given, ErrorCode result) {
        QTest::newRow(name) << given << result;
    };

    row("all-confirmed", done, ErrorCode::None);
    row("all-confirmed-stale-code", with(done, [](auto &f) { f.engineCode = T30_ERR_TX_T5EXP; }),
        ErrorCode::None);
    row("all-confirmed-then-hung-up", with(done, [](auto &f) { f.cause = HungUp; }),
        ErrorCode::None);
    row("ok-but-a-page-is-missing", half, ErrorCode::SendProtocol);
    row("user", with(half, [](auto &f) { f.cause = HungUp; }), ErrorCode::UserAbort);
    row("watchdog", with(half, [](auto &f) { f.cause = Watchdog; }), ErrorCode::WatchdogExpired);
    row("modem", with(half, [](auto &f) { f.cause = ModemFault; }), ErrorCode::LineFault);
    row("uncertain",
        with(half,
             [](auto &f) {
                 f.cause = LineDropped;
                 f.lastPageUncertain = true;
             }),
        ErrorCode::ConfirmationLost);
    row("dropped-in-page", with(half, [](auto &f) { f.cause = LineDropped; }),
        ErrorCode::DisconnectedSending);
    row("dropped-before-page",
        with(half,
             [](auto &f) {
                 f.cause = LineDropped;
                 f.pageStarted = false;
             }),
        ErrorCode::NoReplyToDcs);
    row("dropped-without-signal",
        with(half,
             [](auto &f) {
                 f.cause = LineDropped;
                 f.pageStarted = f.faxSignalHeard = false;
             }),
        ErrorCode::NotFaxCall);
    row("page-refused",
        with(half,
             [](auto &f) {
                 f.pageRejected = true;
                 f.engineCode = T30_ERR_CANNOT_TRAIN;
             }),
        ErrorCode::PageRejected);
    row("no-answer-to-dcs",
        with(half,
             [](auto &f) {
                 f.pageStarted = false;
                 f.engineCode = T30_ERR_RETRYDCN;
             }),
        ErrorCode::NoReplyToDcs);
    row("ecm-gave-up", with(half, [](auto &f) { f.engineCode = T30_ERR_RETRYDCN; }),
        ErrorCode::EcmFailed);
    row("refused-by-dcn", with(half, [](auto &f) { f.engineCode = T30_ERR_TX_GOTDCN; }),
        ErrorCode::Rejected);
    row("wrong-answer-before-the-page",
        with(half,
             [](auto &f) {
                 f.pageStarted = false;
                 f.engineCode = T30_ERR_UNEXPECTED;
             }),
        ErrorCode::NegotiationProtocol);
    row("dcn-in-between",
        with(half,
             [](auto &f) {
                 f.disconnectHeard = true;
                 f.engineCode = T30_ERR_UNEXPECTED;
             }),
        ErrorCode::DisconnectedSending);
    row("asked-too-often",
        with(half,
             [](auto &f) {
                 f.cause = LimitBroken;
                 f.limit = ErrorCode::EcmFailed;
             }),
        ErrorCode::EcmFailed);

    row("received",
        with(receiving,
             [](auto &f) {
                 f.finished = true;
                 f.engineCode = T30_ERR_RX_T2EXP;
             }),
        ErrorCode::None);
    row("received-caller-gone",
        with(receiving,
             [](auto &f) {
                 f.finished = true;
                 f.cause = LineDropped;
             }),
        ErrorCode::None);
    row("broke-in-page", with(receiving, [](auto &f) { f.cause = LineDropped; }),
        ErrorCode::DisconnectedReceiving);
    row("nothing-came",
        with(receiving,
             [](auto &f) {
                 f.cause = LineDropped;
                 f.pageStarted = false;
             }),
        ErrorCode::NothingReceived);
    row("modem-receiving", with(receiving, [](auto &f) { f.cause = ModemFault; }),
        ErrorCode::LineFault);
    row("not-stored", with(receiving, [](auto &f) { f.cause = NotStored; }),
        ErrorCode::PageNotStored);
    row("too-much", with(receiving, [](auto &f) { f.cause = LimitBroken; }),
        ErrorCode::ReceiveProtocol);
    row("too-much-before-a-page",
        with(receiving,
             [](auto &f) {
                 f.cause = LimitBroken;
                 f.pageStarted = false;
             }),
        ErrorCode::NothingReceived);
    row("timer-before-a-page",
        with(receiving,
             [](auto &f) {
                 f.pageStarted = false;
                 f.engineCode = T30_ERR_RETRYDCN;
             }),
        ErrorCode::NothingReceived);
    row("we-hung-up", with(receiving, [](auto &f) { f.cause = HungUp; }), ErrorCode::UserAbort);
    row("ended-without-last-page", receiving, ErrorCode::DisconnectedReceiving);
}

void tst_CallResult::facts()
{
    QFETCH(CallFacts, facts);
    QTEST(callResult(facts), "result");
}

/** d data, c page command, p PPR, n RTN, x DCN; what is known of the page when the call ends there. */
void tst_CallResult::ledger_data()
{
    QTest::addColumn<QString>("events");
    QTest::addColumn<int>("verdict"); // -1: no page was under way
    const int lost = static_cast<int>(Verdict::NotDelivered);
    const int uncertain = static_cast<int>(Verdict::Uncertain);
    QTest::newRow("nothing") << QString() << -1;
    QTest::newRow("in-page") << QStringLiteral("d") << lost;
    QTest::newRow("command-unanswered") << QStringLiteral("dc") << uncertain;
    QTest::newRow("command-thrice") << QStringLiteral("dccc") << uncertain;
    QTest::newRow("parts-missing") << QStringLiteral("dcp") << lost;
    QTest::newRow("repair-under-way") << QStringLiteral("dcpd") << lost;
    QTest::newRow("repair-unanswered") << QStringLiteral("dcpdc") << uncertain;
    QTest::newRow("refused") << QStringLiteral("dcn") << lost;
    QTest::newRow("refused-sent-again") << QStringLiteral("dcndc") << uncertain;
    QTest::newRow("dcn-as-answer") << QStringLiteral("dcx") << lost;
    QTest::newRow("dcn-after-lost-answer") << QStringLiteral("dccx") << uncertain;
}

void tst_CallResult::ledger()
{
    QFETCH(QString, events);
    SendLedger ledger;
    for (const QChar event : events) {
        switch (event.unicode()) {
        case 'd':
            ledger.pageDataStarted();
            break;
        case 'c':
            ledger.pageCommandSent();
            break;
        case 'p':
            ledger.partsAskedFor();
            break;
        case 'n':
            ledger.refused();
            break;
        case 'x':
            ledger.disconnectReceived();
            break;
        default:
            QFAIL("unknown event");
        }
    }
    const auto verdict = ledger.unfinished();
    QTEST(verdict ? static_cast<int>(*verdict) : -1, "verdict");
}

void tst_CallResult::ledgerCounts()
{
    SendLedger ledger;
    ledger.pageDataStarted();
    ledger.pageCommandSent();
    ledger.refused();
    QCOMPARE(ledger.refusals(), 1);
    QCOMPARE(ledger.currentPage(), 1);
    QCOMPARE(ledger.taken(false), Verdict::Confirmed);
    QCOMPARE(ledger.currentPage(), 2);
    QCOMPARE(ledger.refusals(), 0);
    QVERIFY(!ledger.unfinished());
    ledger.pageDataStarted();
    QCOMPARE(ledger.taken(true), Verdict::Damaged);
    QCOMPARE(ledger.confirmed(), 2);
}

QTEST_GUILESS_MAIN(tst_CallResult)
#include "tst_callresult.moc"

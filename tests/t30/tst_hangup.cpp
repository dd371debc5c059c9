#include "support/linebench.h"

#include <QtTest/QtTest>

using namespace Fax;
using namespace Fax::LineProtocol;

/** Either end hangs up, in every phase of a call of two pages. */
class tst_HangUp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hangUp_data();
    void hangUp();
    void brokenPageIsKept_data();
    void brokenPageIsKept();
};

namespace {
constexpr qint64 caller = 1;
constexpr qint64 called = 2;

/** When to hang up: at the n-th frame of that name which this port's call sent or received. */
struct Moment
{
    qint64 port = caller;
    QString frame;
    Direction direction = Direction::Sent;
    int count = 1;
};
} // namespace

void tst_HangUp::hangUp_data()
{
    QTest::addColumn<qint64>("who");
    QTest::addColumn<QString>("frame"); // of the one who hangs up
    QTest::addColumn<Direction>("direction");
    QTest::addColumn<int>("count");
    QTest::addColumn<ErrorCode>("callerCode");
    QTest::addColumn<ErrorCode>("calledCode");
    QTest::addColumn<int>("confirmed"); // as the caller knows
    QTest::addColumn<bool>("uncertain");
    const auto sent = Direction::Sent;
    const auto received = Direction::Received;
    const auto row = [](const char *name) -> QTestData & { return QTest::newRow(name); };
    using enum ErrorCode;

    row("caller-A-cng") << caller << "CNG" << sent << 1 << UserAbort << NothingReceived << 0
                        << false;
    row("caller-A-ced") << caller << "CED" << received << 1 << UserAbort << NothingReceived << 0
                        << false;
    row("caller-B-dis") << caller << "DIS" << received << 1 << UserAbort << NothingReceived << 0
                        << false;
    row("caller-B-tcf") << caller << "TCF" << sent << 1 << UserAbort << NothingReceived << 0
                        << false;
    row("caller-B-cfr") << caller << "CFR" << received << 1 << UserAbort << DisconnectedReceiving
                        << 0 << false;
    row("caller-D-mcf") << caller << "MCF" << received << 1 << UserAbort << DisconnectedReceiving
                        << 1 << false;
    row("caller-E-dcn") << caller << "DCN" << sent << 1 << None << None << 2 << false;

    row("called-A-ced") << called << "CED" << sent << 1 << NotFaxCall << UserAbort << 0 << false;
    row("called-B-dis") << called << "DIS" << sent << 1 << NoReplyToDcs << UserAbort << 0 << false;
    row("called-B-dcs") << called << "DCS" << received << 1 << NoReplyToDcs << UserAbort << 0
                        << false;
    row("called-B-cfr") << called << "CFR" << sent << 1 << NoReplyToDcs << UserAbort << 0 << false;
    row("called-D-pps1") << called << "PPS" << received << 1 << ConfirmationLost << UserAbort << 0
                         << true;
    row("called-D-mcf1") << called << "MCF" << sent << 1 << ConfirmationLost << UserAbort << 0
                         << true;
    row("called-D-pps2") << called << "PPS" << received << 2 << ConfirmationLost << UserAbort << 1
                         << true;
    row("called-E-dcn") << called << "DCN" << received << 1 << None << None << 2 << false;
}

void tst_HangUp::hangUp()
{
    QFETCH(qint64, who);
    QFETCH(QString, frame);
    QFETCH(Direction, direction);
    QFETCH(int, count);
    LineBench bench;
    bench.addPorts(2);
    const QList<FaxPage> pages{testPage(1728, 150, Resolution::Fine, 1),
                               testPage(1728, 150, Resolution::Fine, 2)};
    const qint64 call = bench.dial(pages);
    const qint64 theirs = call + 1;
    const qint64 which = who == caller ? call : theirs;
    int seen = 0;
    bench.onFrame = [&](const Frame &f) {
        if (f.call == which && f.name == frame && f.direction == direction && ++seen == count)
            bench.exchange.hangUp({who, which});
    };
    QVERIFY(bench.run());
    QVERIFY2(seen >= count, "the moment to hang up never came");

    const CallEnded callerEnd = *bench.endOf(call);
    const CallEnded calledEnd = *bench.endOf(theirs);
    QTEST(callerEnd.code, "callerCode");
    QTEST(calledEnd.code, "calledCode");
    QTEST(callerEnd.pagesConfirmed, "confirmed");
    QTEST(callerEnd.lastPageUncertain, "uncertain");
    const qsizetype confirmations = bench.frameNames(call, Direction::Received)
                                        .count(QStringLiteral("MCF"));
    QCOMPARE(qsizetype(callerEnd.pagesConfirmed), confirmations);
    QVERIFY(callerEnd.pagesConfirmed <= bench.pagesAt(called).size());
}

void tst_HangUp::brokenPageIsKept_data()
{
    QTest::addColumn<qint64>("who");
    QTest::addColumn<bool>("ecm");
    QTest::newRow("caller-ecm") << caller << true;
    QTest::newRow("caller-plain") << caller << false;
    QTest::newRow("called-ecm") << called << true;
    QTest::newRow("called-plain") << called << false;
}

void tst_HangUp::brokenPageIsKept()
{
    QFETCH(qint64, who);
    QFETCH(bool, ecm);
    LineBench bench;
    bench.addPorts(2);
    CallSettings settings;
    settings.ecm = ecm;
    const FaxPage first = testPage(1728, 100, Resolution::Fine, 1);
    const FaxPage second = testPage(1728, 600, Resolution::Fine, 2);
    const qint64 call = bench.dial({first, second}, settings);
    bool done = false;
    bench.onProgress = [&](const Progress &p) {
        if (done || p.port != called || p.phase != CallPhase::C || p.page != 2
            || p.pageBytes < 8000)
            return;
        done = true;
        bench.exchange.hangUp({who, who == caller ? call : call + 1});
    };
    QVERIFY(bench.run());

    const ErrorCode theirs = who == caller ? ErrorCode::DisconnectedReceiving
                                           : ErrorCode::UserAbort;
    const ErrorCode ours = who == caller ? ErrorCode::UserAbort : ErrorCode::DisconnectedSending;
    QCOMPARE(bench.endOf(call)->code, ours);
    QCOMPARE(bench.endAt(called)->code, theirs);
    QCOMPARE(bench.endOf(call)->pagesConfirmed, 1);
    QCOMPARE(bench.endAt(called)->pagesConfirmed, 1);
    QCOMPARE(bench.sent.last().page, 2);
    QCOMPARE(bench.sent.last().verdict, Verdict::NotDelivered);
    QCOMPARE(bench.received.size(), 2);
    const PageReceived part = bench.received.last();
    QVERIFY(part.partial);
    QCOMPARE(part.page, 2);
    QVERIFY(part.rows > 100 && part.rows < 600);
    const qsizetype whole = qsizetype(part.rows - 2) * part.width
        / 8; // the last row may be cut off
    QCOMPARE(part.bits.left(whole), second.bits().left(whole));
}

QTEST_GUILESS_MAIN(tst_HangUp)
#include "tst_hangup.moc"

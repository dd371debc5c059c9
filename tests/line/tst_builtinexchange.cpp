#include "support/linebench.h"

#include <QtTest/QtTest>

using namespace Fax;
using namespace Fax::LineProtocol;

class tst_BuiltInExchange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void setUpFailures_data();
    void setUpFailures();
    void ringing();
    void callerGivesUpWhileItRings();
    void busyWhileInACall();
    void ownLineRings();
    void refusedCommands();
    void removedPort();
    void hangUpIsToldToTheOtherEnd_data();
    void hangUpIsToldToTheOtherEnd();
    void standsStillUntilStored();
    void manyCallsAtOnce();
    void delay_data();
    void delay();
    void speed();
};

namespace {
QList<FaxPage> onePage()
{
    return {testPage(1728, 60, Resolution::Standard)};
}
} // namespace

void tst_BuiltInExchange::setUpFailures_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<Condition>("condition");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<int>("leastMs");
    QTest::addColumn<int>("mostMs");
    const auto row = [](const char *name, const char *number, const Condition &condition,
                        ErrorCode code, int least, int most) {
        QTest::newRow(name) << QString::fromLatin1(number) << condition << code << least << most;
    };
    row("no-dial-tone", "102", {.port = 1, .dialTone = false}, ErrorCode::NoDialTone, 3000, 6000);
    row("busy", "102", {.port = 2, .busy = true}, ErrorCode::Busy, 1000, 6000);
    row("own-number", "101", {.port = 1}, ErrorCode::Busy, 1000, 6000);
    row("nobody-answers", "102", {.port = 2, .answers = false}, ErrorCode::NoAnswer, 60'000,
        63'000);
    row("no-such-number", "999", {.port = 1}, ErrorCode::BadNumber, 1000, 6000);
    row("part-of-a-number", "10", {.port = 1}, ErrorCode::BadNumber, 1000, 6000);
    row("pauses-take-time", "0,,,999", {.port = 1}, ErrorCode::BadNumber, 7000, 10'000);
}

void tst_BuiltInExchange::setUpFailures()
{
    QFETCH(QString, number);
    QFETCH(Condition, condition);
    QFETCH(int, leastMs);
    QFETCH(int, mostMs);
    LineBench bench;
    bench.addPorts(2);
    QVERIFY(bench.exchange.setCondition(condition));
    const qint64 call = bench.dial(onePage(), {}, number);
    QVERIFY(bench.run());
    QCOMPARE(bench.ends.size(), 1);
    QTEST(bench.endOf(call)->code, "code");
    QCOMPARE(bench.endOf(call)->port, 1);
    QVERIFY(bench.endOf(call)->lineMs >= leastMs);
    QVERIFY(bench.endOf(call)->lineMs <= mostMs);
    QVERIFY(bench.rings.isEmpty());
    QVERIFY(bench.sent.isEmpty());
    QCOMPARE(bench.progresses.first().state, PortState::Dialing);

    // The line is free again.
    QVERIFY(bench.exchange.setCondition({.port = condition.port}));
    const qint64 again = bench.dial(onePage());
    QVERIFY(bench.run());
    QCOMPARE(bench.endOf(again)->code, ErrorCode::None);
}

void tst_BuiltInExchange::ringing()
{
    LineBench bench;
    bench.addPorts(2);
    bench.answering(2).atRing = 3;
    const qint64 call = bench.dial(onePage());
    QVERIFY(bench.run());
    QCOMPARE(bench.endOf(call)->code, ErrorCode::None);
    QCOMPARE(bench.rings.size(), 3);
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(bench.rings[i].count, i + 1);
        QCOMPARE(bench.rings[i].port, 2);
        QCOMPARE(bench.rings[i].callerId, QStringLiteral("101"));
    }
    QVERIFY(bench.ringEnds.isEmpty());
    const qint64 longer = bench.endOf(call)->lineMs - bench.endAt(2)->lineMs;
    QVERIFY(longer > 12'000 && longer < 17'000); // dialling and two times 6 s
}

void tst_BuiltInExchange::callerGivesUpWhileItRings()
{
    LineBench bench;
    bench.addPorts(2);
    bench.answering(2).answers = false;
    const qint64 call = bench.dial(onePage());
    while (bench.rings.size() < 2)
        bench.step();
    bench.exchange.hangUp({1, call});
    QVERIFY(bench.run());
    QCOMPARE(bench.endOf(call)->code, ErrorCode::UserAbort);
    QCOMPARE(bench.ringEnds.size(), 1);
    QCOMPARE(bench.ringEnds.first().port, 2);

    bench.rings.clear();
    const qint64 second = bench.dial(onePage()); // and when it rings too long
    QVERIFY(bench.run());
    QCOMPARE(bench.endOf(second)->code, ErrorCode::NoAnswer);
    QCOMPARE(bench.rings.size(), 10);
    QCOMPARE(bench.ringEnds.size(), 2);
}

void tst_BuiltInExchange::busyWhileInACall()
{
    LineBench bench;
    bench.addPorts(3);
    const qint64 first = bench.dial(onePage());
    while (bench.frames.isEmpty())
        bench.step();
    const qint64 second = bench.dial(onePage(), {}, QStringLiteral("102"), 3);
    QVERIFY(bench.run());
    QCOMPARE(bench.endOf(first)->code, ErrorCode::None);
    QCOMPARE(bench.endOf(second)->code, ErrorCode::Busy);
}

void tst_BuiltInExchange::ownLineRings()
{
    LineBench bench;
    bench.addPorts(3);
    bench.answering(2).atRing = 2;
    const qint64 first = bench.dial(onePage());
    while (bench.rings.isEmpty())
        bench.step();
    const qint64 collision = bench.dial(onePage(), {}, QStringLiteral("103"), 2);
    QCOMPARE(bench.endOf(collision)->code, ErrorCode::CallCollision);
    const qint64 busyLine = bench.dial(onePage(), {}, QStringLiteral("103"), 1);
    QCOMPARE(bench.endOf(busyLine)->code, ErrorCode::LineUnavailable);
    bench.answering(2).answers = false; // the numbers of the calls above were taken
    Answer answer;
    answer.port = 2;
    answer.call = 77;
    bench.exchange.answer(answer);
    QVERIFY(bench.run());
    QCOMPARE(bench.endOf(first)->code, ErrorCode::None);
    QCOMPARE(bench.endOf(77)->code, ErrorCode::None);
}

void tst_BuiltInExchange::refusedCommands()
{
    LineBench bench;
    bench.addPorts(2);
    QVERIFY(!bench.exchange.addPort({1, QStringLiteral("555")}));
    QVERIFY(!bench.exchange.addPort({9, QStringLiteral("101")}));
    QVERIFY(!bench.exchange.setCondition({.port = 9}));
    const qint64 unknown = bench.dial(onePage(), {}, QStringLiteral("102"), 9);
    QCOMPARE(bench.endOf(unknown)->code, ErrorCode::InvalidOperation);
    Answer answer;
    answer.port = 2;
    answer.call = 99;
    bench.exchange.answer(answer); // it does not ring
    QCOMPARE(bench.endOf(99)->code, ErrorCode::InvalidOperation);
    bench.exchange.hangUp({1, 1234});
    bench.exchange.pageStored({1234, 1, true});
    bench.exchange.removePort({9});
    QCOMPARE(bench.exchange.callCount(), 0);
}

void tst_BuiltInExchange::removedPort()
{
    LineBench bench;
    bench.addPorts(2);
    bench.answering(2).answers = false;
    const qint64 ringing = bench.dial(onePage());
    while (bench.rings.isEmpty())
        bench.step();
    bench.exchange.removePort({2});
    QVERIFY(bench.run());
    QVERIFY(bench.endOf(ringing));
    QVERIFY(bench.exchange.addPort({2, QStringLiteral("102")}));
    bench.answering(2).answers = true;
    const qint64 inPage = bench.dial(onePage());
    while (bench.frames.isEmpty())
        bench.step();
    bench.exchange.removePort({1});
    QVERIFY(bench.run());
    QCOMPARE(bench.endOf(inPage)->code, ErrorCode::UserAbort);
}

void tst_BuiltInExchange::hangUpIsToldToTheOtherEnd_data()
{
    QTest::addColumn<int>("supervisionMs");
    QTest::addColumn<int>("leastMs");
    QTest::addColumn<int>("mostMs");
    QTest::newRow("at-once") << 0 << 0 << 100;
    QTest::newRow("after-a-second") << 1000 << 900 << 1100;
    QTest::newRow("never") << -1 << 5000 << 120'000; // the timers of T.30
}

void tst_BuiltInExchange::hangUpIsToldToTheOtherEnd()
{
    QFETCH(int, supervisionMs);
    QFETCH(int, leastMs);
    QFETCH(int, mostMs);
    ExchangeOptions options;
    options.supervisionMs = supervisionMs;
    LineBench bench(options);
    bench.addPorts(2);
    const qint64 call = bench.dial({testPage(1728, 300, Resolution::Fine)});
    qint64 hungUpAt = 0;
    bench.onProgress = [&](const Progress &progress) {
        if (hungUpAt == 0 && progress.port == 1 && progress.phase == CallPhase::C
            && progress.pageBytes > 2000) {
            hungUpAt = bench.lineMs;
            bench.exchange.hangUp({1, call});
        }
    };
    QVERIFY(bench.run());
    QCOMPARE(bench.endOf(call)->code, ErrorCode::UserAbort);
    QCOMPARE(bench.endAt(2)->code, ErrorCode::DisconnectedReceiving);
    const qint64 tookMs = bench.lineMs - hungUpAt;
    QVERIFY2(tookMs >= leastMs && tookMs <= mostMs, qPrintable(QString::number(tookMs)));
}

void tst_BuiltInExchange::standsStillUntilStored()
{
    LineBench bench;
    bench.addPorts(2);
    bench.answersStore = false;
    const qint64 call = bench.dial({testPage(1728, 100, Resolution::Fine)});
    while (bench.received.isEmpty())
        bench.step();
    const qsizetype frames = bench.frames.size();
    const qint64 at = bench.lineMs;
    for (int i = 0; i < 1000; ++i)
        bench.step();
    QVERIFY(bench.exchange.isStandingStill());
    QCOMPARE(bench.lineMs, at);
    QCOMPARE(bench.frames.size(), frames);
    QVERIFY(bench.ends.isEmpty());
    bench.exchange.pageStored({call + 1, 7, true}); // another page: not the answer
    QVERIFY(bench.exchange.isStandingStill());
    bench.exchange.pageStored({call + 1, 1, true});
    QVERIFY(bench.run());
    QCOMPARE(bench.endOf(call)->code, ErrorCode::None);
    QCOMPARE(bench.endAt(2)->code, ErrorCode::None);
    QCOMPARE(bench.endAt(2)->pagesConfirmed, 1);
}

void tst_BuiltInExchange::manyCallsAtOnce()
{
    constexpr int pairs = 50;
    LineBench bench;
    bench.addPorts(2 * pairs);
    const QList<FaxPage> pages{testPage(1728, 80, Resolution::Standard)};
    for (int i = 0; i < pairs; ++i)
        bench.dial(pages, {}, QString::number(101 + pairs + i), i + 1);
    QCOMPARE(bench.exchange.callCount(), pairs);
    QVERIFY(bench.run());
    QCOMPARE(bench.ends.size(), 2 * pairs);
    for (const CallEnded &end : bench.ends)
        QCOMPARE(end.code, ErrorCode::None);
    for (int i = 0; i < pairs; ++i)
        QCOMPARE(bench.pagesAt(pairs + i + 1), pages);
}

void tst_BuiltInExchange::delay_data()
{
    QTest::addColumn<int>("delayMs");
    for (const int delay : {10, 40, 150, 400})
        QTest::addRow("%d-ms", delay) << delay;
}

void tst_BuiltInExchange::delay()
{
    QFETCH(int, delayMs);
    LineBench bench;
    bench.addPorts(2);
    QVERIFY(bench.exchange.setCondition({.port = 2, .line = {.delayMs = double(delayMs)}}));
    const QList<FaxPage> pages = onePage();
    const qint64 call = bench.dial(pages);
    QVERIFY(bench.run());
    QCOMPARE(bench.endOf(call)->code, ErrorCode::None);
    QCOMPARE(bench.pagesAt(2), pages);
}

/** A call must take well under a second of CPU; the figure is for the reader. */
void tst_BuiltInExchange::speed()
{
    LineBench bench;
    bench.addPorts(2);
    QElapsedTimer timer;
    timer.start();
    bench.dial({testPage(1728, 1143, Resolution::Standard)});
    QVERIFY(bench.run());
    const qint64 real = std::max<qint64>(1, timer.elapsed());
    qInfo("%lld ms of line time in %lld ms: %lld times real time", bench.lineMs, real,
          bench.lineMs / real);
#ifndef FAX_SANITIZED
    QVERIFY(real < 5000);
#endif
}

QTEST_GUILESS_MAIN(tst_BuiltInExchange)
#include "tst_builtinexchange.moc"

#include "support/disturbedparty.h"
#include "support/linebench.h"
#include "t30/engine.h"

#include <QtTest/QtTest>

using namespace Fax;
using namespace Fax::LineProtocol;

/** Pages that arrive damaged, are refused, come again; calls that break in the middle of a page. */
class tst_BadLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusedPageIsSentAgain_data();
    void refusedPageIsSentAgain();
    void damagedPageIsAccepted();
    void refusedForEver_data();
    void refusedForEver();
    void ecmRepairs();
    void ecmGivesUp();
    void failedTrainingFallsBack();
    void silenceOnTheLine_data();
    void silenceOnTheLine();
};

namespace {

/**
 * Clicks in what a receiver hears of its first transmissions of page data: the signal turns over for a
 * moment, which costs bits but not the carrier.
 */
struct Clicks
{
    LineBench &bench;
    int transmissions;
    int everyMs;
    int samplesLong = 40;

    void operator()(qint16 *samples, int count, qint64 lineMs) const
    {
        int begun = 0;
        bool data = false;
        for (const Progress &progress : bench.progresses) {
            if (progress.port != 2)
                continue;
            const bool now = progress.phase == CallPhase::C && progress.pageBytes > 300
                && progress.pageBytes < 6000; // and the command after the page is left alone
            begun += now && !data;
            data = now;
        }
        const bool due = data && begun <= transmissions && lineMs % everyMs < ExchangeCall::blockMs;
        for (int i = 0; due && i < std::min(count, samplesLong); ++i)
            samples[i] = static_cast<qint16>(-samples[i]);
    }
};

CallSettings plain()
{
    CallSettings settings;
    settings.ecm = false;
    settings.fastest = Modulation::V29;
    return settings;
}

/** What was said of pages before they were answered. */
QList<Verdict> doubts(const LineBench &bench)
{
    QList<Verdict> verdicts;
    for (const PageSent &page : bench.unsettled)
        verdicts.append(page.verdict);
    return verdicts;
}

void answerWithClicks(LineBench &bench, int transmissions, int everyMs)
{
    bench.answering(2).other = [&bench, transmissions, everyMs](qint64 call) {
        auto party = std::make_unique<DisturbedParty>(
            bench, T30Task{2, call, bench.answering(2).settings, {}, 0});
        party->hears = Clicks{bench, transmissions, everyMs};
        return party;
    };
}

} // namespace

void tst_BadLine::refusedPageIsSentAgain_data()
{
    QTest::addColumn<QList<FaxPage>>("pages");
    const FaxPage fine = testPage(1728, 300, Resolution::Fine, 1);
    const FaxPage fine2 = testPage(1728, 300, Resolution::Fine, 2);
    const FaxPage standard = testPage(1728, 300, Resolution::Standard, 3);
    QTest::newRow("last-page-eop") << QList{fine};
    QTest::newRow("more-pages-mps") << QList{fine, fine2};
    QTest::newRow("other-format-next-eom") << QList{fine, standard};
}

void tst_BadLine::refusedPageIsSentAgain()
{
    QFETCH(QList<FaxPage>, pages);
    LineBench bench;
    bench.addPorts(2);
    answerWithClicks(bench, 1, 100);
    const qint64 call = bench.dial(pages, plain());
    QVERIFY(bench.run());

    QVERIFY(bench.frameNames(call, Direction::Received).contains(QStringLiteral("RTN")));
    QCOMPARE(bench.endOf(call)->code, ErrorCode::None);
    QCOMPARE(bench.endOf(call)->pagesConfirmed, int(pages.size()));
    QVERIFY(bench.endOf(call)->retrains >= 1);
    QCOMPARE(bench.pagesAt(2), pages);
    for (const PageSent &page : bench.sent)
        QCOMPARE(page.verdict, Verdict::Confirmed);
    QCOMPARE(doubts(bench).first(3),
             (QList{Verdict::Uncertain, Verdict::NotDelivered, Verdict::Uncertain}));
}

void tst_BadLine::damagedPageIsAccepted()
{
    LineBench bench;
    bench.addPorts(2);
    answerWithClicks(bench, 1, 500);
    const qint64 call = bench.dial({testPage(1728, 300, Resolution::Fine)}, plain());
    QVERIFY(bench.run());
    const QStringList answers = bench.frameNames(call, Direction::Received);
    QVERIFY(answers.contains(QStringLiteral("RTP")));
    QCOMPARE(bench.endOf(call)->code, ErrorCode::None);
    QCOMPARE(bench.sent.first().verdict, Verdict::Damaged);
    QVERIFY(bench.received.first().badLines > 0);
}

void tst_BadLine::refusedForEver_data()
{
    QTest::addColumn<QList<FaxPage>>("pages");
    const FaxPage fine = testPage(1728, 200, Resolution::Fine, 1);
    QTest::newRow("eop") << QList{fine};
    QTest::newRow("mps") << QList{fine, testPage(1728, 200, Resolution::Fine, 2)};
    QTest::newRow("eom") << QList{fine, testPage(1728, 200, Resolution::Standard, 3)};
}

void tst_BadLine::refusedForEver()
{
    QFETCH(QList<FaxPage>, pages);
    LineBench bench;
    bench.addPorts(2);
    answerWithClicks(bench, 1000, 100);
    const qint64 call = bench.dial(pages, plain());
    QVERIFY(bench.run());
    QCOMPARE(bench.endOf(call)->code, ErrorCode::PageRejected);
    QCOMPARE(bench.endOf(call)->pagesConfirmed, 0);
    QCOMPARE(bench.sent.size(), 1);
    QCOMPARE(bench.sent.first().verdict, Verdict::NotDelivered);
    QVERIFY(bench.pagesAt(2).isEmpty());
    QCOMPARE(bench.received.size(), 1); // what could be read is kept
    QVERIFY(bench.received.first().partial);
    QVERIFY(bench.frameNames(call, Direction::Received).count(QStringLiteral("RTN")) < 12);
}

void tst_BadLine::ecmRepairs()
{
    LineBench bench;
    bench.addPorts(2);
    answerWithClicks(bench, 1, 900);
    const QList<FaxPage> pages{testPage(1728, 500, Resolution::Fine)};
    CallSettings settings;
    settings.fastest = Modulation::V29;
    const qint64 call = bench.dial(pages, settings);
    QVERIFY(bench.run());
    QVERIFY(bench.frameNames(call, Direction::Received).contains(QStringLiteral("PPR")));
    QCOMPARE(bench.endOf(call)->code, ErrorCode::None);
    QCOMPARE(bench.pagesAt(2), pages);
    QVERIFY(bench.sent.first().retransmitted > 0);
    QCOMPARE(bench.sent.first().verdict, Verdict::Confirmed);
    QCOMPARE(doubts(bench), (QList{Verdict::Uncertain, Verdict::NotDelivered, Verdict::Uncertain}));
}

namespace {
/** A sender whose ECM frame 6 never leaves: frame 7 goes in its place, each time. */
struct MissingFrame
{
    t30_send_hdlc_handler_t *next = nullptr;
    void *nextData = nullptr;

    static void send(void *data, const uint8_t *octets, int length)
    {
        const auto *missing = static_cast<MissingFrame *>(data);
        QByteArray frame(reinterpret_cast<const char *>(octets), std::max(length, 0));
        if (frame.startsWith(QByteArray::fromHex("ff030606")))
            frame[3] = 7;
        missing->next(missing->nextData,
                      octets ? reinterpret_cast<const uint8_t *>(frame.constData()) : nullptr,
                      length);
    }
};
} // namespace

void tst_BadLine::ecmGivesUp()
{
    LineBench bench;
    bench.addPorts(2);
    MissingFrame missing;
    const qint64 call = bench.dialWith(
        {testPage(1728, 300, Resolution::Fine)}, [&](const T30Task &task) {
            auto party = std::make_unique<DisturbedParty>(bench, task);
            party->atConnect = [&missing](FaxParty &fax) {
                t30_state_s *engine = fax.frontEnd().engine();
                missing = {engine->send_hdlc_handler, engine->send_hdlc_user_data};
                engine->send_hdlc_handler = MissingFrame::send;
                engine->send_hdlc_user_data = &missing;
            };
            return party;
        });
    QVERIFY(bench.run());
    QVERIFY(bench.frameNames(call, Direction::Sent).contains(QStringLiteral("EOR")));
    QCOMPARE(bench.endOf(call)->code, ErrorCode::EcmFailed);
    QCOMPARE(bench.endOf(call)->pagesConfirmed, 0);
    QVERIFY(!bench.endOf(call)->lastPageUncertain);
    QCOMPARE(bench.sent.size(), 1);
    QCOMPARE(bench.sent.first().verdict, Verdict::NotDelivered);
    QVERIFY(bench.pagesAt(2).isEmpty());
    QCOMPARE(bench.received.size(), 1); // the part before the frame that never came
    QVERIFY(bench.received.first().partial);
}

void tst_BadLine::failedTrainingFallsBack()
{
    LineBench bench;
    bench.addPorts(2);
    bench.answering(2).other = [&bench](qint64 call) {
        auto party = std::make_unique<DisturbedParty>(
            bench, T30Task{2, call, bench.answering(2).settings, {}, 0});
        party->hears = [&bench, call](qint16 *samples, int count, qint64 lineMs) {
            const Frame *last = nullptr;
            int choices = 0;
            for (const Frame &frame : std::as_const(bench.frames)) {
                last = frame.call == call ? &frame : last;
                choices += frame.call == call && frame.name == u"DCS";
            }
            const bool training = last && last->name == u"DCS" && choices <= 2;
            // The carrier has trained by then, and the zeros of TCF are on the line.
            const bool zeros = training && lineMs - last->lineMs > 1800
                && lineMs - last->lineMs < 2900;
            for (int i = 0; zeros && lineMs % 100 < 20 && i < count / 4; ++i)
                samples[i] = static_cast<qint16>(-samples[i]);
        };
        return party;
    };
    const QList<FaxPage> pages{testPage(1728, 100, Resolution::Fine)};
    const qint64 call = bench.dial(pages);
    QVERIFY(bench.run());
    QVERIFY(bench.frameNames(call, Direction::Received).contains(QStringLiteral("FTT")));
    QCOMPARE(bench.endOf(call)->code, ErrorCode::None);
    QVERIFY(bench.endOf(call)->bitRate < 14400);
    QVERIFY(bench.endOf(call)->retrains >= 1);
    QCOMPARE(bench.pagesAt(2), pages);
}

void tst_BadLine::silenceOnTheLine_data()
{
    QTest::addColumn<int>("fromMs");
    QTest::addColumn<bool>("bothWays");
    for (const int from : {0, 3000, 6000, 9000, 11'000, 14'000, 17'000})
        for (const bool both : {true, false})
            QTest::addRow("from-%d-%s", from, both ? "both" : "one") << from << both;
}

/** The line dies, nobody is told: both ends have to come to an end by themselves, and in agreement. */
void tst_BadLine::silenceOnTheLine()
{
    QFETCH(int, fromMs);
    QFETCH(bool, bothWays);
    ExchangeOptions options;
    options.supervisionMs = -1;
    LineBench bench(options);
    bench.addPorts(2);
    bench.answering(2).other = [&](qint64 call) {
        auto party = std::make_unique<DisturbedParty>(
            bench, T30Task{2, call, bench.answering(2).settings, {}, 0});
        const auto cut = [fromMs](qint16 *samples, int count, qint64 lineMs) {
            if (lineMs >= fromMs)
                std::fill_n(samples, count, qint16(0));
        };
        party->hears = cut;
        if (bothWays)
            party->sends = cut;
        return party;
    };
    const qint64 call = bench.dial({testPage(1728, 250, Resolution::Fine)});
    QVERIFY(bench.run(15 * 60 * 1000));
    const CallEnded sender = *bench.endOf(call);
    const CallEnded receiver = *bench.endAt(2);
    QVERIFY(sender.code != ErrorCode::None || receiver.code == ErrorCode::None);
    QVERIFY(sender.pagesConfirmed <= bench.pagesAt(2).size());
    QVERIFY(sender.lineMs < 200'000);
    QVERIFY(receiver.lineMs < 200'000);
}

QTEST_GUILESS_MAIN(tst_BadLine)
#include "tst_badline.moc"

#include "support/linebench.h"

#include <QtTest/QtTest>

using namespace Fax;
using namespace Fax::LineProtocol;

namespace {
CallSettings settingsFor(Modulation modulation, bool ecm, Coding coding)
{
    CallSettings settings;
    settings.localId = QStringLiteral("+1 555 0100");
    settings.fastest = modulation;
    settings.ecm = ecm;
    settings.mmr = coding == Coding::Mmr;
    settings.mr = coding != Coding::Mh;
    return settings;
}

void withAndWithoutEcm()
{
    QTest::addColumn<bool>("ecm");
    QTest::newRow("ecm") << true;
    QTest::newRow("plain") << false;
}
} // namespace

class tst_T30Session : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void page_data();
    void page();
    void bitRateLimit_data();
    void bitRateLimit();
    void papers_data();
    void papers();
    void manyPages();
    void resolutionAndWidthChange_data() { withAndWithoutEcm(); }
    void resolutionAndWidthChange();
    void severalEcmBlocks();
    void identitiesSubAddressPassword();
    void receiverLimitsWhatIsUsed_data();
    void receiverLimitsWhatIsUsed();
    void noise();
    void pageNotStored_data();
    void pageNotStored();
    void pageLeavesWhenNoted_data() { withAndWithoutEcm(); }
    void pageLeavesWhenNoted();
    void pageNotNoted_data();
    void pageNotNoted();
    void voiceIsNotAFax();
    void watchdogs_data();
    void watchdogs();
    void sameCallTwice();
    void nothingMovesForTwoMinutes_data();
    void nothingMovesForTwoMinutes();
    void endlessPageIsCutOff();
};

void tst_T30Session::page_data()
{
    QTest::addColumn<Modulation>("modulation");
    QTest::addColumn<bool>("ecm");
    QTest::addColumn<Coding>("coding");
    QTest::addColumn<Resolution>("resolution");
    QTest::addColumn<int>("width");

    constexpr std::array modulations{Modulation::V27ter, Modulation::V29, Modulation::V17};
    constexpr std::array resolutions{Resolution::Standard, Resolution::Fine, Resolution::Superfine};
    constexpr std::array widths{1728, 2048, 2432};
    const auto name = [](const auto &value) {
        return QByteArray(QMetaEnum::fromType<std::decay_t<decltype(value)>>().valueToKey(
            static_cast<int>(value)));
    };
    // Every modulation with every coding, with and without ECM; resolution and width take turns, so
    // that each pair of values of any two columns occurs.
    int turn = 0;
    for (const Modulation modulation : modulations) {
        for (const bool ecm : {true, false}) {
            for (const Coding coding : {Coding::Mh, Coding::Mr, Coding::Mmr}) {
                if (coding == Coding::Mmr && !ecm)
                    continue;
                for (int i = 0; i < 3; ++i, ++turn) {
                    const Resolution resolution = resolutions[static_cast<size_t>(i)];
                    const int width = widths[static_cast<size_t>((turn / 3 + i) % 3)];
                    const QByteArray row = name(modulation) + (ecm ? "-ecm-" : "-plain-")
                        + name(coding) + '-' + name(resolution) + '-' + QByteArray::number(width);
                    QTest::newRow(row.constData())
                        << modulation << ecm << coding << resolution << width;
                }
            }
        }
    }
}

void tst_T30Session::page()
{
    QFETCH(Modulation, modulation);
    QFETCH(bool, ecm);
    QFETCH(Coding, coding);
    QFETCH(Resolution, resolution);
    QFETCH(int, width);
    LineBench bench;
    bench.addPorts(2);
    const QList<FaxPage> pages{testPage(width, 200, resolution)};
    const qint64 call = bench.dial(pages, settingsFor(modulation, ecm, coding));
    QVERIFY(bench.run());

    QCOMPARE(bench.pagesAt(2), pages);
    QCOMPARE(bench.ends.size(), 2);
    for (const CallEnded &end : bench.ends) {
        QCOMPARE(end.code, ErrorCode::None);
        QCOMPARE(end.pagesConfirmed, 1);
        QCOMPARE(end.modulation, modulation);
        QCOMPARE(end.ecm, ecm);
        QCOMPARE(end.coding, coding);
        QVERIFY(!end.lastPageUncertain);
    }
    QCOMPARE(bench.sent.size(), 1);
    QCOMPARE(bench.sent.first().call, call);
    QCOMPARE(bench.sent.first().verdict, Verdict::Confirmed);
    QVERIFY(bench.sent.first().bytes > 1000);
    QCOMPARE(bench.received.first().badLines, 0);
}

void tst_T30Session::bitRateLimit_data()
{
    QTest::addColumn<Modulation>("fastest");
    QTest::addColumn<int>("limit");
    QTest::addColumn<Modulation>("used");
    QTest::addColumn<int>("bitRate");
    QTest::newRow("14400") << Modulation::V17 << 14400 << Modulation::V17 << 14400;
    QTest::newRow("12000") << Modulation::V17 << 12000 << Modulation::V17 << 12000;
    QTest::newRow("9600-v17") << Modulation::V17 << 9600 << Modulation::V17 << 9600;
    QTest::newRow("9600-v29") << Modulation::V29 << 9600 << Modulation::V29 << 9600;
    QTest::newRow("7200-v29") << Modulation::V29 << 7200 << Modulation::V29 << 7200;
    QTest::newRow("4800") << Modulation::V17 << 4800 << Modulation::V27ter << 4800;
    QTest::newRow("2400") << Modulation::V17 << 2400 << Modulation::V27ter << 2400;
}

void tst_T30Session::bitRateLimit()
{
    QFETCH(Modulation, fastest);
    QFETCH(int, limit);
    LineBench bench;
    bench.addPorts(2);
    CallSettings settings = settingsFor(fastest, true, Coding::Mmr);
    settings.maximumBitRate = limit;
    const qint64 call = bench.dial({testPage(1728, 60, Resolution::Standard)}, settings);
    QVERIFY(bench.run());
    QCOMPARE(bench.endOf(call)->code, ErrorCode::None);
    QTEST(bench.endOf(call)->modulation, "used");
    QTEST(bench.endOf(call)->bitRate, "bitRate");
}

void tst_T30Session::papers_data()
{
    QTest::addColumn<Paper>("paper");
    QTest::newRow("a4") << Paper::A4;
    QTest::newRow("letter") << Paper::Letter;
    QTest::newRow("legal") << Paper::Legal;
    QTest::newRow("b4") << Paper::B4;
    QTest::newRow("a3") << Paper::A3;
}

void tst_T30Session::papers()
{
    QFETCH(Paper, paper);
    LineBench bench;
    bench.addPorts(2);
    FaxPage page(widthPixels(paper), heightLines(paper, Resolution::Fine), Resolution::Fine);
    for (int y = 0; y < page.rows(); y += 10) // whole sheets, with little on them
        page.setBlack(y % page.width(), y);
    const qint64 call = bench.dial({page}, settingsFor(Modulation::V17, true, Coding::Mmr));
    QVERIFY(bench.run());
    QCOMPARE(bench.endOf(call)->code, ErrorCode::None);
    QCOMPARE(bench.pagesAt(2), QList{page});
}

void tst_T30Session::manyPages()
{
    for (const bool ecm : {true, false}) {
        LineBench bench;
        bench.addPorts(2);
        QList<FaxPage> pages;
        for (int i = 0; i < 6; ++i)
            pages.append(testPage(1728, 80 + 30 * i, Resolution::Fine, i));
        const qint64 call = bench.dial(pages, settingsFor(Modulation::V17, ecm, Coding::Mr));
        QVERIFY(bench.run());
        QCOMPARE(bench.endOf(call)->code, ErrorCode::None);
        QCOMPARE(bench.endOf(call)->pagesConfirmed, 6);
        QCOMPARE(bench.endAt(2)->pagesConfirmed, 6);
        QCOMPARE(bench.pagesAt(2), pages);
        for (int i = 0; i < 6; ++i) {
            QCOMPARE(bench.sent[i].page, i + 1);
            QCOMPARE(bench.received[i].page, i + 1);
        }
    }
}

void tst_T30Session::resolutionAndWidthChange()
{
    QFETCH(bool, ecm);
    LineBench bench;
    bench.addPorts(2);
    const QList<FaxPage> pages{
        testPage(1728, 100, Resolution::Fine, 1), testPage(1728, 100, Resolution::Standard, 2),
        testPage(2048, 100, Resolution::Standard, 3), testPage(2432, 100, Resolution::Superfine, 4),
        testPage(2432, 100, Resolution::Superfine, 5)};
    const qint64 call = bench.dial(pages, settingsFor(Modulation::V29, ecm, Coding::Mr));
    QVERIFY(bench.run());
    QCOMPARE(bench.endOf(call)->code, ErrorCode::None);
    QCOMPARE(bench.endOf(call)->pagesConfirmed, 5);
    QCOMPARE(bench.endAt(2)->code, ErrorCode::None);
    QCOMPARE(bench.pagesAt(2), pages);
}

void tst_T30Session::severalEcmBlocks()
{
    LineBench bench;
    bench.addPorts(2);
    const QList<FaxPage> pages{testPage(2432, 1600, Resolution::Superfine)}; // more than 64 KiB
    const qint64 call = bench.dial(pages, settingsFor(Modulation::V17, true, Coding::Mmr));
    QVERIFY(bench.run());
    QCOMPARE(bench.endOf(call)->code, ErrorCode::None);
    QCOMPARE(bench.frameNames(call, Direction::Sent).count(QStringLiteral("PPS")), 2);
    QVERIFY(bench.sent.first().bytes > 65536);
    QCOMPARE(bench.pagesAt(2), pages);
    for (const Progress &progress : bench.progresses)
        QVERIFY(progress.pagePercent >= 0 && progress.pagePercent <= 100);
}

void tst_T30Session::identitiesSubAddressPassword()
{
    LineBench bench;
    bench.addPorts(2);
    bench.answering(2).settings.localId = QStringLiteral("+49 89 4711");
    CallSettings settings = settingsFor(Modulation::V17, true, Coding::Mmr);
    settings.subAddress = QStringLiteral("12*34#");
    settings.password = QStringLiteral("9876");
    const qint64 call = bench.dial({testPage(1728, 60, Resolution::Standard)}, settings);
    QVERIFY(bench.run());
    QCOMPARE(bench.endOf(call)->code, ErrorCode::None);
    QCOMPARE(bench.endOf(call)->remoteId, QStringLiteral("+49 89 4711"));
    QCOMPARE(bench.endAt(2)->remoteId, QStringLiteral("+1 555 0100"));
    QCOMPARE(bench.endAt(2)->subAddress, QStringLiteral("12*34#"));
    const QStringList names = bench.frameNames(call, Direction::Sent);
    QVERIFY(names.contains(QStringLiteral("SUB")));
    QVERIFY(names.contains(QStringLiteral("SID")));
    for (const Frame &frame : bench.frames) { // the password is nobody's business
        QVERIFY(!frame.meaning.contains(QStringLiteral("9876")));
        QVERIFY(!frame.octets.contains("6789") && !frame.octets.contains("9876"));
    }
}

void tst_T30Session::receiverLimitsWhatIsUsed_data()
{
    QTest::addColumn<Modulation>("modulation");
    QTest::addColumn<bool>("ecm");
    QTest::addColumn<Coding>("coding");
    QTest::newRow("v27ter") << Modulation::V27ter << true << Coding::Mmr;
    QTest::newRow("no-ecm") << Modulation::V17 << false << Coding::Mr;
    QTest::newRow("mh-only") << Modulation::V29 << false << Coding::Mh;
}

void tst_T30Session::receiverLimitsWhatIsUsed()
{
    QFETCH(Modulation, modulation);
    QFETCH(bool, ecm);
    QFETCH(Coding, coding);
    LineBench bench;
    bench.addPorts(2);
    bench.answering(2).settings = settingsFor(modulation, ecm, coding);
    const QList<FaxPage> pages{testPage(1728, 100, Resolution::Fine)};
    const qint64 call = bench.dial(pages, settingsFor(Modulation::V17, true, Coding::Mmr));
    QVERIFY(bench.run());
    QCOMPARE(bench.endOf(call)->code, ErrorCode::None);
    QCOMPARE(bench.endOf(call)->modulation, modulation);
    QCOMPARE(bench.endOf(call)->ecm, ecm);
    QCOMPARE(bench.endOf(call)->coding, coding);
    QCOMPARE(bench.pagesAt(2), pages);
}

void tst_T30Session::noise()
{
    LineBench bench;
    bench.addPorts(2);
    for (const qint64 port : {1, 2}) {
        Condition condition;
        condition.port = port;
        condition.line.noiseDbm0 = -60;
        QVERIFY(bench.exchange.setCondition(condition));
    }
    const QList<FaxPage> pages{testPage(1728, 400, Resolution::Fine)};
    const qint64 call = bench.dial(pages, settingsFor(Modulation::V29, true, Coding::Mmr));
    QVERIFY(bench.run());
    QCOMPARE(bench.endOf(call)->code, ErrorCode::None);
    QCOMPARE(bench.pagesAt(2), pages);
}

void tst_T30Session::pageNotStored_data()
{
    QTest::addColumn<bool>("ecm");
    QTest::addColumn<bool>("answered");
    QTest::newRow("ecm-refused") << true << true;
    QTest::newRow("ecm-no-answer") << true << false;
    QTest::newRow("plain-refused") << false << true;
    QTest::newRow("plain-no-answer") << false << false;
}

void tst_T30Session::pageNotStored()
{
    QFETCH(bool, ecm);
    QFETCH(bool, answered);
    ExchangeOptions options;
    options.storeTimeoutMs = 30; // real time
    LineBench bench(options);
    bench.addPorts(2);
    bench.answersStore = true;
    bench.store = [&](const PageReceived &page) {
        if (page.page == 2)
            bench.answersStore = answered;
        return page.page == 1;
    };
    const QList<FaxPage> pages{testPage(1728, 80, Resolution::Fine, 1),
                               testPage(1728, 80, Resolution::Fine, 2),
                               testPage(1728, 80, Resolution::Fine, 3)};
    const qint64 call = bench.dial(pages, settingsFor(Modulation::V17, ecm, Coding::Mr));
    QVERIFY(bench.run());

    QCOMPARE(bench.endAt(2)->code, ErrorCode::PageNotStored);
    QCOMPARE(bench.endAt(2)->pagesConfirmed, 1);
    QCOMPARE(bench.endOf(call)->pagesConfirmed, 1);
    QCOMPARE(bench.endOf(call)->code, ErrorCode::ConfirmationLost);
    QVERIFY(bench.endOf(call)->lastPageUncertain);
    QCOMPARE(bench.frameNames(call, Direction::Received).count(QStringLiteral("MCF")), 1);
    QCOMPARE(bench.sent.size(), 2);
    QCOMPARE(bench.sent.last().page, 2);
    QCOMPARE(bench.sent.last().verdict, Verdict::Uncertain);
}

/** The command that ends a page waits until the page is noted as out, and so does the line. */
void tst_T30Session::pageLeavesWhenNoted()
{
    QFETCH(bool, ecm);
    LineBench bench;
    bench.addPorts(2);
    bench.answersNote = false;
    const QList<FaxPage> pages{testPage(1728, 80, Resolution::Fine, 1),
                               testPage(1728, 80, Resolution::Fine, 2)};
    const qint64 call = bench.dial(pages, settingsFor(Modulation::V17, ecm, Coding::Mr));
    for (int page = 1; page <= 2; ++page) {
        while (bench.unsettled.size() < page)
            bench.step();
        QCOMPARE(bench.unsettled.last().page, page);
        QCOMPARE(bench.unsettled.last().verdict, Verdict::Uncertain);
        const qint64 stopped = bench.lineMs;
        for (int i = 0; i < 100; ++i)
            bench.step();
        QCOMPARE(bench.lineMs, stopped);
        QCOMPARE(bench.received.size(), page - 1); // the other end knows nothing of its end
        bench.exchange.pageStored({call, page + 1, true}); // another page: not the answer
        QVERIFY(bench.exchange.isStandingStill());
        bench.exchange.pageStored({call, page, true});
    }
    QVERIFY(bench.run());
    QCOMPARE(bench.endOf(call)->code, ErrorCode::None);
    QCOMPARE(bench.unsettled.size(), 2);
    QCOMPARE(bench.pagesAt(2), pages);
}

void tst_T30Session::pageNotNoted_data()
{
    pageNotStored_data();
}

/** Then its end never leaves: the page is certainly not taken, and may be sent again. */
void tst_T30Session::pageNotNoted()
{
    QFETCH(bool, ecm);
    QFETCH(bool, answered);
    ExchangeOptions options;
    options.storeTimeoutMs = 30; // real time
    LineBench bench(options);
    bench.addPorts(2);
    bench.note = [&](const PageSent &page) {
        if (page.page == 2)
            bench.answersNote = answered;
        return page.page == 1;
    };
    const QList<FaxPage> pages{testPage(1728, 80, Resolution::Fine, 1),
                               testPage(1728, 80, Resolution::Fine, 2)};
    const qint64 call = bench.dial(pages, settingsFor(Modulation::V17, ecm, Coding::Mr));
    QVERIFY(bench.run());
    QCOMPARE(bench.endOf(call)->code, ErrorCode::StoreFailed);
    QCOMPARE(bench.endOf(call)->pagesConfirmed, 1);
    QVERIFY(!bench.endOf(call)->lastPageUncertain);
    QCOMPARE(bench.sent.last().verdict, Verdict::NotDelivered);
    QCOMPARE(bench.pagesAt(2), pages.first(1));
}

void tst_T30Session::voiceIsNotAFax()
{
    LineBench bench;
    bench.addPorts(2);
    bench.answering(2).other = [](qint64) { return std::make_unique<SilentParty>(); };
    const qint64 call = bench.dial({testPage(1728, 60, Resolution::Standard)});
    QVERIFY(bench.run());
    QCOMPARE(bench.endOf(call)->code, ErrorCode::NotFaxCall);
    QVERIFY(bench.endOf(call)->lineMs < 70'000);
    QVERIFY(bench.sent.isEmpty());
}

void tst_T30Session::watchdogs_data()
{
    QTest::addColumn<int>("limitSeconds");
    QTest::addColumn<int>("leastMs");
    QTest::addColumn<int>("mostMs");
    QTest::newRow("limit-of-the-call") << 12 << 12'000 << 14'000;
    QTest::newRow("shorter-than-the-set-up") << 1 << 1'000 << 3'000;
}

void tst_T30Session::watchdogs()
{
    QFETCH(int, limitSeconds);
    QFETCH(int, leastMs);
    QFETCH(int, mostMs);
    LineBench bench;
    bench.addPorts(2);
    CallSettings settings = settingsFor(Modulation::V27ter, true, Coding::Mmr);
    settings.watchdogSeconds = limitSeconds;
    const qint64 call = bench.dial({testPage(1728, 2000, Resolution::Fine)}, settings);
    QVERIFY(bench.run());
    QCOMPARE(bench.endOf(call)->code, ErrorCode::WatchdogExpired);
    QVERIFY(bench.endOf(call)->lineMs >= leastMs);
    QVERIFY(bench.endOf(call)->lineMs <= mostMs);
}

void tst_T30Session::sameCallTwice()
{
    QList<qint64> lengths;
    for (int i = 0; i < 2; ++i) {
        LineBench bench;
        bench.addPorts(2);
        Condition condition;
        condition.port = 2;
        condition.line.noiseDbm0 = -48; // enough for errors: frames are sent again
        QVERIFY(bench.exchange.setCondition(condition));
        const qint64 call = bench.dial({testPage(1728, 400, Resolution::Fine)},
                                       settingsFor(Modulation::V29, true, Coding::Mmr));
        QVERIFY(bench.run());
        lengths.append(bench.endOf(call)->lineMs);
        lengths.append(bench.frames.size());
    }
    QCOMPARE(lengths.mid(2), lengths.mid(0, 2));
}

void tst_T30Session::nothingMovesForTwoMinutes_data()
{
    QTest::addColumn<double>("noiseDbm0");
    for (const double noise : {-44.0, -40.0, -30.0, -20.0})
        QTest::addRow("noise%.0f", noise) << noise;
}

/** At these levels spandsp's own timers stand still (safety.md 1, item 4): the watchdog does not. */
void tst_T30Session::nothingMovesForTwoMinutes()
{
    QFETCH(double, noiseDbm0);
    LineBench bench;
    bench.addPorts(2);
    for (const qint64 port : {1, 2})
        QVERIFY(bench.exchange.setCondition({.port = port, .line = {.noiseDbm0 = noiseDbm0}}));
    const qint64 call = bench.dial({testPage(1728, 200, Resolution::Fine)});
    QVERIFY(bench.run(700'000));
    QVERIFY(bench.endOf(call)->code != ErrorCode::None || bench.pagesAt(2).size() == 1);
    QVERIFY(bench.endOf(call)->lineMs < 620'000);
    QVERIFY(bench.endAt(2)->lineMs < 620'000);
}

void tst_T30Session::endlessPageIsCutOff()
{
    LineBench bench;
    bench.addPorts(2);
    const qint64 call = bench.dial(
        {FaxPage(1728, 30'000, Resolution::Fine)}); // white: a few octets
    QVERIFY(bench.run());
    QCOMPARE(bench.endAt(2)->code, ErrorCode::ReceiveProtocol);
    QCOMPARE(bench.endAt(2)->pagesConfirmed, 0);
    QVERIFY(bench.endOf(call)->code != ErrorCode::None);
    QCOMPARE(bench.received.size(), 1);
    QVERIFY(bench.received.first().partial);
    QCOMPARE(bench.received.first().rows, 20'000);
}

QTEST_GUILESS_MAIN(tst_T30Session)
#include "tst_t30session.moc"

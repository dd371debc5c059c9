#include "support/linebench.h"
#include "t30/pagefollower.h"

#include <QtTest/QtTest>

using namespace Fax;
using namespace Fax::LineProtocol;

namespace {

constexpr qint64 caller = 1;
constexpr qint64 called = 2;

CallSettings withEcm(bool ecm, bool mmr = true, bool mr = true)
{
    CallSettings settings;
    settings.ecm = ecm;
    settings.mmr = mmr;
    settings.mr = mr;
    return settings;
}

/** What somebody who watches a port has seen of each page, put together as a client does. */
struct Watched
{
    QMap<int, QByteArray> pages; ///< rows, by page
    QMap<int, QList<QByteArray>> blocks; ///< last state of the frames, by page and block
    QSet<EcmFrame> seen;
    int news = 0;

    Watched(const LineBench &bench, qint64 port)
    {
        for (const PageRows &rows : bench.pageNews) {
            if (rows.port == port)
                add(rows);
        }
    }

    void add(const PageRows &rows)
    {
        ++news;
        QByteArray &page = pages[rows.page];
        page.truncate(qsizetype(rows.firstRow) * (rows.width / 8));
        QCOMPARE(page.size(), qsizetype(rows.firstRow) * (rows.width / 8)); // nothing is left out
        page += rows.bits;
        QList<QByteArray> &known = blocks[rows.page];
        known.resize(std::max<qsizetype>(known.size(), rows.block + 1));
        known[rows.block] = rows.frames;
        for (const char frame : rows.frames)
            seen.insert(static_cast<EcmFrame>(frame));
    }
};

} // namespace

/** The page on the line as people may watch it, on both ends of a call with real modem audio. */
class tst_PageRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsAsTheyCome_data();
    void rowsAsTheyCome();
    void framesOnABadLine();
    void nobodyWatches();
    void linesInProgress();
    void hostilePeer();
};

void tst_PageRows::rowsAsTheyCome_data()
{
    QTest::addColumn<CallSettings>("settings");
    QTest::addColumn<int>("width");
    QTest::newRow("ECM, MMR") << withEcm(true) << 1728;
    QTest::newRow("ECM, MMR, A3") << withEcm(true) << 2432;
    QTest::newRow("ECM, MH") << withEcm(true, false, false) << 1728;
    QTest::newRow("MR") << withEcm(false) << 1728;
    QTest::newRow("MH") << withEcm(false, false, false) << 1728;
}

void tst_PageRows::rowsAsTheyCome()
{
    QFETCH(CallSettings, settings);
    QFETCH(int, width);
    LineBench bench;
    bench.addPorts(2);
    bench.watched = {caller, called};
    const QList<FaxPage> pages{testPage(width, 1000, Resolution::Fine, 1),
                               testPage(width, 400, Resolution::Fine, 2)};
    const qint64 call = bench.dial(pages, settings);
    QVERIFY(bench.run());
    QCOMPARE(bench.endOf(call)->code, ErrorCode::None);
    for (const qint64 port : {caller, called}) {
        const Watched seen(bench, port);
        QCOMPARE(seen.pages.size(), 2);
        for (int page = 1; page <= 2; ++page) {
            const QByteArray sent = pages.at(page - 1).bits();
            QVERIFY(sent.startsWith(seen.pages.value(page))); // P7: these very dots
            // The last rows may wait for what ends the page.
            const qsizetype missing = sent.size() - seen.pages.value(page).size();
            QVERIFY2(missing <= 8 * width / 8, qPrintable(QString::number(missing * 8 / width)));
            const bool ecm = settings.ecm;
            QCOMPARE(seen.blocks.value(page).constLast().isEmpty(), !ecm);
            for (const QByteArray &block : seen.blocks.value(page))
                QCOMPARE(block.count(static_cast<char>(EcmFrame::Good)), block.size());
        }
        QVERIFY2(seen.news > 10,
                 qPrintable(QString::number(seen.news))); // as it came, not at the end
    }
}

/** Frames are missing, are asked for again and come. */
void tst_PageRows::framesOnABadLine()
{
    LineBench bench;
    bench.addPorts(2);
    bench.watched = {caller, called};
    Condition condition;
    condition.port = called;
    condition.line.dropOutsAMinute = 10;
    condition.line.dropOutMs = 10;
    QVERIFY(bench.exchange.setCondition(condition));
    const FaxPage page = testPage(1728, 2000, Resolution::Fine, 3);
    const qint64 call = bench.dial({page}, withEcm(true));
    QVERIFY(bench.run());
    QCOMPARE(bench.endOf(call)->code, ErrorCode::None);
    for (const qint64 port : {caller, called}) {
        const Watched seen(bench, port);
        QVERIFY(seen.seen.contains(EcmFrame::Missing));
        QVERIFY(seen.seen.contains(EcmFrame::Repeated));
        QCOMPARE(seen.seen.contains(EcmFrame::Sent), port == caller);
        QVERIFY(page.bits().startsWith(seen.pages.value(1)));
        QVERIFY(seen.pages.value(1).size() >= page.bits().size() - 8 * 216);
        const QByteArray last = seen.blocks.value(1).constLast();
        const auto repeated = last.count(static_cast<char>(EcmFrame::Repeated));
        QCOMPARE(last.count(static_cast<char>(EcmFrame::Good)) + repeated, last.size());
    }
}

void tst_PageRows::nobodyWatches()
{
    LineBench bench;
    bench.addPorts(2);
    bench.watched = {called};
    const qint64 call = bench.dial({testPage(1728, 300, Resolution::Fine, 1)});
    QVERIFY(bench.run());
    QCOMPARE(bench.endOf(call)->code, ErrorCode::None);
    QCOMPARE(Watched(bench, caller).news, 0);
    QVERIFY(Watched(bench, called).news > 0);
}

/** 4.1: lines of this page, whether somebody watches it or not. */
void tst_PageRows::linesInProgress()
{
    LineBench bench;
    bench.addPorts(2);
    bench.dial({testPage(1728, 1000, Resolution::Fine, 1)});
    QVERIFY(bench.run());
    for (const qint64 port : {caller, called}) {
        QList<int> lines;
        for (const Progress &progress : std::as_const(bench.progresses)) {
            if (progress.port == port && progress.phase == CallPhase::C)
                lines.append(progress.pageLines);
        }
        QVERIFY(std::is_sorted(lines.cbegin(), lines.cend()));
        QVERIFY(lines.constLast() > 900 && lines.constLast() <= 1000);
    }
}

/** Whatever a caller sends, the service can take what is told of it: else it would end the worker of all built-in lines. */
void tst_PageRows::hostilePeer()
{
    PageFollower follower(called, 7);
    follower.setFormat(Coding::Mmr, 0, Resolution::Fine); // no width that there is
    const auto frame = [](int field, const QByteArray &rest) {
        return QByteArray("\xff\x03", 2) + static_cast<char>(field) + rest;
    };
    int told = 0;
    const auto take = [&] {
        while (const auto news = follower.take(1)) {
            QVERIFY(PageRows::decode(news->encode()));
            ++told;
        }
    };
    for (int block = 0; block < 300; ++block) { // the page never ends
        follower.frame(Direction::Received, frame(0x06, QByteArray(257, static_cast<char>(block))),
                       1);
        follower.frame(Direction::Received, frame(0xBE, QByteArray("\0\0\xff\xff", 4)),
                       1); // PPS-NULL
        take();
        follower.frame(Direction::Sent, frame(0x8C, {}), 1); // MCF
        take();
    }
    follower.begin(2);
    follower.putRows(QByteArray(216 * 25'000, '\0')); // more than a page may have
    take();
    QVERIFY(told > 300);
    QCOMPARE(follower.rows(), RowDecoder::mostRows);
}

QTEST_GUILESS_MAIN(tst_PageRows)
#include "tst_pagerows.moc"

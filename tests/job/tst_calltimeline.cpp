#include "job/calltimeline.h"

#include <QtTest/QtTest>

using namespace Fax;

namespace {

using Kind = TimelineBlock::Kind;
constexpr Direction us = Direction::Sent;
constexpr Direction them = Direction::Received;

TraceEntry entry(double seconds, Direction direction, const char *name,
                 const QByteArray &octets = {})
{
    return {seconds, direction, QString::fromLatin1(name), octets, {}};
}

/** A frame of `size` octets; of a PPS the fourth one is the command inside. */
QByteArray frameOf(int size, int inner = 0)
{
    QByteArray octets(size, '\0');
    if (size > 3)
        octets[3] = static_cast<char>(inner);
    return octets;
}

/** "us DIS 1.00-2.50", so that a failing row can be read. */
QString text(const TimelineBlock &block)
{
    return QStringLiteral("%1 %2 %3-%4%5")
        .arg(block.lane == us ? u"us" : u"them", block.label())
        .arg(block.begin, 0, 'f', 2)
        .arg(block.end, 0, 'f', 2)
        .arg(block.trouble ? u" !" : u"");
}

QStringList texts(const QList<TimelineBlock> &blocks)
{
    QStringList list;
    for (const TimelineBlock &block : blocks)
        list.append(text(block));
    return list;
}

} // namespace

/** The two lanes of a call (ui.md D1). */
class tst_CallTimeline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void blocks_data();
    void blocks();
    void kinds();
    void pageOnTheLine();
    void meanings_data();
    void meanings();
};

void tst_CallTimeline::blocks_data()
{
    QTest::addColumn<QList<TraceEntry>>("entries");
    QTest::addColumn<QStringList>("wanted");
    using Entries = QList<TraceEntry>;
    QTest::newRow("nothing") << Entries() << QStringList();
    QTest::newRow("tones: what we send begins, what comes ends")
        << Entries{entry(1, us, "CNG"), entry(6, them, "CED")}
        << QStringList{u"us CNG 1.00-1.50"_qs, u"them CED 3.40-6.00"_qs};
    // 12 octets and 3 more are 0.4 s at 300 bit/s, after a second of preamble.
    QTest::newRow("a frame that came")
        << Entries{entry(5, them, "DIS", frameOf(12))} << QStringList{u"them DIS 3.60-5.00"_qs};
    QTest::newRow("a frame of ours")
        << Entries{entry(5, us, "DCS", frameOf(12))} << QStringList{u"us DCS 5.00-6.40"_qs};
    QTest::newRow("frames in a row are one block")
        << Entries{entry(5, them, "CSI", frameOf(12)), entry(5.45, them, "DIS", frameOf(12))}
        << QStringList{u"them DIS 3.60-5.45"_qs};
    QTest::newRow("a repeated signal is a block of its own")
        << Entries{entry(5, us, "DCS", frameOf(12)), entry(10, us, "DCS", frameOf(12))}
        << QStringList{u"us DCS 5.00-6.40"_qs, u"us DCS 10.00-11.40"_qs};
    QTest::newRow("training failed")
        << Entries{entry(8, us, "TCF"), entry(11, them, "FTT", frameOf(3))}
        << QStringList{u"us TCF 8.00-9.50"_qs, u"them FTT 9.84-11.00 !"_qs};
    QTest::newRow("a page of ours ends where its command begins")
        << Entries{entry(12, us, "DATA"), entry(40, us, "MPS", frameOf(3)),
                   entry(43, them, "MCF", frameOf(3)), entry(44, us, "DATA"),
                   entry(70, us, "EOP", frameOf(3))}
        << QStringList{u"us p1 12.00-40.00"_qs, u"us MPS 40.00-41.16"_qs,
                       u"them MCF 41.84-43.00"_qs, u"us p2 44.00-70.00"_qs,
                       u"us EOP 70.00-71.16"_qs};
    QTest::newRow("a page that came ends where its command began")
        << Entries{entry(12, them, "DATA"), entry(40, them, "EOP", frameOf(3))}
        << QStringList{u"them p1 12.00-38.84"_qs, u"them EOP 38.84-40.00"_qs};
    QTest::newRow("a part with ECM is repeated: the same page")
        << Entries{entry(12, us, "DATA"),
                   entry(30, us, "PPS", frameOf(7, 0x2F)),
                   entry(33, them, "PPR", frameOf(35)),
                   entry(34, us, "DATA"),
                   entry(36, us, "PPS", frameOf(7, 0x2F)),
                   entry(39, them, "MCF", frameOf(3)),
                   entry(40, us, "DATA"),
                   entry(41, us, "DCN", frameOf(3))}
        << QStringList{u"us p1 12.00-30.00"_qs,      u"us PPS 30.00-31.27"_qs,
                       u"them PPR 30.99-33.00 !"_qs, u"us p1 34.00-36.00"_qs,
                       u"us PPS 36.00-37.27"_qs,     u"them MCF 37.84-39.00"_qs,
                       u"us p2 40.00-41.00"_qs,      u"us DCN 41.00-42.16"_qs};
    QTest::newRow("MCF to a part that is not the end of the page")
        << Entries{entry(12, us, "DATA"), entry(30, us, "PPS", frameOf(7, 0)),
                   entry(33, them, "MCF", frameOf(3)), entry(34, us, "DATA"),
                   entry(50, us, "PPS", frameOf(7, 0x2F))}
        << QStringList{u"us p1 12.00-30.00"_qs, u"us PPS 30.00-31.27"_qs,
                       u"them MCF 31.84-33.00"_qs, u"us p1 34.00-50.00"_qs,
                       u"us PPS 50.00-51.27"_qs};
    QTest::newRow("a refused page comes again")
        << Entries{entry(12, us, "DATA"), entry(30, us, "EOP", frameOf(3)),
                   entry(33, them, "RTN", frameOf(3)), entry(40, us, "DATA"),
                   entry(60, us, "EOP", frameOf(3))}
        << QStringList{u"us p1 12.00-30.00"_qs, u"us EOP 30.00-31.16"_qs,
                       u"them RTN 31.84-33.00 !"_qs, u"us p1 40.00-60.00"_qs,
                       u"us EOP 60.00-61.16"_qs};
    QTest::newRow("a call that broke in a page")
        << Entries{entry(12, us, "DATA")} << QStringList{u"us p1 12.00-12.00"_qs};
}

void tst_CallTimeline::blocks()
{
    QFETCH(QList<TraceEntry>, entries);
    QFETCH(QStringList, wanted);
    QCOMPARE(texts(callTimeline(entries)), wanted);
}

void tst_CallTimeline::kinds()
{
    const QList<TimelineBlock> blocks = callTimeline(
        {entry(3, us, "CED"), entry(5, us, "DIS", frameOf(12)), entry(9, them, "TCF"),
         entry(12, them, "DATA"), entry(40, them, "EOP", frameOf(3))},
        4);
    QList<Kind> kinds;
    for (const TimelineBlock &block : blocks)
        kinds.append(block.kind);
    QCOMPARE(
        kinds,
        (QList<Kind>{Kind::Tone, Kind::Signals, Kind::Training, Kind::PageData, Kind::Signals}));
    QCOMPARE(blocks.at(3).page, 4); // this call began with the fourth page
}

/** Its entry comes when it is over. */
void tst_CallTimeline::pageOnTheLine()
{
    const QList<TraceEntry> entries{entry(10, them, "CFR", frameOf(3))};
    QCOMPARE(texts(callTimeline(entries, 1, {20.5, true, us})),
             (QStringList{u"them CFR 8.84-10.00"_qs, u"us p1 10.00-20.50"_qs}));
    QCOMPARE(texts(callTimeline(entries, 1, {20.5, false, us})),
             QStringList{u"them CFR 8.84-10.00"_qs});
}

void tst_CallTimeline::meanings_data()
{
    QTest::addColumn<bool>("known");
    for (const char *name : {"CNG", "CED", "DIS", "TSI", "DCS", "TCF", "CFR", "FTT", "PPS", "MPS",
                             "EOP", "MCF", "RTP", "RTN", "PPR", "DCN", "PRI-EOP", "DATA"})
        QTest::addRow("D1 %s", name) << true;
    QTest::newRow("?7f") << false;
}

void tst_CallTimeline::meanings()
{
    QFETCH(bool, known);
    const QString name = QString::fromLatin1(QTest::currentDataTag()).remove(u"D1 "_qs);
    TraceEntry signal;
    signal.name = name;
    QCOMPARE(!plainMeaning(signal).isEmpty(), known);
}

QTEST_GUILESS_MAIN(tst_CallTimeline)
#include "tst_calltimeline.moc"

#include "modem/callerid.h"

#include <QtTest/QtTest>

using namespace Fax;
using Line = CallerIdReader::Line;

class tst_CallerId : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lines_data();
    void lines();
    void readsCallers_data();
    void readsCallers();
    void cleansHostileTexts_data();
    void cleansHostileTexts();
    void survivesAnyFrame();
    void forgetsTheLastCall();
};

void tst_CallerId::lines_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<Line>("kind");
    QTest::addColumn<QString>("ring");
    QTest::newRow("RING") << QByteArray("RING") << Line::Ring << QString();
    QTest::newRow("ring in lower case") << QByteArray("ring") << Line::Ring << QString();
    QTest::newRow("numeric") << QByteArray("2") << Line::Ring << QString();
    QTest::newRow("RING A") << QByteArray("RING A") << Line::Ring << u"A"_qs;
    QTest::newRow("RING 2") << QByteArray("RING 2") << Line::Ring << u"2"_qs;
    QTest::newRow("RING with more than a kind") << QByteArray("RING AB") << Line::Ring << QString();
    QTest::newRow("the far end rings") << QByteArray("RINGING") << Line::Other << QString();
    QTest::newRow("DROF") << QByteArray("DROF=40") << Line::Detail << QString();
    QTest::newRow("DRON") << QByteArray("DRON=20") << Line::Detail << QString();
    QTest::newRow("DATE") << QByteArray("DATE = 0321") << Line::Detail << QString();
    QTest::newRow("OK") << QByteArray("OK") << Line::Other << QString();
    QTest::newRow("NO CARRIER") << QByteArray("NO CARRIER") << Line::Other << QString();
    QTest::newRow("3") << QByteArray("3") << Line::Other << QString();
    QTest::newRow("empty") << QByteArray() << Line::Other << QString();
    QTest::newRow("name without a value sign")
        << QByteArray("NAMELESS") << Line::Other << QString();
}

void tst_CallerId::lines()
{
    QFETCH(QByteArray, line);
    CallerIdReader reader;
    QTEST(reader.take(line), "kind");
    QTEST(reader.distinctiveRing(), "ring");
}

void tst_CallerId::readsCallers_data()
{
    QTest::addColumn<QList<QByteArray>>("lines");
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("called");
    QTest::addColumn<QString>("shown");
    using Lines = QList<QByteArray>;
    QTest::newRow("Rockwell") << Lines{"RING", "DATE = 0321", "TIME = 1405", "NMBR = 5550100",
                                       "NAME = MUSTER GMBH"}
                              << u"5550100"_qs << u"MUSTER GMBH"_qs << QString()
                              << u"5550100 MUSTER GMBH"_qs;
    QTest::newRow("without blanks") << Lines{"NMBR=0305550100", "NAME=Muster"} << u"0305550100"_qs
                                    << u"Muster"_qs << QString() << u"0305550100 Muster"_qs;
    QTest::newRow("DDN_NMBR") << Lines{"DDN_NMBR= 5550100"} << u"5550100"_qs << QString()
                              << QString() << u"5550100"_qs;
    QTest::newRow("ZyXEL") << Lines{"TIME: 03-21 14:05", "CALLER NUMBER: 030 555-0100",
                                    "CALLER NAME: Muster"}
                           << u"0305550100"_qs << u"Muster"_qs << QString()
                           << u"0305550100 Muster"_qs;
    QTest::newRow("ZyXEL ISDN") << Lines{"FM:5550100 TO:5550199"} << u"5550100"_qs << QString()
                                << u"5550199"_qs << u"5550100"_qs;
    QTest::newRow("Elsa") << Lines{"RING;0305550100;5550199"} << u"0305550100"_qs << QString()
                          << u"5550199"_qs << u"0305550100"_qs;
    QTest::newRow("RING/") << Lines{"RING/0305550100"} << u"0305550100"_qs << QString() << QString()
                           << u"0305550100"_qs;
    QTest::newRow("+CLIP") << Lines{"+CLIP: \"+49305550100\",145"} << u"+49305550100"_qs
                           << QString() << QString() << u"+49305550100"_qs;
    QTest::newRow("called number") << Lines{"NMBR = 5550100", "NDID = 42"} << u"5550100"_qs
                                   << QString() << u"42"_qs << u"5550100"_qs;
    QTest::newRow("private") << Lines{"NMBR = P", "NAME = P"} << QString() << QString() << QString()
                             << u"withheld"_qs;
    QTest::newRow("out of area") << Lines{"NMBR = O"} << QString() << QString() << QString()
                                 << u"withheld"_qs;
    QTest::newRow("ZyXEL private") << Lines{"REASON FOR NO CALLER NUMBER: PRIVATE"} << QString()
                                   << QString() << QString() << u"withheld"_qs;
    // 80 len; 01 08 date; 02 07 5550100; 07 06 MUSTER; check sum
    QTest::newRow("frame with parameters")
        << Lines{"MESG = 801B01083033323131343035020735353530313030070"
                 "64D5553544552A1"}
        << u"5550100"_qs << u"MUSTER"_qs << QString() << u"5550100 MUSTER"_qs;
    QTest::newRow("frame of one piece") << Lines{"MESG=040F30333231313430353535353031303058"}
                                        << u"5550100"_qs << QString() << QString() << u"5550100"_qs;
    QTest::newRow("parameter alone") << Lines{"MESG = 030735353530313030"} << u"5550100"_qs
                                     << QString() << QString() << u"5550100"_qs;
    QTest::newRow("frame that says withheld")
        << Lines{"MESG = 80030401"
                 "50"
                 "28"}
        << QString() << QString() << QString() << u"withheld"_qs;
    QTest::newRow("the first number stays")
        << Lines{"NMBR = 5550100", "RING", "NMBR = 666"} << u"5550100"_qs << QString() << QString()
        << u"5550100"_qs;
}

void tst_CallerId::readsCallers()
{
    QFETCH(QList<QByteArray>, lines);
    CallerIdReader reader;
    for (const QByteArray &line : lines)
        reader.take(line);
    QTEST(reader.number(), "number");
    QTEST(reader.name(), "name");
    QTEST(reader.calledNumber(), "called");
    QTEST(reader.shown(), "shown");
}

void tst_CallerId::cleansHostileTexts_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("name");
    QTest::newRow("10 KB number") << QByteArray("NMBR=") + QByteArray(10'240, '7')
                                  << QString(32, u'7') << QString();
    QTest::newRow("10 KB name") << QByteArray("NAME=") + QByteArray(10'240, 'A') << QString()
                                << QString(40, u'A');
    QTest::newRow("SQL number") << QByteArray("NMBR=1'; DROP TABLE job; --") << QString()
                                << QString();
    QTest::newRow("SQL name") << QByteArray("NAME='; DROP TABLE job") << QString()
                              << u"'; DROP TABLE job"_qs;
    QTest::newRow("ANSI codes") << QByteArray("NAME=\x1b[2J\x1b[31mred\x07") << QString()
                                << u"[2J [31mred"_qs;
    QTest::newRow("ANSI number") << QByteArray("NMBR=\x1b[2J") << QString() << QString();
    QTest::newRow("NUL and 0xFF") << QByteArray("NAME=a\0b\xff"
                                                "c",
                                                10)
                                  << QString() << u"a b c"_qs;
    QTest::newRow("plus in the middle") << QByteArray("NMBR=5+5") << u"55"_qs << QString();
    QTest::newRow("no value") << QByteArray("NMBR=") << QString() << QString();
    QTest::newRow("quote only") << QByteArray("NMBR=\"") << QString() << QString();
    QTest::newRow("frame of no hex") << QByteArray("MESG=zzzz") << QString() << QString();
}

void tst_CallerId::cleansHostileTexts()
{
    QFETCH(QByteArray, line);
    CallerIdReader reader;
    QCOMPARE(reader.take(line), Line::Detail);
    QTEST(reader.number(), "number");
    QTEST(reader.name(), "name");
    QVERIFY(reader.shown().size() <= 64);
}

void tst_CallerId::survivesAnyFrame()
{
    QRandomGenerator random(4);
    for (int trial = 0; trial < 20'000; ++trial) {
        QByteArray frame(random.bounded(40), '\0');
        for (char &octet : frame)
            octet = static_cast<char>(random.bounded(256));
        if (trial % 2 && !frame.isEmpty())
            frame[0] = static_cast<char>(trial % 4 == 1 ? 0x80 : 0x04);
        CallerIdReader reader;
        reader.take("MESG=" + frame.toHex());
        QVERIFY(reader.number().size() <= 32 && reader.name().size() <= 40);
    }
}

void tst_CallerId::forgetsTheLastCall()
{
    CallerIdReader reader;
    reader.take("NMBR=5550100");
    reader.reset();
    QCOMPARE(reader.shown(), QString());
}

QTEST_APPLESS_MAIN(tst_CallerId)
#include "tst_callerid.moc"

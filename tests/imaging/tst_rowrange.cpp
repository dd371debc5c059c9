#include "imaging/rowrange.h"

#include <QtTest/QtTest>

using namespace Fax;

/** Row numbers of damaged rows as they are kept in files. */
class tst_RowRange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTrip_data();
    void roundTrip();
    void hostileText_data();
    void hostileText();
    void manyRangesBecomeOne();
};

void tst_RowRange::roundTrip_data()
{
    QTest::addColumn<QList<RowRange>>("ranges");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << QList<RowRange>() << "";
    QTest::newRow("one row") << QList<RowRange>{{7, 1}} << "7";
    QTest::newRow("several") << QList<RowRange>{{0, 3}, {90, 1}, {95, 5}} << "0-2 90 95-99";
}

void tst_RowRange::roundTrip()
{
    QFETCH(const QList<RowRange>, ranges);
    QFETCH(const QString, text);
    QCOMPARE(rowRangesText(ranges), text);
    QVERIFY(rowRangesFrom(text, 100) == ranges);
}

void tst_RowRange::hostileText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("read");
    QTest::newRow("no numbers") << "a b-c"
                                << "";
    QTest::newRow("behind the page") << "3 99-100 100"
                                     << "3";
    QTest::newRow("negative") << "-5 3"
                              << "3";
    QTest::newRow("backwards") << "20-10 30 5"
                               << "30";
    QTest::newRow("overflow") << "1-4294967297 99999999999"
                              << "";
    QTest::newRow("touching") << "1 2-3 4"
                              << "1-4";
}

void tst_RowRange::hostileText()
{
    QFETCH(const QString, text);
    QFETCH(const QString, read);
    QCOMPARE(rowRangesText(rowRangesFrom(text, 100)), read);
}

void tst_RowRange::manyRangesBecomeOne()
{
    QList<RowRange> ranges;
    for (int i = 0; i < mostRowRanges + 10; ++i)
        appendRows(ranges, {2 * i, 1});
    QCOMPARE(ranges.size(), mostRowRanges);
    QCOMPARE(ranges.constLast().first + ranges.constLast().count, 2 * (mostRowRanges + 9) + 1);
}

QTEST_GUILESS_MAIN(tst_RowRange)
#include "tst_rowrange.moc"

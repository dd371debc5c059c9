#include "job/tariff.h"

#include <QtTest/QtTest>

using namespace Fax;

/** What calls cost (ui.md chapter 9, Tariffs; S3). */
class tst_Tariff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parsed_data();
    void parsed();
    void refused_data();
    void refused();
    void tooMany();
    void cost_data();
    void cost();
};

void tst_Tariff::parsed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("rows");
    QTest::addColumn<QString>("again");
    QTest::newRow("none") << u""_qs << 0 << u""_qs;
    QTest::newRow("two") << u"+49 0.02 0 60 0.01; * 0.2 0.05 1 0.15"_qs << 2
                         << u"+49 0.02 0 60 0.01; * 0.2 0.05 1 0.15"_qs;
    QTest::newRow("spaces, empty rows")
        << u" ; 0900   1.99 0 60 1.99 ;"_qs << 1 << u"0900 1.99 0 60 1.99"_qs;
}

void tst_Tariff::parsed()
{
    QFETCH(QString, text);
    const auto table = TariffTable::parse(text);
    QVERIFY(table);
    QTEST(static_cast<int>(table->rows.size()), "rows");
    QTEST(table->text(), "again");
    QCOMPARE(TariffTable::parse(table->text()).value(), *table);
}

void tst_Tariff::refused_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("too few") << u"+49 0.02 0 60"_qs;
    QTest::newRow("too many") << u"+49 0.02 0 60 0.01 7"_qs;
    QTest::newRow("letters in the prefix") << u"+4x 0.02 0 60 0.01"_qs;
    QTest::newRow("no prefix") << u"+ 0.02 0 60 0.01"_qs;
    QTest::newRow("negative") << u"* -0.02 0 60 0.01"_qs;
    QTest::newRow("infinite") << u"* inf 0 60 0.01"_qs;
    QTest::newRow("not a number") << u"* nan 0 60 0.01"_qs;
    QTest::newRow("decimal comma") << u"* 0,02 0 60 0.01"_qs;
    QTest::newRow("step 0") << u"* 0.02 0 0 0.01"_qs;
    QTest::newRow("step 601") << u"* 0.02 0 601 0.01"_qs;
}

void tst_Tariff::refused()
{
    QFETCH(QString, text);
    const auto table = TariffTable::parse(text);
    QVERIFY(!table);
    QCOMPARE(table.error().code, ErrorCode::InvalidParameter);
    QVERIFY(table.error().message().contains(text));
}

void tst_Tariff::tooMany()
{
    const QString row = u"+49 0.02 0 60 0.01;"_qs;
    QVERIFY(TariffTable::parse(row.repeated(TariffTable::maximumRows)));
    QVERIFY(!TariffTable::parse(row.repeated(TariffTable::maximumRows + 1)));
}

void tst_Tariff::cost_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<int>("seconds");
    QTest::addColumn<bool>("discount");
    QTest::addColumn<double>("cost"); // -1: not known
    QTest::newRow("own country") << u"+49 30 555"_qs << 90 << false << 0.04; // 2 minutes begun
    QTest::newRow("as dialled at home") << u"030 555"_qs << 60 << false << 0.02;
    QTest::newRow("as dialled abroad") << u"0049 30 555"_qs << 60 << false << 0.02;
    QTest::newRow("discount") << u"030 555"_qs << 60 << true << 0.01;
    QTest::newRow("longest prefix") << u"+49 900 1"_qs << 1 << false << 2.0;
    QTest::newRow("by the keys") << u"118"_qs << 30 << false << 4.5;
    QTest::newRow("all others, by the second") << u"+1 212 555"_qs << 30 << false << 0.05 + 0.1;
    QTest::newRow("no call yet") << u"+1 212 555"_qs << 0 << false << 0.05;
    QTest::newRow("no number") << u"hello"_qs << 60 << false << -1.0;
}

void tst_Tariff::cost()
{
    QFETCH(QString, number);
    QFETCH(int, seconds);
    QFETCH(bool, discount);
    QFETCH(double, cost);
    const auto table = TariffTable::parse(
        u"+49 0.02 0 60 0.01; +49900 2 0 60 2; 118 3 1.5 60 0; * 0.2 0.05 1 0.2"_qs);
    QVERIFY(table);
    const DialingPlace germany{u"49"_qs, u"00"_qs, u"0"_qs};
    const double found = table->cost(number, germany, seconds, discount).value_or(-1);
    QCOMPARE(found, cost);
    TariffTable onlyHome = *table;
    onlyHome.rows.removeLast();
    QCOMPARE(onlyHome.cost(u"+1 212 555"_qs, germany, 60, false), std::nullopt);
}

QTEST_GUILESS_MAIN(tst_Tariff)
#include "tst_tariff.moc"

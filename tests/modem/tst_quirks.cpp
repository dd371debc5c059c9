#include "modem/quirks.h"

#include <QtTest/QtTest>

using namespace Fax;

class tst_Quirks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsAreWhole();
    void matches_data();
    void matches();
    void isOverridden();
    void refusesAnUnknownChoice();
};

void tst_Quirks::rowsAreWhole()
{
    QStringList names;
    for (const ModemQuirk &row : quirkTable()) {
        QVERIFY2(!row.match.isEmpty() && !row.match.contains(QByteArray()), qPrintable(row.name));
        QVERIFY2(row.reason.endsWith(u'.') && !row.source.isEmpty(), qPrintable(row.name));
        QVERIFY2(row.name == row.name.toLower() && row.name.size() <= 16, qPrintable(row.name));
        for (const QByteArray &command :
             {row.sets.hardwareFlowCommand, row.sets.softwareFlowCommand})
            QVERIFY2(command.isEmpty() || command.startsWith("AT"), qPrintable(row.name));
        names.append(row.name);
    }
    QCOMPARE(names.removeDuplicates(), 0);
    QVERIFY(!names.contains(u"none"_qs));
}

void tst_Quirks::matches_data()
{
    QTest::addColumn<QList<QByteArray>>("texts");
    QTest::addColumn<QString>("name");
    using Texts = QList<QByteArray>;
    QTest::newRow("Courier") << Texts{"5607", "USRobotics Courier V.Everything"} << u"usr"_qs;
    QTest::newRow("by product code alone") << Texts{"3366"} << u"usr"_qs;
    QTest::newRow("code inside of another") << Texts{"133667"} << QString();
    QTest::newRow("case does not count") << Texts{"zyxel u-336e"} << u"zyxel"_qs;
    QTest::newRow("Conexant") << Texts{"56000", "CONEXANT AC/V90"} << u"rockwell"_qs;
    QTest::newRow("Multi-Tech on Lucent") << Texts{"LT V.92 1.0 MT5634ZBA-USB"} << u"lucent"_qs;
    QTest::newRow("Multi-Tech") << Texts{"247", "MT2834ZDX"} << u"multitech"_qs;
    QTest::newRow("unknown") << Texts{"ACME 56K", "V1.0"} << QString();
    QTest::newRow("silent") << Texts{} << QString();
}

void tst_Quirks::matches()
{
    QFETCH(QList<QByteArray>, texts);
    const auto row = quirkFor(texts, QString());
    QVERIFY(row);
    QTEST(row->name, "name");
}

void tst_Quirks::isOverridden()
{
    QCOMPARE(quirkFor({"5607"}, u"none"_qs)->name, QString());
    QCOMPARE(quirkFor({"5607"}, u"cirrus"_qs)->name, u"cirrus"_qs);
}

void tst_Quirks::refusesAnUnknownChoice()
{
    const auto row = quirkFor({}, u"nokia"_qs);
    QCOMPARE(row.error().code, ErrorCode::InvalidParameter);
    QVERIFY(row.error().detail.contains(u"none, usr"));
}

QTEST_APPLESS_MAIN(tst_Quirks)
#include "tst_quirks.moc"

#include "base/separatedvalues.h"

#include <QtTest/QtTest>

using namespace Fax;
using namespace Qt::StringLiterals;

class tst_SeparatedValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void csv_data();
    void csv();
    void tabs();
};

void tst_SeparatedValues::csv_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("written");
    QTest::newRow("plain") << u"Łódź"_s << QByteArray("Łódź");
    QTest::newRow("comma") << u"a, b"_s << QByteArray("\"a, b\"");
    QTest::newRow("quote") << u"a \"b\""_s << QByteArray("\"a \"\"b\"\"\"");
    QTest::newRow("line break") << u"a\r\nb"_s << QByteArray("a  b");
    QTest::newRow("safety 81: formula") << u"=cmd()"_s << QByteArray("'=cmd()");
    QTest::newRow("formula with a comma")
        << u"=HYPERLINK(\"x\",1)"_s << QByteArray("\"'=HYPERLINK(\"\"x\"\",1)\"");
    QTest::newRow("formula behind a space") << u" =1+1"_s << QByteArray("' =1+1");
    QTest::newRow("formula behind a tab") << u"\t=1+1"_s << QByteArray("' =1+1");
    QTest::newRow("at") << u"@SUM(1)"_s << QByteArray("'@SUM(1)");
    QTest::newRow("minus") << u"-1+cmd|x"_s << QByteArray("'-1+cmd|x");
    QTest::newRow("plus") << u"+1+cmd|x"_s << QByteArray("'+1+cmd|x");
    QTest::newRow("telephone number") << u"+49 30 5550100"_s << QByteArray("+49 30 5550100");
    QTest::newRow("plus only") << u"+"_s << QByteArray("'+");
    QTest::newRow("safety 70: escape codes") << u"a\x1b[2Jb\u202ec"_s << QByteArray("a [2Jb c");
    QTest::newRow("empty") << QString() << QByteArray();
}

void tst_SeparatedValues::csv()
{
    QFETCH(QString, value);
    QFETCH(QByteArray, written);
    QCOMPARE(commaSeparated({value, u"x"_s}), written + ",x\r\n");
}

void tst_SeparatedValues::tabs()
{
    QCOMPARE(tabSeparated({u"a\tb"_s, u"c\nd"_s, QString(), u"=1"_s}),
             QByteArray("a b\tc d\t\t=1\n"));
}

QTEST_APPLESS_MAIN(tst_SeparatedValues)
#include "tst_separatedvalues.moc"

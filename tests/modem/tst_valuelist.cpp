#include "modem/valuelist.h"

#include <QtTest/QtTest>

using namespace Fax;

class tst_ValueList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lists_data();
    void lists();
    void splitsParameters();
    void staysSmall();
};

void tst_ValueList::lists_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QByteArray>("values");
    QTest::newRow("plain") << QByteArray("0,1,2") << QByteArray("0 1 2");
    QTest::newRow("parentheses") << QByteArray("(0,1,2,2.0)") << QByteArray("0 1 2 2.0");
    QTest::newRow("named") << QByteArray("+FCLASS: (0,1,1.0,2.1)") << QByteArray("0 1 1.0 2.1");
    QTest::newRow("range") << QByteArray("(0-3)") << QByteArray("0 1 2 3");
    QTest::newRow("ranges and values")
        << QByteArray("3,24,72-74, 96") << QByteArray("3 24 72 73 74 96");
    QTest::newRow("quotes") << QByteArray("\"0\",\"1\"") << QByteArray("0 1");
    QTest::newRow("several groups") << QByteArray("(0,1),(2)") << QByteArray("0 1 2");
    QTest::newRow("backwards") << QByteArray("9-3") << QByteArray();
    QTest::newRow("wide") << QByteArray("0-65535") << QByteArray();
    QTest::newRow("negative") << QByteArray("-1") << QByteArray();
    QTest::newRow("empty") << QByteArray() << QByteArray();
    QTest::newRow("commas") << QByteArray(",,,") << QByteArray();
}

void tst_ValueList::lists()
{
    QFETCH(QByteArray, answer);
    QTEST(valueList(answer).join(' '), "values");
}

void tst_ValueList::splitsParameters()
{
    const auto lists = valueLists("+FDCC: (0,1),(0-5),(0-2),2,(0)");
    QCOMPARE(lists.size(), 5);
    QCOMPARE(lists[1].join(' '), "0 1 2 3 4 5");
    QCOMPARE(lists[3].join(' '), "2");
    QCOMPARE(valueLists("(0,(1)").size(), 0); // never closed: no parameter
}

void tst_ValueList::staysSmall()
{
    QVERIFY(valueList(QByteArray(1'000'000, '(')).isEmpty());
    QVERIFY(valueList(QByteArray("0-255,").repeated(100'000)).size() <= 64);
    QVERIFY(valueLists(QByteArray("(0-255),").repeated(100'000)).size() <= 64);
}

QTEST_APPLESS_MAIN(tst_ValueList)
#include "tst_valuelist.moc"

#include "imaging/pagerange.h"

#include <QtTest/QtTest>

using namespace Fax;

class tst_PageRange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valid_data();
    void valid();
    void invalid_data();
    void invalid();
};

void tst_PageRange::valid_data()
{
    QTest::addColumn<QString>("range");
    QTest::addColumn<QList<int>>("pages");
    QTest::newRow("all") << QString() << QList<int>{1, 2, 3, 4, 5, 6, 7};
    QTest::newRow("blank") << QStringLiteral("  ") << QList<int>{1, 2, 3, 4, 5, 6, 7};
    QTest::newRow("one") << QStringLiteral("3") << QList<int>{3};
    QTest::newRow("span") << QStringLiteral("2-4") << QList<int>{2, 3, 4};
    QTest::newRow("mixed") << QStringLiteral("1-3, 7, 5-") << QList<int>{1, 2, 3, 7, 5, 6, 7};
    QTest::newRow("to") << QStringLiteral("-2") << QList<int>{1, 2};
    QTest::newRow("spaces") << QStringLiteral(" 2 - 3 ,7 ") << QList<int>{2, 3, 7};
    QTest::newRow("last") << QStringLiteral("7-7") << QList<int>{7};
}

void tst_PageRange::valid()
{
    QFETCH(QString, range);
    QFETCH(QList<int>, pages);
    const auto result = pagesInRange(range, 7);
    QVERIFY2(result, qPrintable(result ? QString() : result.error().message()));
    QCOMPARE(*result, pages);
}

void tst_PageRange::invalid_data()
{
    QTest::addColumn<QString>("range");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const char *range, const QString &message) {
        QTest::newRow(name) << QString::fromLatin1(range) << message;
    };
    row("missing", "9", QStringLiteral("Page 9 does not exist, the file has 7."));
    row("missing-end", "3-12", QStringLiteral("Page 12 does not exist, the file has 7."));
    row("missing-start", "9-", QStringLiteral("Page 9 does not exist, the file has 7."));
    row("backwards", "5-2", QStringLiteral("The page range “5-2” runs backwards."));
    row("zero", "0", QStringLiteral("“0” is not a page range; write for example 1-3, 7, 9-."));
    row("dash", "-", QStringLiteral("“-” is not a page range; write for example 1-3, 7, 9-."));
    row("letters", "abc",
        QStringLiteral("“abc” is not a page range; write for example 1-3, 7, 9-."));
    row("two-dashes", "1-2-3",
        QStringLiteral("“1-2-3” is not a page range; write for example 1-3, 7, 9-."));
    row("comma-end", "1,", QStringLiteral("“” is not a page range; write for example 1-3, 7, 9-."));
    row("huge", "99999999999999999999",
        QStringLiteral("Page 99999999999999999999 does not exist, the file has 7."));
}

void tst_PageRange::invalid()
{
    QFETCH(QString, range);
    QFETCH(QString, message);
    const auto result = pagesInRange(range, 7);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::PageRangeInvalid);
    QCOMPARE(result.error().message(), message);
}

QTEST_GUILESS_MAIN(tst_PageRange)
#include "tst_pagerange.moc"

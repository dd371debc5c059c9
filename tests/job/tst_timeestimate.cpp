#include "job/timeestimate.h"

#include <QtTest/QtTest>

using namespace Fax;
using namespace std::chrono_literals;

/** Rule S3: how long a fax will take, before there is a call. */
class tst_TimeEstimate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void duration_data();
    void duration();
    void usualRate_data();
    void usualRate();
    void onLines_data();
    void onLines();
};

void tst_TimeEstimate::duration_data()
{
    QTest::addColumn<QList<qint64>>("pageBits");
    QTest::addColumn<int>("bitRate");
    QTest::addColumn<bool>("ecm");
    QTest::addColumn<int>("seconds");
    QTest::newRow("no-pages") << QList<qint64>{} << 14400 << true << 0;
    QTest::newRow("one-page") << QList<qint64>{144000} << 14400 << false << 15 + 7 + 10 + 4 + 3;
    QTest::newRow("one-page-ecm") << QList<qint64>{1440000} << 14400 << true
                                  << 15 + 7 + 106 + 4 + 3;
    QTest::newRow("three-pages") << QList<qint64>{144000, 288000, 0} << 14400 << false
                                 << 15 + 7 + 30 + 3 * 4 + 3;
    QTest::newRow("slow-line") << QList<qint64>{144000} << 2400 << false << 15 + 7 + 60 + 4 + 3;
    QTest::newRow("rounded") << QList<qint64>{7199} << 14400 << false << 15 + 7 + 0 + 4 + 3;
    QTest::newRow("photo") << QList<qint64>{723000 * 8} << 14400 << false << 15 + 7 + 402 + 4 + 3;
}

void tst_TimeEstimate::duration()
{
    QFETCH(QList<qint64>, pageBits);
    QFETCH(int, bitRate);
    QFETCH(bool, ecm);
    QFETCH(int, seconds);
    QCOMPARE((TimeEstimate{pageBits, bitRate, ecm}.duration()), std::chrono::seconds(seconds));
}

void tst_TimeEstimate::usualRate_data()
{
    QTest::addColumn<QList<int>>("newestFirst");
    QTest::addColumn<int>("rate");
    QTest::newRow("never-called") << QList<int>{} << 14400;
    QTest::newRow("never-agreed") << QList<int>{0, 0} << 14400;
    QTest::newRow("one") << QList<int>{9600} << 9600;
    QTest::newRow("two-slower") << QList<int>{14400, 9600} << 9600;
    QTest::newRow("median-of-five") << QList<int>{2400, 14400, 9600, 33600, 7200} << 9600;
    QTest::newRow("only-the-last-five")
        << QList<int>{14400, 14400, 14400, 9600, 9600, 2400, 2400, 2400} << 14400;
    QTest::newRow("failed-ones-left-out") << QList<int>{0, 0, 0, 4800, 0, 0, 7200, 9600} << 7200;
}

void tst_TimeEstimate::usualRate()
{
    QFETCH(QList<int>, newestFirst);
    QTEST(usualBitRate(newestFirst), "rate");
}

void tst_TimeEstimate::onLines_data()
{
    QTest::addColumn<int>("faxes");
    QTest::addColumn<int>("lines");
    QTest::addColumn<int>("minutes"); // two each
    QTest::newRow("none") << 0 << 1 << 0;
    QTest::newRow("three-on-one") << 3 << 1 << 6;
    QTest::newRow("three-on-two") << 3 << 2 << 4;
    QTest::newRow("four-on-two") << 4 << 2 << 4;
    QTest::newRow("no-line") << 3 << 0 << 6;
}

void tst_TimeEstimate::onLines()
{
    QFETCH(int, faxes);
    QFETCH(int, lines);
    QFETCH(int, minutes);
    QCOMPARE(timeOnLines(2min, faxes, lines), std::chrono::seconds(minutes * 60));
}

QTEST_GUILESS_MAIN(tst_TimeEstimate)
#include "tst_timeestimate.moc"

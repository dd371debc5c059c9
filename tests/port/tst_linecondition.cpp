#include "port/linecondition.h"

#include <QtTest/QtTest>

using namespace Fax;

/** The text of a line's condition: what people write, and what the store and the worker pass on. */
class tst_LineCondition : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isReadAndWritten_data();
    void isReadAndWritten();
    void isRefused_data();
    void isRefused();
};

void tst_LineCondition::isReadAndWritten_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<LineCondition>("condition");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char *written, const LineCondition &condition,
                        const char *text) {
        QTest::newRow(name) << QString::fromLatin1(written) << condition
                            << QString::fromLatin1(text);
    };
    row("good line", "", {}, "");
    row("spaces", " , ,", {}, "");
    row("noise", "noise=-56", {.noiseDbm0 = -56}, "noise=-56");
    row("fraction", "noise=-48.25", {.noiseDbm0 = -48.25}, "noise=-48.25");
    row("order and case", " Noise = -56 ,CODEC=ALaw,loss=10 ",
        {.lossDb = 10, .coding = LineCoding::ALaw, .noiseDbm0 = -56},
        "loss=10, noise=-56, codec=alaw");
    row("values of a good line", "delay=40, codec=linear", {}, "");
    row("everything",
        "delay=100,loss=3,codec=ulaw,slips=4,dropouts=5,dropout=6,nearecho=7,nearechoafter=8,"
        "farecho=9,hum=-10,humhz=60,noise=-20",
        {.delayMs = 100,
         .lossDb = 3,
         .coding = LineCoding::MuLaw,
         .slipsAMinute = 4,
         .dropOutsAMinute = 5,
         .dropOutMs = 6,
         .nearEchoDb = 7,
         .nearEchoMs = 8,
         .farEchoDb = 9,
         .humDbm0 = -10,
         .humHertz = 60,
         .noiseDbm0 = -20},
        "delay=100, loss=3, slips=4, dropouts=5, dropout=6, nearecho=7, nearechoafter=8, "
        "farecho=9, hum=-10, humhz=60, noise=-20, codec=ulaw");
}

void tst_LineCondition::isReadAndWritten()
{
    QFETCH(QString, written);
    QFETCH(LineCondition, condition);
    const auto parsed = LineCondition::parse(written);
    QVERIFY(parsed.has_value());
    QCOMPARE(*parsed, condition);
    QTEST(parsed->text(), "text");
    QCOMPARE(LineCondition::parse(parsed->text()).value(), condition);
}

void tst_LineCondition::isRefused_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("named"); // in the sentence
    const auto row = [](const char *written, const char *named) {
        QTest::newRow(written) << QString::fromLatin1(written) << QString::fromLatin1(named);
    };
    row("rain=1", "rain");
    row("noise", "noise of a line is -90 to 0 dBm0");
    row("noise=", "noise");
    row("noise=1", "-90 to 0");
    row("noise=-91", "-90 to 0");
    row("noise=nan", "nan");
    row("noise=-inf", "-inf");
    row("noise=-50=2", "-50=2");
    row("delay=9", "10 to 1000 ms");
    row("codec=mp3", "alaw");
    row("loss=10 dB", "10 db");
    QTest::newRow("long") << QString(400, u' ') << QStringLiteral("too long");
}

void tst_LineCondition::isRefused()
{
    QFETCH(QString, written);
    QFETCH(QString, named);
    const auto parsed = LineCondition::parse(written);
    QVERIFY(!parsed.has_value());
    QCOMPARE(parsed.error().code, ErrorCode::InvalidParameter);
    QVERIFY2(parsed.error().message().contains(named), qPrintable(parsed.error().message()));
}

QTEST_GUILESS_MAIN(tst_LineCondition)
#include "tst_linecondition.moc"

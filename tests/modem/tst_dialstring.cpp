#include "modem/dialstring.h"

#include <QtTest/QtTest>

using namespace Fax;

namespace {
SerialSettings line(const QString &prefix, bool pulse)
{
    SerialSettings serial;
    serial.prefix = prefix;
    serial.pulse = pulse;
    return serial;
}
} // namespace

class tst_DialString : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dials_data();
    void dials();
    void refuses_data();
    void refuses();
    void letsNoOtherOctetThrough();
    void waitsForDialTone();
};

void tst_DialString::dials_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<bool>("pulse");
    QTest::addColumn<QByteArray>("dial");
    QTest::newRow("plain") << u"5550100"_qs << QString() << false << QByteArray("T5550100");
    QTest::newRow("prefix") << u"5550100"_qs << u"0,"_qs << false << QByteArray("T0,5550100");
    QTest::newRow("prefix that waits") << u"555"_qs << u"0w"_qs << false << QByteArray("T0W555");
    QTest::newRow("keys") << u"*31#555,1W2"_qs << QString() << false << QByteArray("T*31#555,1W2");
    QTest::newRow("pulse") << u"555"_qs << u"9"_qs << true << QByteArray("P9555");
    QTest::newRow("64 keys") << QString(64, u'1') << u"00000000"_qs << false
                             << QByteArray("T00000000") + QByteArray(64, '1');
}

void tst_DialString::dials()
{
    QFETCH(QString, number);
    QFETCH(QString, prefix);
    QFETCH(bool, pulse);
    const auto dial = dialString(number, line(prefix, pulse));
    QVERIFY2(dial, dial ? "" : qPrintable(dial.error().detail));
    QTEST(*dial, "dial");
}

void tst_DialString::refuses_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<bool>("pulse");
    QTest::newRow("empty") << QString() << u"0"_qs << false;
    QTest::newRow("pauses only") << u",,W"_qs << u"0"_qs << false;
    QTest::newRow("command behind it") << u"555;ATH0"_qs << QString() << false;
    QTest::newRow("line end") << u"555\rAT&F1"_qs << QString() << false;
    QTest::newRow("NUL") << u"555"_qs + QChar(0) + u"1"_qs << QString() << false;
    QTest::newRow("full-width digits") << u"１２３"_qs << QString() << false;
    QTest::newRow("Arabic digits") << u"٣٤٥"_qs << QString() << false;
    QTest::newRow("tone letter") << u"T555"_qs << QString() << false;
    QTest::newRow("pulse letter") << u"P555"_qs << QString() << false;
    QTest::newRow("at") << u"@555"_qs << QString() << false;
    QTest::newRow("flash") << u"!555"_qs << QString() << false;
    QTest::newRow("plus only") << u"+"_qs << QString() << false;
    QTest::newRow("4000 digits") << QString(4000, u'5') << QString() << false;
    QTest::newRow("prefix with a command") << u"555"_qs << u"0;H"_qs << false;
    QTest::newRow("long prefix") << u"555"_qs << QString(90, u'0') << false;
    QTest::newRow("star by pulses") << u"*555"_qs << QString() << true;
    QTest::newRow("hash in the prefix by pulses") << u"555"_qs << u"#"_qs << true;
}

void tst_DialString::refuses()
{
    QFETCH(QString, number);
    QFETCH(QString, prefix);
    QFETCH(bool, pulse);
    const auto dial = dialString(number, line(prefix, pulse));
    QVERIFY(!dial);
    QCOMPARE(dial.error().code, ErrorCode::BadNumber);
    QVERIFY(!dial.error().detail.isEmpty());
}

void tst_DialString::letsNoOtherOctetThrough()
{
    for (int code = 0; code <= 0xffff; ++code) {
        const QChar c(static_cast<char16_t>(code));
        const auto dial = dialString(u"55"_qs + c + u"5"_qs, {});
        const bool allowed = QStringView(u"0123456789*#,Ww").contains(c);
        QCOMPARE(dial.has_value(), allowed);
        if (dial)
            QVERIFY(QByteArrayView("0123456789*#,W").contains(dial->at(3)));
    }
}

void tst_DialString::waitsForDialTone()
{
    QCOMPARE(dialToneCommand(true), "ATX4");
    QCOMPARE(dialToneCommand(false), "ATX3");
}

QTEST_APPLESS_MAIN(tst_DialString)
#include "tst_dialstring.moc"

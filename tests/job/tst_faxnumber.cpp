#include "job/emergencynumbers.h"
#include "job/faxnumber.h"

#include <QtTest/QtTest>

using namespace Fax;

class tst_FaxNumber : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parse_accepts_data();
    void parse_accepts();
    void parse_refuses_data();
    void parse_refuses();
    void emergency_data();
    void emergency();
    void parse_neverLetsAnythingElseThrough();
};

void tst_FaxNumber::parse_accepts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("dial");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("key");
    QTest::newRow("digits") << u"5550100"_qs << u"5550100"_qs << u"5550100"_qs << u"5550100"_qs;
    QTest::newRow("two digits") << u"12"_qs << u"12"_qs << u"12"_qs << u"12"_qs;
    QTest::newRow("32 digits") << QString(32, u'7') << QString(32, u'7') << QString(32, u'7')
                               << QString(32, u'7');
    QTest::newRow("decorated") << u" +49 (30)  555-01.00/7 "_qs
                               << u"49305550100"
                                  "7"_qs
                               << u"+49 (30) 555-01.00/7"_qs << u"493055501007"_qs;
    QTest::newRow("zero in brackets")
        << u"+49 (0)30 555"_qs << u"4930555"_qs << u"+49 (0)30 555"_qs << u"4930555"_qs;
    QTest::newRow("zero in brackets at home")
        << u"(0)30 555"_qs << u"030555"_qs << u"(0)30 555"_qs << u"030555"_qs;
    QTest::newRow("+ in brackets") << u"(+49) 30"_qs << u"4930"_qs << u"(+49) 30"_qs << u"4930"_qs;
    QTest::newRow("pause and dial tone")
        << u"0w,555"_qs << u"0W,555"_qs << u"0w,555"_qs << u"0555"_qs;
    QTest::newRow("keys") << u"*31#555"_qs << u"*31#555"_qs << u"*31#555"_qs << u"*31#555"_qs;
}

void tst_FaxNumber::parse_accepts()
{
    QFETCH(QString, text);
    const auto number = FaxNumber::parse(text);
    QVERIFY2(number, number ? "" : qPrintable(number.error().message()));
    QTEST(number->dialString(), "dial");
    QTEST(number->shown(), "shown");
    QTEST(number->key(), "key");
}

void tst_FaxNumber::parse_refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("letters") << u"555-CALL"_qs << u"\"555-CALL\" contains letters."_qs;
    QTest::newRow("empty") << QString() << u"Too short for a fax number: \"\"."_qs;
    QTest::newRow("one digit") << u"1"_qs << u"Too short for a fax number: \"1\"."_qs;
    QTest::newRow("+ only") << u"+"_qs << u"Too short for a fax number: \"+\"."_qs;
    QTest::newRow("keys only") << u"*#,"_qs << u"Too short for a fax number: \"*#,\"."_qs;
    QTest::newRow("AT command") << u"123;+++ATH0"_qs
                                << u"\"123;+++ATH0\" contains \";\", which cannot be dialled."_qs;
    QTest::newRow("carriage return")
        << u"555\rAT&F1"_qs << u"\"555?AT&F1\" contains control characters."_qs;
    QTest::newRow("line feed at the end")
        << u"555\n"_qs << u"\"555?\" contains control characters."_qs;
    QTest::newRow("NUL") << u"555"_qs + QChar(u'\0') + u"1"_qs
                         << u"\"555?1\" contains control characters."_qs;
    QTest::newRow("escape") << u"\x1b[2J555"_qs << u"\"?[2J555\" contains control characters."_qs;
    QTest::newRow("Arabic digits")
        << u"٥٥٥٠١٠٠"_qs << u"\"٥٥٥٠١٠٠\" contains characters that cannot be dialled."_qs;
    QTest::newRow("full-width digits")
        << u"５５５"_qs << u"\"５５５\" contains characters that cannot be dialled."_qs;
    QTest::newRow("right-to-left override")
        << u"555\u202e100"_qs << u"\"555?100\" contains control characters."_qs;
    QTest::newRow("emoji") << u"555😀"_qs
                           << u"\"555??\" contains characters that cannot be dialled."_qs;
    QTest::newRow("+ inside") << u"555+100"_qs << u"\"555+100\" has a + that is not in front."_qs;
    QTest::newRow("two +") << u"++555"_qs << u"\"++555\" has a + that is not in front."_qs;
    QTest::newRow("flash") << u"555!1"_qs
                           << u"\"555!1\" contains \"!\", which cannot be dialled."_qs;
    QTest::newRow("wait for silence")
        << u"555@1"_qs << u"\"555@1\" contains \"@\", which cannot be dialled."_qs;
    QTest::newRow("tone dialling") << u"T555"_qs << u"\"T555\" contains letters."_qs;
    QTest::newRow("33 digits")
        << QString(33, u'7')
        << u"\"%1\" is too long for a fax number: 33 digits, 32 are possible."_qs.arg(
               QString(33, u'7'));
    QTest::newRow("200 digits")
        << QString(200, u'7')
        << u"\"%1…\" is too long for a fax number: 200 digits, 32 are possible."_qs.arg(
               QString(40, u'7'));
    QTest::newRow("4000 digits") << QString(
        4000, u'7') << u"\"%1…\" is too long for a fax number."_qs.arg(QString(40, u'7'));
    QTest::newRow("63 pauses")
        << u"5"_qs + QString(63, u',') + u"5"_qs
        << u"\"5%1…\" is too long for a fax number: 65 keys and pauses, 64 are possible."_qs.arg(
               QString(39, u','));
    QTest::newRow("longer than its digits")
        << u"555"_qs + QString(300, u' ')
        << u"\"555%1…\" is too long for a fax number."_qs.arg(QString(37, u' '));
}

void tst_FaxNumber::parse_refuses()
{
    QFETCH(QString, text);
    const auto number = FaxNumber::parse(text);
    QVERIFY(!number);
    QCOMPARE(number.error().code, ErrorCode::BadNumber);
    QTEST(number.error().message(), "sentence");
}

void tst_FaxNumber::emergency_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("blocked");
    for (const char *number :
         {"000",     "08",      "110",      "112",       "119",        "911",
          "999",     "+112",    "1-1-2",    "0,112",     "0w911",      "112,5",
          "0112",    "9911",    "9 999",    "0-0-00",    "*31#112",    "#31#112",
          "*67 911", "*82,911", "01033112", "010033112", "1010288911", "0,*31#110"})
        QTest::newRow(number) << QString::fromLatin1(number) << true;
    for (const char *number : {"1121", "9110", "112112", "0911555", "9112345", "00112555", "908",
                               "*31#5550112", "010331125", "1010", "01033"})
        QTest::newRow(number) << QString::fromLatin1(number) << false;
}

void tst_FaxNumber::emergency()
{
    QFETCH(QString, text);
    QFETCH(bool, blocked);
    const auto number = FaxNumber::parse(text);
    QVERIFY(number);
    QCOMPARE(emergencyIn(number->dialString()).has_value(), blocked);
}

/** Every character of the basic plane, inside a good number: only known ones reach a dial string. */
void tst_FaxNumber::parse_neverLetsAnythingElseThrough()
{
    const QString dialled = u"0123456789*#,W"_qs;
    for (int code = 0; code <= 0xffff; ++code) {
        const auto number = FaxNumber::parse(u"55"_qs + QChar(static_cast<char16_t>(code))
                                             + u"55"_qs);
        if (!number)
            continue;
        for (const QChar c : number->dialString())
            QVERIFY2(dialled.contains(c), qPrintable(QString::number(code, 16)));
        QVERIFY(code < 0x7f);
    }
}

QTEST_GUILESS_MAIN(tst_FaxNumber)
#include "tst_faxnumber.moc"

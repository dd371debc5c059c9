#include "job/numberrules.h"

#include <QtTest/QtTest>

using namespace Fax;

namespace {

ServerSettings germany()
{
    ServerSettings settings;
    settings.countryCode = u"49"_qs;
    settings.blockedNumbers = u"0900*, +43900*, 118, 0137*"_qs;
    return settings;
}

FaxNumber number(const QString &text)
{
    return FaxNumber::parse(text).value();
}

} // namespace

class tst_NumberRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dials_data();
    void dials();
    void blocks_data();
    void blocks();
    void saysWhyAndWhere();
    void emergencyCanBeAllowed();
    void refusesWhatIsTooLong();
};

void tst_NumberRules::dials_data()
{
    QTest::addColumn<QString>("country");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("keys");
    QTest::newRow("as typed") << u"49"_qs << u"030 555-0100"_qs << u"0305550100"_qs;
    QTest::newRow("our country") << u"49"_qs << u"+49 30 5550100"_qs << u"0305550100"_qs;
    QTest::newRow("our country, zero in brackets")
        << u"49"_qs << u"+49 (0)30 5550100"_qs << u"0305550100"_qs;
    QTest::newRow("another country") << u"49"_qs << u"+43 1 5550100"_qs << u"004315550100"_qs;
    QTest::newRow("no country set") << QString() << u"+49 30 5550100"_qs << u"0049305550100"_qs;
    QTest::newRow("without + it is no country code")
        << u"49"_qs << u"49305550100"_qs << u"49305550100"_qs;
    QTest::newRow("pauses stay") << u"49"_qs << u"0,030555"_qs << u"0,030555"_qs;
}

void tst_NumberRules::dials()
{
    QFETCH(QString, country);
    QFETCH(QString, text);
    ServerSettings settings;
    settings.countryCode = country;
    QTEST(NumberRules(settings).keys(number(text)), "keys");
}

void tst_NumberRules::blocks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<bool>("blocked");
    QTest::newRow("ordinary") << u"030 5550100"_qs << QString() << false;
    QTest::newRow("112") << u"112"_qs << QString() << true;
    QTest::newRow("made by the prefix") << u"12"_qs << u"1"_qs << true;
    QTest::newRow("no prefix, no emergency") << u"12"_qs << QString() << false;
    QTest::newRow("prefix with a pause") << u"112"_qs << u"8,"_qs << true;
    QTest::newRow("prefix typed, too") << u"88112"_qs << u"88"_qs << true;
    QTest::newRow("prefix typed with a pause") << u"88,112"_qs << u"88"_qs << true;
    QTest::newRow("behind a carrier code") << u"01033 110"_qs << u"0"_qs << true;
    // Input 78: a premium number in every form it can be typed in.
    QTest::newRow("premium") << u"0900 555"_qs << QString() << true;
    QTest::newRow("premium with +") << u"+49 900 555"_qs << QString() << true;
    QTest::newRow("premium with 00") << u"0049 900 555"_qs << QString() << true;
    QTest::newRow("premium behind a carrier code") << u"01033 0900 555"_qs << QString() << true;
    QTest::newRow("premium behind a service code") << u"*31#0900555"_qs << QString() << true;
    QTest::newRow("premium behind a typed prefix") << u"0 0900 555"_qs << u"0"_qs << true;
    QTest::newRow("premium behind a pause") << u"0,0900555"_qs << QString() << true;
    QTest::newRow("premium with pauses inside") << u"09,00555"_qs << QString() << true;
    QTest::newRow("premium of another country") << u"+43 900 1"_qs << QString() << true;
    QTest::newRow("the same with 00") << u"0043 900 1"_qs << QString() << true;
    QTest::newRow("exact pattern") << u"118"_qs << QString() << true;
    QTest::newRow("longer than an exact pattern") << u"11833"_qs << QString() << false;
    QTest::newRow("pattern in the middle") << u"030 0900"_qs << QString() << false;
}

void tst_NumberRules::blocks()
{
    QFETCH(QString, text);
    QFETCH(QString, prefix);
    QFETCH(bool, blocked);
    const auto allowed = NumberRules(germany()).check(number(text), prefix);
    QCOMPARE(!allowed, blocked);
    if (blocked)
        QCOMPARE(allowed.error().code, ErrorCode::BlockedNumber);
}

void tst_NumberRules::saysWhyAndWhere()
{
    const NumberRules rules(germany());
    QCOMPARE(
        rules.check(number(u"0,112"_qs)).error().message(),
        u"0,112 calls the emergency number 112 (Europe; mobile phones everywhere) and is not "
        "dialled. (Setting BlockEmergencyNumbers)"_qs);
    QCOMPARE(rules.check(number(u"0900 555"_qs)).error().message(),
             u"0900 555 is blocked on this server by \"0900*\". (Setting BlockedNumbers)"_qs);
}

void tst_NumberRules::emergencyCanBeAllowed()
{
    ServerSettings settings;
    settings.blockEmergencyNumbers = false;
    QVERIFY(NumberRules(settings).check(number(u"112"_qs)));
}

void tst_NumberRules::refusesWhatIsTooLong()
{
    const QString keys = u"+"_qs + QString(32, u'1') + QString(31, u',');
    const auto allowed = NumberRules(ServerSettings()).check(number(keys));
    QCOMPARE(allowed.error().code, ErrorCode::BadNumber);
}

QTEST_APPLESS_MAIN(tst_NumberRules)
#include "tst_numberrules.moc"

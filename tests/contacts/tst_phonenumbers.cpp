#include "contacts/phonenumbers.h"

#include <QtTest/QtTest>

using namespace Fax;

class tst_PhoneNumbers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbers_data();
    void numbers();
};

void tst_PhoneNumbers::numbers_data()
{
    QTest::addColumn<QString>("country");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("key");
    QTest::addColumn<bool>("hasCountry");
    QTest::addColumn<bool>("plausible");

    const auto row = [](const char *name, const QString &country, const QString &typed,
                        const QString &shown, const QString &key, bool hasCountry = true,
                        bool plausible = true) {
        QTest::newRow(name) << country << typed << shown << key << hasCountry << plausible;
    };
    row("ui.md 7: international format of the server's country", u"49"_qs, u"030/5550100"_qs,
        u"+49 30 5550100"_qs, u"+49305550100"_qs);
    row("already international", u"49"_qs, u"+49 (30) 555-0100"_qs, u"+49 30 5550100"_qs,
        u"+49305550100"_qs);
    row("zero in brackets", u"49"_qs, u"+49 (0)30 5550100"_qs, u"+49 30 5550100"_qs,
        u"+49305550100"_qs);
    row("00 dialled for the +", u"49"_qs, u"0044 20 7946 0000"_qs, u"+44 20 7946 0000"_qs,
        u"+442079460000"_qs);
    row("another country", u"1"_qs, u"(212) 555-0100"_qs, u"+1 212-555-0100"_qs,
        u"+12125550100"_qs);
    row("Britain", u"44"_qs, u"020 7946 0000"_qs, u"+44 20 7946 0000"_qs, u"+442079460000"_qs);
    row("country not told", QString(), u" 030  5550100 "_qs, u"030 5550100"_qs, u"0305550100"_qs,
        false);
    row("S2: country not told, number says it", QString(), u"+49305550100"_qs, u"+49 30 5550100"_qs,
        u"+49305550100"_qs);
    row("no such country code", u"999"_qs, u"030 5550100"_qs, u"030 5550100"_qs, u"0305550100"_qs,
        false);
    row("extension", u"49"_qs, u"123"_qs, u"123"_qs, u"123"_qs);
    row("pauses stay", u"49"_qs, u"0,030 5550100"_qs, u"0,030 5550100"_qs, u"00305550100"_qs);
    row("keys stay", u"49"_qs, u"*31#0305550100"_qs, u"*31#0305550100"_qs, u"*31#0305550100"_qs);
    row("too long for its country", u"49"_qs, u"030555010012345678"_qs, u"030555010012345678"_qs,
        u"030555010012345678"_qs, true, false);
    row("letters", u"49"_qs, u"555-CALL"_qs, u"555-CALL"_qs, QString(), false, false);
    row("nothing", u"49"_qs, QString(), QString(), QString(), false, false);
    row("digits of another script", u"49"_qs, u"٠٣٠٥٥٥"_qs, u"٠٣٠٥٥٥"_qs, QString(), false, false);
}

void tst_PhoneNumbers::numbers()
{
    QFETCH(QString, country);
    QFETCH(QString, typed);
    const PhoneNumbers numbers(country);
    QTEST(numbers.international(typed), "shown");
    QTEST(numbers.key(typed), "key");
    QTEST(numbers.hasCountry(typed), "hasCountry");
    QTEST(numbers.isPlausible(typed), "plausible");
}

QTEST_APPLESS_MAIN(tst_PhoneNumbers)
#include "tst_phonenumbers.moc"

#include "job/settings.h"

#include <QtTest/QtTest>

using namespace Fax;

class tst_ServerSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names_areTheReferenceAndOurs();
    void set_data();
    void set();
    void refused_data();
    void refused();
    void quotaMarks();
    void together();
    void unknownName();
    void discountPeriod();
};

void tst_ServerSettings::names_areTheReferenceAndOurs()
{
    QCOMPARE(ServerSettings::names(),
             (QStringList{u"ArchiveDirectory"_qs,
                          u"ArchiveOutboundFaxes"_qs,
                          u"Branding"_qs,
                          u"DirtyDays"_qs,
                          u"DiscountRateStartHour"_qs,
                          u"DiscountRateStartMinute"_qs,
                          u"DiscountRateEndHour"_qs,
                          u"DiscountRateEndMinute"_qs,
                          u"PauseServerQueue"_qs,
                          u"Retries"_qs,
                          u"RetryDelay"_qs,
                          u"ServerCoverpage"_qs,
                          u"ServerMapiProfile"_qs,
                          u"UseDeviceTsid"_qs,
                          u"DiskReserve"_qs,
                          u"ArchiveReceivedDirectory"_qs,
                          u"ArchiveSentDays"_qs,
                          u"ArchiveReceivedDays"_qs,
                          u"ArchiveQuotaHigh"_qs,
                          u"ArchiveQuotaLow"_qs,
                          u"BlockEmergencyNumbers"_qs,
                          u"BlockedNumbers"_qs,
                          u"InboxLog"_qs,
                          u"OutboxLog"_qs,
                          u"LogDirectory"_qs,
                          u"LogKeepDays"_qs,
                          u"CountryCode"_qs,
                          u"InternationalPrefix"_qs,
                          u"NationalPrefix"_qs,
                          u"MaximumRecipients"_qs,
                          u"MaximumJobsPerMinute"_qs,
                          u"MaximumOpenJobs"_qs,
                          u"AutoCreateAccountOnConnect"_qs,
                          u"ServerName"_qs,
                          u"ServerLocation"_qs,
                          u"ServerContact"_qs,
                          u"DefaultPaper"_qs,
                          u"DefaultResolution"_qs,
                          u"Ecm"_qs,
                          u"TopSpeed"_qs,
                          u"BusyRetryDelay"_qs,
                          u"CoverpageRequired"_qs,
                          u"BillingCodeRequired"_qs,
                          u"MaximumPages"_qs,
                          u"LowPriorityWaits"_qs,
                          u"Tariffs"_qs,
                          u"Currency"_qs}));
    const ServerSettings defaults;
    QCOMPARE(defaults.values().size(), 47);
    QCOMPARE(defaults.value(u"Retries"_qs), QVariant(3)); // 4.1
    QCOMPARE(defaults.value(u"RetryDelay"_qs), QVariant(10)); // 4.2
    QCOMPARE(defaults.value(u"Branding"_qs), QVariant(true)); // 7.1
    QCOMPARE(defaults.value(u"DirtyDays"_qs), QVariant(14));
}

void tst_ServerSettings::set_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<QVariant>("result");
    const auto row = [](const char *name, const QVariant &value, const QVariant &result) {
        QTest::addRow("%s = %s", name, qPrintable(value.toString()))
            << QString::fromLatin1(name) << value << result;
    };
    row("Retries", 0, 0);
    row("Retries", u"99"_qs, 99);
    row("RetryDelay", 1440, 1440);
    row("DirtyDays", -1, -1);
    row("DirtyDays", u" 365 "_qs, 365);
    row("DiscountRateStartHour", 23, 23);
    row("DiscountRateEndMinute", 59, 59);
    row("Branding", false, false);
    row("Branding", u"off"_qs, false);
    row("UseDeviceTsid", u"FALSE"_qs, false);
    row("ServerCoverpage", u"on"_qs, true);
    row("PauseServerQueue", 1, true);
    row("ArchiveDirectory", u"/srv/fax"_qs, u"/srv/fax"_qs);
    row("ArchiveDirectory", QString(), QString());
    row("ServerMapiProfile", u"Büro"_qs, u"Büro"_qs);
    row("BlockEmergencyNumbers", u"off"_qs, false);
    row("BlockedNumbers", u"0900*, +43900*, 118"_qs, u"0900*, +43900*, 118"_qs);
    row("CountryCode", u"49"_qs, u"49"_qs);
    row("InternationalPrefix", u"011"_qs, u"011"_qs);
    row("NationalPrefix", QString(), QString());
    row("MaximumRecipients", 10000, 10000); // ui.md chapter 9
    row("MaximumOpenJobs", 0, 0);
    row("MaximumJobsPerMinute", 1000000, 1000000);
    row("AutoCreateAccountOnConnect", u"off"_qs, false); // service-semantics 16.2
    row("DefaultPaper", u"letter"_qs, u"letter"_qs); // ui.md chapter 9 from here
    row("DefaultResolution", u"superfine"_qs, u"superfine"_qs);
    row("TopSpeed", 9600, 9600);
    row("BusyRetryDelay", 60, 60);
    row("MaximumPages", 2000, 2000);
    row("Tariffs", u"+49 0.02 0 60 0.01; * 0.2 0.05 1 0.2"_qs,
        u"+49 0.02 0 60 0.01; * 0.2 0.05 1 0.2"_qs);
    row("Currency", u"EUR"_qs, u"EUR"_qs);
}

void tst_ServerSettings::set()
{
    QFETCH(QString, name);
    QFETCH(QVariant, value);
    ServerSettings settings;
    QVERIFY(settings.set(name, value));
    QTEST(settings.value(name), "result");
}

void tst_ServerSettings::refused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, const QVariant &value, const char *sentence) {
        QTest::addRow("%s = %s", name, qPrintable(value.toString().left(20)))
            << QString::fromLatin1(name) << value << QString::fromLatin1(sentence);
    };
    row("Retries", -1, "Retries must be 0 to 99.");
    row("Retries", 100, "Retries must be 0 to 99.");
    row("Retries", u"many"_qs, "Retries must be 0 to 99.");
    row("Retries", QVariant(), "Retries must be 0 to 99.");
    row("Retries", u"99999999999"_qs, "Retries must be 0 to 99.");
    row("RetryDelay", 1441, "RetryDelay must be 0 to 1440 minutes.");
    row("DirtyDays", 0, "DirtyDays must be 1 to 365 days, or -1 for never.");
    row("DirtyDays", -2, "DirtyDays must be 1 to 365 days, or -1 for never.");
    row("DiscountRateStartHour", 24, "DiscountRateStartHour must be 0 to 23."); // 6.9
    row("DiscountRateEndMinute", 60, "DiscountRateEndMinute must be 0 to 59.");
    row("Branding", u"maybe"_qs, "Branding must be on or off.");
    row("ArchiveDirectory", u"relative"_qs,
        "ArchiveDirectory must be an absolute path of at most 180 characters, or nothing.");
    row("ArchiveDirectory", QString(u'/' + QString(180, u'x')),
        "ArchiveDirectory must be an absolute path of at most 180 characters, or nothing.");
    row("ArchiveReceivedDirectory", u"relative"_qs,
        "ArchiveReceivedDirectory must be an absolute path of at most 180 characters, or nothing.");
    row("ArchiveSentDays", 3651, "ArchiveSentDays must be 0 to 3650 days; 0 is for ever."); // 10.9
    row("ArchiveReceivedDays", -1, "ArchiveReceivedDays must be 0 to 3650 days; 0 is for ever.");
    row("ArchiveQuotaHigh", -1,
        "ArchiveQuotaHigh must be 0 to 1000000 MB, and not below ArchiveQuotaLow; 0 is no "
        "warning.");
    row("CountryCode", u"+49"_qs, "CountryCode must be 1 to 3 digits, or nothing.");
    row("CountryCode", u"1234"_qs, "CountryCode must be 1 to 3 digits, or nothing.");
    row("NationalPrefix", u"0;H"_qs, "NationalPrefix must be at most 8 digits or pauses (,).");
    row("BlockedNumbers", u"(a+)+$"_qs,
        "BlockedNumbers must be numbers separated by commas, with * at the end for all that begin "
        "so, "
        "as 0900*, +43900*; 1000 characters at most.");
    row("DefaultPaper", u"a0"_qs, "DefaultPaper must be a4, letter or legal.");
    row("DefaultResolution", u""_qs, "DefaultResolution must be standard, fine or superfine.");
    row("TopSpeed", 33600, "TopSpeed must be 2400 to 14400 bit/s.");
    row("BusyRetryDelay", 61,
        "BusyRetryDelay must be 1 to 60 minutes, or 0 for the same as RetryDelay.");
    row("MaximumPages", 0, "MaximumPages must be 1 to 2000.");
    row("Currency", u"Eur"_qs, "Currency must be three capital letters, or nothing.");
    row("ServerName", QString(65, u'x'), "ServerName must be a text of at most 64 characters.");
    row("ArchiveDirectory", u"/a\nb"_qs,
        "ArchiveDirectory must be an absolute path of at most 180 characters, or nothing.");
}

void tst_ServerSettings::refused()
{
    QFETCH(QString, name);
    QFETCH(QVariant, value);
    ServerSettings settings;
    const auto result = settings.set(name, value);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::InvalidParameter);
    QTEST(result.error().message(), "sentence");
    QCOMPARE(settings, ServerSettings());
}

/** 10.8: high < low is refused, whichever comes last; a high mark of 0 is no warning. */
void tst_ServerSettings::quotaMarks()
{
    ServerSettings settings;
    QVERIFY(settings.set(u"ArchiveQuotaLow"_qs, 500));
    QVERIFY(settings.set(u"ArchiveQuotaHigh"_qs, 500));
    QCOMPARE(settings.set(u"ArchiveQuotaHigh"_qs, 499).error().code, ErrorCode::InvalidParameter);
    QCOMPARE(settings.set(u"ArchiveQuotaLow"_qs, 501).error().code, ErrorCode::InvalidParameter);
    QCOMPARE(settings.archiveQuotaHigh, 500);
    QCOMPARE(settings.archiveQuotaLow, 500);
    QVERIFY(settings.set(u"ArchiveQuotaHigh"_qs, 0));
}

/** Several at once are all right or nothing; only what they say together counts. */
void tst_ServerSettings::together()
{
    ServerSettings settings;
    const auto marks = [](int low, int high) {
        return QVariantMap{{u"ArchiveQuotaLow"_qs, low}, {u"ArchiveQuotaHigh"_qs, high}};
    };
    QVERIFY(settings.set(marks(30, 40)));
    QVERIFY(settings.set(marks(10, 20)));
    QVERIFY(settings.set(marks(300, 400)));
    const ServerSettings before = settings;
    QCOMPARE(settings.set(marks(20, 10)).error().code, ErrorCode::InvalidParameter);
    QCOMPARE(settings.set({{u"RetryDelay"_qs, 5}, {u"Retries"_qs, 100}}).error().message(),
             u"Retries must be 0 to 99."_qs);
    QCOMPARE(settings, before);
}

void tst_ServerSettings::unknownName()
{
    ServerSettings settings;
    QCOMPARE(settings.set(u"retries"_qs, 3).error().code, ErrorCode::NotFound);
    QVERIFY(!settings.value(u"Retry"_qs).isValid());
}

void tst_ServerSettings::discountPeriod()
{
    ServerSettings settings;
    QVERIFY(!settings.discountPeriod().isNone());
    QVERIFY(settings.set(u"DiscountRateEndHour"_qs, 20)); // 6.2: start == end
    QVERIFY(settings.discountPeriod().isNone());
}

QTEST_GUILESS_MAIN(tst_ServerSettings)
#include "tst_serversettings.moc"

#include "scriptedservice.h"

using namespace Fax;
using namespace std::chrono_literals;

/** Settings that are applied together (ui.md chapter 9), and what those do that are ours. */
class tst_ApplySettings : public QObject, private ScriptedService
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void allTogether();
    void whoAndWhen();
    void othersDoNotMatter();
    void conflictNamesWhoAndWhen();
    void theSameValueIsNoConflict();
    void refused_data();
    void refused();
    void requiredOfEveryFax_data();
    void requiredOfEveryFax();
    void defaultsOfTheServer();
    void lowPriorityWaits();
    void maximumPages();
    void errorCorrectionOff();
    void archiveFolder();
    void olderFaxes_data();
    void olderFaxes();

private:
    QVariantMap read() { return m_fixture->ask(u"settings"_qs)->value.toMap(); }
    QVariant value(const char *name)
    {
        return read().value(u"values"_qs).toMap().value(QString::fromLatin1(name));
    }
    qint64 revision() { return read().value(u"revision"_qs).toLongLong(); }
    Result<Answer> apply(qint64 readAt, const QVariantMap &changes)
    {
        return m_fixture->ask(u"applySettings"_qs, {readAt, changes});
    }
};

void tst_ApplySettings::init()
{
    m_clock = std::make_unique<ManualClock>(startOfTest);
    m_fixture = std::make_unique<ServiceFixture>();
    QVERIFY(m_fixture->open(scripted()));
}

void tst_ApplySettings::cleanup()
{
    m_fixture.reset();
    m_clock.reset();
}

void tst_ApplySettings::allTogether()
{
    const qint64 before = revision();
    const auto applied = apply(before, {{u"Retries"_qs, 5}, {u"Branding"_qs, u"off"_qs}});
    QVERIFY2(applied, applied ? "" : qPrintable(applied.error().message()));
    QCOMPARE(applied->value.toMap().value(u"revision"_qs).toLongLong(), before + 1);
    QCOMPARE(value("Retries"), 5);
    QCOMPARE(value("Branding"), false);
    QCOMPARE(m_fixture->countEvents(u"property"_qs), 2);
    m_fixture->close();
    QVERIFY(m_fixture->open(scripted()));
    QCOMPARE(value("Retries"), 5);
    QCOMPARE(revision(), before + 1);
}

void tst_ApplySettings::whoAndWhen()
{
    QVERIFY(read().value(u"changes"_qs).toMap().isEmpty());
    QVERIFY(apply(revision(),
                  {{u"Retries"_qs, 5}, {u"RetryDelay"_qs, 10}})); // the second is so already
    const QVariantMap changes = read().value(u"changes"_qs).toMap();
    QCOMPARE(changes.keys(), QStringList{u"Retries"_qs});
    const QVariantMap change = changes.first().toMap();
    QCOMPARE(change.value(u"by"_qs), u"anna"_qs);
    QCOMPARE(timeFromIso(change.value(u"at"_qs).toString()), startOfTest);
    const QVariantMap event = m_fixture->lastEvent(u"property"_qs);
    QCOMPARE(event.value(u"name"_qs), u"Retries"_qs);
    QCOMPARE(event.value(u"by"_qs), u"anna"_qs);
    QCOMPARE(event.value(u"revision"_qs), change.value(u"revision"_qs));
}

void tst_ApplySettings::othersDoNotMatter()
{
    const qint64 readAt = revision();
    QVERIFY(m_fixture->ask(u"setProperty"_qs, {u"RetryDelay"_qs, 7}));
    QVERIFY(apply(readAt, {{u"Retries"_qs, 5}}));
    QCOMPARE(value("RetryDelay"), 7);
    QCOMPARE(value("Retries"), 5);
}

void tst_ApplySettings::conflictNamesWhoAndWhen()
{
    const qint64 readAt = revision();
    m_clock->advance(11min);
    QVERIFY(m_fixture->ask(u"setProperty"_qs, {u"Retries"_qs, 5}));
    const auto applied = apply(readAt, {{u"Branding"_qs, false}, {u"Retries"_qs, 6}});
    QVERIFY(!applied);
    QCOMPARE(applied.error().code, ErrorCode::InvalidOperation);
    for (const QString &part : {u"Retries"_qs, u"\"5\""_qs, u"anna"_qs})
        QVERIFY2(applied.error().message().contains(part), qPrintable(applied.error().message()));
    QCOMPARE(value("Retries"), 5);
    QCOMPARE(value("Branding"), true); // all or nothing
    QVERIFY(apply(revision(), {{u"Branding"_qs, false}, {u"Retries"_qs, 6}}));
}

void tst_ApplySettings::theSameValueIsNoConflict()
{
    const qint64 readAt = revision();
    QVERIFY(m_fixture->ask(u"setProperty"_qs, {u"Retries"_qs, 5}));
    QVERIFY(apply(readAt, {{u"Retries"_qs, 5}, {u"Branding"_qs, false}}));
    QCOMPARE(value("Branding"), false);
}

void tst_ApplySettings::refused_data()
{
    QTest::addColumn<QVariantMap>("changes");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("one is out of range")
        << QVariantMap{{u"Retries"_qs, 5}, {u"RetryDelay"_qs, -1}} << ErrorCode::InvalidParameter;
    QTest::newRow("one is unknown")
        << QVariantMap{{u"Retries"_qs, 5}, {u"Colour"_qs, 1}} << ErrorCode::NotFound;
    QTest::newRow("a folder that cannot be")
        << QVariantMap{{u"Retries"_qs, 5}, {u"ArchiveDirectory"_qs, u"/proc/none"_qs}}
        << ErrorCode::AccessDenied;
    QTest::newRow("a mail account that is not there")
        << QVariantMap{{u"Retries"_qs, 5}, {u"ServerMapiProfile"_qs, u"none"_qs}}
        << ErrorCode::NotFound;
    QTest::newRow("the queue is paused elsewhere")
        << QVariantMap{{u"Retries"_qs, 5}, {u"PauseServerQueue"_qs, true}}
        << ErrorCode::InvalidParameter;
}

void tst_ApplySettings::refused()
{
    QFETCH(QVariantMap, changes);
    const QVariantMap before = read();
    const auto applied = apply(revision(), changes);
    QVERIFY(!applied);
    QTEST(applied.error().code, "code");
    QCOMPARE(read(), before);
    QVERIFY(!m_fixture->ask(u"applySettings"_qs, {u"x"_qs, changes}));
    QVERIFY(!m_fixture->ask(u"applySettings"_qs, {0, u"Retries"_qs}));
}

void tst_ApplySettings::requiredOfEveryFax_data()
{
    QTest::addColumn<QString>("setting");
    QTest::addColumn<QVariantMap>("lacking");
    QTest::addColumn<QVariantMap>("having");
    QTest::newRow("cover page") << u"CoverpageRequired"_qs << QVariantMap()
                                << QVariantMap{{u"sendCoverpage"_qs, true},
                                               {u"serverCoverpage"_qs, true},
                                               {u"coverpageName"_qs, u"plain"_qs}};
    QTest::newRow("billing code") << u"BillingCodeRequired"_qs << QVariantMap()
                                  << QVariantMap{{u"billingCode"_qs, u"4711"_qs}};
}

void tst_ApplySettings::requiredOfEveryFax()
{
    QFETCH(QString, setting);
    QFETCH(QVariantMap, lacking);
    QFETCH(QVariantMap, having);
    QVERIFY(m_fixture->submit({u"201"_qs}, {textOfPages(1)}, lacking));
    QVERIFY(apply(revision(), {{setting, true}}));
    const auto refused = m_fixture->submit({u"201"_qs}, {textOfPages(1)}, lacking);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::InvalidParameter);
    QVERIFY(m_fixture->submit({u"201"_qs}, {textOfPages(1)}, having));
}

void tst_ApplySettings::defaultsOfTheServer()
{
    QVERIFY(apply(revision(), {{u"DefaultResolution"_qs, u"standard"_qs}}));
    QCOMPARE(m_fixture->job(m_fixture->send(u"201"_qs, textOfPages(1))).resolution,
             Resolution::Standard);
    QCOMPARE(
        m_fixture
            ->job(m_fixture->send(u"201"_qs, textOfPages(1), {{u"resolution"_qs, u"superfine"_qs}}))
            .resolution,
        Resolution::Superfine);
}

void tst_ApplySettings::lowPriorityWaits()
{
    QVERIFY(apply(revision(), {{u"LowPriorityWaits"_qs, true}}));
    const auto schedule = [this](const char *priority) {
        return m_fixture
            ->job(m_fixture->send(u"201"_qs, textOfPages(1),
                                  {{u"priority"_qs, QString::fromLatin1(priority)}}))
            .schedule;
    };
    QCOMPARE(schedule("low"), ScheduleType::DiscountPeriod);
    QCOMPARE(schedule("normal"), ScheduleType::Now);
}

void tst_ApplySettings::maximumPages()
{
    QVERIFY(apply(revision(), {{u"MaximumPages"_qs, 2}}));
    const JobId fits = m_fixture->send(u"201"_qs, textOfPages(2));
    const JobId tooLong = m_fixture->send(u"201"_qs, textOfPages(3));
    QVERIFY(m_fixture->waitForState(tooLong, JobState::RetriesExceeded));
    QCOMPARE(m_fixture->job(tooLong).lastError, ErrorCode::FileTooLarge);
    QTRY_COMPARE_WITH_TIMEOUT(m_fixture->job(fits).pages, 2, 20'000);
}

void tst_ApplySettings::errorCorrectionOff()
{
    QVERIFY(apply(revision(), {{u"Ecm"_qs, false}, {u"TopSpeed"_qs, 9600}}));
    QVERIFY(m_fixture->send(u"201"_qs, textOfPages(1)).isValid());
    QVERIFY(waitForDials(1));
    const auto &settings = m_line->dialled.constFirst().settings;
    QVERIFY(!settings.ecm);
    QVERIFY(!settings.mmr);
    QCOMPARE(settings.maximumBitRate, 9600);
}

void tst_ApplySettings::archiveFolder()
{
    const auto test = [this](const QString &path) {
        return m_fixture->ask(u"testArchiveFolder"_qs, {path})->value.toMap();
    };
    const QVariantMap own = test(QString());
    QVERIFY(own.value(u"usable"_qs).toBool());
    QVERIFY(own.value(u"withQueue"_qs).toBool());
    QVERIFY(own.value(u"freeOctets"_qs).toLongLong() > 0);
    const QVariantMap bad = test(u"/proc/none"_qs);
    QVERIFY(!bad.value(u"usable"_qs).toBool());
    QVERIFY(bad.value(u"problem"_qs).toString().contains(u"/proc/none"_qs));
}

void tst_ApplySettings::olderFaxes_data()
{
    QTest::addColumn<QVariantList>("arguments");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("sent") << QVariantList{u"sent"_qs, 1} << true;
    QTest::newRow("received") << QVariantList{u"received"_qs, 3650} << true;
    QTest::newRow("for ever counts none") << QVariantList{u"sent"_qs, 0} << false;
    QTest::newRow("too long") << QVariantList{u"sent"_qs, 3651} << false;
    QTest::newRow("neither") << QVariantList{u"lost"_qs, 1} << false;
}

void tst_ApplySettings::olderFaxes()
{
    QFETCH(QVariantList, arguments);
    QFETCH(bool, allowed);
    const auto answer = m_fixture->ask(u"countArchivedOlder"_qs, arguments);
    QCOMPARE(answer.has_value(), allowed);
    if (allowed)
        QCOMPARE(answer->value, 0); // nothing is in the archive
}

QTEST_GUILESS_MAIN(tst_ApplySettings)
#include "tst_applysettings.moc"

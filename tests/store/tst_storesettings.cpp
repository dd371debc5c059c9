#include "storefixture.h"

using namespace Fax;

/** Ports, settings and the activity log of the store. */
class tst_StoreSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ports_comeBackAsWritten();
    void ports_priorities_data();
    void ports_priorities();
    void ports_oneManual();
    void ports_unknown();
    void settings_surviveARestart();
    void settings_knowWhoChangedThem();
    void settings_refusedLeavesOldValue();
    void settings_retriesChangeTheNextFailureOnly();
    void pauseServerQueue_isTheQueueFlag();
    void activity_newestFirst();
};

namespace {
PortConfig named(const QString &name, int priority = 0)
{
    PortConfig config;
    config.name = name;
    config.driver = u"builtin"_qs;
    config.priority = priority;
    return config;
}

QString order(StoreFixture &f)
{
    QStringList names;
    for (const PortConfig &port : must(f.store->ports()))
        names.append(u"%1%2"_qs.arg(port.name).arg(port.priority));
    return names.join(u' ');
}
} // namespace

void tst_StoreSettings::ports_comeBackAsWritten()
{
    StoreFixture f;
    PortConfig config = named(u"Line 1"_qs, 1);
    config.number = u"101"_qs;
    config.send = false;
    config.receive = ReceiveMode::Auto;
    config.rings = 5;
    config.tsid = u"+49 30 1"_qs;
    config.csid = u"+49 30 2"_qs;
    config.driver = u"serial"_qs;
    config.device = u"/dev/ttyUSB0"_qs;
    config.faxClass = ModemClass::Class1_0;
    config.baudRate = 57600;
    config.flow = FlowControl::XonXoff;
    config.init = {u"ATM0"_qs, u"AT&K3"_qs};
    config.quirk = u"none"_qs;
    config.prefix = u"0,"_qs;
    config.pulse = true;
    config.waitForDialTone = false;
    config.id = must(f.store->addPort(config)).id;
    QVERIFY(config.id.isValid());
    f.open();
    QCOMPARE(must(f.store->ports()), QList{config});
    config.name = u"Trunk"_qs;
    QCOMPARE(must(f.store->setPort(config)), config);
    must(f.store->removePort(config.id));
    QVERIFY(must(f.store->ports()).isEmpty());
}

void tst_StoreSettings::ports_priorities_data()
{
    QTest::addColumn<int>("priority"); // given to port C of A1 B2 C3
    QTest::addColumn<QString>("order");
    QTest::newRow("12.7 first") << 1 << u"C1 A2 B3"_qs;
    QTest::newRow("12.7 second") << 2 << u"A1 C2 B3"_qs;
    QTest::newRow("12.7 stays") << 3 << u"A1 B2 C3"_qs;
    QTest::newRow("12.7 too high: last") << 99 << u"A1 B2 C3"_qs;
    QTest::newRow("12.7 nonsense: last") << -5 << u"A1 B2 C3"_qs;
}

void tst_StoreSettings::ports_priorities()
{
    QFETCH(int, priority);
    StoreFixture f;
    must(f.store->addPort(named(u"A"_qs)));
    must(f.store->addPort(named(u"B"_qs)));
    PortConfig last = must(f.store->addPort(named(u"C"_qs)));
    QCOMPARE(order(f), u"A1 B2 C3"_qs);
    last.priority = priority;
    must(f.store->setPort(last));
    QTEST(order(f), "order");
    must(f.store->removePort(last.id));
    QCOMPARE(order(f), u"A1 B2"_qs);
}

void tst_StoreSettings::ports_oneManual()
{
    StoreFixture f;
    PortConfig first = named(u"A"_qs);
    first.receive = ReceiveMode::Manual;
    must(f.store->addPort(first));
    PortConfig second = named(u"B"_qs);
    second.receive = ReceiveMode::Manual;
    must(f.store->addPort(second));
    const QList<PortConfig> ports = must(f.store->ports());
    QCOMPARE(ports.at(0).receive, ReceiveMode::Off); // 12.3
    QCOMPARE(ports.at(1).receive, ReceiveMode::Manual);
}

void tst_StoreSettings::ports_unknown()
{
    StoreFixture f;
    PortConfig config = named(u"A"_qs);
    config.id = PortId{7};
    QCOMPARE(f.store->setPort(config).error().code, ErrorCode::NotFound);
    QCOMPARE(f.store->removePort(PortId{7}).error().code, ErrorCode::NotFound);
    QVERIFY(must(f.store->ports()).isEmpty());
}

void tst_StoreSettings::settings_surviveARestart()
{
    StoreFixture f;
    QCOMPARE(must(f.store->settings()), ServerSettings());
    must(f.store->changeSetting(u"Retries"_qs, u"7"_qs, u"anna"_qs, f.now));
    must(f.store->changeSetting(u"Branding"_qs, false, u"anna"_qs, f.now));
    must(f.store->changeSetting(u"ArchiveDirectory"_qs, u"/srv/fäx"_qs, u"anna"_qs, f.now));
    f.open();
    const ServerSettings settings = must(f.store->settings());
    QCOMPARE(settings.retries, 7);
    QCOMPARE(settings.branding, false);
    QCOMPARE(settings.archiveDirectory, u"/srv/fäx"_qs);
    const ActivityEntry entry = must(f.store->activity()).constLast();
    QCOMPARE(entry,
             (ActivityEntry{f.now, u"anna"_qs, u"setting"_qs, u"Retries"_qs, u"Setting changed"_qs,
                            u"3"_qs, u"7"_qs, entry.id}));
}

void tst_StoreSettings::settings_knowWhoChangedThem()
{
    StoreFixture f;
    QCOMPARE(must(f.store->settingsHistory()).revision, 0);
    must(f.store->changeSettings({{u"Retries"_qs, 7}, {u"RetryDelay"_qs, 2}}, u"anna"_qs, f.now));
    must(f.store->changeSetting(u"Retries"_qs, 8, u"bert"_qs, f.now.addSecs(60)));
    f.open();
    const SettingsHistory history = must(f.store->settingsHistory());
    QCOMPARE(history.revision, 2);
    QCOMPARE(history.last.value(u"RetryDelay"_qs), (SettingChange{u"anna"_qs, f.now, 1}));
    QCOMPARE(history.last.value(u"Retries"_qs), (SettingChange{u"bert"_qs, f.now.addSecs(60), 2}));
    QVERIFY(!history.last.contains(u"Branding"_qs));
    QVERIFY(!f.store->changeSettings({{u"Branding"_qs, false}, {u"Retries"_qs, -1}}, u"anna"_qs,
                                     f.now));
    QCOMPARE(must(f.store->settings()).branding, true); // all or nothing
    QCOMPARE(must(f.store->settingsHistory()).revision, 2);
}

void tst_StoreSettings::settings_refusedLeavesOldValue()
{
    StoreFixture f;
    QCOMPARE(f.store->changeSetting(u"Retries"_qs, 100, u"anna"_qs, f.now).error().code,
             ErrorCode::InvalidParameter);
    QCOMPARE(f.store->changeSetting(u"Colour"_qs, 1, u"anna"_qs, f.now).error().code,
             ErrorCode::NotFound);
    QCOMPARE(must(f.store->settings()), ServerSettings());
    QVERIFY(must(f.store->activity()).isEmpty());
}

void tst_StoreSettings::settings_retriesChangeTheNextFailureOnly()
{
    StoreFixture f;
    const JobId id = f.submitOne();
    QCOMPARE(f.end(f.start(id).call, ErrorCode::Busy).notBefore, f.now.addSecs(600));
    must(f.store->changeSetting(u"RetryDelay"_qs, 1, u"anna"_qs, f.now));
    must(f.store->changeSetting(u"Retries"_qs, 2, u"anna"_qs, f.now));
    QCOMPARE(f.job(id).notBefore, f.now.addSecs(600)); // 4.5
    QCOMPARE(f.end(f.start(id).call, ErrorCode::Busy).notBefore, f.now.addSecs(60));
    QCOMPARE(f.job(id).maximumAttempts, 3);
    QCOMPARE(f.end(f.start(id).call, ErrorCode::Busy).state, JobState::RetriesExceeded);
}

void tst_StoreSettings::pauseServerQueue_isTheQueueFlag()
{
    StoreFixture f;
    must(f.store->changeSetting(u"PauseServerQueue"_qs, u"on"_qs, u"anna"_qs, f.now)); // 10.2
    QVERIFY(must(f.store->queueStatus()).paused);
    QCOMPARE(must(f.store->queueStatus()).pausedBy, u"anna"_qs);
    must(f.store->setQueuePaused(true, u"bert"_qs, f.now.addSecs(5)));
    QCOMPARE(must(f.store->queueStatus()).pausedBy, u"anna"_qs); // it was paused already
    must(f.store->setQueuePaused(false, u"bert"_qs, f.now));
    QVERIFY(!must(f.store->settings()).pauseServerQueue);
}

void tst_StoreSettings::activity_newestFirst()
{
    StoreFixture f;
    for (const QString &text : {u"one"_qs, u"two"_qs, u"three"_qs})
        must(f.store->appendActivity({f.now, u"anna"_qs, u"job"_qs, u"4711"_qs, text, {}, {}}));
    const QList<ActivityEntry> entries = must(f.store->activity({2}));
    QCOMPARE(entries.size(), 2);
    QCOMPARE(entries.at(0).text, u"three"_qs);
    QCOMPARE(entries.at(1).text, u"two"_qs);
}

QTEST_GUILESS_MAIN(tst_StoreSettings)
#include "tst_storesettings.moc"

#include "base/clock.h"
#include "port/portmanager.h"
#include "support/fakeline.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Fax;

namespace {

PortConfig makeConfig(qint64 id, const QString &driver)
{
    PortConfig config;
    config.id = PortId{id};
    config.name = QStringLiteral("Line %1").arg(id);
    config.driver = driver;
    config.number = QString::number(100 + id);
    config.receive = ReceiveMode::Auto;
    config.priority = static_cast<int>(id);
    if (driver == u"serial")
        config.device = QStringLiteral("/dev/ttyS%1").arg(id);
    return config;
}

PortConfig builtIn(qint64 id)
{
    return makeConfig(id, QStringLiteral("builtin"));
}

PortConfig modem(qint64 id)
{
    return makeConfig(id, QStringLiteral("serial"));
}

LineProtocol::PortReport report(qint64 port, ModemHealth health, const QString &reason = {})
{
    LineProtocol::PortReport report{port, health, reason};
    if (health == ModemHealth::Ready) {
        report.modem.maker = QStringLiteral("ACME");
        report.modem.model = QStringLiteral("56K");
        report.modem.classes = {ModemClass::Class1, ModemClass::Class2};
        report.modem.used = ModemClass::Class1;
    }
    return report;
}

OutgoingCall makeCall(qint64 call)
{
    OutgoingCall out;
    out.call = CallId{call};
    out.dialString = QStringLiteral("555");
    out.pages = 1;
    return out;
}

} // namespace

/** Several line drivers under one manager, and what a port shows of its modem. */
class tst_PortManager : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void oneLineForEachModem();
    void modemsOnly();
    void linesComeAndGo();
    void changedModemGetsAnotherLine();
    void driversSpeakForTheirOwnPorts();
    void health_data();
    void health();
    void faultStaysUntilItWorks();
    void readyModemFreesThePort();
    void lostModemWhileRinging();
    void nothingIsDialledWithoutModem();
    void reset();
    void callsGoToTheirDriver();

private:
    FakeLine *line(qint64 port) const { return m_lines.value(port); }

    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<PortManager> m_manager;
    QHash<qint64, QPointer<FakeLine>> m_lines; ///< by the port they were made for
};

void tst_PortManager::init()
{
    m_manager.reset();
    m_lines.clear();
    m_clock = std::make_unique<ManualClock>(QDateTime({2026, 5, 6}, {13, 40}, Qt::UTC));
    m_manager = std::make_unique<PortManager>(
        [this](const PortConfig &port) {
            auto made = std::make_unique<FakeLine>();
            m_lines.insert(port.id.value, made.get());
            return made;
        },
        *m_clock);
}

void tst_PortManager::oneLineForEachModem()
{
    m_manager->setConfigs({builtIn(1), builtIn(2), modem(3), modem(4)});
    QCOMPARE(m_lines.size(), 3);
    QCOMPARE(line(1)->ports, (QList<qint64>{1, 2}));
    QCOMPARE(line(3)->ports, QList<qint64>{3});
    QCOMPARE(line(4)->ports, QList<qint64>{4});
    QVERIFY(!line(3)->isReady());
    m_manager->start();
    QVERIFY(line(1)->isReady() && line(3)->isReady() && line(4)->isReady());
}

void tst_PortManager::modemsOnly()
{
    m_manager->setConfigs({modem(1)});
    m_manager->start();
    QCOMPARE(m_lines.size(), 1);
    QCOMPARE(m_manager->engine(), line(1)->engine());
}

void tst_PortManager::linesComeAndGo()
{
    m_manager->setConfigs({modem(1)});
    m_manager->start();
    m_manager->setConfigs({modem(1), builtIn(2), modem(3)});
    QVERIFY(line(2)->isReady()); // started like the others
    QVERIFY(line(3)->isReady());
    const QPointer<FakeLine> exchange = line(2);
    const QPointer<FakeLine> serial = line(3);
    m_manager->setConfigs({modem(1)});
    QVERIFY(!exchange && !serial);
    QVERIFY(line(1));
}

void tst_PortManager::changedModemGetsAnotherLine()
{
    QSignalSpy removed(m_manager.get(), &PortManager::portRemoved);
    PortConfig config = modem(1);
    m_manager->setConfigs({config});
    m_manager->start();
    const QPointer<FakeLine> first = line(1);
    config.name = QStringLiteral("Office");
    m_manager->setConfigs({config});
    QVERIFY(first); // a name is nothing to the modem
    config.faxClass = ModemClass::Class2;
    m_manager->setConfigs({config});
    QVERIFY(!first);
    QVERIFY(line(1) && line(1)->isReady());
    QCOMPARE(m_manager->ports().size(), 1);
    QCOMPARE(removed.size(), 0);
}

void tst_PortManager::driversSpeakForTheirOwnPorts()
{
    m_manager->setConfigs({modem(1), modem(2)});
    m_manager->start();
    Q_EMIT line(1)->portReported(report(1, ModemHealth::Ready));
    line(2)->ring(1, 1);
    Q_EMIT line(2)->portReported(report(1, ModemHealth::Faulty, QStringLiteral("no")));
    QCOMPARE(m_manager->port(PortId{1})->state(), PortState::Available);
    QVERIFY(m_manager->port(PortId{1})->dial(makeCall(9)));
    LineProtocol::CallEnded end;
    end.port = 1;
    end.call = 9;
    Q_EMIT line(2)->callEnded(end);
    QVERIFY(m_manager->port(PortId{1})->isInCall());
    Q_EMIT line(1)->callEnded(end);
    QVERIFY(!m_manager->port(PortId{1})->isInCall());
}

void tst_PortManager::health_data()
{
    QTest::addColumn<ModemHealth>("health");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<PortState>("state");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, ModemHealth health, const char *reason, PortState state,
                        const char *words) {
        QTest::newRow(name) << health << QString::fromLatin1(reason) << state
                            << QString::fromLatin1(words);
    };
    row("starting", ModemHealth::Starting, "", PortState::Offline, "Setting up the modem");
    row("ready", ModemHealth::Ready, "", PortState::Available, "Idle");
    row("absent", ModemHealth::Absent, "Modem is unplugged", PortState::Offline,
        "Modem is unplugged since 13:40");
    row("faulty", ModemHealth::Faulty, "Modem does not answer", PortState::Offline,
        "Modem does not answer since 13:40");
    row("in use", ModemHealth::InUse, "/dev/ttyS1 is used by minicom", PortState::Unavailable,
        "/dev/ttyS1 is used by minicom");
    row("no permission", ModemHealth::NoPermission, "add the user to group dialout",
        PortState::Offline, "add the user to group dialout");
}

void tst_PortManager::health()
{
    QFETCH(ModemHealth, health);
    QFETCH(QString, reason);
    m_manager->setConfigs({modem(1)});
    m_manager->start();
    Port *port = m_manager->port(PortId{1});
    QVERIFY(!port->isFree()); // nothing is known yet
    Q_EMIT line(1)->portReported(report(1, health, reason));
    const PortStatus status = port->status();
    QTEST(status.state, "state");
    QTEST(status.description, "words");
    QCOMPARE(status.health, health);
    QCOMPARE(status.healthReason, reason);
    QCOMPARE(port->isFree(), health == ModemHealth::Ready);
    QCOMPARE(status.modem, health == ModemHealth::Ready ? u"ACME 56K"_qs : QString());
}

void tst_PortManager::faultStaysUntilItWorks()
{
    m_manager->setConfigs({modem(1)});
    m_manager->start();
    Port *port = m_manager->port(PortId{1});
    Q_EMIT line(1)->portReported(
        report(1, ModemHealth::Faulty, QStringLiteral("Modem does not answer")));
    line(1)->setReady(false); // its worker ends and is started again
    m_clock->advance(std::chrono::minutes(10));
    line(1)->setReady(true);
    Q_EMIT line(1)->portReported(report(1, ModemHealth::Starting));
    QCOMPARE(port->status().description, u"Modem does not answer since 13:40"_qs);
    Q_EMIT line(1)->portReported(report(1, ModemHealth::Ready));
    QCOMPARE(port->state(), PortState::Available);
    QCOMPARE(port->status().healthSince.time(), QTime(13, 50));
    line(1)->setReady(false); // this time the worker crashed
    QVERIFY(!port->isFree());
    QCOMPARE(port->state(), PortState::Offline);
    line(1)->setReady(true);
    QVERIFY(!port->isFree()); // the modem is not set up yet
}

void tst_PortManager::readyModemFreesThePort()
{
    m_manager->setConfigs({modem(1)});
    m_manager->start();
    QSignalSpy freed(m_manager.get(), &PortManager::portFreed);
    Q_EMIT line(1)->portReported(report(1, ModemHealth::Ready));
    QCOMPARE(freed.size(), 1);
    Q_EMIT line(1)->portReported(report(1, ModemHealth::Ready));
    QCOMPARE(freed.size(), 1);
    Q_EMIT line(1)->portReported(report(1, ModemHealth::Absent, QStringLiteral("gone")));
    QCOMPARE(freed.size(), 2); // its jobs are to be planned anew
}

void tst_PortManager::lostModemWhileRinging()
{
    m_manager->setConfigs({modem(1)});
    m_manager->start();
    Port *port = m_manager->port(PortId{1});
    Q_EMIT line(1)->portReported(report(1, ModemHealth::Ready));
    line(1)->ring(1, 1);
    QCOMPARE(port->state(), PortState::Ringing);
    Q_EMIT line(1)->portReported(report(1, ModemHealth::Absent, QStringLiteral("gone")));
    QCOMPARE(port->state(), PortState::Offline);
    QVERIFY(!port->answer(CallId{5}));
}

void tst_PortManager::nothingIsDialledWithoutModem()
{
    m_manager->setConfigs({modem(1)});
    m_manager->start();
    const auto dialled = m_manager->port(PortId{1})->dial(makeCall(9));
    QCOMPARE(dialled.error().code, ErrorCode::DeviceMissing);
    QVERIFY(line(1)->dialled.isEmpty());
}

void tst_PortManager::reset()
{
    m_manager->setConfigs({builtIn(1), modem(2)});
    m_manager->start();
    QCOMPARE(m_manager->port(PortId{1})->reset().error().code, ErrorCode::NotSupported);
    QVERIFY(m_manager->port(PortId{2})->reset()); // also, and above all, when it does not work
    QCOMPARE(line(2)->resets, QList<qint64>{2});
    Q_EMIT line(2)->portReported(report(2, ModemHealth::Ready));
    QVERIFY(m_manager->port(PortId{2})->dial(makeCall(9)));
    QCOMPARE(m_manager->port(PortId{2})->reset().error().code, ErrorCode::InvalidOperation);
}

void tst_PortManager::callsGoToTheirDriver()
{
    m_manager->setConfigs({modem(1), modem(2)});
    m_manager->start();
    for (const qint64 id : {1, 2})
        Q_EMIT line(id)->portReported(report(id, ModemHealth::Ready));
    QVERIFY(m_manager->port(PortId{2})->dial(makeCall(9)));
    QCOMPARE(line(2)->dialled.size(), 1);
    m_manager->pageNoted(CallId{9}, 1, true);
    QCOMPARE(line(2)->storedPages.size(), 1);
    QVERIFY(line(1)->storedPages.isEmpty());
}

QTEST_GUILESS_MAIN(tst_PortManager)
#include "tst_portmanager.moc"

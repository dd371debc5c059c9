#include "link/buslink.h"
#include "link/busprotocol.h"
#include "link/serviceconnection.h"
#include "linkbench.h"
#include "privatebus.h"
#include "scriptedhandler.h"

#include <QtDBus/QtDBus>
#include <QtTest/QtTest>

using namespace Fax;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/** What only a message bus has: names that come and go, other programs, a daemon that dies (F24). */
class tst_BusLink : public QObject, private LinkBench
{
    Q_OBJECT

private:
    PrivateBus m_session{PrivateBus::Kind::Session};

    /** A service of this process, in a thread of its own, on the session bus. */
    [[nodiscard]] std::unique_ptr<EmbeddedService> startService() const
    {
        auto service = hostService(folder(), factory(), QDBusConnection::SessionBus);
        if (!service)
            return nullptr;
        return std::move(service->host);
    }

    /** Has the service send an event: does it arrive? */
    [[nodiscard]] static bool hearsEvents(Link &link)
    {
        QSignalSpy events(&link, &Link::eventOccurred);
        link.request({u"events"_s, {1}, {}}, &link, [](const Result<Answer> &) {});
        return QTest::qWaitFor([&] { return events.size() == 1; }, 20000);
    }

    static HandlerFactory factory()
    {
        return [](const QString &, bool) -> Result<std::unique_ptr<RequestHandler>> {
            return std::make_unique<ScriptedHandler>();
        };
    }

private Q_SLOTS:
    void initTestCase() { qputenv("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nonexistent/socket"); }

    void init() { QVERIFY(m_session.start()); }
    void cleanup() { m_session.kill(); }

    void nobodyThere()
    {
        BusLink link(BusEndpoint::session());
        const auto opened = link.open();
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::NotConnected);
        QVERIFY2(opened.error().detail.startsWith(u"No fax service runs on the session bus; "_s),
                 qPrintable(opened.error().detail));
        QVERIFY(link.isWatching());
    }

    void noBus()
    {
        m_session.kill();
        BusLink link(BusEndpoint::session());
        const auto opened = link.open();
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::NotConnected);
        QVERIFY(opened.error().detail.contains(u"on the session bus"_s));
        QVERIFY(!link.isWatching());
    }

    /** The link waits for the name: nobody has to open it again. */
    void serviceThatComesLater()
    {
        BusLink link(BusEndpoint::session());
        QVERIFY(!link.open());
        const auto service = startService();
        QVERIFY(service);
        QTRY_VERIFY(link.isConnected());
        QVERIFY(answers(link));
        QVERIFY(hearsEvents(link));
    }

    /** F24: a service that is started again. */
    void restartOfTheService()
    {
        auto first = startService();
        QVERIFY(first);
        BusLink link(BusEndpoint::session());
        QVERIFY(link.open());
        std::optional<Result<Answer>> waiting;
        link.request({u"never"_s, {}, {}}, this,
                     [&](const Result<Answer> &answer) { waiting = answer; });
        QVERIFY(answers(link));
        QSignalSpy changes(&link, &Link::connectedChanged);
        first.reset();
        QTRY_COMPARE(changes.size(), 1);
        QVERIFY(!link.isConnected() && link.isWatching());
        QVERIFY(waiting.has_value());
        QCOMPARE(waiting->error().code, ErrorCode::NotConnected);
        QVERIFY(!answers(link));

        const auto second = startService();
        QVERIFY(second);
        QTRY_COMPARE(changes.size(), 2);
        QVERIFY(link.isConnected());
        QVERIFY(answers(link));
        QVERIFY(hearsEvents(link)); // it has subscribed again
    }

    /** F24: the bus itself dies. */
    void deathOfTheBus()
    {
        const auto service = startService();
        QVERIFY(service);
        BusLink link(BusEndpoint::session());
        QVERIFY(link.open());
        std::optional<Result<Answer>> waiting;
        link.request({u"never"_s, {}, {}}, this,
                     [&](const Result<Answer> &answer) { waiting = answer; });
        QVERIFY(answers(link));
        QSignalSpy changes(&link, &Link::connectedChanged);
        m_session.kill();
        QTRY_COMPARE(changes.size(), 1);
        QVERIFY(waiting.has_value() && waiting->error().code == ErrorCode::NotConnected);
        QVERIFY(!link.isConnected() && !link.isWatching());
        QVERIFY(!link.open());

        QVERIFY(m_session.start());
        (void)link.open(); // the service may be back before or after
        QTRY_VERIFY(link.isConnected());
        QVERIFY(answers(link));
    }

    /** On a bus anybody can send signals to anybody. */
    void eventsOfOthersAreIgnored()
    {
        const auto service = startService();
        QVERIFY(service);
        BusLink link(BusEndpoint::session());
        QVERIFY(link.open());
        QSignalSpy events(&link, &Link::eventOccurred);
        QDBusConnection stranger = QDBusConnection::connectToBus(m_session.address(),
                                                                 u"stranger"_s);
        QDBusMessage forged = QDBusMessage::createSignal(
            BusProtocol::objectPath, BusProtocol::interfaceName, BusProtocol::eventSignal);
        forged << u"stopping"_s << QVariant(QVariantMap());
        QVERIFY(stranger.send(forged));
        (void)stranger.call(QDBusMessage::createMethodCall(
            u"org.freedesktop.DBus"_s, u"/"_s, u"org.freedesktop.DBus.Peer"_s, u"Ping"_s));
        QVERIFY(hearsEvents(link));
        QCOMPARE(events.size(), 1);
        QCOMPARE(events.constFirst().constFirst().toString(), u"counted"_s);
        QDBusConnection::disconnectFromBus(u"stranger"_s);
    }

    /** Somebody else has the name: an older or newer service. */
    void otherInterface()
    {
        QDBusConnection other = QDBusConnection::connectToBus(m_session.address(), u"other"_s);
        QObject object;
        QVERIFY(other.registerObject(BusProtocol::objectPath, &object,
                                     QDBusConnection::ExportAllSlots));
        QVERIFY(other.registerService(BusProtocol::busName));
        // In another thread, because the answer comes from this one.
        Result<> opened;
        const std::unique_ptr<QThread> opener(QThread::create([&] {
            BusLink link(BusEndpoint::session());
            opened = link.open();
        }));
        opener->start();
        QTRY_VERIFY(opener->isFinished());
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::NotSupported);
        QVERIFY2(opened.error().detail.contains(u"same version of Fax Console"_s),
                 qPrintable(opened.error().detail));
        QDBusConnection::disconnectFromBus(u"other"_s);
    }

    void automaticChoice()
    {
        using Kind = ServerAddress::Kind;
        QCOMPARE(int(chooseServer({}).kind), int(Kind::Embedded));
        const auto service = startService();
        QVERIFY(service);
        QCOMPARE(int(chooseServer({}).kind), int(Kind::Session));
        QCOMPARE(int(chooseServer({Kind::Embedded, {}}).kind), int(Kind::Embedded));
        QCOMPARE(int(chooseServer({Kind::System, {}}).kind), int(Kind::System));
        m_session.kill();
        QCOMPARE(int(chooseServer({}).kind), int(Kind::Embedded));
    }

    /** A bus that is stopped costs the look 50 ms, not the 25 s of libdbus; and open() its 5 s. */
    void stoppedBus()
    {
        m_session.freeze();
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(int(chooseServer({}).kind), int(ServerAddress::Kind::Embedded));
        QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
        const auto looked = lookForService(BusEndpoint::session(), 30ms);
        m_session.thaw();
        QVERIFY(!looked);
        QCOMPARE(looked.error().code, ErrorCode::Timeout);
    }

    /** The session's service has the folder that the embedded one would have: one service, two ways. */
    void sameFolderOnBothWays()
    {
        const auto service = hostService(folder(), factory(), QDBusConnection::SessionBus);
        QVERIFY(service);
        const auto overBus = connectToService({}, folder(), Hosting::Passive, factory());
        QVERIFY(overBus && !overBus->host);
        QVERIFY(answers(*overBus->link));
        const auto overFolder = connectToService({ServerAddress::Kind::Embedded, {}}, folder(),
                                                 Hosting::Passive, factory());
        QVERIFY(overFolder && !overFolder->host);
        QVERIFY(answers(*overFolder->link));
    }
};

QTEST_GUILESS_MAIN(tst_BusLink)
#include "tst_buslink.moc"

#include "busclient.h"
#include "link/businterface.h"
#include "link/messagebus.h"
#include "link/sealedfile.h"
#include "link/typedmethods.h"
#include "privatebus.h"
#include "scriptedhandler.h"

#include <QtTest/QtTest>

#include <dbus/dbus.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace Fax;
using namespace Qt::StringLiterals;

namespace {

const QString portPath = u"/org/faxconsole/port/1"_s;
const QString portStatusName = u"org.faxconsole.PortStatus1"_s;
const QString propertiesName = u"org.freedesktop.DBus.Properties"_s;

/** Says of events what a service with rights says: one kind is secret, one is emptied. */
class Handler final : public ScriptedHandler
{
public:
    std::optional<QVariantMap> visible(const Caller &caller, const QString &kind,
                                       const QVariantMap &value) const override
    {
        if (caller.uid != qint64(::geteuid()) || kind == u"secret")
            return std::nullopt;
        return kind == u"emptied" ? QVariantMap() : value;
    }
    void occur(const QString &kind, const QVariantMap &value = {})
    {
        Q_EMIT eventOccurred(kind, value);
    }
};

QVariantMap port(const QVariantMap &status)
{
    return {{u"config"_s,
             QVariantMap{{u"id"_s, 1}, {u"name"_s, u"Line 1"_s}, {u"receive"_s, u"off"_s}}},
            {u"status"_s, status}};
}

qsizetype openDescriptors()
{
    return QDir(u"/proc/self/fd"_s).entryList(QDir::Files | QDir::System).size();
}

} // namespace

/** The service on a bus with strangers; the service itself is scripted. */
class tst_MessageBus : public QObject
{
    Q_OBJECT

private:
    PrivateBus m_daemon{PrivateBus::Kind::Session};
    std::unique_ptr<Handler> m_handler;
    std::unique_ptr<MessageBus> m_bus;

    static QVariant descriptors(int fd)
    {
        return QVariant::fromValue(QList<QDBusUnixFileDescriptor>{QDBusUnixFileDescriptor(fd)});
    }

private Q_SLOTS:
    void init()
    {
        QVERIFY(m_daemon.start());
        m_handler = std::make_unique<Handler>();
        m_handler->answer(u"ports"_s, QVariantList{port({{u"state"_s, u"available"_s}})});
        m_handler->answer(u"port"_s, port({{u"address"_s, u"102"_s}, {u"currentPage"_s, 2}}));
        m_handler->answer(u"properties"_s, QVariantMap{{u"Retries"_s, 3}, {u"DiskReserve"_s, 200}});
        m_handler->answer(u"setProperty"_s, {});
        m_handler->answer(u"submit"_s, QVariantList{qint64(7), qint64(8)});
        auto joined = MessageBus::join(QDBusConnection::SessionBus);
        QVERIFY2(joined, qPrintable(joined ? QString() : joined.error().message()));
        m_bus = *std::move(joined);
        m_bus->serve(m_handler.get());
    }

    void cleanup()
    {
        m_bus.reset();
        m_handler.reset();
        m_daemon.kill();
    }

    void callerIsWhoTheBusSays()
    {
        BusClient client(m_daemon.address());
        const QDBusMessage reply = client.request(u"caller"_s);
        const auto value = reply.arguments().value(0).value<QDBusVariant>().variant();
        const auto caller = qdbus_cast<QVariantMap>(value);
        QCOMPARE(caller.value(u"uid"_s).toLongLong(), qint64(::geteuid()));
        QCOMPARE(caller.value(u"account"_s).toString(), PrivateBus::thisUser());
    }

    void secondServiceIsRefused()
    {
        const auto second = MessageBus::join(QDBusConnection::SessionBus);
        QVERIFY(!second);
        QCOMPARE(second.error().code, ErrorCode::InvalidOperation);
    }

    /** Service-semantics 16.6, 18.1. */
    void eventsGoToSubscribersWhoMaySeeThem()
    {
        BusClient subscriber(m_daemon.address());
        BusClient other(m_daemon.address());
        for (BusClient *client : {&subscriber, &other}) {
            QVERIFY(client->listen(BusProtocol::objectPath, BusProtocol::interfaceName,
                                   BusProtocol::eventSignal));
            QVERIFY(client->request(u"echo"_s, {1}).type() == QDBusMessage::ReplyMessage);
        }
        QCOMPARE(
            subscriber.call(BusProtocol::objectPath, BusProtocol::interfaceName, u"Subscribe"_s)
                .type(),
            QDBusMessage::ReplyMessage);
        m_handler->occur(u"secret"_s, {{u"n"_s, 1}});
        m_handler->occur(u"emptied"_s, {{u"n"_s, 2}});
        m_handler->occur(u"plain"_s, {{u"n"_s, 3}});
        QTRY_COMPARE_WITH_TIMEOUT(subscriber.received.size(), 2, 20000);
        QCOMPARE(subscriber.received.at(0).arguments().at(0).toString(), u"emptied"_s);
        QVERIFY(qdbus_cast<QVariantMap>(subscriber.received.at(0).arguments().at(1)).isEmpty());
        QCOMPARE(subscriber.received.at(1).arguments().at(0).toString(), u"plain"_s);

        QVERIFY(
            subscriber.call(BusProtocol::objectPath, BusProtocol::interfaceName, u"Unsubscribe"_s)
                .type()
            == QDBusMessage::ReplyMessage);
        m_handler->occur(u"plain"_s);
        QVERIFY(other.request(u"echo"_s, {1}).type() == QDBusMessage::ReplyMessage);
        QVERIFY(subscriber.request(u"echo"_s, {1}).type() == QDBusMessage::ReplyMessage);
        QCOMPARE(subscriber.received.size(), 2);
        QCOMPARE(other.received.size(), 0);
    }

    void typedEvents_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("signal");
        QTest::addColumn<QString>("signature");
        QTest::newRow("job") << u"job"_s << u"JobChanged"_s << u"a{sv}"_s;
        QTest::newRow("job removed") << u"jobRemoved"_s << u"JobRemoved"_s << u"x"_s;
        QTest::newRow("fax") << u"fax"_s << u"FaxChanged"_s << u"a{sv}"_s;
        QTest::newRow("fax removed") << u"faxRemoved"_s << u"FaxRemoved"_s << u"x"_s;
    }

    void typedEvents()
    {
        QFETCH(QString, kind);
        QFETCH(QString, signal);
        QFETCH(QString, signature);
        BusClient client(m_daemon.address());
        QVERIFY(client.listen(BusProtocol::objectPath, BusInterfaces::server().name(), signal));
        QCOMPARE(client.server(u"Subscribe"_s).type(), QDBusMessage::ReplyMessage);
        m_handler->occur(kind, {{u"id"_s, 5}});
        QTRY_COMPARE_WITH_TIMEOUT(client.received.size(), 1, 20000);
        QCOMPARE(client.received.at(0).signature(), signature);
        QCOMPARE(BusInterfaces::server().signal(signal)->out.join(QString()), signature);
    }

    void everyMethodOfTheFilesDoesSomething()
    {
        const QStringList onTheServer{u"Subscribe"_s, u"Unsubscribe"_s};
        for (const BusInterface *interface : {&BusInterfaces::server(), &BusInterfaces::port()}) {
            QVERIFY(!interface->methods().isEmpty());
            for (const auto &method : interface->methods())
                QVERIFY2(onTheServer.contains(method.name)
                             || TypedMethods::find(interface->name(), method.name),
                         qPrintable(method.name));
        }
    }

    /** Door 84, and members that do not exist. */
    void wrongCalls_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("interface");
        QTest::addColumn<QString>("member");
        QTest::addColumn<QVariantList>("arguments");
        QTest::addColumn<QString>("error");
        const QString server = u"/org/faxconsole/Server"_s;
        const QString server1 = u"org.faxconsole.Server1"_s;
        const QString dbus = u"org.freedesktop.DBus.Error."_s;
        const auto row = [&](const char *name, const QString &path, const QString &interface,
                             const QString &member, const QVariantList &arguments,
                             const QString &error) {
            QTest::newRow(name) << path << interface << member << arguments << error;
        };
        const QVariant text = QVariant::fromValue(QDBusVariant(u"x"_s));
        row("no method", server, server1, u"Fly"_s, {}, dbus + u"UnknownMethod"_s);
        row("no interface", server, u"org.example.X"_s, u"Fly"_s, {}, dbus + u"UnknownInterface"_s);
        row("no object", u"/org/faxconsole/port/2"_s, u"org.faxconsole.Port1"_s, u"HangUp"_s, {},
            dbus + u"UnknownObject"_s);
        row("port by another name", u"/org/faxconsole/port/01"_s, u"org.faxconsole.Port1"_s,
            u"HangUp"_s, {}, dbus + u"UnknownObject"_s);
        row("port's method at the server", server, u"org.faxconsole.Port1"_s, u"HangUp"_s, {},
            dbus + u"UnknownInterface"_s);
        row("number too small a type", server, server1, u"GetJob"_s, {5}, dbus + u"InvalidArgs"_s);
        row("text for a number", server, server1, u"GetJob"_s, {u"5"_s}, dbus + u"InvalidArgs"_s);
        row("nothing", server, server1, u"GetJob"_s, {}, dbus + u"InvalidArgs"_s);
        row("too much", server, server1, u"GetPorts"_s, {5}, dbus + u"InvalidArgs"_s);
        row("arguments for Subscribe", server, server1, u"Subscribe"_s, {5},
            dbus + u"InvalidArgs"_s);
        row("limit", server, server1, u"GetJobs"_s, {QVariantMap{{u"limit"_s, -1}}},
            u"org.faxconsole.Error.InvalidParameter"_s);
        row("command", server, server1, u"SetStatus"_s, {qlonglong(5), 4},
            u"org.faxconsole.Error.InvalidParameter"_s);
        row("no property", server, propertiesName, u"Get"_s, {server1, u"Colour"_s},
            dbus + u"UnknownProperty"_s);
        row("property of no interface", server, propertiesName, u"Get"_s,
            {u"org.example.X"_s, u"Retries"_s}, dbus + u"UnknownInterface"_s);
        row("wrong type", server, propertiesName, u"Set"_s, {server1, u"Retries"_s, text},
            dbus + u"InvalidArgs"_s);
        row("only to be read", server, propertiesName, u"Set"_s, {server1, u"Version"_s, text},
            dbus + u"PropertyReadOnly"_s);
        row("value without its variant", server, propertiesName, u"Set"_s,
            {server1, u"Retries"_s, 5}, dbus + u"InvalidArgs"_s);
        row("objects asked of the server", server, u"org.freedesktop.DBus.ObjectManager"_s,
            u"GetManagedObjects"_s, {}, dbus + u"UnknownInterface"_s);
    }

    void wrongCalls()
    {
        QFETCH(QString, path);
        QFETCH(QString, interface);
        QFETCH(QString, member);
        QFETCH(QVariantList, arguments);
        QFETCH(QString, error);
        BusClient client(m_daemon.address());
        QCOMPARE(client.call(path, interface, member, arguments).errorName(), error);
    }

    /** Door 85. */
    void badDocuments_data()
    {
        QTest::addColumn<int>("fd");
        int pair[2] = {};
        QVERIFY(::socketpair(AF_UNIX, SOCK_STREAM, 0, pair) == 0);
        QTest::newRow("socket") << pair[0];
        QVERIFY(::pipe(pair) == 0);
        QTest::newRow("pipe") << pair[0];
        QTest::newRow("folder") << ::open("/", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        QTest::newRow("device") << ::open("/dev/zero", O_RDONLY | O_CLOEXEC);
        QTest::newRow("plain file") << ::open("/proc/self/exe", O_RDONLY | O_CLOEXEC);
        QTest::newRow("not sealed") << ::memfd_create("x", MFD_CLOEXEC | MFD_ALLOW_SEALING);
    }

    void badDocuments()
    {
        QFETCH(int, fd);
        QVERIFY(fd >= 0);
        BusClient client(m_daemon.address());
        const QDBusMessage reply = client.server(u"Submit"_s, {QVariantMap(), descriptors(fd)});
        QCOMPARE(reply.errorName(), u"org.faxconsole.Error.InvalidParameter"_s);
        ::close(fd);
    }

    void documentsArrive()
    {
        BusClient client(m_daemon.address());
        const auto file = SealedFile::create("the text");
        QVERIFY(file);
        const QDBusMessage reply = client.server(
            u"Submit"_s, {QVariantMap{{u"subject"_s, u"S"_s}}, descriptors(file->get())});
        QCOMPARE(reply.signature(), u"ax"_s);
        QCOMPARE(qdbus_cast<QList<qlonglong>>(reply.arguments().at(0)), QList<qlonglong>({7, 8}));
        const Request &request = m_handler->requests.constLast();
        QCOMPARE(request.method, u"submit"_s);
        QCOMPARE(request.arguments, QVariantList{QVariantMap({{u"subject"_s, u"S"_s}})});
        QCOMPARE(request.documents, QList<QByteArray>{"the text"});
    }

    void propertiesHaveTheirTypes()
    {
        BusClient client(m_daemon.address());
        const QString server1 = BusInterfaces::server().name();
        QCOMPARE(client.property(BusProtocol::objectPath, server1, u"Retries"_s), QVariant(3));
        QCOMPARE(client.property(portPath, portStatusName, u"Address"_s), QVariant(u"102"_s));
        const auto reply = client.call(BusProtocol::objectPath, propertiesName, u"GetAll"_s,
                                       {server1});
        // What the scripted service does not say is left out; what the interface lacks, too.
        QCOMPARE(qdbus_cast<QVariantMap>(reply.arguments().at(0)),
                 QVariantMap({{u"Retries"_s, 3}}));
        const auto set = client.call(BusProtocol::objectPath, propertiesName, u"Set"_s,
                                     {server1, u"Retries"_s, QVariant::fromValue(QDBusVariant(9))});
        QCOMPARE(set.type(), QDBusMessage::ReplyMessage);
        QCOMPARE(m_handler->requests.constLast().arguments, QVariantList({u"Retries"_s, 9}));
    }

    void canModifyIsAboutTheCaller_data()
    {
        QTest::addColumn<QStringList>("rights");
        QTest::addColumn<bool>("can");
        QTest::newRow("administrator")
            << QStringList{u"see_settings"_s, u"change_settings"_s} << true;
        QTest::newRow("sender") << QStringList{u"submit_low"_s} << false;
    }

    void canModifyIsAboutTheCaller()
    {
        QFETCH(QStringList, rights);
        QFETCH(bool, can);
        m_handler->answer(u"account"_s, QVariantMap{{u"rights"_s, rights}});
        BusClient client(m_daemon.address());
        QCOMPARE(client.property(portPath, BusInterfaces::port().name(), u"CanModify"_s),
                 QVariant(can));
    }

    /** What core/service/visibility.cpp keeps from those who may not see a call or the queue. */
    void privateNames()
    {
        QStringList names;
        for (const BusInterface *interface :
             {&BusInterfaces::server(), &BusInterfaces::portStatus()}) {
            for (const auto &property : interface->properties()) {
                if (!property.announced)
                    names.append(property.name);
            }
        }
        names.sort();
        QCOMPARE(names,
                 QStringList({u"Address"_s, u"ArchiveDirectory"_s, u"CallerId"_s, u"Csid"_s,
                              u"DocumentName"_s, u"DocumentSize"_s, u"JobId"_s, u"LastResultText"_s,
                              u"QueueActive"_s, u"QueueFailed"_s, u"QueueWaiting"_s,
                              u"RecipientName"_s, u"RoutingString"_s, u"SenderName"_s,
                              u"ServerMapiProfile"_s, u"SubmittedTime"_s, u"Tsid"_s}));
    }

    /** Values that not everybody may see are announced by name only. */
    void privateValuesAreNotBroadcast()
    {
        BusClient client(m_daemon.address());
        QVERIFY(client.listen(portPath, propertiesName, u"PropertiesChanged"_s));
        QVERIFY(client.request(u"echo"_s, {1}).type() == QDBusMessage::ReplyMessage);
        m_handler->occur(u"port"_s,
                         port({{u"state"_s, u"sending"_s},
                               {u"address"_s, u"0123"_s},
                               {u"senderName"_s, u"Somebody"_s},
                               {u"currentPage"_s, 1}}));
        QTRY_COMPARE_WITH_TIMEOUT(client.received.size(), 1, 20000);
        const QVariantList arguments = client.received.at(0).arguments();
        QCOMPARE(arguments.at(0).toString(), portStatusName);
        QCOMPARE(qdbus_cast<QVariantMap>(arguments.at(1)),
                 QVariantMap({{u"State"_s, u"sending"_s}, {u"CurrentPage"_s, 1}}));
        QCOMPARE(qdbus_cast<QStringList>(arguments.at(2)),
                 QStringList({u"Address"_s, u"SenderName"_s}));
    }

    void portsComeAndGo()
    {
        BusClient client(m_daemon.address());
        const QString manager = u"org.freedesktop.DBus.ObjectManager"_s;
        QVERIFY(client.listen(u"/org/faxconsole"_s, manager, u"InterfacesRemoved"_s));
        QVERIFY(client.listen(u"/org/faxconsole"_s, manager, u"InterfacesAdded"_s));
        QVERIFY(client.request(u"echo"_s, {1}).type() == QDBusMessage::ReplyMessage);
        m_handler->occur(u"portRemoved"_s, {{u"id"_s, 1}});
        QTRY_COMPARE_WITH_TIMEOUT(client.received.size(), 1, 20000);
        QCOMPARE(client.call(portPath, u"org.faxconsole.Port1"_s, u"HangUp"_s).errorName(),
                 u"org.freedesktop.DBus.Error.UnknownObject"_s);
        m_handler->occur(u"port"_s, port({}));
        QTRY_COMPARE_WITH_TIMEOUT(client.received.size(), 2, 20000);
        QCOMPARE(client.received.at(1).arguments().at(0).value<QDBusObjectPath>().path(), portPath);
        QCOMPARE(client.property(portPath, u"org.faxconsole.Port1"_s, u"Name"_s),
                 QVariant(u"Line 1"_s));
    }

    /** A list that would be too long for the bus, which throws out who sends such. */
    void tooLongAnAnswer()
    {
        BusClient client(m_daemon.address());
        m_handler->answer(u"jobs"_s, QVariantList(100, QString(1'000'000, u'x')));
        const auto reply = client.request(u"jobs"_s, {QVariantMap()});
        QCOMPARE(reply.errorName(), u"org.faxconsole.Error.InvalidParameter"_s);
        QVERIFY(m_bus->isJoined());
    }

    /** The sender may be gone when the answer comes. */
    void clientDiesBetweenRequestAndReply()
    {
        {
            BusClient client(m_daemon.address());
            client.connection().send(BusClient::message(
                BusProtocol::objectPath, BusProtocol::interfaceName, u"Request"_s,
                {u"later"_s, QVariantList{1},
                 QVariant::fromValue(QList<QDBusUnixFileDescriptor>())}));
            QTRY_VERIFY_WITH_TIMEOUT(!m_handler->requests.isEmpty()
                                         && m_handler->requests.constLast().method == u"later",
                                     20000);
        }
        QTRY_COMPARE_WITH_TIMEOUT(m_bus->clientCount(), 0, 20000);
        BusClient next(m_daemon.address());
        QCOMPARE(next.request(u"echo"_s, {1}).type(), QDBusMessage::ReplyMessage);
    }

    /** Who waits for an answer is told by the bus that there will be none. */
    void serviceStopsDuringACall()
    {
        BusClient client(m_daemon.address());
        const QDBusPendingCall call = client.connection().asyncCall(BusClient::message(
            BusProtocol::objectPath, BusProtocol::interfaceName, u"Request"_s,
            {u"never"_s, QVariantList(), QVariant::fromValue(QList<QDBusUnixFileDescriptor>())}));
        QTRY_VERIFY_WITH_TIMEOUT(m_handler->requests.constLast().method == u"never", 20000);
        m_bus.reset();
        m_handler.reset(); // it keeps the reply, and with it the connection
        QTRY_VERIFY_WITH_TIMEOUT(call.isFinished(), 20000);
        QCOMPARE(call.error().type(), QDBusError::NoReply);
    }

    void thousandClientsComeAndGo()
    {
        const auto visit = [this] {
            BusClient client(m_daemon.address());
            QCOMPARE(client.request(u"echo"_s, {1}).type(), QDBusMessage::ReplyMessage);
            QCOMPARE(client.server(u"Subscribe"_s).type(), QDBusMessage::ReplyMessage);
        };
        visit();
        QTRY_COMPARE_WITH_TIMEOUT(m_bus->clientCount(), 0, 20000);
        const qsizetype before = openDescriptors();
        for (int i = 0; i < 1000 && !QTest::currentTestFailed(); ++i)
            visit();
        QTRY_COMPARE_WITH_TIMEOUT(m_bus->clientCount(), 0, 20000);
        QTRY_COMPARE_WITH_TIMEOUT(openDescriptors(), before, 20000);
    }

    /** One who subscribes and then reads nothing any more, and one beside it who does. */
    void clientThatNeverReads()
    {
        DBusConnection *deaf = dbus_connection_open_private(
            m_daemon.address().toLocal8Bit().constData(), nullptr);
        QVERIFY(deaf && dbus_bus_register(deaf, nullptr));
        DBusMessage *subscribe = dbus_message_new_method_call(
            "org.faxconsole.Service1", "/org/faxconsole/Server", "org.faxconsole.Service1",
            "Subscribe");
        dbus_connection_send(deaf, subscribe, nullptr);
        dbus_connection_flush(deaf);
        dbus_message_unref(subscribe);
        QTRY_COMPARE_WITH_TIMEOUT(m_bus->clientCount(), 1, 20000);

        BusClient reader(m_daemon.address());
        QVERIFY(reader.listen(BusProtocol::objectPath, BusProtocol::interfaceName,
                              BusProtocol::eventSignal));
        QVERIFY(
            reader.call(BusProtocol::objectPath, BusProtocol::interfaceName, u"Subscribe"_s).type()
            == QDBusMessage::ReplyMessage);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"does not read its events"_s));
        qsizetype sent = 0;
        for (int burst = 0; burst < 50; ++burst) {
            for (int i = 0; i < 450; ++i, ++sent)
                m_handler->occur(u"plain"_s, {{u"n"_s, i}});
            QTRY_COMPARE_WITH_TIMEOUT(reader.received.size(), sent, 20000);
        }
        dbus_connection_close(deaf);
        dbus_connection_unref(deaf);
        QTRY_COMPARE_WITH_TIMEOUT(m_bus->clientCount(), 1, 20000);
    }

    /** F24. */
    void busGoesAndComes()
    {
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"session bus is gone"_s));
        m_daemon.kill();
        QTRY_VERIFY_WITH_TIMEOUT(!m_bus->isJoined(), 20000);
        m_handler->occur(u"plain"_s); // to nobody
        QVERIFY(m_daemon.start());
        QElapsedTimer timer;
        timer.start();
        QTRY_VERIFY_WITH_TIMEOUT(m_bus->isJoined(), 20000);
        qInfo("back on the bus %lld ms after it", timer.elapsed());
        BusClient client(m_daemon.address());
        QTRY_COMPARE_WITH_TIMEOUT(client.request(u"echo"_s, {1}).type(), QDBusMessage::ReplyMessage,
                                  20000);
    }

    /** A bus that takes connections and answers nothing must not hold up the service. */
    void busThatHangs()
    {
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"session bus is gone"_s));
        m_daemon.kill();
        QTRY_VERIFY_WITH_TIMEOUT(!m_bus->isJoined(), 20000);
        const QByteArray path = m_daemon.address().mid(10).toLocal8Bit();
        sockaddr_un address = {};
        address.sun_family = AF_UNIX;
        ::strncpy(address.sun_path, path.constData(), sizeof address.sun_path - 1);
        const int hanging = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
        QVERIFY(::bind(hanging, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0);
        QVERIFY(::listen(hanging, 5) == 0);
        pollfd caller = {hanging, POLLIN, 0};
        QTRY_VERIFY_WITH_TIMEOUT(::poll(&caller, 1, 0) == 1, 20000); // the loop turned all the time
        m_bus.reset(); // and now the destructor does not wait
        ::close(hanging);
        ::unlink(path.constData());
    }
};

QTEST_GUILESS_MAIN(tst_MessageBus)
#include "tst_messagebus.moc"

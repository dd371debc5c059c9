#include "link/busserver.h"

#include "base/logging.h"
#include "link/busprotocol.h"
#include "link/plainvalue.h"

#include <QtCore/QCoreApplication>
#include <QtDBus/QDBusError>
#include <QtDBus/QDBusServer>
#include <QtDBus/QDBusVirtualObject>

#include <dbus/dbus.h>

namespace Fax {

namespace {

constexpr qsizetype maximumClients = 64;
constexpr QLatin1StringView localPath{"/org/freedesktop/DBus/Local"};
constexpr QLatin1StringView localInterface{"org.freedesktop.DBus.Local"};
constexpr QLatin1StringView disconnectedSignal{"Disconnected"};
constexpr long maximumUnreadBytes = 32 * 1024 * 1024;

DBusConnection *native(const QDBusConnection &connection)
{
    return static_cast<DBusConnection *>(connection.internalPointer());
}

/** The user at the other end, as the kernel says. */
Caller callerOf(const QDBusConnection &connection)
{
    unsigned long uid = 0;
    if (dbus_connection_get_unix_user(native(connection), &uid) == FALSE)
        return {};
    return callerFromUid(static_cast<qint64>(uid));
}

} // namespace

/** The one object on the bus; hands raw messages to the server. */
class BusServer::Object final : public QDBusVirtualObject
{
public:
    explicit Object(BusServer *server)
        : m_server(server)
    { }

    QString introspect(const QString &) const override { return BusProtocol::introspectionXml(); }

    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override
    {
        const bool ours = message.member() == BusProtocol::requestMethod
            && (message.interface().isEmpty() || message.interface() == BusProtocol::interfaceName);
        if (ours)
            m_server->serve(message, connection);
        return ours;
    }

private:
    BusServer *m_server;
};

BusServer::BusServer(RequestHandler *handler)
    : m_handler(handler)
    , m_object(std::make_unique<Object>(this))
{
    connect(handler, &RequestHandler::eventOccurred, this, &BusServer::broadcast);
}

Result<std::unique_ptr<BusServer>> BusServer::listen(const QString &address,
                                                     RequestHandler *handler)
{
    std::unique_ptr<BusServer> server(new BusServer(handler));
    server->m_server = std::make_unique<QDBusServer>(address);
    if (!server->m_server->isConnected())
        return failure(ErrorCode::DataFolderUnusable,
                       QStringLiteral("The socket in the data folder cannot be made (%1)")
                           .arg(server->m_server->lastError().message()));
    connect(server->m_server.get(), &QDBusServer::newConnection, server.get(),
            &BusServer::addClient);
    return server;
}

BusServer::~BusServer()
{
    // What still waits in our queue is answered now: QtDBus does not survive that it is thrown away.
    m_handler = nullptr;
    m_server.reset();
    QCoreApplication::sendPostedEvents(m_object.get());
    QCoreApplication::sendPostedEvents(this);
    const QStringList names = m_clients.keys();
    for (const QString &name : names)
        removeClient(name);
}

void BusServer::addClient(const QDBusConnection &connection)
{
    QDBusConnection client = connection;
    if (m_clients.size() >= maximumClients) {
        qCWarning(logService, "More than %d clients: the new one is refused", int(maximumClients));
        QDBusConnection::disconnectFromPeer(client.name());
        return;
    }
    client.registerVirtualObject(BusProtocol::objectPath, m_object.get());
    client.connect(QString(), localPath, localInterface, disconnectedSignal, this,
                   SLOT(onPeerDisconnected()));
    m_clients.insert(client.name(), client);
}

void BusServer::removeClient(const QString &name)
{
    QDBusConnection client = m_clients.value(name, QDBusConnection(QString()));
    m_clients.remove(name);
    // First the hook: a Disconnected that QtDBus delivers while it deletes the connection would delete it twice.
    client.disconnect(QString(), localPath, localInterface, disconnectedSignal, this,
                      SLOT(onPeerDisconnected()));
    client.unregisterObject(BusProtocol::objectPath);
    QDBusConnection::disconnectFromPeer(name);
}

void BusServer::onPeerDisconnected()
{
    const QStringList names = m_clients.keys();
    for (const QString &name : names) {
        if (!m_clients.find(name)->isConnected())
            removeClient(name);
    }
}

void BusServer::serve(const QDBusMessage &call, const QDBusConnection &connection)
{
    call.setDelayedReply(true);
    const auto request = BusProtocol::decodeRequest(call);
    if (!request || !m_handler) {
        const Error error = request ? Error{ErrorCode::NotConnected} : request.error();
        connection.send(BusProtocol::encodeAnswer(call, tl::unexpected(error)));
        return;
    }
    m_handler->handle(callerOf(connection), *request,
                      [call, connection](const Result<Answer> &result) {
                          connection.send(BusProtocol::encodeAnswer(call, result));
                      });
}

void BusServer::broadcast(const QString &kind, const QVariantMap &value)
{
    if (m_clients.isEmpty())
        return;
    const QDBusMessage message = BusProtocol::encodeEvent(kind, value);
    const QStringList names = m_clients.keys();
    for (const QString &name : names) {
        const QDBusConnection client = m_clients.value(name, QDBusConnection(QString()));
        if (dbus_connection_get_outgoing_size(native(client)) > maximumUnreadBytes) {
            qCWarning(logService, "A client does not read its events: disconnected");
            removeClient(name);
            continue;
        }
        client.send(message);
    }
}

} // namespace Fax

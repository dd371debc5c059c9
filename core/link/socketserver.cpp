#include "link/socketserver.h"

#include "base/logging.h"
#include "link/busprotocol.h"
#include "link/plainvalue.h"

#include <QtDBus/QDBusError>
#include <QtDBus/QDBusServer>

#include <dbus/dbus.h>

namespace Fax {

namespace {

constexpr qsizetype maximumClients = 64;
constexpr long maximumUnreadBytes = 32 * 1024 * 1024;

DBusConnection *native(const QDBusConnection &connection)
{
    return static_cast<DBusConnection *>(connection.internalPointer());
}

/** The user at the other end, as the kernel says; nobody before the connection is authenticated. */
Caller callerOf(const QDBusConnection &connection)
{
    unsigned long uid = 0;
    if (dbus_connection_get_unix_user(native(connection), &uid) == FALSE)
        return {};
    return callerFromUid(static_cast<qint64>(uid));
}

} // namespace

SocketServer::SocketServer() = default;

Result<std::unique_ptr<SocketServer>> SocketServer::listen(const QString &address,
                                                           RequestHandler *handler)
{
    std::unique_ptr<SocketServer> server(new SocketServer);
    server->m_server = std::make_unique<QDBusServer>(address);
    if (!server->m_server->isConnected())
        return failure(ErrorCode::DataFolderUnusable,
                       QStringLiteral("The socket in the data folder cannot be made (%1)")
                           .arg(server->m_server->lastError().message()));
    server->attach(handler);
    connect(server->m_server.get(), &QDBusServer::newConnection, server.get(),
            &SocketServer::addClient);
    return server;
}

SocketServer::~SocketServer()
{
    m_server.reset();
    refuseTheRest();
    const QStringList names = m_clients.keys();
    for (const QString &name : names)
        removeClient(name);
}

void SocketServer::addClient(const QDBusConnection &connection)
{
    QDBusConnection client = connection;
    if (m_clients.size() >= maximumClients) {
        qCWarning(logService, "More than %d clients: the new one is refused", int(maximumClients));
        QDBusConnection::disconnectFromPeer(client.name());
        return;
    }
    show(client);
    client.connect(QString(), BusProtocol::localPath, BusProtocol::localInterface,
                   BusProtocol::disconnectedSignal, this, SLOT(onPeerDisconnected()));
    m_clients.insert(client.name(), {client, {}});
}

void SocketServer::removeClient(const QString &name)
{
    const auto found = m_clients.constFind(name);
    if (found == m_clients.cend())
        return;
    QDBusConnection client = found->connection;
    m_clients.erase(found);
    // First the hook: a Disconnected that QtDBus delivers while it deletes the connection would delete it twice.
    client.disconnect(QString(), BusProtocol::localPath, BusProtocol::localInterface,
                      BusProtocol::disconnectedSignal, this, SLOT(onPeerDisconnected()));
    hide(client);
    QDBusConnection::disconnectFromPeer(name);
}

void SocketServer::onPeerDisconnected()
{
    const QStringList names = m_clients.keys();
    for (const QString &name : names) {
        if (!m_clients.find(name)->connection.isConnected())
            removeClient(name);
    }
}

void SocketServer::identify(const QDBusMessage &, const QDBusConnection &connection,
                            Identified then)
{
    if (m_clients.contains(connection.name()))
        then(callerAt(connection.name()));
}

const Caller &SocketServer::callerAt(const QString &name)
{
    Client &client = *m_clients.find(name);
    if (client.caller.uid < 0)
        client.caller = callerOf(client.connection);
    return client.caller;
}

void SocketServer::passOn(const QString &kind, const QVariantMap &value)
{
    (void)typedObjects().announcements(kind, value); // keeps its ports as they are
    const QStringList names = m_clients.keys();
    for (const QString &name : names) {
        const QDBusConnection client = m_clients.constFind(name)->connection;
        if (dbus_connection_get_outgoing_size(native(client)) > maximumUnreadBytes) {
            qCWarning(logService, "A client does not read its events: disconnected");
            removeClient(name);
            continue;
        }
        const Caller caller = callerAt(name);
        const auto visible = caller.uid < 0 ? std::nullopt
                                            : handler()->visible(caller, kind, value);
        if (visible)
            client.send(BusProtocol::encodeEvent(QString(), kind, *visible));
    }
}

} // namespace Fax

#pragma once

#include "base/result.h"
#include "link/busserver.h"

#include <QtCore/QHash>

class QDBusServer;

namespace Fax {

/**
 * Offers a service to other processes of this user: D-Bus peer to peer on a Unix socket (architecture 5a). Only
 * the user of this process (and root) gets in: EXTERNAL authentication, and the folder of the socket is closed
 * to others. The caller of a request is the user the kernel names for the connection.
 *
 * Every client gets the events as signals of Service1, with or without Subscribe. One that does not read them is disconnected when
 * 32 MB wait for it; 64 clients at most.
 *
 * Thread: the handler's own.
 */
class SocketServer final : public BusServer
{
    Q_OBJECT

public:
    /**
     * @param address  a D-Bus server address, see DataFolder::socketAddress(); the caller holds the folder's
     *                 lock, so a socket that is already there is a dead one and is replaced
     * @return ErrorCode::DataFolderUnusable if the socket cannot be made
     */
    [[nodiscard]] static Result<std::unique_ptr<SocketServer>> listen(const QString &address,
                                                                      RequestHandler *handler);
    ~SocketServer() override;

    [[nodiscard]] qsizetype clientCount() const { return m_clients.size(); }

protected:
    void identify(const QDBusMessage &call, const QDBusConnection &connection,
                  Identified then) override;
    void setSubscribed(const QDBusMessage &, EventForm, bool) override { }
    void passOn(const QString &kind, const QVariantMap &value) override;

private Q_SLOTS:
    void onPeerDisconnected(); ///< found by name: QtDBus offers no other way

private:
    SocketServer();
    void addClient(const QDBusConnection &connection);
    void removeClient(const QString &name);

    struct Client
    {
        QDBusConnection connection;
        Caller caller; ///< without a uid until the connection is authenticated
    };

    [[nodiscard]] const Caller &callerAt(const QString &name);

    std::unique_ptr<QDBusServer> m_server;
    QHash<QString, Client> m_clients;
};

} // namespace Fax

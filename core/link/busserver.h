#pragma once

#include "base/result.h"
#include "service/request.h"

#include <QtCore/QHash>
#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusMessage>

#include <memory>

class QDBusServer;

namespace Fax {

/**
 * Offers a service to other processes: D-Bus peer to peer on a Unix socket (architecture 5a). Only the user
 * of this process (and root) gets in: EXTERNAL authentication, and the folder of the socket is closed to
 * others. The caller of a request is the user the kernel names for the connection.
 *
 * A client that does not read its events is disconnected when 32 MB wait for it; 64 clients at most.
 *
 * Thread: the handler's own.
 */
class BusServer final : public QObject
{
    Q_OBJECT

public:
    /**
     * @param address  a D-Bus server address, see DataFolder::socketAddress(); the caller holds the folder's
     *                 lock, so a socket that is already there is a dead one and is replaced
     * @return ErrorCode::DataFolderUnusable if the socket cannot be made
     */
    [[nodiscard]] static Result<std::unique_ptr<BusServer>> listen(const QString &address,
                                                                   RequestHandler *handler);
    ~BusServer() override;

    [[nodiscard]] qsizetype clientCount() const { return m_clients.size(); }

private Q_SLOTS:
    void onPeerDisconnected(); ///< found by name: QtDBus offers no other way

private:
    class Object;

    explicit BusServer(RequestHandler *handler);
    void addClient(const QDBusConnection &connection);
    void removeClient(const QString &name);
    void serve(const QDBusMessage &call, const QDBusConnection &connection);
    void broadcast(const QString &kind, const QVariantMap &value);

    QPointer<RequestHandler> m_handler;
    std::unique_ptr<Object> m_object;
    std::unique_ptr<QDBusServer> m_server;
    QHash<QString, QDBusConnection> m_clients;
};

} // namespace Fax

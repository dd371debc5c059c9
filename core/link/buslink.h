#pragma once

#include "link/link.h"
#include "link/pendingreplies.h"

#include <QtDBus/QDBusMessage>

class QDBusPendingCallWatcher;

namespace Fax {

/**
 * A link to the service of another process, over the socket in its data folder.
 *
 *     BusLink link(folder.socketAddress());
 *     if (auto connected = link.open(); !connected) → nobody listens
 *
 * When the service goes away, connectedChanged(false) comes once and every waiting request is answered with
 * ErrorCode::NotConnected; open() may then be called again and ends in connectedChanged(true).
 *
 * Thread: the client's own.
 */
class BusLink final : public Link
{
    Q_OBJECT

public:
    explicit BusLink(QString address, QObject *parent = nullptr);
    BusLink(QString address, std::chrono::milliseconds deadline, QObject *parent = nullptr);
    ~BusLink() override;

    /**
     * Connects and waits for the first sign of life: a millisecond, because the socket is on this machine;
     * 5 s at most. ErrorCode::NotConnected if nobody listens or answers.
     */
    [[nodiscard]] Result<> open();

    [[nodiscard]] bool isConnected() const override { return m_connected; }
    void request(const Request &request, QObject *context, Reply reply) override;

private Q_SLOTS:
    void onEvent(const QDBusMessage &message); ///< both found by name: QtDBus offers no other way
    void onDisconnected();

private:
    void disconnectFromPeer();
    void onReply(quint64 id, QDBusPendingCallWatcher *watcher);

    const QString m_address;
    QString m_name; ///< of the connection in this process; "" = none
    bool m_connected = false;
    PendingReplies m_pending;
};

} // namespace Fax

#pragma once

#include "link/busendpoint.h"
#include "link/busprotocol.h"
#include "link/link.h"
#include "link/pendingreplies.h"

#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusMessage>

class QDBusPendingCallWatcher;

namespace Fax {

/**
 * A link to the service of another process: over the socket in its data folder, over a message bus, or over ssh
 * to the bus of another computer.
 *
 *     BusLink link(BusEndpoint::session());
 *     if (auto connected = link.open(); !connected) → no service there
 *
 * When the service goes away, connectedChanged(false) comes once and every waiting request is answered with
 * ErrorCode::NotConnected. On a message bus the link watches who owns org.faxconsole.Service1, from open() on,
 * even if that failed because there was no owner: the next owner is connectedChanged(true), without open().
 * When the bus is gone, or the socket of a folder, open() may be called again.
 *
 * Thread: the client's own.
 */
class BusLink final : public Link
{
    Q_OBJECT

public:
    explicit BusLink(BusEndpoint endpoint, QObject *parent = nullptr);
    BusLink(BusEndpoint endpoint, std::chrono::milliseconds deadline, QObject *parent = nullptr);
    ~BusLink() override;

    /**
     * Connects and waits for the first sign of life: milliseconds on this computer, 5 s at most; over ssh 35 s
     * at most.
     *
     * @return ErrorCode::NotConnected or Timeout if nobody listens or answers, NotSupported if the service
     *         speaks another version of the interface; the sentence names the bus or the host, and the remedy
     */
    [[nodiscard]] Result<> open();

    [[nodiscard]] bool isConnected() const override { return m_connected; }
    /** Not connected, but it will be as soon as a service comes. */
    [[nodiscard]] bool isWatching() const override { return !m_connected && m_watcher != nullptr; }
    void request(const Request &request, QObject *context, Reply reply) override;

private Q_SLOTS: // both found by name: QtDBus offers no other way
    void onEvent(const QDBusMessage &message);
    void onDisconnected();

private:
    [[nodiscard]] Result<> checkPlace() const;
    [[nodiscard]] Result<> openConnection();
    [[nodiscard]] Result<> findService();
    void hook();
    void closeConnection();
    void onOwnerChanged(const QString &owner);
    void greetLater(const QString &owner);
    void setConnected(bool connected);
    [[nodiscard]] BusProtocol::Documents formFor(const Request &request) const;
    void onReply(quint64 id, QDBusPendingCallWatcher *watcher);

    const BusEndpoint m_endpoint;
    QString m_name; ///< of the connection in this process; "" = none
    QString m_service; ///< who is asked: unique name on a message bus, "" peer to peer
    bool m_connected = false;
    QObject *m_watcher =
        nullptr; ///< of the name, a child, so that it moves with us; null: peer to peer, or no bus
    PendingReplies m_pending;
};

} // namespace Fax

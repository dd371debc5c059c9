#pragma once

#include "base/result.h"
#include "link/busserver.h"
#include "link/mailbox.h"

#include <QtCore/QHash>
#include <QtCore/QSet>
#include <QtCore/QTimer>
#include <QtDBus/QDBusPendingReply>

#include <chrono>
#include <optional>

namespace Fax {

/**
 * Offers a service to everybody on the session or system bus, under the name org.faxconsole.Service1.
 *
 *     auto bus = MessageBus::join(QDBusConnection::SystemBus);   // calls that come now wait
 *     (*bus)->serve(handler);
 *
 * The caller of a request is the user that the bus daemon names for the sender; it is asked once and kept until
 * the sender leaves the bus. Events go to subscribers only, to each alone; one that reads none of 20,000 gets a
 * last one, `missed`, and has to subscribe again. When the bus goes away the service
 * goes on and joins again as soon as there is one, every half second by trying; clients have to subscribe again.
 *
 * Thread: the handler's own.
 */
class MessageBus final : public BusServer
{
    Q_OBJECT

public:
    using Kind = QDBusConnection::BusType;

    /**
     * Joins the bus and takes the name; waits for the bus daemon, 25 s at most.
     *
     * @return NotConnected if there is no such bus; InvalidOperation if another program has the name;
     *         AccessDenied if the bus does not let this user have it
     */
    [[nodiscard]] static Result<std::unique_ptr<MessageBus>> join(Kind kind);
    ~MessageBus() override;

    void serve(RequestHandler *handler) { attach(handler); }

    [[nodiscard]] bool isJoined() const { return m_connection.has_value(); }

    /** Programs that have called and are still there. */
    [[nodiscard]] qsizetype clientCount() const { return m_clients.size(); }

protected:
    void identify(const QDBusMessage &call, const QDBusConnection &connection,
                  Identified then) override;
    void setSubscribed(const QDBusMessage &call, EventForm form, bool subscribed) override;
    void passOn(const QString &kind, const QVariantMap &value) override;

private Q_SLOTS: // found by name: QtDBus offers no other way
    void onDisconnected();
    void onNameGone(const QString &name);

private:
    struct Client
    {
        std::optional<Caller> caller; ///< none: the bus daemon has been asked
        QList<Identified> waiting; ///< for the caller
        QSet<EventForm> wanted;
        int unconfirmed = 0; ///< events since it last showed that it reads
        bool isPinged = false;
    };

    explicit MessageBus(Kind kind);
    void setUp(const QDBusConnection &connection);
    void leave();
    void rejoin();
    void onRejoined(const QString &connectionName, bool joined);
    void onNameAnswer(const QDBusPendingReply<uint> &reply);
    void send(const QString &client, const QSet<EventForm> &forms, const QString &kind,
              const QVariantMap &value);
    void checkReading(const QString &name, Client &client);
    void onPong(const QString &client, int events, bool answered);
    void askForUser(const QString &client);
    void onUser(const QString &client, const QDBusPendingReply<uint> &reply);

    const Kind m_kind;
    std::optional<QDBusConnection> m_connection;
    std::unique_ptr<QObject>
        m_pending; ///< owner of what we ask the daemon, dies with the connection
    QHash<QString, Client> m_clients; ///< by unique name
    QTimer m_retry;
    Mailbox m_mailbox;
};

} // namespace Fax

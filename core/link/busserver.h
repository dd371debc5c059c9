#pragma once

#include "service/request.h"

#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusMessage>

#include <functional>
#include <memory>

namespace Fax {

/**
 * What SocketServer and MessageBus share: the object that other processes call, requests into the handler and
 * its answers back (busprotocol.h). They differ in who is at the other end and where events go.
 *
 * Thread: the handler's own.
 */
class BusServer : public QObject
{
    Q_OBJECT

public:
    ~BusServer() override;

protected:
    using Identified = std::function<void(const Caller &)>;

    BusServer();

    /** From now on requests have somewhere to go. Until then, and when the handler is gone: NotConnected. */
    void attach(RequestHandler *handler);
    [[nodiscard]] RequestHandler *handler() const { return m_handler; }

    /** Shows the object to the other end of a connection; hide() before the connection is closed. */
    void show(QDBusConnection connection);
    void hide(QDBusConnection connection);

    /** What still waits to be delivered to us is answered now: QtDBus does not survive that it is thrown away. */
    void refuseTheRest();

    /**
     * Finds out who sent a call, from the connection and never from the message; runs `then` at once or later,
     * or never if the sender is gone by then.
     */
    virtual void identify(const QDBusMessage &call, const QDBusConnection &connection,
                          Identified then) = 0;

    /** The sender of the call wants events from now on, or no longer. */
    virtual void setSubscribed(const QDBusMessage &call, bool subscribed) = 0;

    /** Sends an event to everybody who wants it and may see it. */
    virtual void passOn(const QString &kind, const QVariantMap &value) = 0;

private:
    class Object;

    [[nodiscard]] bool receive(const QDBusMessage &call, const QDBusConnection &connection);
    void serve(const QDBusMessage &call, const QDBusConnection &connection);
    void subscribe(const QDBusMessage &call, const QDBusConnection &connection, bool subscribed);

    QPointer<RequestHandler> m_handler;
    std::unique_ptr<Object> m_object;
};

} // namespace Fax

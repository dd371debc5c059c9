#pragma once

#include "link/typedobjects.h"
#include "service/request.h"

#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusMessage>

#include <functional>
#include <memory>

namespace Fax {

/**
 * What SocketServer and MessageBus share: the objects that other processes call (busprotocol.h for our own links,
 * typedobjects.h for strangers), requests into the handler and its answers back. They differ in who is at the
 * other end and where events go.
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

    /** The two forms in which a client may want events: signals of Service1 or of Server1. */
    enum class EventForm { Generic, Typed };

    BusServer();

    /** From now on requests have somewhere to go. Until then, and when the handler is gone: NotConnected. */
    void attach(RequestHandler *handler);
    [[nodiscard]] RequestHandler *handler() const { return m_handler; }
    [[nodiscard]] TypedObjects &typedObjects() { return m_typed; }

    /** Shows the objects to the other end of a connection; hide() before the connection is closed. */
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
    virtual void setSubscribed(const QDBusMessage &call, EventForm form, bool subscribed) = 0;

    /** Sends an event to everybody who wants it and may see it. */
    virtual void passOn(const QString &kind, const QVariantMap &value) = 0;

private:
    class Object;

    [[nodiscard]] bool receive(const QDBusMessage &call, const QDBusConnection &connection);
    [[nodiscard]] bool receiveGeneric(const QDBusMessage &call, const QDBusConnection &connection);
    void serve(const QDBusMessage &call, const QDBusConnection &connection);
    void ask(const QDBusMessage &call, const QDBusConnection &connection, const Request &request,
             const Reply &reply);
    void subscribe(const QDBusMessage &call, const QDBusConnection &connection, EventForm form);

    QPointer<RequestHandler> m_handler;
    TypedObjects m_typed;
    std::unique_ptr<Object> m_object;
};

} // namespace Fax

#include "link/busserver.h"

#include "link/busprotocol.h"
#include "link/plainvalue.h"

#include <QtCore/QCoreApplication>
#include <QtDBus/QDBusVirtualObject>

#include <climits>

#include <dbus/dbus.h>
#include <unistd.h>

namespace Fax {

namespace {

/**
 * libdbus stops reading when 63 MB (or 4096 descriptors) wait to be worked off and goes on when they are, in our
 * thread; QtDBus can switch that only in its own, so the connection would be deaf for ever. One message of the
 * session bus is enough. The bus daemon has limits of its own.
 */
void liftReceiveLimits(const QDBusConnection &connection)
{
    auto *native = static_cast<DBusConnection *>(connection.internalPointer());
    dbus_connection_set_max_received_size(native, LONG_MAX);
    dbus_connection_set_max_received_unix_fds(native, LONG_MAX);
}

} // namespace

/** All objects on the bus; hands raw messages to the server. */
class BusServer::Object final : public QDBusVirtualObject
{
public:
    explicit Object(BusServer *server)
        : m_server(server)
    { }

    QString introspect(const QString &path) const override
    {
        return m_server->m_typed.introspect(path);
    }

    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override
    {
        return m_server->receive(message, connection);
    }

private:
    BusServer *m_server;
};

BusServer::BusServer()
    : m_object(std::make_unique<Object>(this))
{ }

BusServer::~BusServer() = default;

void BusServer::attach(RequestHandler *handler)
{
    m_handler = handler;
    connect(handler, &RequestHandler::eventOccurred, this, &BusServer::passOn);
    // The ports that are there already; events tell of others.
    handler->handle(callerFromUid(::geteuid()), {QStringLiteral("ports"), {}, {}},
                    [server = QPointer(this)](const Result<Answer> &ports) {
                        if (server && ports)
                            server->m_typed.setPorts(ports->value.toList());
                    });
}

void BusServer::show(QDBusConnection connection)
{
    liftReceiveLimits(connection);
    connection.registerVirtualObject(BusProtocol::rootPath, m_object.get(),
                                     QDBusConnection::SubPath);
}

void BusServer::hide(QDBusConnection connection)
{
    connection.unregisterObject(BusProtocol::rootPath, QDBusConnection::UnregisterTree);
}

void BusServer::refuseTheRest()
{
    m_handler = nullptr;
    QCoreApplication::sendPostedEvents(m_object.get());
    QCoreApplication::sendPostedEvents(this);
}

bool BusServer::receive(const QDBusMessage &call, const QDBusConnection &connection)
{
    if (call.path() == BusProtocol::objectPath && receiveGeneric(call, connection))
        return true;
    const auto askForSender = [this, call, connection](const Request &request, const Reply &reply) {
        ask(call, connection, request, reply);
    };
    return m_typed.receive(call, askForSender,
                           [connection](const QDBusMessage &reply) { connection.send(reply); });
}

bool BusServer::receiveGeneric(const QDBusMessage &call, const QDBusConnection &connection)
{
    const bool isOurs = call.interface().isEmpty()
        || call.interface() == BusProtocol::interfaceName;
    const bool isTyped = call.interface() == BusInterfaces::server().name();
    const bool isSubscription = call.member() == BusProtocol::subscribeMethod
        || call.member() == BusProtocol::unsubscribeMethod;
    const bool isRequest = call.member() == BusProtocol::requestMethod
        || call.member() == BusProtocol::inlineMethod;
    if (isOurs && isRequest)
        serve(call, connection);
    else if (isSubscription && call.signature().isEmpty() && (isOurs || isTyped))
        subscribe(call, connection, isTyped ? EventForm::Typed : EventForm::Generic);
    else
        return false;
    return true;
}

void BusServer::serve(const QDBusMessage &call, const QDBusConnection &connection)
{
    call.setDelayedReply(true);
    const auto request = BusProtocol::decodeRequest(call);
    if (!request) {
        connection.send(BusProtocol::encodeAnswer(call, tl::unexpected(request.error())));
        return;
    }
    ask(call, connection, *request, [call, connection](const Result<Answer> &result) {
        connection.send(BusProtocol::encodeAnswer(call, result));
    });
}

void BusServer::ask(const QDBusMessage &call, const QDBusConnection &connection,
                    const Request &request, const Reply &reply)
{
    identify(call, connection, [server = QPointer(this), request, reply](const Caller &caller) {
        if (server && server->m_handler)
            server->m_handler->handle(caller, request, reply);
        else
            reply(failure(ErrorCode::NotConnected, QString()));
    });
}

void BusServer::subscribe(const QDBusMessage &call, const QDBusConnection &connection,
                          EventForm form)
{
    call.setDelayedReply(true);
    identify(call, connection, [this, call, connection, form](const Caller &) {
        setSubscribed(call, form, call.member() == BusProtocol::subscribeMethod);
        connection.send(call.createReply());
    });
}

} // namespace Fax

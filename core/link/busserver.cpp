#include "link/busserver.h"

#include "link/busprotocol.h"

#include <QtCore/QCoreApplication>
#include <QtDBus/QDBusError>
#include <QtDBus/QDBusVirtualObject>

namespace Fax {

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
}

void BusServer::show(QDBusConnection connection)
{
    connection.registerVirtualObject(BusProtocol::objectPath, m_object.get());
}

void BusServer::hide(QDBusConnection connection)
{
    connection.unregisterObject(BusProtocol::objectPath);
}

void BusServer::refuseTheRest()
{
    m_handler = nullptr;
    QCoreApplication::sendPostedEvents(m_object.get());
    QCoreApplication::sendPostedEvents(this);
}

bool BusServer::receive(const QDBusMessage &call, const QDBusConnection &connection)
{
    if (!call.interface().isEmpty() && call.interface() != BusProtocol::interfaceName)
        return false;
    if (call.member() == BusProtocol::requestMethod)
        serve(call, connection);
    else if (call.member() == BusProtocol::subscribeMethod)
        subscribe(call, connection, true);
    else if (call.member() == BusProtocol::unsubscribeMethod)
        subscribe(call, connection, false);
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
    const auto answer = [call, connection](const Result<Answer> &result) {
        connection.send(BusProtocol::encodeAnswer(call, result));
    };
    identify(call, connection, [this, answer, request = *request](const Caller &caller) {
        if (m_handler)
            m_handler->handle(caller, request, answer);
        else
            answer(failure(ErrorCode::NotConnected, QString()));
    });
}

void BusServer::subscribe(const QDBusMessage &call, const QDBusConnection &connection,
                          bool subscribed)
{
    call.setDelayedReply(true);
    if (!call.signature().isEmpty()) {
        connection.send(call.createErrorReply(
            QDBusError::InvalidArgs, QStringLiteral("%1 takes no arguments").arg(call.member())));
        return;
    }
    identify(call, connection, [this, call, connection, subscribed](const Caller &) {
        setSubscribed(call, subscribed);
        connection.send(call.createReply());
    });
}

} // namespace Fax

#include "link/buslink.h"

#include "base/logging.h"
#include "link/busprotocol.h"

#include <QtCore/QUuid>
#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusError>
#include <QtDBus/QDBusPendingCall>
#include <QtDBus/QDBusPendingCallWatcher>

namespace Fax {

namespace {

using BusProtocol::disconnectedSignal, BusProtocol::localInterface, BusProtocol::localPath;
constexpr int greetingDeadlineMs = 5000;

/**
 * One round trip, to the object that we will ask. libdbus drops messages with descriptors that are sent before
 * the two ends have agreed on passing them, a stopped process still accepts connections, and QtDBus never shows
 * its object to a client that comes while the server is being set up: that one has to come again.
 */
bool greet(const QDBusConnection &connection)
{
    const auto hello = QDBusMessage::createMethodCall(
        QString(), BusProtocol::objectPath, QStringLiteral("org.freedesktop.DBus.Introspectable"),
        QStringLiteral("Introspect"));
    return connection.call(hello, QDBus::Block, greetingDeadlineMs).type()
        == QDBusMessage::ReplyMessage;
}

} // namespace

BusLink::BusLink(QString address, QObject *parent)
    : BusLink(std::move(address), requestDeadline, parent)
{ }

BusLink::BusLink(QString address, std::chrono::milliseconds deadline, QObject *parent)
    : Link(parent)
    , m_address(std::move(address))
    , m_pending(deadline, this)
{ }

BusLink::~BusLink()
{
    disconnectFromPeer();
}

Result<> BusLink::open()
{
    if (m_connected)
        return {};
    const QString name = QStringLiteral("fax-link-") + QUuid::createUuid().toString(QUuid::Id128);
    QDBusConnection connection = QDBusConnection::connectToPeer(m_address, name);
    if (!connection.isConnected() || !greet(connection)) {
        const QString reason = connection.lastError().message();
        QDBusConnection::disconnectFromPeer(name);
        return failure(
            ErrorCode::NotConnected,
            QStringLiteral("No fax service answers in this data folder (%1)").arg(reason));
    }
    connection.connect(QString(), BusProtocol::objectPath, BusProtocol::interfaceName,
                       BusProtocol::eventSignal, this, SLOT(onEvent(QDBusMessage)));
    connection.connect(QString(), localPath, localInterface, disconnectedSignal, this,
                       SLOT(onDisconnected()));
    m_name = name;
    m_connected = true;
    Q_EMIT connectedChanged(true);
    return {};
}

void BusLink::disconnectFromPeer()
{
    if (m_name.isEmpty())
        return;
    // First the hook: a Disconnected that QtDBus delivers while it deletes the connection would delete it twice.
    QDBusConnection connection(m_name);
    connection.disconnect(QString(), localPath, localInterface, disconnectedSignal, this,
                          SLOT(onDisconnected()));
    QDBusConnection::disconnectFromPeer(std::exchange(m_name, QString()));
}

void BusLink::request(const Request &request, QObject *context, Reply reply)
{
    const quint64 id = m_pending.add(context, std::move(reply));
    const auto message = BusProtocol::encodeRequest(request);
    if (!message) {
        m_pending.finishLater(id, message.error());
        return;
    }
    if (!m_connected) {
        m_pending.finishLater(
            id, {ErrorCode::NotConnected, QStringLiteral("Not connected to the fax service")});
        return;
    }
    // Our own deadline comes first; the one of libdbus is only a second net.
    const auto call = QDBusConnection(m_name).asyncCall(*message, INT_MAX);
    auto *watcher = new QDBusPendingCallWatcher(call, this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [this, id](QDBusPendingCallWatcher *finished) { onReply(id, finished); });
}

void BusLink::onReply(quint64 id, QDBusPendingCallWatcher *watcher)
{
    watcher->deleteLater();
    m_pending.finish(id, BusProtocol::decodeAnswer(watcher->reply()));
}

void BusLink::onEvent(const QDBusMessage &message)
{
    const auto event = BusProtocol::decodeEvent(message);
    if (event)
        Q_EMIT eventOccurred(event->kind, event->value);
    else
        qCWarning(logService, "A malformed event was ignored: %s",
                  qPrintable(event.error().message()));
}

void BusLink::onDisconnected()
{
    if (!m_connected)
        return;
    m_connected = false;
    disconnectFromPeer();
    m_pending.failAll({ErrorCode::NotConnected, QStringLiteral("The fax service has ended")});
    Q_EMIT connectedChanged(false);
}

} // namespace Fax

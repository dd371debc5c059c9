#include "link/buslink.h"

#include "base/logging.h"
#include "link/busprotocol.h"
#include "link/sshconnection.h"

#include <QtCore/QUuid>
#include <QtDBus/QDBusError>
#include <QtDBus/QDBusPendingCall>
#include <QtDBus/QDBusPendingCallWatcher>
#include <QtDBus/QDBusServiceWatcher>

namespace Fax {

namespace {

using BusProtocol::disconnectedSignal, BusProtocol::localInterface, BusProtocol::localPath;
constexpr QLatin1StringView daemonName{"org.freedesktop.DBus"};
constexpr QLatin1StringView daemonPath{"/org/freedesktop/DBus"};
constexpr int greetingDeadlineMs = 5000;
constexpr int sshDeadlineMs = 15'000;
constexpr int maximumDescriptors = 16;

QDBusMessage methodCall(const QString &service, const QString &interface, const QString &member)
{
    return QDBusMessage::createMethodCall(service, BusProtocol::objectPath, interface, member);
}

/**
 * One round trip, to the object that we will ask. libdbus drops messages with descriptors that are sent before
 * the two ends have agreed on passing them, a stopped process still accepts connections, and QtDBus never shows
 * its object to a client that comes while the server is being set up: that one has to come again.
 */
QDBusMessage introspection(const QString &service)
{
    return methodCall(service, QStringLiteral("org.freedesktop.DBus.Introspectable"),
                      QStringLiteral("Introspect"));
}

QDBusMessage subscription(const QString &service)
{
    return methodCall(service, BusProtocol::interfaceName, BusProtocol::subscribeMethod);
}

/** What the service said to introspection() or subscription(): does it speak our language? */
Result<> checkGreeting(const QDBusMessage &reply, const BusEndpoint &endpoint)
{
    if (reply.type() == QDBusMessage::ErrorMessage)
        return failure(ErrorCode::NotConnected,
                       QStringLiteral("The fax service %1 does not answer (%2)")
                           .arg(endpoint.place, reply.errorMessage()));
    const QString interface = QStringLiteral("<interface name=\"%1\">")
                                  .arg(BusProtocol::interfaceName);
    const bool introspected = reply.signature() == QLatin1StringView("s");
    if (introspected && !reply.arguments().constFirst().toString().contains(interface))
        return failure(ErrorCode::NotSupported,
                       QStringLiteral("The fax service %1 speaks another version of the interface: "
                                      "it has no %2; install the same version of Fax Console on "
                                      "both sides")
                           .arg(endpoint.place, BusProtocol::interfaceName));
    return {};
}

QString newConnectionName()
{
    return QStringLiteral("fax-link-") + QUuid::createUuid().toString(QUuid::Id128);
}

} // namespace

BusLink::BusLink(BusEndpoint endpoint, QObject *parent)
    : BusLink(std::move(endpoint), requestDeadline, parent)
{ }

BusLink::BusLink(BusEndpoint endpoint, std::chrono::milliseconds deadline, QObject *parent)
    : Link(parent)
    , m_endpoint(std::move(endpoint))
    , m_pending(deadline, this)
{ }

BusLink::~BusLink()
{
    closeConnection();
}

Result<> BusLink::open()
{
    if (m_connected)
        return {};
    if (m_name.isEmpty()) {
        if (const auto there = openConnection(); !there)
            return there;
    }
    return findService();
}

/** What can be said before QtDBus is asked, whose one thread serves every connection of this process. */
Result<> BusLink::checkPlace() const
{
    if (!m_endpoint.host.isEmpty())
        return SshConnection::check(m_endpoint.host);
    if (m_endpoint.isPeer)
        return {};
    return lookForService(m_endpoint, std::chrono::milliseconds(greetingDeadlineMs)).map([](bool) {
    });
}

Result<> BusLink::openConnection()
{
    if (const auto place = checkPlace(); !place)
        return place;
    const QString name = newConnectionName();
    const QDBusConnection connection = m_endpoint.isPeer
        ? QDBusConnection::connectToPeer(m_endpoint.address, name)
        : QDBusConnection::connectToBus(m_endpoint.address, name);
    const QString reason = connection.lastError().message();
    m_name = name;
    if (!connection.isConnected()) {
        closeConnection();
        return failure(
            ErrorCode::NotConnected,
            QStringLiteral("No fax service answers %1 (%2)").arg(m_endpoint.place, reason));
    }
    hook();
    return {};
}

/** From the first moment on, so that nothing is missed between the answers to our questions and events. */
void BusLink::hook()
{
    QDBusConnection connection(m_name);
    connection.connect(QString(), BusProtocol::objectPath, BusProtocol::interfaceName,
                       BusProtocol::eventSignal, this, SLOT(onEvent(QDBusMessage)));
    connection.connect(QString(), localPath, localInterface, disconnectedSignal, this,
                       SLOT(onDisconnected()));
    if (m_endpoint.isPeer)
        return;
    auto *watcher = new QDBusServiceWatcher(BusProtocol::busName, connection,
                                            QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(
        watcher, &QDBusServiceWatcher::serviceOwnerChanged, this,
        [this](const QString &, const QString &, const QString &owner) { onOwnerChanged(owner); });
    m_watcher = watcher;
}

Result<> BusLink::findService()
{
    const QDBusConnection connection(m_name);
    const int deadline = m_endpoint.host.isEmpty() ? greetingDeadlineMs : sshDeadlineMs;
    if (!m_endpoint.isPeer) {
        auto question = QDBusMessage::createMethodCall(daemonName, daemonPath, daemonName,
                                                       QStringLiteral("GetNameOwner"));
        question << QString(BusProtocol::busName);
        const QDBusMessage owner = connection.call(question, QDBus::Block, deadline);
        if (owner.type() != QDBusMessage::ReplyMessage)
            return tl::unexpected(m_endpoint.nobodyThere());
        m_service = owner.arguments().value(0).toString();
    }
    QList<QDBusMessage> greetings{introspection(m_service)};
    if (!m_endpoint.isPeer)
        greetings.append(subscription(m_service));
    for (const QDBusMessage &greeting : std::as_const(greetings)) {
        const auto understood = checkGreeting(connection.call(greeting, QDBus::Block, deadline),
                                              m_endpoint);
        if (!understood) {
            m_service.clear();
            if (m_endpoint.isPeer)
                closeConnection();
            return understood;
        }
    }
    setConnected(true);
    return {};
}

void BusLink::closeConnection()
{
    if (m_name.isEmpty())
        return;
    delete std::exchange(m_watcher, nullptr);
    m_service.clear();
    // First the hook: a Disconnected that QtDBus delivers while it deletes the connection would delete it twice.
    QDBusConnection connection(m_name);
    connection.disconnect(QString(), localPath, localInterface, disconnectedSignal, this,
                          SLOT(onDisconnected()));
    if (m_endpoint.isPeer)
        QDBusConnection::disconnectFromPeer(std::exchange(m_name, QString()));
    else
        QDBusConnection::disconnectFromBus(std::exchange(m_name, QString()));
}

void BusLink::onOwnerChanged(const QString &owner)
{
    if (owner == m_service)
        return;
    m_service.clear();
    setConnected(false);
    if (owner.isEmpty())
        return;
    m_service = owner;
    greetLater(owner);
}

/** The same greetings as in findService(), without waiting. */
void BusLink::greetLater(const QString &owner)
{
    const auto ask = [this, owner](const QDBusMessage &question, auto then) {
        const auto call = QDBusConnection(m_name).asyncCall(question, greetingDeadlineMs);
        auto *watcher = new QDBusPendingCallWatcher(call, this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [=, this] {
            watcher->deleteLater();
            if (m_service != owner || m_connected)
                return; // gone already
            if (const auto understood = checkGreeting(watcher->reply(), m_endpoint))
                then();
            else
                qCWarning(logService, "%s", qPrintable(understood.error().message()));
        });
    };
    ask(introspection(owner),
        [this, owner, ask] { ask(subscription(owner), [this] { setConnected(true); }); });
}

void BusLink::setConnected(bool connected)
{
    if (std::exchange(m_connected, connected) == connected)
        return;
    if (!connected)
        m_pending.failAll({ErrorCode::NotConnected, QStringLiteral("The fax service has ended")});
    Q_EMIT connectedChanged(connected);
}

/** File descriptors do not go over ssh, and libdbus lets 16 of them pass at once. */
BusProtocol::Documents BusLink::formFor(const Request &request) const
{
    const bool descriptorsPass = m_endpoint.host.isEmpty()
        && request.documents.size() <= maximumDescriptors;
    return descriptorsPass ? BusProtocol::Documents::AsFiles : BusProtocol::Documents::Inline;
}

void BusLink::request(const Request &request, QObject *context, Reply reply)
{
    const quint64 id = m_pending.add(context, std::move(reply));
    const auto message = BusProtocol::encodeRequest(m_service, request, formFor(request));
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
    if (!m_endpoint.isPeer && message.service() != m_service)
        return; // on a bus, anybody can send us signals
    const auto event = BusProtocol::decodeEvent(message);
    if (event)
        Q_EMIT eventOccurred(event->kind, event->value);
    else
        qCWarning(logService, "A malformed event was ignored: %s",
                  qPrintable(event.error().message()));
}

void BusLink::onDisconnected()
{
    closeConnection();
    setConnected(false);
}

} // namespace Fax

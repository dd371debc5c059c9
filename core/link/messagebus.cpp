#include "link/messagebus.h"

#include "base/logging.h"
#include "link/busprotocol.h"
#include "link/plainvalue.h"
#include "link/typedsignals.h"

#include <QtCore/QUuid>
#include <QtDBus/QDBusError>
#include <QtDBus/QDBusPendingCallWatcher>

#include <algorithm>
#include <thread>

namespace Fax {

namespace {

constexpr std::chrono::milliseconds retryInterval{500};
constexpr int busDeadlineMs = 25'000;

/** What waits for a client waits in the bus daemon: we see it only by asking for a sign of life now and then. */
constexpr int eventsPerPing = 500;
constexpr int maximumUnconfirmed = 20'000;

constexpr QLatin1StringView daemonName{"org.freedesktop.DBus"};
constexpr QLatin1StringView daemonPath{"/org/freedesktop/DBus"};
constexpr QLatin1StringView nameOwnerChanged{"NameOwnerChanged"};

/** Of RequestName, as the D-Bus specification numbers them. */
constexpr uint waitInQueue = 0;
constexpr uint doNotQueue = 4;
constexpr uint primaryOwner = 1;

QString newConnectionName()
{
    return QStringLiteral("fax-bus-") + QUuid::createUuid().toString(QUuid::Id128);
}

const char *busInWords(MessageBus::Kind kind)
{
    return kind == QDBusConnection::SystemBus ? "system bus" : "session bus";
}

QDBusMessage daemonCall(const QString &member, const QVariantList &arguments)
{
    QDBusMessage call = QDBusMessage::createMethodCall(daemonName, daemonPath, daemonName, member);
    call.setArguments(arguments);
    return call;
}

QDBusMessage nameRequest(uint flags)
{
    return daemonCall(QStringLiteral("RequestName"),
                      {QString(BusProtocol::busName), QVariant(flags)});
}

/** The first time; later the name is waited for. */
Result<> takeName(const QDBusConnection &connection, MessageBus::Kind kind)
{
    const QDBusMessage reply = connection.call(nameRequest(doNotQueue), QDBus::Block,
                                               busDeadlineMs);
    if (reply.type() == QDBusMessage::ErrorMessage)
        return failure(QDBusError(reply).type() == QDBusError::AccessDenied
                           ? ErrorCode::AccessDenied
                           : ErrorCode::NotConnected,
                       QStringLiteral("The %1 does not let this user offer %2 (%3); is "
                                      "org.faxconsole.Service1.conf installed, and is this the "
                                      "user it names?")
                           .arg(QLatin1StringView(busInWords(kind)), BusProtocol::busName,
                                reply.errorMessage()));
    if (reply.arguments().value(0).toUInt() != primaryOwner)
        return failure(ErrorCode::InvalidOperation,
                       QStringLiteral("Another fax service already has the name %1 on the %2; stop "
                                      "that one first")
                           .arg(BusProtocol::busName, QLatin1StringView(busInWords(kind))));
    return {};
}

} // namespace

MessageBus::MessageBus(Kind kind)
    : m_kind(kind)
    , m_mailbox(this)
{
    m_retry.setSingleShot(true);
    m_retry.setInterval(retryInterval);
    connect(&m_retry, &QTimer::timeout, this, &MessageBus::rejoin);
}

Result<std::unique_ptr<MessageBus>> MessageBus::join(Kind kind)
{
    const QString name = newConnectionName();
    const QDBusConnection connection = QDBusConnection::connectToBus(kind, name);
    if (!connection.isConnected()) {
        const QString reason = connection.lastError().message();
        QDBusConnection::disconnectFromBus(name);
        return failure(ErrorCode::NotConnected,
                       QStringLiteral("There is no %1 to offer the fax service on (%2)")
                           .arg(QLatin1StringView(busInWords(kind)), reason));
    }
    std::unique_ptr<MessageBus> bus(new MessageBus(kind));
    bus->setUp(connection);
    if (auto taken = takeName(connection, kind); !taken)
        return tl::unexpected(taken.error());
    return bus;
}

MessageBus::~MessageBus()
{
    refuseTheRest();
    leave();
}

void MessageBus::setUp(const QDBusConnection &connection)
{
    m_connection = connection;
    m_pending = std::make_unique<QObject>();
    show(connection);
    m_connection->connect(QString(), BusProtocol::localPath, BusProtocol::localInterface,
                          BusProtocol::disconnectedSignal, this, SLOT(onDisconnected()));
    // Only names that have no owner any more: the third argument is empty.
    m_connection->connect(daemonName, daemonPath, daemonName, nameOwnerChanged,
                          {QString(), QString(), QStringLiteral("")}, QString(), this,
                          SLOT(onNameGone(QString)));
}

void MessageBus::leave()
{
    m_clients.clear();
    m_pending.reset();
    if (!m_connection)
        return;
    QDBusConnection connection = *std::exchange(m_connection, std::nullopt);
    // First the hook: a Disconnected that QtDBus delivers while it deletes the connection would delete it twice.
    connection.disconnect(QString(), BusProtocol::localPath, BusProtocol::localInterface,
                          BusProtocol::disconnectedSignal, this, SLOT(onDisconnected()));
    connection.disconnect(daemonName, daemonPath, daemonName, nameOwnerChanged,
                          {QString(), QString(), QStringLiteral("")}, QString(), this,
                          SLOT(onNameGone(QString)));
    hide(connection);
    QDBusConnection::disconnectFromBus(connection.name());
}

void MessageBus::onDisconnected()
{
    if (!m_connection)
        return;
    qCWarning(logService, "The %s is gone; the fax service goes on and waits for it",
              busInWords(m_kind));
    leave();
    m_retry.start();
}

void MessageBus::rejoin()
{
    // In a thread of its own, that nobody waits for: a bus daemon that is stopped would hold up calls.
    std::thread([this, mailbox = m_mailbox, kind = m_kind] {
        const QString name = newConnectionName();
        const bool joined = QDBusConnection::connectToBus(kind, name).isConnected();
        if (!mailbox.post([this, name, joined] { onRejoined(name, joined); }))
            QDBusConnection::disconnectFromBus(name);
    }).detach();
}

void MessageBus::onRejoined(const QString &connectionName, bool joined)
{
    if (!joined) {
        QDBusConnection::disconnectFromBus(connectionName);
        m_retry.start();
        return;
    }
    setUp(QDBusConnection(connectionName));
    auto *watcher = new QDBusPendingCallWatcher(
        m_connection->asyncCall(nameRequest(waitInQueue), busDeadlineMs), m_pending.get());
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        onNameAnswer(*watcher);
    });
}

void MessageBus::onNameAnswer(const QDBusPendingReply<uint> &reply)
{
    if (reply.isError())
        qCWarning(logService, "The %s does not give us our name: %s", busInWords(m_kind),
                  qPrintable(reply.error().message()));
    else if (reply.value() != primaryOwner)
        qCWarning(logService, "Another program has our name on the %s; waiting for it",
                  busInWords(m_kind));
    else
        qCInfo(logService, "Back on the %s", busInWords(m_kind));
}

void MessageBus::onNameGone(const QString &name)
{
    m_clients.remove(name);
}

void MessageBus::identify(const QDBusMessage &call, const QDBusConnection &connection,
                          Identified then)
{
    // A call of a bus that has gone must not be taken for one of who has the sender's name now.
    if (!m_connection || m_connection->name() != connection.name())
        return;
    const QString sender = call.service();
    const bool known = m_clients.contains(sender);
    Client &client = m_clients[sender];
    if (client.caller) {
        then(Caller(*client.caller));
        return;
    }
    client.waiting.append(std::move(then));
    if (!known)
        askForUser(sender);
}

void MessageBus::askForUser(const QString &client)
{
    const auto call = daemonCall(QStringLiteral("GetConnectionUnixUser"), {client});
    auto *watcher = new QDBusPendingCallWatcher(m_connection->asyncCall(call, busDeadlineMs),
                                                m_pending.get());
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, client, watcher] {
        watcher->deleteLater();
        onUser(client, *watcher);
    });
}

void MessageBus::onUser(const QString &client, const QDBusPendingReply<uint> &reply)
{
    const auto found = m_clients.find(client);
    if (found == m_clients.end())
        return; // gone
    if (reply.isError()) {
        m_clients.erase(found);
        return;
    }
    found->caller = callerFromUid(reply.value());
    const Caller caller = *found->caller;
    const auto waiting = std::exchange(found->waiting, {});
    for (const Identified &then : waiting)
        then(caller);
}

void MessageBus::setSubscribed(const QDBusMessage &call, EventForm form, bool subscribed)
{
    const auto found = m_clients.find(call.service());
    if (found == m_clients.end())
        return;
    if (subscribed)
        found->wanted.insert(form);
    else
        found->wanted.remove(form);
}

void MessageBus::passOn(const QString &kind, const QVariantMap &value)
{
    const auto announcements = typedObjects().announcements(kind, value);
    if (!m_connection)
        return;
    for (const QDBusMessage &message : announcements)
        m_connection->send(message);
    for (auto client = m_clients.begin(); client != m_clients.end(); ++client) {
        if (client->wanted.isEmpty())
            continue;
        const auto visible = handler()->visible(*client->caller, kind, value);
        if (!visible)
            continue;
        send(client.key(), client->wanted, kind, *visible);
        ++client->unconfirmed;
        checkReading(client.key(), *client);
    }
}

void MessageBus::checkReading(const QString &name, Client &client)
{
    if (client.unconfirmed >= maximumUnconfirmed) {
        qCWarning(logService, "%s does not read its events: no more of them", qPrintable(name));
        m_connection->send(BusProtocol::encodeEvent(name, QStringLiteral("missed"), {}));
        client.wanted.clear();
        client.unconfirmed = 0;
        return;
    }
    if (client.isPinged || client.unconfirmed < eventsPerPing)
        return;
    client.isPinged = true;
    const auto ping = QDBusMessage::createMethodCall(name, QStringLiteral("/"),
                                                     QStringLiteral("org.freedesktop.DBus.Peer"),
                                                     QStringLiteral("Ping"));
    auto *watcher = new QDBusPendingCallWatcher(m_connection->asyncCall(ping, busDeadlineMs),
                                                m_pending.get());
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [this, name, watcher, sent = client.unconfirmed] {
                watcher->deleteLater();
                onPong(name, sent, watcher->error().type() != QDBusError::NoReply);
            });
}

void MessageBus::onPong(const QString &client, int events, bool answered)
{
    const auto found = m_clients.find(client);
    if (found == m_clients.end())
        return;
    found->isPinged = false;
    if (answered) // an error is as good as an answer: it reads
        found->unconfirmed = std::max(0, found->unconfirmed - events);
}

void MessageBus::send(const QString &client, const QSet<EventForm> &forms, const QString &kind,
                      const QVariantMap &value)
{
    if (forms.contains(EventForm::Generic))
        m_connection->send(BusProtocol::encodeEvent(client, kind, value));
    if (!forms.contains(EventForm::Typed))
        return;
    if (const auto message = TypedSignals::toSubscriber(client, kind, value))
        m_connection->send(*message);
}

} // namespace Fax

#include "notificationserver.h"

#include <QtDBus/QDBusMessage>
#include <QtDBus/QDBusPendingCallWatcher>
#include <QtDBus/QDBusPendingReply>
#include <QtDBus/QDBusServiceWatcher>

namespace Fax::Desktop {

namespace {

constexpr int answerWithin = 3000; // ms; a notification server that starts takes less

QString serviceName()
{
    return QStringLiteral("org.freedesktop.Notifications");
}

QString objectPath()
{
    return QStringLiteral("/org/freedesktop/Notifications");
}

QDBusMessage callOf(const QString &method)
{
    return QDBusMessage::createMethodCall(serviceName(), objectPath(), serviceName(), method);
}

} // namespace

NotificationServer::NotificationServer(const QDBusConnection &bus, QObject *parent)
    : QObject(parent)
    , m_bus(bus)
{
    if (!m_bus.isConnected())
        return;
    m_bus.connect(serviceName(), objectPath(), serviceName(), QStringLiteral("ActionInvoked"), this,
                  SLOT(onActionInvoked(uint, QString)));
    m_bus.connect(serviceName(), objectPath(), serviceName(), QStringLiteral("NotificationClosed"),
                  this, SLOT(onNotificationClosed(uint, uint)));
    m_bus.connect(serviceName(), objectPath(), serviceName(), QStringLiteral("ActivationToken"),
                  this, SLOT(onActivationToken(uint, QString)));
    auto *watcher = new QDBusServiceWatcher(serviceName(), m_bus,
                                            QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(watcher, &QDBusServiceWatcher::serviceOwnerChanged, this,
            [this] { m_capabilities.reset(); });
}

/** Qt takes it when a window is raised next. */
void NotificationServer::onActivationToken(uint, const QString &token)
{
    qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8());
}

void NotificationServer::askCapabilities(std::function<void()> then)
{
    auto *watcher = new QDBusPendingCallWatcher(
        m_bus.asyncCall(callOf(QStringLiteral("GetCapabilities")), answerWithin), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, then] {
        watcher->deleteLater();
        const QDBusPendingReply<QStringList> reply = *watcher;
        if (!reply.isError())
            m_capabilities = reply.value();
        then();
    });
}

void NotificationServer::show(const Note &note, std::function<void(const Result<uint> &)> done)
{
    if (!m_bus.isConnected()) {
        QMetaObject::invokeMethod(
            this, [done] { done(failure(ErrorCode::NotConnected)); }, Qt::QueuedConnection);
        return;
    }
    if (m_capabilities)
        return send(note, done);
    askCapabilities([this, note, done] {
        if (m_capabilities)
            send(note, done);
        else
            done(failure(ErrorCode::NotConnected));
    });
}

void NotificationServer::send(const Note &note,
                              const std::function<void(const Result<uint> &)> &done)
{
    const bool buttons = m_capabilities->contains(QStringLiteral("actions"));
    const bool markup = m_capabilities->contains(QStringLiteral("body-markup"));
    QDBusMessage call = callOf(QStringLiteral("Notify"));
    call.setArguments({QStringLiteral("Fax Console"), note.replaces,
                       QStringLiteral("org.faxconsole.FaxConsole"), note.summary,
                       markup ? note.body.toHtmlEscaped() : note.body,
                       buttons ? note.actions : QStringList(), note.hints, note.lasts});
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call, answerWithin), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [watcher, done] {
        watcher->deleteLater();
        const QDBusPendingReply<uint> reply = *watcher;
        if (reply.isError())
            done(failure(ErrorCode::NotConnected, reply.error().message()));
        else
            done(reply.value());
    });
}

void NotificationServer::close(uint id)
{
    QDBusMessage call = callOf(QStringLiteral("CloseNotification"));
    call.setArguments({id});
    m_bus.asyncCall(call, answerWithin);
}

} // namespace Fax::Desktop

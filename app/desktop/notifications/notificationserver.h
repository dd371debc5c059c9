#pragma once

#include "base/result.h"

#include <QtCore/QObject>
#include <QtCore/QStringList>
#include <QtCore/QVariantMap>
#include <QtDBus/QDBusConnection>

#include <functional>
#include <optional>

namespace Fax::Desktop {

/**
 * org.freedesktop.Notifications of the desktop (Desktop Notifications Specification 1.2). Nothing waits: answers come
 * from the event loop, after 3 s at most.
 */
class NotificationServer final : public QObject
{
    Q_OBJECT

public:
    /** @param bus  where the server is: the session bus */
    explicit NotificationServer(const QDBusConnection &bus, QObject *parent = nullptr);

    struct Note
    {
        uint replaces = 0; ///< 0 = none
        QString summary;
        QString body; ///< plain text
        QStringList actions; ///< key, label, key, label …; left out if the server has no buttons
        QVariantMap hints;
        int lasts = -1; ///< ms; -1 = as the server likes, 0 = until it is closed
    };
    /** `done` gets the id of the note. NotConnected if nobody shows notifications. */
    void show(const Note &note, std::function<void(const Result<uint> &)> done);
    void close(uint id);

Q_SIGNALS:
    void actionInvoked(uint id, const QString &action);
    void closed(uint id);

private Q_SLOTS:
    void onActionInvoked(uint id, const QString &action) { Q_EMIT actionInvoked(id, action); }
    void onNotificationClosed(uint id, uint) { Q_EMIT closed(id); }
    void onActivationToken(uint id, const QString &token);

private:
    void askCapabilities(std::function<void()> then);
    void send(const Note &note, const std::function<void(const Result<uint> &)> &done);

    QDBusConnection m_bus;
    std::optional<QStringList>
        m_capabilities; ///< known after the first note; asked again for a new server
};

} // namespace Fax::Desktop

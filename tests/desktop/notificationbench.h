#pragma once

#include "base/clock.h"
#include "fakenotifications.h"
#include "notifications/notifier.h"
#include "privatebus.h"

#include <memory>

namespace Fax {

/** A private session bus with a notification server on it, and a notifier that uses it. */
class NotificationBench
{
public:
    [[nodiscard]] bool start()
    {
        if (!m_bus.start())
            return false;
        QDBusConnection desktop = QDBusConnection::connectToBus(m_bus.address(),
                                                                QStringLiteral("desktop"));
        return desktop.registerObject(QStringLiteral("/org/freedesktop/Notifications"), &server,
                                      QDBusConnection::ExportAllSlots
                                          | QDBusConnection::ExportAllSignals)
            && takeName()
            && QDBusConnection::connectToBus(m_bus.address(), QStringLiteral("console"))
                   .isConnected();
    }

    /** As after a login: nothing was shown yet. */
    void reset()
    {
        server.clear();
        notifier.reset();
        client = std::make_unique<Desktop::NotificationServer>(
            QDBusConnection(QStringLiteral("console")));
        notifier = std::make_unique<Desktop::Notifier>(*client, clock);
    }

    void stop()
    {
        notifier.reset();
        client.reset();
        QDBusConnection::disconnectFromBus(QStringLiteral("desktop"));
        QDBusConnection::disconnectFromBus(QStringLiteral("console"));
    }

    bool takeName()
    {
        return QDBusConnection(QStringLiteral("desktop"))
            .registerService(QStringLiteral("org.freedesktop.Notifications"));
    }
    bool dropName()
    {
        return QDBusConnection(QStringLiteral("desktop"))
            .unregisterService(QStringLiteral("org.freedesktop.Notifications"));
    }

    FakeNotifications server;
    ManualClock clock{QDateTime({2026, 5, 6}, {14, 2}, Qt::UTC)};
    std::unique_ptr<Desktop::NotificationServer> client;
    std::unique_ptr<Desktop::Notifier> notifier;

private:
    PrivateBus m_bus{PrivateBus::Kind::Session};
};

} // namespace Fax

#pragma once

#include <QtCore/QObject>
#include <QtCore/QTimer>

namespace Fax {
class Link;
}

namespace Fax::ServiceProgram {

/**
 * What systemd is told (sd_notify(3)); nothing where it does not ask ($NOTIFY_SOCKET, $WATCHDOG_USEC).
 *
 * The watchdog is fed, three times in its period, only when the service has answered a request: a service whose event loop
 * stands still is started anew.
 *
 * Thread: the link's.
 */
class Supervisor final : public QObject
{
    Q_OBJECT

public:
    explicit Supervisor(Link &link, QObject *parent = nullptr);

    void ready();
    void stopping();

private:
    void feed();

    Link &m_link;
    QTimer m_watchdog;
};

} // namespace Fax::ServiceProgram

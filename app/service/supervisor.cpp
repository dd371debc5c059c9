#include "supervisor.h"

#include "link/link.h"

#include <chrono>
#include <cstdint>

#include <systemd/sd-daemon.h>

namespace Fax::ServiceProgram {

Supervisor::Supervisor(Link &link, QObject *parent)
    : QObject(parent)
    , m_link(link)
{
    std::uint64_t period = 0;
    if (sd_watchdog_enabled(0, &period) <= 0)
        return;
    const auto third = std::chrono::microseconds(period) / 3;
    m_watchdog.setInterval(std::chrono::duration_cast<std::chrono::milliseconds>(third));
    connect(&m_watchdog, &QTimer::timeout, this, &Supervisor::feed);
    m_watchdog.start();
}

void Supervisor::ready()
{
    sd_notify(0, "READY=1");
}

void Supervisor::stopping()
{
    m_watchdog.stop();
    sd_notify(0, "STOPPING=1");
}

void Supervisor::feed()
{
    m_link.request({QStringLiteral("server"), {}, {}}, this, [](const Result<Answer> &answer) {
        if (answer)
            sd_notify(0, "WATCHDOG=1");
    });
}

} // namespace Fax::ServiceProgram

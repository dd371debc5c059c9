#include "port/portmanager.h"

#include "port/linedriver.h"

#include <algorithm>

namespace Fax {

PortManager::PortManager(std::unique_ptr<LineDriver> builtin, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_driver(std::move(builtin))
    , m_clock(clock)
{
    connectDriver();
}

PortManager::~PortManager()
{
    m_driver->disconnect(this);
    m_ports.clear();
}

void PortManager::start()
{
    m_driver->start();
}

QString PortManager::engine() const
{
    return m_driver->engine();
}

void PortManager::setConfigs(const QList<PortConfig> &configs)
{
    const auto isWanted = [&configs](const std::unique_ptr<Port> &port) {
        return std::any_of(configs.cbegin(), configs.cend(), [&port](const PortConfig &config) {
            return config.id == port->config().id;
        });
    };
    const auto gone = std::stable_partition(m_ports.begin(), m_ports.end(), isWanted);
    QList<PortId> removed;
    std::for_each(gone, m_ports.end(),
                  [&removed](const auto &port) { removed.append(port->config().id); });
    m_ports.erase(gone, m_ports.end());
    for (const PortConfig &config : configs) {
        if (Port *known = port(config.id); known && !(known->config() == config))
            known->setConfig(config);
        else if (!known)
            addPort(config);
    }
    std::stable_sort(m_ports.begin(), m_ports.end(), [](const auto &a, const auto &b) {
        return a->config().priority < b->config().priority;
    });
    for (const PortId id : removed)
        Q_EMIT portRemoved(id);
}

QList<PortConfig> PortManager::configs() const
{
    QList<PortConfig> configs;
    for (const auto &port : m_ports)
        configs.append(port->config());
    return configs;
}

QList<Port *> PortManager::ports() const
{
    QList<Port *> ports;
    for (const auto &port : m_ports)
        ports.append(port.get());
    return ports;
}

Port *PortManager::port(PortId id) const
{
    const auto found = std::find_if(m_ports.cbegin(), m_ports.cend(),
                                    [id](const auto &port) { return port->config().id == id; });
    return found == m_ports.cend() ? nullptr : found->get();
}

Result<Port *> PortManager::find(const QString &idOrName) const
{
    bool isNumber = false;
    const qint64 number = idOrName.toLongLong(&isNumber);
    if (Port *byId = isNumber ? port(PortId{number}) : nullptr)
        return byId;
    for (const auto &port : m_ports) {
        if (port->config().name.compare(idOrName, Qt::CaseInsensitive) == 0)
            return port.get();
    }
    return failure(ErrorCode::NotFound, tr("There is no port \"%1\"").arg(idOrName.left(40)));
}

Port *PortManager::portOfCall(qint64 call) const
{
    const auto found = std::find_if(m_ports.cbegin(), m_ports.cend(), [call](const auto &port) {
        return port->isInCall() && port->call().value == call;
    });
    return found == m_ports.cend() ? nullptr : found->get();
}

void PortManager::pageStored(CallId call, int page, bool stored)
{
    Port *port = portOfCall(call.value);
    if (port && stored)
        port->handlePageStored();
    m_driver->pageStored({call.value, page, stored});
}

void PortManager::pageNoted(CallId call, int page, bool noted)
{
    m_driver->pageStored({call.value, page, noted});
}

void PortManager::setCondition(const LineProtocol::Condition &condition)
{
    m_driver->setCondition(condition);
}

void PortManager::connectDriver()
{
    LineDriver *driver = m_driver.get();
    connect(driver, &LineDriver::readyChanged, this, &PortManager::driverReady);
    connect(driver, &LineDriver::rang, this, [this](const LineProtocol::Ring &ring) {
        if (Port *rung = port(PortId{ring.port}))
            rung->handleRing(ring);
    });
    connect(driver, &LineDriver::ringEnded, this, [this](const LineProtocol::RingEnded &ring) {
        Port *rung = port(PortId{ring.port});
        if (!rung)
            return;
        rung->handleRingEnded();
        Q_EMIT portFreed(rung->config().id);
    });
    connect(driver, &LineDriver::progressed, this, &PortManager::onProgress);
    connect(driver, &LineDriver::frameRecorded, this, &PortManager::onFrame);
    connect(driver, &LineDriver::pageSent, this, &PortManager::onPageSent);
    connect(driver, &LineDriver::pageReceived, this, &PortManager::onPageReceived);
    connect(driver, &LineDriver::callEnded, this, &PortManager::onCallEnded);
}

void PortManager::addPort(const PortConfig &config)
{
    auto port = std::make_unique<Port>(config, *m_driver, m_clock);
    const PortId id = config.id;
    connect(port.get(), &Port::statusChanged, this, [this, id] { Q_EMIT portChanged(id); });
    connect(port.get(), &Port::answerDue, this, [this, id] { Q_EMIT answerDue(id); });
    m_ports.push_back(std::move(port));
    Q_EMIT portChanged(id);
}

void PortManager::driverReady(bool ready)
{
    const QList<Port *> all = ports();
    for (Port *port : all)
        port->handleReady(ready);
    for (Port *port : all) {
        if (ready)
            Q_EMIT portFreed(port->config().id);
    }
}

void PortManager::onProgress(const LineProtocol::Progress &progress)
{
    Port *port = portOfCall(progress.call);
    if (!port)
        return;
    port->handleProgress(progress);
    Q_EMIT progressed(port->config().id, progress);
}

void PortManager::onFrame(const LineProtocol::Frame &frame)
{
    if (Port *port = portOfCall(frame.call))
        Q_EMIT frameRecorded(port->config().id, frame);
}

void PortManager::onPageSent(const LineProtocol::PageSent &page)
{
    Port *port = portOfCall(page.call);
    if (!port)
        return;
    port->handlePageSent(page);
    Q_EMIT pageSent(port->config().id, page);
}

void PortManager::onPageReceived(const LineProtocol::PageReceived &page)
{
    if (Port *port = portOfCall(page.call))
        Q_EMIT pageReceived(port->config().id, page);
}

void PortManager::onCallEnded(const LineProtocol::CallEnded &end)
{
    Port *port = portOfCall(end.call);
    if (!port)
        return;
    port->handleCallEnded(end);
    const PortId id = port->config().id;
    Q_EMIT callEnded(id, end);
    Q_EMIT portFreed(id);
}

} // namespace Fax

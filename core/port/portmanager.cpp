#include "port/portmanager.h"

#include "port/linedriver.h"

#include <algorithm>
#include <utility>

namespace Fax {

PortManager::PortManager(LineMaker makeLine, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_makeLine(std::move(makeLine))
    , m_clock(clock)
{ }

PortManager::~PortManager()
{
    for (const Line &line : m_lines)
        line.driver->disconnect(this);
    m_ports.clear();
}

void PortManager::start()
{
    m_started = true;
    for (const Line &line : m_lines)
        line.driver->start();
}

QString PortManager::engine() const
{
    const auto ready = std::ranges::find_if(
        m_lines, [](const Line &line) { return line.driver->isReady(); });
    return ready == m_lines.cend() ? QString() : ready->driver->engine();
}

void PortManager::setConfigs(const QList<PortConfig> &configs)
{
    QList<PortId> removed;
    for (const auto &port : m_ports)
        removed.append(port->config().id);
    removePorts(configs);
    for (const PortConfig &config : configs) {
        removed.removeAll(config.id);
        if (Port *known = port(config.id); known && !(known->config() == config))
            known->setConfig(config);
        else if (!known)
            addPort(config);
    }
    removeLines();
    std::stable_sort(m_ports.begin(), m_ports.end(), [](const auto &a, const auto &b) {
        return a->config().priority < b->config().priority;
    });
    for (const PortId id : removed)
        Q_EMIT portRemoved(id);
}

/** Those that are not wanted any more, and those whose modem is spoken to in another way from now on. */
void PortManager::removePorts(const QList<PortConfig> &wanted)
{
    const auto stays = [&wanted](const std::unique_ptr<Port> &port) {
        const PortConfig &config = port->config();
        const auto found = std::ranges::find(wanted, config.id, &PortConfig::id);
        return found != wanted.cend() && found->serial() == config.serial();
    };
    std::vector<std::unique_ptr<Port>> kept;
    for (auto &port : m_ports) {
        if (stays(port)) {
            kept.push_back(std::move(port));
        } else if (port->config().isSerial()) {
            const PortId id = port->config().id;
            port.reset();
            std::erase_if(m_lines, [id](const Line &line) { return line.modem == id; });
        }
    }
    m_ports = std::move(kept);
}

/** The built-in line goes with its last port. */
void PortManager::removeLines()
{
    std::erase_if(m_lines, [this](const Line &line) {
        return std::ranges::none_of(
            m_ports, [&](const auto &port) { return &port->driver() == line.driver.get(); });
    });
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
    pageNoted(call, page, stored);
}

void PortManager::pageNoted(CallId call, int page, bool noted)
{
    if (const Port *port = portOfCall(call.value))
        port->driver().pageStored({call.value, page, noted});
}

void PortManager::setCondition(const LineProtocol::Condition &condition)
{
    if (const Port *line = port(PortId{condition.port}))
        line->driver().setCondition(condition);
}

void PortManager::watch(PortId id, bool on, bool again)
{
    if (const Port *watched = port(id))
        watched->driver().watch({id.value, on, again});
}

LineDriver &PortManager::driverFor(const PortConfig &config)
{
    const PortId modem = config.isSerial() ? config.id : PortId();
    const auto known = std::ranges::find(m_lines, modem, &Line::modem);
    if (known != m_lines.end())
        return *known->driver;
    m_lines.push_back({modem, m_makeLine(config)});
    connectDriver(*m_lines.back().driver);
    return *m_lines.back().driver;
}

void PortManager::connectDriver(LineDriver &driver)
{
    const auto pass = [this, &driver](auto signal, auto handler) {
        connect(&driver, signal, this,
                [this, &driver, handler](const auto &event) { (this->*handler)(driver, event); });
    };
    pass(&LineDriver::readyChanged, &PortManager::driverReady);
    pass(&LineDriver::portReported, &PortManager::onReport);
    pass(&LineDriver::testStepped, &PortManager::onTestStep);
    pass(&LineDriver::rang, &PortManager::onRing);
    pass(&LineDriver::ringEnded, &PortManager::onRingEnded);
    pass(&LineDriver::progressed, &PortManager::onProgress);
    pass(&LineDriver::frameRecorded, &PortManager::onFrame);
    pass(&LineDriver::pageSent, &PortManager::onPageSent);
    pass(&LineDriver::pageReceived, &PortManager::onPageReceived);
    pass(&LineDriver::pageRowsCame, &PortManager::onPageRows);
    pass(&LineDriver::callEnded, &PortManager::onCallEnded);
}

void PortManager::addPort(const PortConfig &config)
{
    const size_t lines = m_lines.size();
    LineDriver &driver = driverFor(config);
    auto port = std::make_unique<Port>(config, driver, m_clock);
    const PortId id = config.id;
    connect(port.get(), &Port::statusChanged, this, [this, id] { Q_EMIT portChanged(id); });
    connect(port.get(), &Port::answerDue, this, [this, id] { Q_EMIT answerDue(id); });
    connect(port.get(), &Port::testStepped, this,
            [this, id](const LineProtocol::TestStep &step) { Q_EMIT testStepped(id, step); });
    m_ports.push_back(std::move(port));
    if (m_started && m_lines.size() > lines)
        driver.start();
    Q_EMIT portChanged(id);
}

Port *PortManager::portOf(const LineDriver &driver, qint64 id) const
{
    Port *found = port(PortId{id});
    return found && &found->driver() == &driver ? found : nullptr;
}

Port *PortManager::portOfCall(const LineDriver &driver, qint64 call) const
{
    Port *found = portOfCall(call);
    return found && &found->driver() == &driver ? found : nullptr;
}

void PortManager::driverReady(const LineDriver &driver, bool ready)
{
    QList<PortId> freed;
    for (const auto &port : m_ports) {
        if (&port->driver() != &driver)
            continue;
        port->handleReady(ready);
        freed.append(port->config().id);
    }
    for (const PortId id : std::as_const(freed)) {
        if (ready)
            Q_EMIT portFreed(id);
    }
}

void PortManager::onReport(const LineDriver &driver, const LineProtocol::PortReport &report)
{
    Port *port = portOf(driver, report.port);
    if (!port)
        return;
    const bool worked = port->isWorking();
    port->handleReport(report);
    if (port->isWorking() != worked)
        Q_EMIT portFreed(port->config().id); // or not any more: its jobs go to other ports
}

void PortManager::onTestStep(const LineDriver &driver, const LineProtocol::TestStep &step)
{
    if (const Port *port = portOf(driver, step.port))
        Q_EMIT testStepped(port->config().id, step);
}

void PortManager::onRing(const LineDriver &driver, const LineProtocol::Ring &ring)
{
    if (Port *port = portOf(driver, ring.port))
        port->handleRing(ring);
}

void PortManager::onRingEnded(const LineDriver &driver, const LineProtocol::RingEnded &ring)
{
    Port *port = portOf(driver, ring.port);
    if (!port)
        return;
    port->handleRingEnded();
    Q_EMIT portFreed(port->config().id);
}

void PortManager::onProgress(const LineDriver &driver, const LineProtocol::Progress &progress)
{
    Port *port = portOfCall(driver, progress.call);
    if (!port)
        return;
    port->handleProgress(progress);
    Q_EMIT progressed(port->config().id, progress);
}

void PortManager::onFrame(const LineDriver &driver, const LineProtocol::Frame &frame)
{
    if (Port *port = portOfCall(driver, frame.call))
        Q_EMIT frameRecorded(port->config().id, frame);
}

void PortManager::onPageSent(const LineDriver &driver, const LineProtocol::PageSent &page)
{
    Port *port = portOfCall(driver, page.call);
    if (!port)
        return;
    port->handlePageSent(page);
    Q_EMIT pageSent(port->config().id, page);
}

void PortManager::onPageReceived(const LineDriver &driver, const LineProtocol::PageReceived &page)
{
    if (Port *port = portOfCall(driver, page.call))
        Q_EMIT pageReceived(port->config().id, page);
}

/** Pages count from the first one of the fax, not of the call. */
void PortManager::onPageRows(const LineDriver &driver, const LineProtocol::PageRows &rows)
{
    const Port *port = portOfCall(driver, rows.call);
    if (!port)
        return;
    LineProtocol::PageRows ofFax = rows;
    ofFax.page += port->firstPage() - 1;
    Q_EMIT pageRowsCame(port->config().id, ofFax);
}

void PortManager::onCallEnded(const LineDriver &driver, const LineProtocol::CallEnded &end)
{
    Port *port = portOfCall(driver, end.call);
    if (!port)
        return;
    port->handleCallEnded(end);
    const PortId id = port->config().id;
    Q_EMIT callEnded(id, end);
    Q_EMIT portFreed(id);
}

} // namespace Fax

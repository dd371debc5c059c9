#pragma once

#include "base/result.h"
#include "port/port.h"

#include <QtCore/QList>
#include <QtCore/QObject>

#include <functional>
#include <memory>
#include <vector>

namespace Fax {

class Clock;
class LineDriver;

/** Makes what carries the calls of a port: of all built-in ports, or of one modem. */
using LineMaker = std::function<std::unique_ptr<LineDriver>(const PortConfig &port)>;

/**
 * All ports of the server and the line drivers behind them: one for all built-in ports, one for each modem.
 * Hands each event to its port; a driver is believed about its own ports only.
 *
 *     manager.setConfigs(configs);  manager.start();
 *     manager.freePort({}) → port->dial(…) → callEnded(portId, …)
 *
 * Keeps no settings: the service stores them and calls setConfigs() with what PortRules allowed.
 * Thread: the service's own.
 */
class PortManager final : public QObject
{
    Q_OBJECT

public:
    PortManager(LineMaker makeLine, const Clock &clock, QObject *parent = nullptr);
    ~PortManager() override;

    /** Drivers of ports that come later start at once. */
    void start();
    [[nodiscard]] QString engine() const; ///< of a driver that is ready; "" if none is

    /** From now on these ports, told apart by id: new ones appear, missing ones go, others change. A modem
     * that is spoken to in another way from now on gets another driver: not while it has a call. */
    void setConfigs(const QList<PortConfig> &configs);
    [[nodiscard]] QList<PortConfig> configs() const;

    [[nodiscard]] QList<Port *> ports() const; ///< by priority, 1 first
    [[nodiscard]] Port *port(PortId id) const; ///< nullptr if there is none
    [[nodiscard]] Result<Port *>
    find(const QString &idOrName) const; ///< the id first, then the name
    [[nodiscard]] Port *portOfCall(qint64 call) const; ///< nullptr if the call is over

    void pageStored(CallId call, int page, bool stored); ///< a page that came in
    void pageNoted(CallId call, int page, bool noted); ///< a page that is to leave
    void setCondition(const LineProtocol::Condition &condition);
    /** The page on the line at this port is told from now on (pageRowsCame()), or no more; `again`: from its first row. */
    void watch(PortId port, bool on, bool again);

Q_SIGNALS:
    void portChanged(Fax::PortId id); ///< config or status
    void portRemoved(Fax::PortId id);
    void
    portFreed(Fax::PortId id); ///< plan anew: a call ended, the driver or modem came back or went
    void testStepped(Fax::PortId id, const Fax::LineProtocol::TestStep &step);
    void answerDue(Fax::PortId id);
    void progressed(Fax::PortId id, const Fax::LineProtocol::Progress &progress);
    void frameRecorded(Fax::PortId id, const Fax::LineProtocol::Frame &frame);
    void pageSent(Fax::PortId id, const Fax::LineProtocol::PageSent &page);
    void pageReceived(Fax::PortId id, const Fax::LineProtocol::PageReceived &page);
    void pageRowsCame(Fax::PortId id, const Fax::LineProtocol::PageRows &rows);
    void callEnded(Fax::PortId id, const Fax::LineProtocol::CallEnded &end);

private:
    struct Line
    {
        PortId modem; ///< its only port; invalid: the line of all built-in ports
        std::unique_ptr<LineDriver> driver;
    };

    [[nodiscard]] LineDriver &driverFor(const PortConfig &config);
    void connectDriver(LineDriver &driver);
    void addPort(const PortConfig &config);
    void removePorts(const QList<PortConfig> &wanted);
    void removeLines();
    [[nodiscard]] Port *portOf(const LineDriver &driver, qint64 id) const;
    [[nodiscard]] Port *portOfCall(const LineDriver &driver, qint64 call) const;
    void driverReady(const LineDriver &driver, bool ready);
    void onReport(const LineDriver &driver, const LineProtocol::PortReport &report);
    void onTestStep(const LineDriver &driver, const LineProtocol::TestStep &step);
    void onRing(const LineDriver &driver, const LineProtocol::Ring &ring);
    void onRingEnded(const LineDriver &driver, const LineProtocol::RingEnded &ring);
    void onProgress(const LineDriver &driver, const LineProtocol::Progress &progress);
    void onFrame(const LineDriver &driver, const LineProtocol::Frame &frame);
    void onPageSent(const LineDriver &driver, const LineProtocol::PageSent &page);
    void onPageReceived(const LineDriver &driver, const LineProtocol::PageReceived &page);
    void onPageRows(const LineDriver &driver, const LineProtocol::PageRows &rows);
    void onCallEnded(const LineDriver &driver, const LineProtocol::CallEnded &end);

    LineMaker m_makeLine;
    std::vector<Line> m_lines; // outlive the ports
    bool m_started = false;
    const Clock &m_clock;
    std::vector<std::unique_ptr<Port>> m_ports;
};

} // namespace Fax

#pragma once

#include "base/result.h"
#include "port/port.h"

#include <QtCore/QList>
#include <QtCore/QObject>

#include <memory>
#include <vector>

namespace Fax {

class Clock;
class LineDriver;

/**
 * All ports of the server and the line driver behind them; hands each event to its port.
 *
 *     manager.load(configs);  manager.start();
 *     manager.freePort({}) → port->dial(…) → callEnded(portId, …)
 *
 * Keeps no settings: the service stores them and calls setConfigs() with what PortRules allowed.
 * Thread: the service's own.
 */
class PortManager final : public QObject
{
    Q_OBJECT

public:
    PortManager(std::unique_ptr<LineDriver> builtin, const Clock &clock, QObject *parent = nullptr);
    ~PortManager() override;

    void start();
    [[nodiscard]] QString engine() const;

    /** From now on these ports, told apart by id: new ones appear, missing ones go, others change.
     */
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

Q_SIGNALS:
    void portChanged(Fax::PortId id); ///< config or status
    void portRemoved(Fax::PortId id);
    void
    portFreed(Fax::PortId id); ///< it may carry a call now: a call ended, or the driver came back
    void answerDue(Fax::PortId id);
    void progressed(Fax::PortId id, const Fax::LineProtocol::Progress &progress);
    void frameRecorded(Fax::PortId id, const Fax::LineProtocol::Frame &frame);
    void pageSent(Fax::PortId id, const Fax::LineProtocol::PageSent &page);
    void pageReceived(Fax::PortId id, const Fax::LineProtocol::PageReceived &page);
    void callEnded(Fax::PortId id, const Fax::LineProtocol::CallEnded &end);

private:
    void connectDriver();
    void addPort(const PortConfig &config);
    void driverReady(bool ready);
    void onProgress(const LineProtocol::Progress &progress);
    void onFrame(const LineProtocol::Frame &frame);
    void onPageSent(const LineProtocol::PageSent &page);
    void onPageReceived(const LineProtocol::PageReceived &page);
    void onCallEnded(const LineProtocol::CallEnded &end);

    std::unique_ptr<LineDriver> m_driver; // outlives the ports
    const Clock &m_clock;
    std::vector<std::unique_ptr<Port>> m_ports;
};

} // namespace Fax

#pragma once

#include "port/lineprotocol.h"

#include <QtCore/QObject>

namespace Fax {

/**
 * What carries the calls of one or more ports: a line worker process, or a scripted line in tests.
 * Speaks in the values of LineProtocol; all events of a call come between dial() or answer() and
 * exactly one callEnded(), whatever happens to the worker (ErrorCode::LineFault if it died).
 *
 *     addPort(…)  →  readyChanged(true)  →  dial(…) → progressed(…)… pageSent(…)… → callEnded(…)
 *                                        →  rang(…) → answer(…) → pageReceived(…) → pageStored(…) →
 * callEnded(…)
 *
 * Ports may be added before the driver is ready and are known again after a restart. Commands to a
 * driver that is not ready are ignored; dial() and answer() then end at once with LineFault.
 *
 * Thread: the owner's own; never blocks.
 */
class LineDriver : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void start() = 0;
    [[nodiscard]] virtual bool isReady() const = 0;
    [[nodiscard]] virtual QString engine() const = 0; ///< name and version; "" until ready

    virtual void addPort(const LineProtocol::AddPort &port) = 0;
    virtual void removePort(const LineProtocol::RemovePort &port) = 0;
    virtual void dial(const LineProtocol::Dial &dial) = 0;
    virtual void answer(const LineProtocol::Answer &answer) = 0;
    virtual void hangUp(const LineProtocol::HangUp &hangUp) = 0;
    virtual void pageStored(const LineProtocol::PageStored &stored) = 0;
    virtual void setCondition(const LineProtocol::Condition &condition) = 0;
    virtual void resetPort(const LineProtocol::ResetPort &port) = 0;
    virtual void testPort(const LineProtocol::TestPort &port) = 0;
    virtual void watch(const LineProtocol::Watch &watch) = 0;

Q_SIGNALS:
    void readyChanged(bool ready);
    void rang(const Fax::LineProtocol::Ring &ring);
    void ringEnded(const Fax::LineProtocol::RingEnded &ring);
    void progressed(const Fax::LineProtocol::Progress &progress);
    void frameRecorded(const Fax::LineProtocol::Frame &frame);
    void pageSent(const Fax::LineProtocol::PageSent &page);
    void pageReceived(const Fax::LineProtocol::PageReceived &page);
    void pageRowsCame(const Fax::LineProtocol::PageRows &rows);
    void callEnded(const Fax::LineProtocol::CallEnded &end);
    void portReported(const Fax::LineProtocol::PortReport &report);
    void testStepped(const Fax::LineProtocol::TestStep &step);
};

} // namespace Fax

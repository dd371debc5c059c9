#pragma once

#include "base/result.h"
#include "port/lineprotocol.h"

namespace Fax {

/**
 * What carries the calls of a worker: the built-in exchange, or one modem. Takes the commands of
 * LineProtocol, already checked; tells a LineEvents what happens. A Dial or Answer that cannot be done is
 * answered by callEnded; the others return why they were refused. All may be called from inside an event.
 *
 * Time is what step() says, 20 ms each. Thread: one.
 */
class LineSwitch
{
public:
    static constexpr int stepMs = 20;

    virtual ~LineSwitch() = default;

    [[nodiscard]] virtual Result<> addPort(const LineProtocol::AddPort &command) = 0;
    /** Hangs up a call of this port first. */
    virtual void removePort(const LineProtocol::RemovePort &command) = 0;
    virtual void dial(const LineProtocol::Dial &command) = 0;
    virtual void answer(const LineProtocol::Answer &command) = 0;
    virtual void hangUp(const LineProtocol::HangUp &command) = 0;
    virtual void pageStored(const LineProtocol::PageStored &command) = 0;
    [[nodiscard]] virtual Result<> setCondition(const LineProtocol::Condition &command) = 0;
    [[nodiscard]] virtual Result<> resetPort(const LineProtocol::ResetPort &command) = 0;
    [[nodiscard]] virtual Result<> testPort(const LineProtocol::TestPort &command) = 0;

    /** 20 ms of line time. */
    virtual void step() = 0;
    [[nodiscard]] virtual int callCount() const = 0;
    /** Time means something: it has to be stepped. */
    [[nodiscard]] virtual bool isMoving() const = 0;
    /** Calls exist and none of them can move before somebody acts or real time passes. */
    [[nodiscard]] virtual bool isStandingStill() const = 0;
};

} // namespace Fax

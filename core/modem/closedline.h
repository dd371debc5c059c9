#pragma once

#include "line/lineevents.h"
#include "line/lineswitch.h"

namespace Fax {

/** A serial line whose device cannot be used: says why, carries no calls, and gives up. */
class ClosedLine final : public LineSwitch
{
public:
    ClosedLine(LineEvents &events, ModemHealth health, const QString &reason);

    [[nodiscard]] Result<> addPort(const LineProtocol::AddPort &command) override;
    void removePort(const LineProtocol::RemovePort &) override { }
    void dial(const LineProtocol::Dial &command) override;
    void answer(const LineProtocol::Answer &command) override;
    void hangUp(const LineProtocol::HangUp &) override { }
    void pageStored(const LineProtocol::PageStored &) override { }
    [[nodiscard]] Result<> setCondition(const LineProtocol::Condition &) override;
    [[nodiscard]] Result<> resetPort(const LineProtocol::ResetPort &) override;
    [[nodiscard]] Result<> testPort(const LineProtocol::TestPort &) override;
    void step() override { }
    [[nodiscard]] int callCount() const override { return 0; }
    [[nodiscard]] bool isMoving() const override { return false; }
    [[nodiscard]] bool isStandingStill() const override { return false; }

private:
    void refuse(qint64 port, qint64 call);
    [[nodiscard]] Result<> refused() const;

    LineEvents &m_events;
    ModemHealth m_health;
    QString m_reason;
};

} // namespace Fax

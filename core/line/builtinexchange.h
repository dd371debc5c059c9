#pragma once

#include "base/result.h"
#include "line/exchangecall.h"
#include "line/lineevents.h"
#include "line/lineswitch.h"

#include <map>
#include <memory>
#include <vector>

namespace Fax {

struct T30Task;

/**
 * A telephone network in memory: software fax modems with numbers that call each other with real modem
 * audio. Time is samples: step() moves every call by 20 ms of line time, whenever its owner likes
 * (LineClock). The same steps give the same calls, noise included.
 */
class BuiltInExchange final : public LineSwitch
{
public:
    explicit BuiltInExchange(LineEvents &events, ExchangeOptions options = {});
    ~BuiltInExchange() override;

    [[nodiscard]] Result<> addPort(const LineProtocol::AddPort &command) override;
    void removePort(const LineProtocol::RemovePort &command) override;
    void dial(const LineProtocol::Dial &command) override;
    void answer(const LineProtocol::Answer &command) override;
    void hangUp(const LineProtocol::HangUp &command) override;
    void pageStored(const LineProtocol::PageStored &command) override;
    [[nodiscard]] Result<> setCondition(const LineProtocol::Condition &command) override;
    /** There is no modem that could hang: NotSupported. */
    [[nodiscard]] Result<> resetPort(const LineProtocol::ResetPort &command) override;
    [[nodiscard]] Result<> testPort(const LineProtocol::TestPort &command) override;

    /** Takes a ringing call with something else than a fax modem; `call` names it. */
    [[nodiscard]] bool answerWith(qint64 port, qint64 call, std::unique_ptr<LineParty> party);

    /** Calls out with something else than our fax modem; `call` names it. */
    void dialWith(qint64 port, qint64 call, const QString &number,
                  std::unique_ptr<LineParty> party);

    void step() override;
    [[nodiscard]] int callCount() const override { return static_cast<int>(m_calls.size()); }
    [[nodiscard]] bool isMoving() const override { return !m_calls.empty(); }
    [[nodiscard]] bool isStandingStill() const override;

private:
    [[nodiscard]] PortLine *line(qint64 port);
    [[nodiscard]] PortLine *route(const QString &number);
    [[nodiscard]] std::unique_ptr<LineParty> faxParty(const T30Task &task);
    void refuse(qint64 port, qint64 call, ErrorCode code);
    void partyEnded(const LineProtocol::CallEnded &end);

    LineEvents &m_events;
    ExchangeOptions m_options;
    std::map<qint64, PortLine> m_lines;
    std::vector<std::unique_ptr<ExchangeCall>> m_calls;
    std::map<qint64, ExchangeCall *> m_byCall; ///< both ends' numbers
    int m_seed = 0;
};

} // namespace Fax

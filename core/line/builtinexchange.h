#pragma once

#include "base/result.h"
#include "line/exchangecall.h"
#include "line/lineevents.h"

#include <map>
#include <memory>
#include <vector>

namespace Fax {

struct T30Task;

/**
 * A telephone network in memory: software fax modems with numbers that call each other with real modem
 * audio. Time is samples: step() moves every call by 20 ms of line time, whenever its owner likes
 * (LineClock). The same steps give the same calls, noise included.
 *
 * Commands are those of LineProtocol, already checked. A Dial or Answer that cannot be done is answered
 * by callEnded; the others return why they were refused. All methods may be called from inside an event.
 *
 * Thread: one.
 */
class BuiltInExchange
{
public:
    explicit BuiltInExchange(LineEvents &events, ExchangeOptions options = {});
    ~BuiltInExchange();

    [[nodiscard]] Result<> addPort(const LineProtocol::AddPort &command);
    /** Hangs up a call of this port first. */
    void removePort(const LineProtocol::RemovePort &command);
    void dial(const LineProtocol::Dial &command);
    void answer(const LineProtocol::Answer &command);
    void hangUp(const LineProtocol::HangUp &command);
    void pageStored(const LineProtocol::PageStored &command);
    [[nodiscard]] Result<> setCondition(const LineProtocol::Condition &command);

    /** Takes a ringing call with something else than a fax modem; `call` names it. */
    [[nodiscard]] bool answerWith(qint64 port, qint64 call, std::unique_ptr<LineParty> party);

    /** Calls out with something else than our fax modem; `call` names it. */
    void dialWith(qint64 port, qint64 call, const QString &number,
                  std::unique_ptr<LineParty> party);

    /** 20 ms of line time for every call. */
    void step();
    [[nodiscard]] int callCount() const { return static_cast<int>(m_calls.size()); }
    /** Calls exist and none of them can move before somebody acts or real time passes. */
    [[nodiscard]] bool isStandingStill() const;

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

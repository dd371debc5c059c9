#include "line/builtinexchange.h"

#include "line/faxparty.h"

#include <algorithm>

namespace Fax {

using namespace LineProtocol;

BuiltInExchange::BuiltInExchange(LineEvents &events, ExchangeOptions options)
    : m_events(events)
    , m_options(options)
{ }

BuiltInExchange::~BuiltInExchange() = default;

Result<> BuiltInExchange::addPort(const AddPort &command)
{
    if (m_lines.contains(command.port) || route(command.number))
        return failure(ErrorCode::InvalidOperation,
                       QStringLiteral("Port %1 or number %2 exists already")
                           .arg(command.port)
                           .arg(command.number));
    PortLine added;
    added.port = command.port;
    added.number = command.number;
    added.condition.port = command.port;
    m_lines.emplace(command.port, added);
    return {};
}

void BuiltInExchange::removePort(const RemovePort &command)
{
    PortLine *found = line(command.port);
    if (!found)
        return;
    if (found->call)
        found->call->cut(command.port);
    m_lines.erase(command.port);
}

void BuiltInExchange::dial(const Dial &command)
{
    dialWith(
        command.port, command.call, command.number,
        faxParty({command.port, command.call, command.settings, command.document, command.pages}));
}

void BuiltInExchange::dialWith(qint64 port, qint64 call, const QString &number,
                               std::unique_ptr<LineParty> party)
{
    PortLine *caller = line(port);
    if (!caller || m_byCall.contains(call))
        return refuse(port, call, ErrorCode::InvalidOperation);
    if (caller->call) {
        const bool rings = caller->call->ringsAt(port);
        return refuse(port, call, rings ? ErrorCode::CallCollision : ErrorCode::LineUnavailable);
    }
    auto made = std::make_unique<ExchangeCall>(
        m_events, m_options, [this](const QString &digits) { return route(digits); }, *caller, call,
        number, std::move(party), ++m_seed);
    m_byCall[call] = made.get();
    m_calls.push_back(std::move(made));
}

void BuiltInExchange::answer(const Answer &command)
{
    auto party = faxParty({command.port, command.call, command.settings, {}, 0});
    if (!answerWith(command.port, command.call, std::move(party)))
        refuse(command.port, command.call, ErrorCode::InvalidOperation);
}

bool BuiltInExchange::answerWith(qint64 port, qint64 call, std::unique_ptr<LineParty> party)
{
    PortLine *called = line(port);
    if (!called || !called->call || !called->call->ringsAt(port) || m_byCall.contains(call))
        return false;
    m_byCall[call] = called->call;
    called->call->answer(call, std::move(party));
    return true;
}

void BuiltInExchange::hangUp(const HangUp &command)
{
    const auto found = m_byCall.find(command.call);
    if (found != m_byCall.end())
        found->second->hangUp(command.call);
}

void BuiltInExchange::pageStored(const PageStored &command)
{
    const auto found = m_byCall.find(command.call);
    if (found != m_byCall.end())
        found->second->pageStored(command.call, command.page, command.stored);
}

Result<> BuiltInExchange::setCondition(const Condition &command)
{
    PortLine *found = line(command.port);
    if (!found)
        return failure(ErrorCode::NotFound,
                       QStringLiteral("There is no port %1").arg(command.port));
    found->condition = command;
    return {};
}

void BuiltInExchange::step()
{
    // By index, and only those that exist now: an event may start a call.
    const size_t count = m_calls.size();
    for (size_t i = 0; i < count; ++i)
        m_calls[i]->step();
    std::erase_if(m_calls, [this](const std::unique_ptr<ExchangeCall> &call) {
        if (!call->isOver())
            return false;
        std::erase_if(m_byCall, [&](const auto &entry) { return entry.second == call.get(); });
        return true;
    });
}

bool BuiltInExchange::isStandingStill() const
{
    return !m_calls.empty() && std::all_of(m_calls.begin(), m_calls.end(), [](const auto &call) {
        return call->isStandingStill();
    });
}

PortLine *BuiltInExchange::line(qint64 port)
{
    const auto found = m_lines.find(port);
    return found == m_lines.end() ? nullptr : &found->second;
}

PortLine *BuiltInExchange::route(const QString &number)
{
    const auto found = std::find_if(m_lines.begin(), m_lines.end(), [&](const auto &entry) {
        return entry.second.number == number;
    });
    return found == m_lines.end() ? nullptr : &found->second;
}

std::unique_ptr<LineParty> BuiltInExchange::faxParty(const T30Task &task)
{
    auto party = std::make_unique<FaxParty>(m_events, task, m_options.storeTimeoutMs);
    QObject::connect(party.get(), &FaxParty::ended, party.get(),
                     [this](const CallEnded &end) { partyEnded(end); });
    return party;
}

void BuiltInExchange::partyEnded(const CallEnded &end)
{
    const auto found = m_byCall.find(end.call);
    if (found != m_byCall.end())
        found->second->partyEnded(end);
}

Result<> BuiltInExchange::resetPort(const ResetPort &)
{
    return failure(ErrorCode::NotSupported, QStringLiteral("a built-in line has no modem"));
}

Result<> BuiltInExchange::testPort(const TestPort &)
{
    return failure(ErrorCode::NotSupported, QStringLiteral("a built-in line has no modem"));
}

void BuiltInExchange::refuse(qint64 port, qint64 call, ErrorCode code)
{
    CallEnded end;
    end.port = port;
    end.call = call;
    end.code = code;
    m_events.callEnded(end);
}

} // namespace Fax

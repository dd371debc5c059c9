#include "modem/closedline.h"

namespace Fax {

using namespace LineProtocol;

ClosedLine::ClosedLine(LineEvents &events, ModemHealth health, const QString &reason)
    : m_events(events)
    , m_health(health)
    , m_reason(reason)
{ }

Result<> ClosedLine::addPort(const AddPort &command)
{
    m_events.portReport({command.port, m_health, m_reason});
    m_events.lineGaveUp();
    return {};
}

void ClosedLine::dial(const Dial &command)
{
    refuse(command.port, command.call);
}

void ClosedLine::answer(const Answer &command)
{
    refuse(command.port, command.call);
}

void ClosedLine::refuse(qint64 port, qint64 call)
{
    CallEnded end;
    end.port = port;
    end.call = call;
    end.code = ErrorCode::DeviceMissing;
    end.detail = m_reason;
    m_events.callEnded(end);
}

Result<> ClosedLine::setCondition(const Condition &)
{
    return refused();
}

Result<> ClosedLine::resetPort(const ResetPort &)
{
    return refused();
}

Result<> ClosedLine::testPort(const TestPort &)
{
    return refused();
}

Result<> ClosedLine::refused() const
{
    return failure(ErrorCode::DeviceMissing, m_reason);
}

} // namespace Fax

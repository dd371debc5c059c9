#include "service/lastcalls.h"

#include "port/portmanager.h"

#include <QtCore/QTimer>

#include <tuple>

namespace Fax {

namespace {

bool isAnswerDue(const PortStatus &status)
{
    return status.phase == CallPhase::D || status.phase == CallPhase::E;
}

} // namespace

LastCalls::LastCalls(PortManager &ports, QObject *parent)
    : QObject(parent)
    , m_ports(ports)
{ }

void LastCalls::end()
{
    connect(&m_ports, &PortManager::progressed, this, &LastCalls::endWhatMayEnd);
    QTimer::singleShot(patience, this, &LastCalls::endAll);
    endWhatMayEnd();
}

void LastCalls::endWhatMayEnd()
{
    for (Port *port : m_ports.ports()) {
        const PortStatus status = port->status();
        if (port->isInCall() && status.send && !isAnswerDue(status))
            std::ignore = port->hangUp();
    }
}

void LastCalls::endAll()
{
    for (Port *port : m_ports.ports()) {
        if (port->isInCall())
            std::ignore = port->hangUp();
    }
}

} // namespace Fax

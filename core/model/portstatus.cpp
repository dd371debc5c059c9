#include "model/portstatus.h"

#include "model/notifier.h"
#include "model/port.h"

namespace Fax::Model {

PortStatus::PortStatus(Port &port)
    : m_port(port)
{ }

void PortStatus::refresh()
{
    m_port.refresh();
}

void PortStatus::setValue(const Fax::PortStatus &value)
{
    const Fax::PortStatus before = std::exchange(m_value, value);
    if (emitDifferences(this, Fax::PortStatus::staticMetaObject, &before, &m_value))
        Q_EMIT changed();
}

} // namespace Fax::Model

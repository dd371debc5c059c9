#include "model/ports.h"

#include "model/server.h"

namespace Fax::Model {

Ports::Ports(Server &server, const QList<Port *> &ports)
    : ServerObject(server)
{
    for (const Port *port : ports)
        m_ids.append(port->deviceId());
}

Port *Ports::item(int index)
{
    if (index < 1 || index > count()) {
        fail({ErrorCode::InvalidParameter,
              tr("There is no port number %1 in this list of %2").arg(index).arg(count())});
        return nullptr;
    }
    Port *port = server() ? server()->port(m_ids.at(index - 1)) : nullptr;
    if (port == nullptr)
        fail({server() ? ErrorCode::NotFound : ErrorCode::NotConnected});
    return port;
}

} // namespace Fax::Model

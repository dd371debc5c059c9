#pragma once

#include "base/id.h"
#include "model/serverobject.h"

#include <QtCore/QList>

namespace Fax::Model {

class Port;

/** The ports at the time of Server::getPorts(), in the order of their ids (FaxPorts, object-model A2). */
class Ports final : public ServerObject
{
    Q_OBJECT
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    Ports(Server &server, const QList<Port *> &ports);

    [[nodiscard]] int count() const { return static_cast<int>(m_ids.size()); }
    /**
     * The live port, owned by the server, `index` from 1 to count. Null and InvalidParameter out of range; null
     * and NotFound when it was removed since.
     */
    Q_INVOKABLE Fax::Model::Port *item(int index);

Q_SIGNALS:
    void countChanged(int count); ///< never: the list stays what it was

private:
    QList<PortId> m_ids;
};

} // namespace Fax::Model

#pragma once

#include "base/id.h"
#include "model/routingmethod.h"

#include <QtCore/QList>

namespace Fax::Model {

/**
 * What is done with each fax from one port, enabled or not, in its order (FaxRoutingMethods, object-model A5). The
 * list is asked for when the object is made: empty until loaded(), and what it was then from there on.
 */
class RoutingMethods final : public ServerObject
{
    Q_OBJECT
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    RoutingMethods(Server &server, PortId port);

    [[nodiscard]] int count() const { return static_cast<int>(m_methods.size()); }
    /** A new object of the caller, `index` from 1 to count. Null and InvalidParameter out of range. */
    Q_INVOKABLE Fax::Model::RoutingMethod *item(int index);

Q_SIGNALS:
    void loaded();
    void countChanged(int count);

private:
    QList<RoutingMethodValue> m_methods;
};

} // namespace Fax::Model

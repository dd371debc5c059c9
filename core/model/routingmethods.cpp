#include "model/routingmethods.h"

#include "base/valuemap.h"
#include "model/server.h"

namespace Fax::Model {

RoutingMethods::RoutingMethods(Server &server, PortId port)
    : ServerObject(server)
{
    ask({QStringLiteral("routingMethods"), {port.value}, {}}, [this](const Answer &answer) {
        const auto methods = fromMaps<RoutingMethodValue>(answer.value.toList());
        if (!methods)
            return fail(methods.error());
        m_methods = *methods;
        Q_EMIT countChanged(count());
        Q_EMIT loaded();
    });
}

RoutingMethod *RoutingMethods::item(int index)
{
    if (index < 1 || index > count()) {
        fail({ErrorCode::InvalidParameter,
              tr("There is no method number %1 in this list of %2").arg(index).arg(count())});
        return nullptr;
    }
    if (!server()) {
        fail({ErrorCode::NotConnected});
        return nullptr;
    }
    return new RoutingMethod(*server(), m_methods.at(index - 1));
}

} // namespace Fax::Model

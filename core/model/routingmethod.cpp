#include "model/routingmethod.h"

#include "model/server.h"

namespace Fax::Model {

RoutingMethod::RoutingMethod(Server &server, const RoutingMethodValue &value)
    : ServerObject(server)
    , m_value(value)
{ }

void RoutingMethod::setEnable(bool enable)
{
    const Request request{
        QStringLiteral("setRoutingMethod"),
        {m_value.deviceId, m_value.guid, QVariantMap{{QStringLiteral("enable"), enable}}},
        {}};
    if (!server())
        return fail({ErrorCode::NotConnected});
    server()->request(request, this, [this, enable](const Result<Answer> &answer) {
        if (answer)
            m_value.enable = enable;
        else
            fail(answer.error());
        Q_EMIT enableChanged(m_value.enable);
    });
}

} // namespace Fax::Model

#include "model/portstatus.h"

#include "base/valuemap.h"
#include "model/notifier.h"
#include "model/port.h"
#include "model/server.h"

namespace Fax::Model {

PortStatus::PortStatus(Server &server, Port &port)
    : ServerObject(server)
    , m_port(&port)
{ }

bool PortStatus::isLive() const
{
    return m_port && &m_port->status() == this;
}

void PortStatus::refresh()
{
    ask({QStringLiteral("port"), {m_value.deviceId.value}, {}}, [this](const Answer &answer) {
        const QVariantMap map = answer.value.toMap();
        const auto config = fromMap<PortConfig>(map.value(QStringLiteral("config")).toMap());
        const auto status = fromMap<Fax::PortStatus>(map.value(QStringLiteral("status")).toMap());
        if (!config || !status)
            return fail(!config ? config.error() : status.error());
        if (isLive())
            m_port->update(*config, *status);
        else
            setValue(*status);
        Q_EMIT refreshed();
    });
}

void PortStatus::setValue(const Fax::PortStatus &value)
{
    const Fax::PortStatus before = std::exchange(m_value, value);
    if (emitDifferences(this, Fax::PortStatus::staticMetaObject, &before, &m_value))
        Q_EMIT changed();
}

} // namespace Fax::Model

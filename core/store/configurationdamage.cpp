#include "store/configurationdamage.h"

#include "port/portrules.h"

namespace Fax {

namespace {

QList<Violation> damagedPorts(const QList<PortConfig> &ports)
{
    QList<Violation> found;
    for (const PortConfig &port : ports) {
        if (const auto good = PortRules::checked(ports, port); !good)
            found.append(
                {u"Port %1 (\"%2\"): %3."_qs.arg(QString::number(port.id.value), port.name,
                                                 good.error().message()),
                 u"Set it anew with faxctl port %1, or remove it with faxctl port remove %1."_qs
                     .arg(port.id.value)});
    }
    return found;
}

} // namespace

QList<Violation> damagedConfiguration(SettingTable &settings, PortTable &ports)
{
    QList<Violation> found;
    for (const auto &[name, error] : settings.misunderstood())
        found.append({error.message(), u"Set it anew with faxctl set %1 VALUE."_qs.arg(name)});
    return found + damagedPorts(ports.list());
}

} // namespace Fax

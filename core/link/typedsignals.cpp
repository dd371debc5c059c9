#include "link/typedsignals.h"

#include "link/busprotocol.h"
#include "link/busvalues.h"
#include "link/plainvalue.h"
#include "link/standardinterfaces.h"

namespace Fax::TypedSignals {

namespace {

struct PersonalSignal
{
    QLatin1StringView kind;
    QLatin1StringView name;
    bool isId; ///< the value's id alone
};

constexpr PersonalSignal personalSignals[] = {
    {QLatin1StringView("job"), QLatin1StringView("JobChanged"), false},
    {QLatin1StringView("jobRemoved"), QLatin1StringView("JobRemoved"), true},
    {QLatin1StringView("fax"), QLatin1StringView("FaxChanged"), false},
    {QLatin1StringView("faxRemoved"), QLatin1StringView("FaxRemoved"), true},
};

/** Values that everybody may see. */
TypedProperties::Values publicValues(const BusInterface &interface,
                                     const TypedProperties::Values &values)
{
    TypedProperties::Values result;
    for (auto value = values.cbegin(); value != values.cend(); ++value) {
        if (interface.property(value.key())->announced)
            result.insert(value.key(), *value);
    }
    return result;
}

} // namespace

QDBusMessage propertiesChanged(const QString &path, const BusInterface &interface,
                               const TypedProperties::Values &before,
                               const TypedProperties::Values &now)
{
    TypedProperties::Values changed;
    QStringList invalidated;
    for (auto value = now.cbegin(); value != now.cend(); ++value) {
        if (before.contains(value.key()) && before.value(value.key()) == *value)
            continue;
        if (interface.property(value.key())->announced)
            changed.insert(value.key(), *value);
        else
            invalidated.append(value.key());
    }
    QDBusMessage message = QDBusMessage::createSignal(path, StandardInterfaces::propertiesName,
                                                      QStringLiteral("PropertiesChanged"));
    message << interface.name()
            << QVariant(StandardInterfaces::encodeProperties(interface, changed)) << invalidated;
    return message;
}

QDBusMessage portAdded(qint64 port, const QVariantMap &status)
{
    StandardInterfaces::Interfaces interfaces;
    for (const BusInterface *interface : {&BusInterfaces::port(), &BusInterfaces::portStatus()}) {
        const auto values = publicValues(*interface, TypedProperties::ofPort(*interface, status));
        interfaces.insert(interface->name(),
                          StandardInterfaces::encodeProperties(*interface, values));
    }
    return StandardInterfaces::interfacesAdded(portObjectPath(port), interfaces);
}

QDBusMessage portRemoved(qint64 port)
{
    return StandardInterfaces::interfacesRemoved(
        portObjectPath(port), {BusInterfaces::port().name(), BusInterfaces::portStatus().name()});
}

std::optional<QDBusMessage> toSubscriber(const QString &client, const QString &kind,
                                         const QVariantMap &event)
{
    for (const PersonalSignal &personal : personalSignals) {
        if (kind != personal.kind)
            continue;
        QDBusMessage message = QDBusMessage::createTargetedSignal(
            client, BusProtocol::objectPath, BusInterfaces::server().name(), personal.name);
        if (personal.isId)
            message << event.value(QStringLiteral("id")).toLongLong();
        else
            message << QVariant(plainEvent(event));
        return message;
    }
    return std::nullopt;
}

} // namespace Fax::TypedSignals

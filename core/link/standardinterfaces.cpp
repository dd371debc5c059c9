#include "link/standardinterfaces.h"

#include "link/busprotocol.h"
#include "link/busvalues.h"
#include "link/typedproperties.h"

#include <QtDBus/QDBusError>
#include <QtDBus/QDBusMetaType>
#include <QtDBus/QDBusObjectPath>
#include <QtDBus/QDBusVariant>

#include <algorithm>

namespace Fax {

const BusInterface *BusObject::interface(const QString &name) const
{
    const auto found = std::find_if(interfaces.cbegin(), interfaces.cend(),
                                    [&](const auto *one) { return one->name() == name; });
    return found == interfaces.cend() ? nullptr : *found;
}

namespace StandardInterfaces {

namespace {

using Objects = QMap<QDBusObjectPath, Interfaces>;

constexpr QLatin1StringView managerName{"org.freedesktop.DBus.ObjectManager"};

/** One call with what answering it needs. */
struct Pending
{
    QDBusMessage call;
    BusObject object;
    TypedMethods::Ask ask;
    Send send;

    void refuse(QDBusError::ErrorType type, const QString &sentence) const
    {
        send(call.createErrorReply(type, sentence));
    }
    [[nodiscard]] QString argument(int index) const
    {
        return call.arguments().value(index).toString();
    }
};

void registerTypes()
{
    static const bool registered = [] {
        qDBusRegisterMetaType<Interfaces>();
        qDBusRegisterMetaType<Objects>();
        return true;
    }();
    Q_UNUSED(registered)
}

/** The interface that the call names first; refuses the call if the object has it not. */
const BusInterface *interfaceOf(const Pending &pending)
{
    const auto *interface = pending.object.interface(pending.argument(0));
    if (!interface)
        pending.refuse(QDBusError::UnknownInterface,
                       QStringLiteral("The object %1 has no interface \"%2\"")
                           .arg(pending.call.path(), pending.argument(0)));
    return interface;
}

/** And the property that it names then. */
const BusInterface::Property *propertyOf(const Pending &pending, const BusInterface &interface)
{
    const auto *property = interface.property(pending.argument(1));
    if (!property)
        pending.refuse(
            QDBusError::UnknownProperty,
            QStringLiteral("%1 has no property \"%2\"").arg(interface.name(), pending.argument(1)));
    return property;
}

void get(const Pending &pending)
{
    const auto *interface = interfaceOf(pending);
    const auto *property = interface ? propertyOf(pending, *interface) : nullptr;
    if (!property)
        return;
    const auto answer = [pending, property](const Result<QVariantMap> &values) {
        const auto value = values.and_then([&](const QVariantMap &all) {
            return BusValues::encode(property->type, all.value(property->name));
        });
        if (value)
            pending.send(pending.call.createReply(QVariant::fromValue(QDBusVariant(*value))));
        else
            pending.send(BusProtocol::encodeError(pending.call, value.error()));
    };
    TypedProperties::read(*interface, pending.object.port, pending.ask, answer);
}

void getAll(const Pending &pending)
{
    const auto *interface = interfaceOf(pending);
    if (!interface)
        return;
    if (interface->properties().isEmpty())
        return pending.send(pending.call.createReply(QVariant(QVariantMap())));
    const auto answer = [pending, interface](const Result<QVariantMap> &values) {
        if (values)
            pending.send(pending.call.createReply(QVariant(encodeProperties(*interface, *values))));
        else
            pending.send(BusProtocol::encodeError(pending.call, values.error()));
    };
    TypedProperties::read(*interface, pending.object.port, pending.ask, answer);
}

void set(const Pending &pending)
{
    const auto *interface = interfaceOf(pending);
    const auto *property = interface ? propertyOf(pending, *interface) : nullptr;
    if (!property)
        return;
    if (!property->writable)
        return pending.refuse(QDBusError::PropertyReadOnly,
                              QStringLiteral("%1 can only be read").arg(property->name));
    const QVariant value = pending.call.arguments().at(2).value<QDBusVariant>().variant();
    if (property->type != QLatin1StringView(QDBusMetaType::typeToSignature(value.metaType())))
        return pending.refuse(
            QDBusError::InvalidArgs,
            QStringLiteral("%1 has the type %2").arg(property->name, property->type));
    pending.ask(TypedProperties::write(*interface, pending.object.port, property->name, value),
                [pending](const Result<Answer> &answer) {
                    pending.send(answer ? pending.call.createReply()
                                        : BusProtocol::encodeError(pending.call, answer.error()));
                });
}

Interfaces portInterfaces(const QVariantMap &port)
{
    Interfaces interfaces;
    for (const BusInterface *interface : {&BusInterfaces::port(), &BusInterfaces::portStatus()})
        interfaces.insert(interface->name(),
                          encodeProperties(*interface, TypedProperties::ofPort(*interface, port)));
    return interfaces;
}

/** The answer of `ports` as objects. */
Objects portObjects(const QVariantList &ports)
{
    Objects objects;
    for (const QVariant &item : ports) {
        const QVariantMap port = item.toMap();
        const QVariantMap config = port.value(QStringLiteral("config")).toMap();
        const qint64 id = config.value(QStringLiteral("id")).toLongLong();
        objects.insert(QDBusObjectPath(portObjectPath(id)), portInterfaces(port));
    }
    return objects;
}

void getManagedObjects(const Pending &pending)
{
    const auto addServer = [pending](Objects objects) {
        const auto finish = [pending, objects](const Result<QVariantMap> &values) mutable {
            Interfaces &server = objects[QDBusObjectPath(BusProtocol::objectPath)];
            server.insert(BusInterfaces::service().name(), {});
            server.insert(
                BusInterfaces::server().name(),
                encodeProperties(BusInterfaces::server(), values.value_or(QVariantMap())));
            pending.send(pending.call.createReply(QVariant::fromValue(objects)));
        };
        TypedProperties::read(BusInterfaces::server(), 0, pending.ask, finish);
    };
    pending.ask({QStringLiteral("ports"), {}, {}},
                [pending, addServer](const Result<Answer> &ports) {
                    if (ports)
                        addServer(portObjects(ports->value.toList()));
                    else
                        pending.send(BusProtocol::encodeError(pending.call, ports.error()));
                });
}

struct Method
{
    QLatin1StringView interface;
    QLatin1StringView name;
    QLatin1StringView signature;
    void (*run)(const Pending &pending);
};

constexpr Method methods[] = {
    {propertiesName, QLatin1StringView("Get"), QLatin1StringView("ss"), &get},
    {propertiesName, QLatin1StringView("GetAll"), QLatin1StringView("s"), &getAll},
    {propertiesName, QLatin1StringView("Set"), QLatin1StringView("ssv"), &set},
    {managerName, QLatin1StringView("GetManagedObjects"), QLatin1StringView(""),
     &getManagedObjects},
};

} // namespace

bool receive(const QDBusMessage &call, const BusObject &object, const TypedMethods::Ask &ask,
             const Send &send)
{
    registerTypes();
    for (const Method &method : methods) {
        const bool isMeant = call.member() == method.name
            && (call.interface().isEmpty() || call.interface() == method.interface)
            && (object.isManager || method.interface != managerName);
        if (!isMeant)
            continue;
        const Pending pending{call, object, ask, send};
        if (call.signature() == method.signature)
            method.run(pending);
        else
            pending.refuse(QDBusError::InvalidArgs,
                           QStringLiteral("%1 takes (%2), not (%3)")
                               .arg(method.name, method.signature, call.signature()));
        return true;
    }
    return false;
}

QString managerXml()
{
    return QStringLiteral(R"(  <interface name="org.freedesktop.DBus.ObjectManager">
    <method name="GetManagedObjects">
      <arg name="objects" type="a{oa{sa{sv}}}" direction="out"/>
    </method>
    <signal name="InterfacesAdded">
      <arg name="object" type="o"/>
      <arg name="interfaces" type="a{sa{sv}}"/>
    </signal>
    <signal name="InterfacesRemoved">
      <arg name="object" type="o"/>
      <arg name="interfaces" type="as"/>
    </signal>
  </interface>
)");
}

QDBusMessage interfacesAdded(const QString &path, const Interfaces &interfaces)
{
    registerTypes();
    QDBusMessage message = QDBusMessage::createSignal(BusProtocol::rootPath, managerName,
                                                      QStringLiteral("InterfacesAdded"));
    message << QVariant::fromValue(QDBusObjectPath(path)) << QVariant::fromValue(interfaces);
    return message;
}

QDBusMessage interfacesRemoved(const QString &path, const QStringList &interfaces)
{
    QDBusMessage message = QDBusMessage::createSignal(BusProtocol::rootPath, managerName,
                                                      QStringLiteral("InterfacesRemoved"));
    message << QVariant::fromValue(QDBusObjectPath(path)) << interfaces;
    return message;
}

QVariantMap encodeProperties(const BusInterface &interface, const QVariantMap &values)
{
    QVariantMap encoded;
    for (auto value = values.cbegin(); value != values.cend(); ++value) {
        const auto *property = interface.property(value.key());
        const auto one = property ? BusValues::encode(property->type, *value) : Result<QVariant>();
        if (one && one->isValid())
            encoded.insert(value.key(), *one);
    }
    return encoded;
}

} // namespace StandardInterfaces

} // namespace Fax

#include "link/typedobjects.h"

#include "link/busprotocol.h"
#include "link/busvalues.h"
#include "link/typedproperties.h"
#include "link/typedsignals.h"

#include <QtDBus/QDBusError>

#include <utility>

namespace Fax {

namespace {

constexpr QLatin1StringView portsPath{"/org/faxconsole/port"};

/** What QtDBus answers by itself, from introspect(). */
bool isForQt(const QDBusMessage &call)
{
    static const QStringList members{QStringLiteral("Introspect"), QStringLiteral("Ping"),
                                     QStringLiteral("GetMachineId")};
    return call.interface() == u"org.freedesktop.DBus.Introspectable"
        || call.interface() == u"org.freedesktop.DBus.Peer"
        || (call.interface().isEmpty() && members.contains(call.member()));
}

/** Of the one that is named, or of the first that has it. */
std::pair<const BusInterface *, const BusInterface::Member *> findMethod(const BusObject &object,
                                                                         const QDBusMessage &call)
{
    for (const BusInterface *interface : object.interfaces) {
        const auto *method = interface->method(call.member());
        if (method && (call.interface().isEmpty() || call.interface() == interface->name()))
            return {interface, method};
    }
    return {};
}

QDBusMessage unknownMethod(const BusObject &object, const QDBusMessage &call)
{
    if (!call.interface().isEmpty() && !object.interface(call.interface()))
        return call.createErrorReply(
            QDBusError::UnknownInterface,
            QStringLiteral("The object %1 has no interface %2").arg(call.path(), call.interface()));
    return call.createErrorReply(
        QDBusError::UnknownMethod,
        QStringLiteral("The object %1 has no method %2").arg(call.path(), call.member()));
}

/** Plain arguments and documents; `h` and `ah` are documents. */
Result<TypedMethods::Call> decode(const QDBusMessage &call, const BusInterface::Member &method,
                                  qint64 port)
{
    TypedMethods::Call decoded{port, {}, {}};
    const QVariantList arguments = call.arguments();
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        if (method.in.at(i) == u"ah") {
            auto documents = BusValues::decodeDocuments(arguments.at(i));
            if (!documents)
                return tl::unexpected(documents.error());
            decoded.documents = *std::move(documents);
            continue;
        }
        const auto value = BusValues::decode(arguments.at(i));
        if (!value)
            return tl::unexpected(value.error());
        decoded.arguments.append(*value);
    }
    return decoded;
}

QDBusMessage encodeReply(const QDBusMessage &call, const QStringList &types,
                         const Result<QVariantList> &values)
{
    if (!values)
        return BusProtocol::encodeError(call, values.error());
    if (auto fits = BusValues::checkSize(*values); !fits)
        return BusProtocol::encodeError(call, fits.error());
    QVariantList arguments;
    for (qsizetype i = 0; i < types.size(); ++i) {
        const auto argument = BusValues::encode(types.at(i), values->value(i));
        if (!argument)
            return BusProtocol::encodeError(call, argument.error());
        arguments.append(*argument);
    }
    return call.createReply(arguments);
}

void run(const QDBusMessage &call, const TypedMethods::Function &function,
         const BusInterface::Member &method, qint64 port, const TypedMethods::Ask &ask,
         const TypedObjects::Send &send)
{
    const auto decoded = decode(call, method, port);
    if (!decoded)
        return send(BusProtocol::encodeError(call, decoded.error()));
    function(*decoded, ask, [call, send, types = method.out](const Result<QVariantList> &values) {
        send(encodeReply(call, types, values));
    });
}

QString childrenXml(const QStringList &names)
{
    QString xml;
    for (const QString &name : names)
        xml += QStringLiteral("  <node name=\"%1\"/>\n").arg(name);
    return xml;
}

} // namespace

void TypedObjects::setPorts(const QVariantList &ports)
{
    m_ports.clear();
    for (const QVariant &port : ports) {
        const QVariantMap map = port.toMap();
        const QVariantMap config = map.value(QStringLiteral("config")).toMap();
        m_ports.insert(config.value(QStringLiteral("id")).toLongLong(), map);
    }
}

std::optional<BusObject> TypedObjects::find(const QString &path) const
{
    if (path == BusProtocol::objectPath)
        return BusObject{{&BusInterfaces::service(), &BusInterfaces::server()}};
    if (path == BusProtocol::rootPath)
        return BusObject{{}, 0, true};
    if (path == portsPath)
        return BusObject{};
    const qint64 port = path.mid(path.lastIndexOf(u'/') + 1).toLongLong();
    if (m_ports.contains(port) && path == portObjectPath(port))
        return BusObject{{&BusInterfaces::port(), &BusInterfaces::portStatus()}, port};
    return std::nullopt;
}

bool TypedObjects::receive(const QDBusMessage &call, const TypedMethods::Ask &ask,
                           const Send &send) const
{
    const auto object = find(call.path());
    if (object && isForQt(call))
        return false;
    call.setDelayedReply(true);
    if (!object) {
        send(call.createErrorReply(QDBusError::UnknownObject,
                                   QStringLiteral("There is no object %1").arg(call.path())));
        return true;
    }
    if (StandardInterfaces::receive(call, *object, ask, send))
        return true;
    const auto [interface, method] = findMethod(*object, call);
    if (!method)
        send(unknownMethod(*object, call));
    else if (call.signature() != method->signature())
        send(call.createErrorReply(QDBusError::InvalidArgs,
                                   QStringLiteral("%1 takes (%2), not (%3)")
                                       .arg(method->name, method->signature(), call.signature())));
    else if (const auto function = TypedMethods::find(interface->name(), method->name))
        run(call, function, *method, object->port, ask, send);
    else
        send(unknownMethod(*object, call));
    return true;
}

QString TypedObjects::introspect(const QString &path) const
{
    QStringList ports;
    for (auto port = m_ports.keyBegin(); port != m_ports.keyEnd(); ++port)
        ports.append(QString::number(*port));
    if (path == BusProtocol::rootPath)
        return StandardInterfaces::managerXml()
            + childrenXml({QStringLiteral("Server"), QStringLiteral("port")});
    if (path == portsPath)
        return childrenXml(ports);
    QString xml;
    if (const auto object = find(path)) {
        for (const BusInterface *interface : object->interfaces)
            xml += interface->xml();
    }
    return xml;
}

QList<QDBusMessage> TypedObjects::announcements(const QString &kind, const QVariantMap &event)
{
    if (kind == u"port") {
        const QVariantMap config = event.value(QStringLiteral("config")).toMap();
        return portChanged(config.value(QStringLiteral("id")).toLongLong(), event);
    }
    if (kind == u"portRemoved") {
        const qint64 port = event.value(QStringLiteral("id")).toLongLong();
        return m_ports.remove(port) > 0 ? QList{TypedSignals::portRemoved(port)}
                                        : QList<QDBusMessage>();
    }
    const auto values = TypedProperties::ofServerEvent(kind, event);
    if (values.isEmpty())
        return {};
    return {TypedSignals::propertiesChanged(BusProtocol::objectPath, BusInterfaces::server(), {},
                                            values)};
}

QList<QDBusMessage> TypedObjects::portChanged(qint64 port, const QVariantMap &now)
{
    if (!m_ports.contains(port)) {
        m_ports.insert(port, now);
        return {TypedSignals::portAdded(port, now)};
    }
    const QVariantMap before = std::exchange(m_ports[port], now);
    QList<QDBusMessage> messages;
    for (const BusInterface *interface : {&BusInterfaces::port(), &BusInterfaces::portStatus()}) {
        const auto was = TypedProperties::ofPort(*interface, before);
        const auto is = TypedProperties::ofPort(*interface, now);
        if (was != is)
            messages.append(
                TypedSignals::propertiesChanged(portObjectPath(port), *interface, was, is));
    }
    return messages;
}

} // namespace Fax

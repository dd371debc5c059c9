#include "link/typedproperties.h"

#include "base/rights.h"

namespace Fax::TypedProperties {

namespace {

using TypedMethods::Ask;

constexpr QLatin1StringView queuePrefix{"Queue"};

/** "CurrentPage" → "currentPage": the names of the value types. */
QString keyOf(const QString &name)
{
    return name.left(1).toLower() + name.mid(1);
}

Values ofQueue(const QVariantMap &queue)
{
    Values values;
    for (const auto &property : BusInterfaces::server().properties()) {
        const QString key = keyOf(property.name.mid(queuePrefix.size()));
        if (property.name.startsWith(queuePrefix) && queue.contains(key))
            values.insert(property.name, queue.value(key));
    }
    return values;
}

/** Entries whose keys are properties of the interface. */
Values known(const BusInterface &interface, const QVariantMap &map)
{
    Values values;
    for (auto item = map.cbegin(); item != map.cend(); ++item) {
        if (interface.property(item.key()))
            values.insert(item.key(), *item);
    }
    return values;
}

Values ofServer(const QString &method, const QVariantMap &answer)
{
    if (method == u"queue")
        return ofQueue(answer);
    if (method == u"server")
        return {{QStringLiteral("Version"), answer.value(QStringLiteral("version"))}};
    return known(BusInterfaces::server(), answer);
}

/** Asks the requests one after the other; what the caller may not see is left out. */
void readServer(QStringList methods, const Values &soFar, const Error &refusal, const Ask &ask,
                const FinishValues &finish)
{
    if (methods.isEmpty())
        return finish(soFar.isEmpty() ? Result<Values>(tl::unexpected(refusal)) : soFar);
    const QString method = methods.takeFirst();
    ask({method, {}, {}}, [=](const Result<Answer> &answer) {
        Values values = soFar;
        if (answer)
            values.insert(ofServer(method, answer->value.toMap()));
        readServer(methods, values, answer ? refusal : answer.error(), ask, finish);
    });
}

/** FaxPort.CanModify is about the caller, not about the port. */
void addCanModify(const Values &port, const Ask &ask, const FinishValues &finish)
{
    ask({QStringLiteral("account"), {}, {}}, [port, finish](const Result<Answer> &answer) {
        const QVariantMap account = answer ? answer->value.toMap() : QVariantMap();
        const QStringList rights = account.value(QStringLiteral("rights")).toStringList();
        Values values = port;
        values.insert(QStringLiteral("CanModify"),
                      rights.contains(rightNames(Right::ChangeSettings).constFirst()));
        finish(values);
    });
}

} // namespace

void read(const BusInterface &interface, qint64 port, const Ask &ask, const FinishValues &finish)
{
    if (&interface == &BusInterfaces::server())
        return readServer(
            {QStringLiteral("properties"), QStringLiteral("queue"), QStringLiteral("server")}, {},
            {}, ask, finish);
    ask({QStringLiteral("port"), {port}, {}}, [=, &interface](const Result<Answer> &answer) {
        const auto values = answer.map(
            [&](const Answer &found) { return ofPort(interface, found.value.toMap()); });
        if (values && &interface == &BusInterfaces::port())
            addCanModify(*values, ask, finish);
        else
            finish(values);
    });
}

Request write(const BusInterface &interface, qint64 port, const QString &name,
              const QVariant &value)
{
    if (&interface == &BusInterfaces::server())
        return {QStringLiteral("setProperty"), {name, value}, {}};
    QVariantMap change{{keyOf(name), value}};
    if (name == u"ReceiveMode")
        change = {{QStringLiteral("receive"), value}};
    else if (name == u"Receive")
        change = {{QStringLiteral("receive"),
                   value.toBool() ? QStringLiteral("auto") : QStringLiteral("off")}};
    return {QStringLiteral("setPort"), {port, change}, {}};
}

Values ofPort(const BusInterface &interface, const QVariantMap &port)
{
    const bool isConfig = &interface == &BusInterfaces::port();
    const QVariantMap map =
        port.value(isConfig ? QStringLiteral("config") : QStringLiteral("status")).toMap();
    Values values;
    for (const auto &property : interface.properties()) {
        if (map.contains(keyOf(property.name)))
            values.insert(property.name, map.value(keyOf(property.name)));
    }
    if (isConfig) { // the reference has a switch where we have three modes
        const QVariant mode = map.value(QStringLiteral("receive"));
        values.insert(QStringLiteral("DeviceId"), map.value(QStringLiteral("id")));
        values.insert(QStringLiteral("ReceiveMode"), mode);
        values.insert(QStringLiteral("Receive"), mode != QStringLiteral("off"));
    }
    return values;
}

Values ofServerEvent(const QString &kind, const QVariantMap &event)
{
    if (kind == u"queue")
        return ofQueue(event);
    if (kind == u"property")
        return known(BusInterfaces::server(),
                     {{event.value(QStringLiteral("name")).toString(),
                       event.value(QStringLiteral("value"))}});
    return {};
}

} // namespace Fax::TypedProperties

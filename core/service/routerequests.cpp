#include "service/requestgroups.h"

#include "base/valuemap.h"
#include "port/portmanager.h"
#include "routing/filenamepattern.h"
#include "routing/routingmethods.h"
#include "service/activitylog.h"
#include "service/arguments.h"
#include "service/eventfeed.h"
#include "service/faxrouter.h"
#include "service/requesttable.h"
#include "service/routedelivery.h"
#include "service/serviceparts.h"
#include "store/jobstore.h"
#include "store/routingstore.h"

namespace Fax {

namespace {

/** Port 0 speaks for all. */
struct Place
{
    PortId port;
    QString name;
};

Result<Place> placeOf(const ServiceParts &parts, const RequestCall &call)
{
    return Arguments::text(call.request.arguments.first(), QStringLiteral("port"))
        .and_then([&](const QString &idOrName) -> Result<Place> {
            if (idOrName == u"0")
                return Place{};
            return parts.ports->find(idOrName).map([](const Port *port) {
                return Place{port->config().id, port->config().name};
            });
        });
}

Result<RouteMethod> methodOf(const QVariant &value)
{
    return Arguments::text(value, QStringLiteral("method")).and_then(&routingMethod);
}

QVariantMap describe(const Place &place, const RoutingRule &rule, qsizetype priority)
{
    const RoutingMethodFacts &facts = factsOf(rule.method);
    QVariantMap map = toMap(rule.data);
    map.insert(QStringLiteral("deviceId"), place.port.value);
    map.insert(QStringLiteral("deviceName"), place.name);
    map.insert(QStringLiteral("enable"), rule.enabled);
    map.insert(QStringLiteral("extensionName"), extensionName());
    map.insert(QStringLiteral("friendlyName"), friendlyName(rule.method));
    map.insert(QStringLiteral("functionName"), QString(facts.functionName));
    map.insert(QStringLiteral("guid"), QString(facts.guid));
    map.insert(QStringLiteral("imageName"), QString(facts.imageName));
    map.insert(QStringLiteral("routingData"), rule.data.text(rule.method));
    map.insert(QStringLiteral("method"), enumName(rule.method));
    map.insert(QStringLiteral("priority"), priority);
    map.insert(QStringLiteral("inherited"), rule.port != place.port);
    return map;
}

Result<Answer> methods(const ServiceParts &parts, const RequestCall &call)
{
    const auto place = placeOf(parts, call);
    const auto order = parts.store->routing().order();
    if (!place || !order)
        return tl::unexpected(place ? order.error() : place.error());
    QVariantList all;
    for (const RouteMethod method : *order) {
        const auto rule = parts.router->ruleFor(place->port, method);
        if (!rule)
            return tl::unexpected(rule.error());
        all.append(describe(*place, *rule, all.size() + 1));
    }
    return Answer{all, {}};
}

/** The method moves to this place of the one order of all ports; the others close up. */
Result<> setPriority(const ServiceParts &parts, RouteMethod method, const QVariant &value)
{
    const auto wanted = Arguments::number(value, QStringLiteral("priority"));
    auto order = parts.store->routing().order();
    if (!wanted || !order)
        return tl::unexpected(wanted ? order.error() : wanted.error());
    if (*wanted < 1 || *wanted > order->size())
        return failure(ErrorCode::InvalidParameter,
                       QStringLiteral("priority must be 1 to %1").arg(order->size()));
    order->removeOne(method);
    order->insert(*wanted - 1, method);
    return parts.store->routing().setOrder(*order);
}

/** What holds for this place with the changes put in, checked if it is to be used or says something. */
Result<RoutingRule> changedRule(const ServiceParts &parts, const Place &place, RouteMethod method,
                                const QVariantMap &changes)
{
    auto rule = parts.router->ruleFor(place.port, method);
    if (!rule)
        return rule;
    rule->port = place.port;
    if (auto filled = mapToGadget(changes, RouteData::staticMetaObject, &rule->data); !filled)
        return tl::unexpected(filled.error());
    const QString enable = QStringLiteral("enable");
    if (changes.contains(enable)) {
        const auto enabled = Arguments::boolean(changes.value(enable), enable);
        if (!enabled)
            return tl::unexpected(enabled.error());
        rule->enabled = *enabled;
    }
    if (rule->enabled || !rule->data.text(method).isEmpty()) {
        if (auto checked = checkRouteData(method, rule->data); !checked)
            return tl::unexpected(checked.error());
    }
    return rule;
}

void noteChange(const ServiceParts &parts, const RequestCall &call, const Place &place,
                RouteMethod method, const QString &deed)
{
    const QString port = place.port.isValid() ? place.name : QStringLiteral("all ports");
    parts.activity->add(call.caller.account, QStringLiteral("setting"),
                        QStringLiteral("route %1 of %2").arg(enumName(method), port), deed);
    parts.events->send(QStringLiteral("routingMethod"),
                       {{QStringLiteral("deviceId"), place.port.value},
                        {QStringLiteral("guid"), QString(factsOf(method).guid)}});
}

Result<Answer> setMethod(const ServiceParts &parts, const RequestCall &call)
{
    const auto place = placeOf(parts, call);
    const auto method = methodOf(call.request.arguments.at(1));
    const auto changes = Arguments::map(call.request.arguments.at(2), QStringLiteral("changes"));
    if (!place || !method)
        return tl::unexpected(place ? method.error() : place.error());
    if (!changes)
        return tl::unexpected(changes.error());
    const auto rule = changedRule(parts, *place, *method, *changes);
    if (!rule)
        return tl::unexpected(rule.error());
    if (const QVariant priority = changes->value(QStringLiteral("priority")); priority.isValid()) {
        if (auto set = setPriority(parts, *method, priority); !set)
            return tl::unexpected(set.error());
    }
    if (auto stored = parts.store->routing().setRule(*rule); !stored)
        return tl::unexpected(stored.error());
    noteChange(parts, call, *place, *method,
               QStringLiteral("changed: %1").arg(changes->keys().join(QStringLiteral(", "))));
    return Answer{};
}

Result<Answer> removeMethod(const ServiceParts &parts, const RequestCall &call)
{
    const auto place = placeOf(parts, call);
    const auto method = methodOf(call.request.arguments.at(1));
    if (!place || !method)
        return tl::unexpected(place ? method.error() : place.error());
    if (auto removed = parts.store->routing().removeRule(*method, place->port); !removed)
        return tl::unexpected(removed.error());
    noteChange(parts, call, *place, *method, QStringLiteral("removed"));
    return Answer{};
}

/** Really done, with a sample page: a file, a mail or a sheet of paper is what comes of it. */
void testMethod(ServiceParts &parts, const RequestCall &call, const Reply &reply)
{
    const auto place = placeOf(parts, call);
    const auto method = methodOf(call.request.arguments.at(1));
    if (!place || !method)
        return reply(tl::unexpected(place ? method.error() : place.error()));
    const auto rule = parts.router->ruleFor(place->port, *method);
    const auto usable = rule ? checkRouteData(*method, rule->data)
                             : Result<>(tl::unexpected(rule.error()));
    if (!usable)
        return reply(tl::unexpected(usable.error()));
    const SampleFax sample = sampleFax(parts);
    deliverRoute(parts, *method, rule->data, sample.fax, sample.tiff, parts.router,
                 [reply](const DeliveryOutcome &outcome) {
                     reply(Answer{toMap(outcome), {}});
                 });
}

Result<RouteFilter> routeFilter(const RequestCall &call)
{
    const auto values = Arguments::map(call.request.arguments.value(0, QVariantMap()),
                                       QStringLiteral("filter"));
    if (!values)
        return tl::unexpected(values.error());
    RouteFilter filter;
    const QString fax = QStringLiteral("fax");
    if (values->contains(fax)) {
        const auto id = Arguments::id<FaxTag>(values->value(fax), fax);
        if (!id)
            return tl::unexpected(id.error());
        filter.fax = *id;
    }
    const auto open = Arguments::boolean(values->value(QStringLiteral("open"), false),
                                         QStringLiteral("open"));
    const auto limit = Arguments::limit(*values);
    if (!open || !limit)
        return tl::unexpected(open ? limit.error() : open.error());
    filter.openOnly = *open;
    filter.limit = *limit;
    return filter;
}

Result<Answer> routes(const ServiceParts &parts, const RequestCall &call)
{
    return routeFilter(call)
        .and_then([&](const RouteFilter &filter) { return parts.store->routing().runs(filter); })
        .map([](const QList<RouteRun> &runs) {
            return Answer{toMaps(runs), {}};
        });
}

/** rerouteFax and giveUpRoute: a fax, and a method or nothing for all of them. */
template <typename Deed>
Result<Answer> withFax(const ServiceParts &parts, const RequestCall &call, const QString &word,
                       Deed deed)
{
    const auto fax = Arguments::id<FaxTag>(call.request.arguments.first(), QStringLiteral("fax"));
    if (!fax)
        return tl::unexpected(fax.error());
    std::optional<RouteMethod> method;
    if (call.request.arguments.size() > 1) {
        const auto given = methodOf(call.request.arguments.at(1));
        if (!given)
            return tl::unexpected(given.error());
        method = *given;
    }
    if (const Result<> done = deed(*fax, method); !done)
        return tl::unexpected(done.error());
    parts.activity->add(call.caller.account, QStringLiteral("job"),
                        QStringLiteral("fax %1").arg(fax->value), word);
    return Answer{};
}

} // namespace

void addRouteRequests(RequestTable &table, ServiceParts &parts)
{
    table.add(QStringLiteral("routingMethods"), 1,
              [&parts](const RequestCall &call) { return methods(parts, call); });
    table.add(QStringLiteral("setRoutingMethod"), 3,
              [&parts](const RequestCall &call) { return setMethod(parts, call); });
    table.add(QStringLiteral("removeRoutingMethod"), 2,
              [&parts](const RequestCall &call) { return removeMethod(parts, call); });
    table.addDeferred(
        QStringLiteral("testRoutingMethod"), 2,
        [&parts](const RequestCall &call, const Reply &reply) { testMethod(parts, call, reply); });
    table.add(
        QStringLiteral("routes"), 1,
        [&parts](const RequestCall &call) { return routes(parts, call); }, 1);
    table.add(
        QStringLiteral("rerouteFax"), 2,
        [&parts](const RequestCall &call) {
            return withFax(parts, call, QStringLiteral("routed again"),
                           [&](FaxId fax, std::optional<RouteMethod> method) {
                               return parts.router->again(fax, method);
                           });
        },
        1);
    table.add(
        QStringLiteral("giveUpRoute"), 2,
        [&parts](const RequestCall &call) {
            return withFax(parts, call, QStringLiteral("routing given up"),
                           [&](FaxId fax, std::optional<RouteMethod> method) {
                               return parts.router->giveUp(fax, method, call.caller.account);
                           });
        },
        1);
}

} // namespace Fax

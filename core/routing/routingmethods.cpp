#include "routing/routingmethods.h"

#include "base/valuemap.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QUuid>

namespace Fax {

namespace {

struct MethodText
{
    Q_DECLARE_TR_FUNCTIONS(RoutingMethods)
};

} // namespace

const QList<RoutingMethodFacts> &routingMethods()
{
    static const QList<RoutingMethodFacts> all{
        {RouteMethod::Store, QLatin1StringView("{8a2e72b2-0a21-4f51-adc1-a42a3bdbb596}"),
         QLatin1StringView("store"), QLatin1StringView("fax-service")},
        {RouteMethod::Mail, QLatin1StringView("{25f25793-75df-4305-88f7-cafa9a9fac27}"),
         QLatin1StringView("mail"), QLatin1StringView("fax-deliver")},
        {RouteMethod::Print, QLatin1StringView("{f51af815-e71f-4973-97c5-338d8bf99472}"),
         QLatin1StringView("print"), QLatin1StringView("fax-deliver")}};
    return all;
}

const RoutingMethodFacts &factsOf(RouteMethod method)
{
    return routingMethods().at(static_cast<int>(method));
}

QString extensionName()
{
    return QStringLiteral("Fax Console");
}

QString friendlyName(RouteMethod method)
{
    switch (method) {
    case RouteMethod::Store:
        return MethodText::tr("Store in a folder");
    case RouteMethod::Mail:
        return MethodText::tr("Send by mail");
    case RouteMethod::Print:
        return MethodText::tr("Print");
    }
    return {};
}

Result<RouteMethod> routingMethod(const QString &guidOrName)
{
    const QUuid guid(guidOrName);
    for (const RoutingMethodFacts &facts : routingMethods()) {
        if (guidOrName == enumName(facts.method) || (!guid.isNull() && guid == QUuid(facts.guid)))
            return facts.method;
    }
    return failure(
        ErrorCode::NotFound,
        MethodText::tr("There is no routing method “%1”; there are store, mail and print")
            .arg(guidOrName.left(40)));
}

} // namespace Fax

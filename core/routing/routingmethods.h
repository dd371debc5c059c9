#pragma once

#include "job/routing.h"

namespace Fax {

/** What FaxRoutingMethod (object-model A6) says of one of our methods. Constant; `guid` is its key for ever. */
struct RoutingMethodFacts
{
    RouteMethod method;
    QLatin1StringView guid; ///< with curly braces
    QLatin1StringView functionName;
    QLatin1StringView imageName;
};

[[nodiscard]] const QList<RoutingMethodFacts> &routingMethods();
[[nodiscard]] const RoutingMethodFacts &factsOf(RouteMethod method);
[[nodiscard]] QString extensionName();
[[nodiscard]] QString friendlyName(RouteMethod method); ///< translated

/** By its GUID (any case, with or without braces) or its name, "store". NotFound lists the names. */
[[nodiscard]] Result<RouteMethod> routingMethod(const QString &guidOrName);

} // namespace Fax

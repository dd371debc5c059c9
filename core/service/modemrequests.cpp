#include "service/requestgroups.h"

#include "base/valuemap.h"
#include "port/portmanager.h"
#include "service/arguments.h"
#include "service/modemsearch.h"
#include "service/porttests.h"
#include "service/requesttable.h"
#include "service/serviceparts.h"

namespace Fax {

namespace {

Result<QStringList> devicesOf(const RequestCall &call)
{
    if (call.request.arguments.isEmpty())
        return QStringList();
    return Arguments::texts(call.request.arguments.first(), u"devices"_qs);
}

Result<Answer> testPort(const ServiceParts &parts, const RequestCall &call)
{
    const QVariantList &given = call.request.arguments;
    const auto name = Arguments::text(given.first(), u"port"_qs);
    const auto number = given.size() > 1 ? Arguments::text(given.at(1), u"number"_qs)
                                         : Result<QString>(QString());
    if (!name || !number)
        return tl::unexpected(name ? number.error() : name.error());
    return parts.ports->find(*name)
        .and_then([&](Port *port) { return parts.tests->start(*port, *number); })
        .map([] { return Answer{}; });
}

} // namespace

void addModemRequests(RequestTable &table, ServiceParts &parts)
{
    table.add(u"modems"_qs, 0, [&parts](const RequestCall &) -> Result<Answer> {
        return Answer{toMaps(parts.modems->list()), {}};
    });
    table.addDeferred(
        u"detectModems"_qs, 1,
        [&parts](const RequestCall &call, const Reply &reply) {
            const auto devices = devicesOf(call);
            if (!devices)
                return reply(tl::unexpected(devices.error()));
            parts.modems->detect(*devices, reply);
        },
        1);
    table.add(
        u"testPort"_qs, 2, [&parts](const RequestCall &call) { return testPort(parts, call); }, 1);
}

} // namespace Fax

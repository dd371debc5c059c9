#include "service/requestgroups.h"

#include "base/valuemap.h"
#include "port/portmanager.h"
#include "service/arguments.h"
#include "service/linestatistics.h"
#include "service/requesttable.h"
#include "service/serviceparts.h"

namespace Fax {

namespace {

/** Port "0" stands for all of them. */
Result<QList<PortId>> wantedPorts(const ServiceParts &parts, const QString &idOrName)
{
    if (idOrName != u"0")
        return parts.ports->find(idOrName).map(
            [](const Port *port) { return QList<PortId>{port->config().id}; });
    QList<PortId> all;
    for (const PortConfig &config : parts.ports->configs())
        all.append(config.id);
    return all;
}

Result<Answer> lineHistory(const ServiceParts &parts, const LineStatistics &statistics,
                           const RequestCall &call)
{
    const auto ports = Arguments::text(call.request.arguments.first(), QStringLiteral("port"))
                           .and_then([&](const QString &port) { return wantedPorts(parts, port); });
    if (!ports)
        return tl::unexpected(ports.error());
    QList<LineHistory> histories;
    for (const PortId port : *ports) {
        const auto history = statistics.line(port);
        if (!history)
            return tl::unexpected(history.error());
        histories.append(*history);
    }
    return Answer{toMaps(histories), {}};
}

} // namespace

void addStatisticsRequests(RequestTable &table, ServiceParts &parts, LineStatistics &statistics)
{
    table.add(QStringLiteral("lineHistory"), 1,
              [&](const RequestCall &call) { return lineHistory(parts, statistics, call); });
    table.add(QStringLiteral("today"), 0, [&statistics](const RequestCall &) {
        return statistics.today().map([](const DayFigures &figures) {
            return Answer{toMap(figures), {}};
        });
    });
}

} // namespace Fax

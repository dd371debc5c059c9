#pragma once

#include "store/routingstore.h"
#include "store/sqlconnection.h"

namespace Fax {

/** routing_order, routing_rule, route_run; meaning of the methods: RoutingStore. */
class RouteTable
{
public:
    explicit RouteTable(SqlConnection &connection)
        : m_sql(connection)
    { }

    [[nodiscard]] QList<RouteMethod> order();
    void setOrder(const QList<RouteMethod> &order);
    [[nodiscard]] QList<RoutingRule> rules();
    void setRule(const RoutingRule &rule);
    void removeRule(RouteMethod method, PortId port);

    [[nodiscard]] QList<FaxId> unplanned();
    void plan(FaxId fax, const QList<RouteMethod> &methods, const QDateTime &now);
    [[nodiscard]] QList<RouteRun> runs(const RouteFilter &filter);
    [[nodiscard]] QList<RouteRun> due(const QDateTime &now, const QDateTime &latest);
    [[nodiscard]] QDateTime nextDue();
    [[nodiscard]] RouteRun begin(FaxId fax, RouteMethod method, const QDateTime &now);
    [[nodiscard]] RouteRun end(FaxId fax, RouteMethod method, const RouteEnd &end,
                               const QDateTime &now);
    void again(FaxId fax, RouteMethod method, const QDateTime &now);
    void giveUp(FaxId fax, RouteMethod method, const QString &text, const QDateTime &now);
    [[nodiscard]] int release(const QDateTime &now);
    [[nodiscard]] int recover(const QDateTime &now);

private:
    [[nodiscard]] RouteRun run(FaxId fax, RouteMethod method);

    SqlConnection &m_sql;
};

} // namespace Fax

#include "store/routetable.h"

namespace Fax {

namespace {

QString selectRuns(const QString &rest)
{
    return u"SELECT fax_id, method, state, tries, next_at, changed_at, text FROM route_run "_qs
        + rest;
}

RouteRun readRun(SqlRow &row)
{
    RouteRun run;
    run.fax = row.id<FaxId>();
    run.method = row.named<RouteMethod>();
    run.state = row.named<RouteState>();
    run.tries = row.number();
    run.nextAt = row.time();
    run.changedAt = row.time();
    run.text = row.text();
    return run;
}

RoutingRule readRule(SqlRow &row)
{
    RoutingRule rule;
    rule.method = row.named<RouteMethod>();
    rule.port = row.id<PortId>();
    rule.enabled = row.flag();
    rule.data.folder = row.text();
    rule.data.fileName = row.text();
    rule.data.to = row.text();
    rule.data.printer = row.text();
    rule.data.format = row.named<RouteFormat>();
    return rule;
}

[[noreturn]] void refuse(const RouteRun &run, const QString &sentence)
{
    throwError(ErrorCode::InvalidOperation, sentence.arg(run.fax.value));
}

} // namespace

QList<RouteMethod> RouteTable::order()
{
    return m_sql.list(u"SELECT method FROM routing_order ORDER BY priority"_qs, {},
                      [](SqlRow &row) { return row.named<RouteMethod>(); });
}

void RouteTable::setOrder(const QList<RouteMethod> &order)
{
    for (qsizetype i = 0; i < order.size(); ++i)
        m_sql.change(u"UPDATE routing_order SET priority = :priority WHERE method = :method"_qs,
                     {{":priority", i + 1}, {":method", storedName(order.at(i))}});
}

QList<RoutingRule> RouteTable::rules()
{
    return m_sql.list(u"SELECT method, port_id, enabled, folder, file_name, mail_to, printer,"
                      " format FROM routing_rule JOIN routing_order USING (method)"
                      " ORDER BY port_id, priority"_qs,
                      {}, readRule);
}

void RouteTable::setRule(const RoutingRule &rule)
{
    m_sql.change(u"INSERT OR REPLACE INTO routing_rule (method, port_id, enabled, folder,"
                 " file_name, mail_to, printer, format) VALUES (:method, :port, :enabled, :folder,"
                 " :name, :to, :printer, :format)"_qs,
                 {{":method", storedName(rule.method)},
                  {":port", rule.port.value},
                  {":enabled", rule.enabled},
                  {":folder", rule.data.folder},
                  {":name", rule.data.fileName},
                  {":to", rule.data.to},
                  {":printer", rule.data.printer},
                  {":format", storedName(rule.data.format)}});
}

void RouteTable::removeRule(RouteMethod method, PortId port)
{
    if (m_sql.change(u"DELETE FROM routing_rule WHERE method = :method AND port_id = :port"_qs,
                     {{":method", storedName(method)}, {":port", port.value}})
        == 0)
        throwError(ErrorCode::NotFound,
                   port.isValid() ? u"The port has no such route of its own."_qs
                                  : u"There is no such route for all ports."_qs);
}

QList<FaxId> RouteTable::unplanned()
{
    return m_sql.list(u"SELECT id FROM received_fax WHERE routed = 0 AND file <> '' ORDER BY id"_qs,
                      {}, [](SqlRow &row) { return row.id<FaxId>(); });
}

void RouteTable::plan(FaxId fax, const QList<RouteMethod> &methods, const QDateTime &now)
{
    const int changed = m_sql.change(u"UPDATE received_fax SET routed = 1"
                                     " WHERE id = :id AND routed = 0 AND file <> ''"_qs,
                                     {{":id", fax.value}});
    if (changed == 0)
        throwError(ErrorCode::InvalidOperation,
                   u"Fax %1 was routed already, or is not in the archive."_qs.arg(fax.value));
    for (const RouteMethod method : methods)
        again(fax, method, now);
}

QList<RouteRun> RouteTable::runs(const RouteFilter &filter)
{
    return m_sql.list(
        selectRuns(u"JOIN routing_order USING (method) WHERE :fax IN (0, fax_id)"
                   " AND (:all OR state IN ('waiting', 'running', 'failed'))"
                   " ORDER BY fax_id DESC, priority LIMIT :limit"_qs),
        {{":fax", filter.fax.value}, {":all", !filter.openOnly}, {":limit", filter.limit}},
        readRun);
}

QList<RouteRun> RouteTable::due(const QDateTime &now, const QDateTime &latest)
{
    QList<RouteRun> first;
    const auto all = m_sql.list(
        selectRuns(u"JOIN routing_order USING (method) WHERE state = 'waiting'"
                   " AND (next_at <= :now OR next_at > :latest)"
                   " AND fax_id NOT IN (SELECT fax_id FROM route_run WHERE state = 'running')"
                   " ORDER BY fax_id, priority LIMIT 1000"_qs),
        {{":now", stored(now)}, {":latest", stored(latest)}}, readRun);
    for (const RouteRun &run : all) {
        if (first.isEmpty() || first.last().fax != run.fax)
            first.append(run);
    }
    return first;
}

QDateTime RouteTable::nextDue()
{
    return m_sql
        .one(u"SELECT MIN(next_at) FROM route_run WHERE state = 'waiting'"_qs, {},
             [](SqlRow &row) { return row.time(); })
        .value_or(QDateTime());
}

RouteRun RouteTable::run(FaxId fax, RouteMethod method)
{
    const auto found = m_sql.one(selectRuns(u"WHERE fax_id = :fax AND method = :method"_qs),
                                 {{":fax", fax.value}, {":method", storedName(method)}}, readRun);
    if (!found)
        throwError(ErrorCode::NotFound, u"Fax %1 is not routed this way."_qs.arg(fax.value));
    return *found;
}

RouteRun RouteTable::begin(FaxId fax, RouteMethod method, const QDateTime &now)
{
    const RouteRun before = run(fax, method);
    if (before.state != RouteState::Waiting)
        refuse(before, u"Fax %1 does not wait for this."_qs);
    m_sql.change(u"UPDATE route_run SET state = 'running', next_at = NULL, changed_at = :now"
                 " WHERE fax_id = :fax AND method = :method"_qs,
                 {{":now", stored(now)}, {":fax", fax.value}, {":method", storedName(method)}});
    return run(fax, method);
}

RouteRun RouteTable::end(FaxId fax, RouteMethod method, const RouteEnd &end, const QDateTime &now)
{
    const RouteRun before = run(fax, method);
    if (before.state != RouteState::Running)
        refuse(before, u"Fax %1 is not being routed this way now."_qs);
    m_sql.change(u"UPDATE route_run SET state = :state, tries = tries + :counted, next_at = :next,"
                 " changed_at = :now, text = :text WHERE fax_id = :fax AND method = :method"_qs,
                 {{":state", storedName(end.state)},
                  {":counted", end.counted},
                  {":next", stored(end.nextAt)},
                  {":now", stored(now)},
                  {":text", end.text},
                  {":fax", fax.value},
                  {":method", storedName(method)}});
    return run(fax, method);
}

void RouteTable::again(FaxId fax, RouteMethod method, const QDateTime &now)
{
    const qint64 running = m_sql.integer(
        u"SELECT COUNT(*) FROM route_run WHERE fax_id = :fax AND method = :method"
        " AND state = 'running'"_qs,
        {{":fax", fax.value}, {":method", storedName(method)}});
    if (running > 0)
        throwError(ErrorCode::InvalidOperation,
                   u"Fax %1 is being routed this way now."_qs.arg(fax.value));
    m_sql.change(u"INSERT OR REPLACE INTO route_run (fax_id, method, state, tries, next_at,"
                 " changed_at, text) VALUES (:fax, :method, 'waiting', 0, :now, :now, '')"_qs,
                 {{":fax", fax.value}, {":method", storedName(method)}, {":now", stored(now)}});
}

void RouteTable::giveUp(FaxId fax, RouteMethod method, const QString &text, const QDateTime &now)
{
    const RouteRun before = run(fax, method);
    if (before.state != RouteState::Waiting && before.state != RouteState::Failed)
        refuse(before, u"Fax %1 is being routed this way now, or it is over."_qs);
    m_sql.change(u"UPDATE route_run SET state = 'given_up', next_at = NULL, changed_at = :now,"
                 " text = :text WHERE fax_id = :fax AND method = :method"_qs,
                 {{":now", stored(now)},
                  {":text", text},
                  {":fax", fax.value},
                  {":method", storedName(method)}});
}

int RouteTable::release(const QDateTime &now)
{
    return m_sql.change(u"UPDATE route_run SET next_at = :now"
                        " WHERE state = 'waiting' AND next_at IS NULL"_qs,
                        {{":now", stored(now)}});
}

int RouteTable::recover(const QDateTime &now)
{
    return m_sql.change(u"UPDATE route_run SET state = 'waiting', next_at = :now,"
                        " changed_at = :now WHERE state = 'running'"_qs,
                        {{":now", stored(now)}});
}

} // namespace Fax

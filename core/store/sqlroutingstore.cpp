#include "store/sqlroutingstore.h"

namespace Fax {

Result<QList<MailAccount>> SqlRoutingStore::mailAccounts()
{
    return read([&] { return m_accounts.list(); });
}

Result<> SqlRoutingStore::setMailAccount(const MailAccount &account)
{
    return write([&] { m_accounts.set(account); });
}

Result<> SqlRoutingStore::removeMailAccount(const QString &name)
{
    return write([&] { m_accounts.remove(name); });
}

Result<QList<RouteMethod>> SqlRoutingStore::order()
{
    return read([&] { return m_routes.order(); });
}

Result<> SqlRoutingStore::setOrder(const QList<RouteMethod> &order)
{
    return write([&] { m_routes.setOrder(order); });
}

Result<QList<RoutingRule>> SqlRoutingStore::rules()
{
    return read([&] { return m_routes.rules(); });
}

Result<> SqlRoutingStore::setRule(const RoutingRule &rule)
{
    return write([&] { m_routes.setRule(rule); });
}

Result<> SqlRoutingStore::removeRule(RouteMethod method, PortId port)
{
    return write([&] { m_routes.removeRule(method, port); });
}

Result<QList<FaxId>> SqlRoutingStore::unplanned()
{
    return read([&] { return m_routes.unplanned(); });
}

Result<> SqlRoutingStore::plan(FaxId fax, const QList<RouteMethod> &methods, const QDateTime &now)
{
    return write([&] { m_routes.plan(fax, methods, now); });
}

Result<QList<RouteRun>> SqlRoutingStore::runs(const RouteFilter &filter)
{
    return read([&] { return m_routes.runs(filter); });
}

Result<QList<RouteRun>> SqlRoutingStore::due(const QDateTime &now, const QDateTime &latest)
{
    return read([&] { return m_routes.due(now, latest); });
}

Result<QDateTime> SqlRoutingStore::nextDue()
{
    return read([&] { return m_routes.nextDue(); });
}

Result<RouteRun> SqlRoutingStore::begin(FaxId fax, RouteMethod method, const QDateTime &now)
{
    return write([&] { return m_routes.begin(fax, method, now); });
}

Result<RouteRun> SqlRoutingStore::end(FaxId fax, RouteMethod method, const RouteEnd &end,
                                      const QDateTime &now)
{
    return write([&] { return m_routes.end(fax, method, end, now); });
}

Result<> SqlRoutingStore::again(FaxId fax, RouteMethod method, const QDateTime &now)
{
    return write([&] { m_routes.again(fax, method, now); });
}

Result<> SqlRoutingStore::giveUp(FaxId fax, RouteMethod method, const QString &text,
                                 const QDateTime &now)
{
    return write([&] { m_routes.giveUp(fax, method, text, now); });
}

Result<int> SqlRoutingStore::release(const QDateTime &now)
{
    return write([&] { return m_routes.release(now); });
}

Result<int> SqlRoutingStore::recover(const QDateTime &now)
{
    return write([&] { return m_routes.recover(now); });
}

} // namespace Fax

#pragma once

#include "store/mailaccounttable.h"
#include "store/routetable.h"
#include "store/routingstore.h"
#include "store/sqlwork.h"

namespace Fax {

/** RoutingStore on the connection of the job store: one transaction and one Result for each call. */
class SqlRoutingStore final : public RoutingStore
{
public:
    explicit SqlRoutingStore(SqlConnection &connection)
        : m_sql(connection)
    { }

    Result<QList<MailAccount>> mailAccounts() override;
    Result<> setMailAccount(const MailAccount &account) override;
    Result<> removeMailAccount(const QString &name) override;
    Result<QList<RouteMethod>> order() override;
    Result<> setOrder(const QList<RouteMethod> &order) override;
    Result<QList<RoutingRule>> rules() override;
    Result<> setRule(const RoutingRule &rule) override;
    Result<> removeRule(RouteMethod method, PortId port) override;
    Result<QList<FaxId>> unplanned() override;
    Result<> plan(FaxId fax, const QList<RouteMethod> &methods, const QDateTime &now) override;
    Result<QList<RouteRun>> runs(const RouteFilter &filter) override;
    Result<QList<RouteRun>> due(const QDateTime &now, const QDateTime &latest) override;
    Result<QDateTime> nextDue() override;
    Result<RouteRun> begin(FaxId fax, RouteMethod method, const QDateTime &now) override;
    Result<RouteRun> end(FaxId fax, RouteMethod method, const RouteEnd &end,
                         const QDateTime &now) override;
    Result<> again(FaxId fax, RouteMethod method, const QDateTime &now) override;
    Result<> giveUp(FaxId fax, RouteMethod method, const QString &text,
                    const QDateTime &now) override;
    Result<int> release(const QDateTime &now) override;
    Result<int> recover(const QDateTime &now) override;

private:
    template <typename Work> auto read(Work work) -> Result<decltype(work())>
    {
        return SqlWork(m_sql).read(work);
    }
    template <typename Work> auto write(Work work) -> Result<decltype(work())>
    {
        return SqlWork(m_sql).write(work);
    }

    SqlConnection &m_sql;
    MailAccountTable m_accounts{m_sql};
    RouteTable m_routes{m_sql};
};

} // namespace Fax

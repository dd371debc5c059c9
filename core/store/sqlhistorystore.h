#pragma once

#include "store/historystore.h"
#include "store/sqlwork.h"

namespace Fax {

/** HistoryStore on the connection of the job store: one transaction and one Result for each call. */
class SqlHistoryStore final : public HistoryStore
{
public:
    explicit SqlHistoryStore(SqlConnection &connection)
        : m_sql(connection)
    { }

    Result<QList<EndedCall>> calls(PortId port, const QDateTime &since) override;
    Result<QList<HourCount>> hours(const QDateTime &since) override;
    Result<QList<int>> bitRates(const QString &number, const std::optional<QString> &user) override;
    Result<> setOff(PortId port, bool off, const QDateTime &now) override;
    Result<QList<OffTime>> offTimes(PortId port, const QDateTime &since) override;

private:
    SqlConnection &m_sql;
};

} // namespace Fax

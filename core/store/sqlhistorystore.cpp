#include "store/sqlhistorystore.h"

#include "job/faxnumber.h"

namespace Fax {

namespace {

EndedCall readCall(SqlRow &row)
{
    EndedCall call;
    call.startedAt = row.time();
    call.endedAt = row.time();
    call.outcome = row.named<CallOutcome>();
    call.pages = row.number();
    call.error = row.error();
    return call;
}

HourCount readHour(SqlRow &row)
{
    HourCount count;
    count.hour = row.number();
    count.outcome = row.named<CallOutcome>();
    count.calls = row.number();
    count.seconds = row.real();
    return count;
}

OffTime readOffTime(SqlRow &row)
{
    OffTime off;
    off.from = row.time();
    off.to = row.time();
    return off;
}

} // namespace

Result<QList<EndedCall>> SqlHistoryStore::calls(PortId port, const QDateTime &since)
{
    return SqlWork(m_sql).read([&] {
        return m_sql.list(u"SELECT started_at, ended_at, outcome, pages, error FROM call"
                          " WHERE port_id = :port AND ended_at >= :since ORDER BY ended_at"_qs,
                          {{":port", port.value}, {":since", stored(since)}}, readCall);
    });
}

Result<QList<HourCount>> SqlHistoryStore::hours(const QDateTime &since)
{
    return SqlWork(m_sql).read([&] {
        return m_sql.list(u"SELECT (ended_at - :since) / 3600000 AS hour, outcome, COUNT(*),"
                          " SUM(seconds_on_line) FROM call WHERE ended_at >= :since"
                          " GROUP BY hour, outcome"_qs,
                          {{":since", stored(since)}}, readHour);
    });
}

Result<QList<int>> SqlHistoryStore::bitRates(const QString &number,
                                             const std::optional<QString> &user)
{
    const auto parsed = FaxNumber::parse(number);
    if (!parsed)
        return tl::unexpected(parsed.error());
    return SqlWork(m_sql).read([&] {
        return m_sql.list(
            u"SELECT attempt.bit_rate FROM job JOIN attempt ON attempt.job_id = job.id"
            " WHERE job.number_key = :key AND attempt.bit_rate > 0"
            " AND (:all OR job.user = :user)"
            " ORDER BY job.id DESC, attempt.attempt DESC LIMIT 5"_qs,
            {{":key", parsed->key()},
             {":all", !user.has_value()},
             {":user", user.value_or(QString())}},
            [](SqlRow &row) { return row.number(); });
    });
}

Result<> SqlHistoryStore::setOff(PortId port, bool off, const QDateTime &now)
{
    const SqlConnection::Values values{{":port", port.value}, {":now", stored(now)}};
    const auto isOff = SqlWork(m_sql).read([&] {
        return m_sql.integer(
            u"SELECT COUNT(*) FROM port_off WHERE port_id = :port AND until IS NULL"_qs,
            {{":port", port.value}});
    });
    if (!isOff || (*isOff > 0) == off)
        return isOff.map([](qint64) {});
    return SqlWork(m_sql).write([&] {
        m_sql.change(u"DELETE FROM port_off WHERE until < :day"_qs,
                     {{":day", stored(now.addDays(-1))}});
        if (off)
            m_sql.insert(u"INSERT INTO port_off (port_id, since) VALUES (:port, :now)"_qs, values);
        else
            m_sql.change(
                u"UPDATE port_off SET until = :now WHERE port_id = :port AND until IS NULL"_qs,
                values);
    });
}

Result<QList<OffTime>> SqlHistoryStore::offTimes(PortId port, const QDateTime &since)
{
    return SqlWork(m_sql).read([&] {
        return m_sql.list(u"SELECT since, until FROM port_off WHERE port_id = :port"
                          " AND (until IS NULL OR until >= :since) ORDER BY since"_qs,
                          {{":port", port.value}, {":since", stored(since)}}, readOffTime);
    });
}

} // namespace Fax

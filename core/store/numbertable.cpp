#include "store/numbertable.h"

#include "job/faxnumber.h"
#include "store/jobrows.h"

namespace Fax {

namespace {

constexpr int memoryDays = 30;
constexpr int mostListed = 1000;

Modulation fastestFor(int bitRate)
{
    if (bitRate > 9600)
        return Modulation::V17;
    return bitRate > 4800 ? Modulation::V29 : Modulation::V27ter;
}

LearnedNumber readNumber(SqlRow &row, const QDateTime &oldest)
{
    LearnedNumber known;
    known.number = row.text();
    known.limit = JobRows::readLimit(row);
    if (!known.limit.since.isValid() || known.limit.since < oldest)
        known.limit = {};
    known.modulation = row.named<Modulation>();
    known.bitRate = row.number();
    known.ecm = row.flag();
    known.goodAt = row.time();
    return known;
}

} // namespace

CallLimit NumberTable::limitFor(JobId job, const QDateTime &now)
{
    return m_sql
        .one(u"SELECT fastest, bit_rate, ecm, error, noted_at FROM number_memory"
             " JOIN (SELECT number_key FROM job WHERE id = :id) USING (number_key)"
             " WHERE noted_at > :since"_qs,
             {{":id", job.value}, {":since", stored(now.addDays(-memoryDays))}},
             &JobRows::readLimit)
        .value_or(CallLimit());
}

void NumberTable::ensureRow(JobId job)
{
    m_sql.change(u"INSERT INTO number_memory (number_key, number)"
                 " SELECT number_key, number FROM job WHERE id = :id"
                 " ON CONFLICT (number_key) DO UPDATE SET number = excluded.number"_qs,
                 {{":id", job.value}});
}

void NumberTable::noteLimit(JobId job, const CallLimit &limit)
{
    ensureRow(job);
    m_sql.change(u"UPDATE number_memory SET fastest = :fastest, bit_rate = :rate, ecm = :ecm,"
                 " error = :error, noted_at = :since"
                 " WHERE number_key = (SELECT number_key FROM job WHERE id = :id)"_qs,
                 {{":fastest", storedName(limit.fastest)},
                  {":rate", limit.bitRate},
                  {":ecm", limit.ecm},
                  {":error", static_cast<int>(limit.error)},
                  {":since", stored(limit.since)},
                  {":id", job.value}});
}

void NumberTable::limit(const Job &job, const JobChange &change, const QDateTime &now)
{
    if (job.lastError == ErrorCode::None)
        throwError(ErrorCode::InvalidOperation,
                   u"The number of job %1 is called at full speed: no call of it has failed."_qs.arg(
                       job.id.value));
    CallLimit wanted = limitFor(job.id, now);
    if (change.bitRate) {
        wanted.bitRate = *change.bitRate;
        wanted.fastest = fastestFor(*change.bitRate);
    }
    wanted.ecm = change.ecm.value_or(wanted.ecm);
    wanted.error = job.lastError;
    wanted.since = now;
    noteLimit(job.id, wanted);
}

void NumberTable::noteGood(JobId job, const AttemptEnd &end, const QDateTime &now)
{
    ensureRow(job);
    m_sql.change(u"UPDATE number_memory SET good_modulation = :modulation, good_bit_rate = :rate,"
                 " good_ecm = :ecm, good_at = :now"
                 " WHERE number_key = (SELECT number_key FROM job WHERE id = :id)"_qs,
                 {{":modulation", storedName(end.modulation)},
                  {":rate", end.bitRate},
                  {":ecm", end.ecm},
                  {":now", stored(now)},
                  {":id", job.value}});
}

QList<LearnedNumber> NumberTable::list(const QDateTime &now)
{
    const QDateTime oldest = now.addDays(-memoryDays);
    return m_sql.list(
        u"SELECT number, fastest, bit_rate, ecm, error, noted_at, good_modulation, good_bit_rate,"
        " good_ecm, good_at FROM number_memory"
        " ORDER BY MAX(COALESCE(noted_at, 0), COALESCE(good_at, 0)) DESC LIMIT :limit"_qs,
        {{":limit", mostListed}}, [&oldest](SqlRow &row) { return readNumber(row, oldest); });
}

void NumberTable::forget(const QString &number)
{
    const auto parsed = FaxNumber::parse(number);
    if (!parsed)
        throw StoreException{parsed.error()};
    if (m_sql.change(u"DELETE FROM number_memory WHERE number_key = :key"_qs,
                     {{":key", parsed->key()}})
        == 0)
        throwError(ErrorCode::NotFound,
                   u"Nothing has been learned about the number %1."_qs.arg(parsed->shown()));
}

} // namespace Fax

#pragma once

#include "job/calllimit.h"
#include "store/jobstore.h"
#include "store/sqlconnection.h"

namespace Fax {

/** What calls have taught about the numbers that were called. A limit is forgotten after 30 days. */
class NumberTable
{
public:
    explicit NumberTable(SqlConnection &connection)
        : m_sql(connection)
    { }

    /** For the next call of this job. */
    [[nodiscard]] CallLimit limitFor(JobId job, const QDateTime &now);
    void noteLimit(JobId job, const CallLimit &limit);
    /** What a person wants, in the words of noteLimit(). InvalidOperation if the job's last call did not fail. */
    void limit(const Job &job, const JobChange &change, const QDateTime &now);
    /** A call of this job has brought pages through. */
    void noteGood(JobId job, const AttemptEnd &end, const QDateTime &now);

    [[nodiscard]] QList<LearnedNumber> list(const QDateTime &now);
    /** NotFound if nothing is known of it. */
    void forget(const QString &number);

private:
    void ensureRow(JobId job);

    SqlConnection &m_sql;
};

} // namespace Fax

#pragma once

#include "store/jobstore.h"
#include "store/sqlconnection.h"

namespace Fax {

/** What goes with a fax besides its pages: senders and recipients as cover pages show them. */
class DetailTable
{
public:
    explicit DetailTable(SqlConnection &connection)
        : m_sql(connection)
    { }

    // Nothing is stored of what says nothing.
    void addSender(qint64 submission, const FaxDetails &details);
    void addRecipient(JobId job, const Recipient &recipient);
    [[nodiscard]] JobDetails read(JobId job);

private:
    SqlConnection &m_sql;
};

} // namespace Fax

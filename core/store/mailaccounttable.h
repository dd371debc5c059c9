#pragma once

#include "job/mailaccount.h"
#include "store/sqlconnection.h"

namespace Fax {

/** The mail accounts, without their passwords. */
class MailAccountTable
{
public:
    explicit MailAccountTable(SqlConnection &connection)
        : m_sql(connection)
    { }

    [[nodiscard]] QList<MailAccount> list();
    void set(const MailAccount &account);
    void remove(const QString &name); ///< NotFound

private:
    SqlConnection &m_sql;
};

} // namespace Fax

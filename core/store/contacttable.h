#pragma once

#include "store/contactstore.h"
#include "store/sqlconnection.h"
#include "store/sqlwork.h"

namespace Fax {

/** The table `contact` of a connection, as an address book. */
class ContactTable final : public ContactStore
{
public:
    explicit ContactTable(SqlConnection &connection)
        : m_sql(connection)
    { }

    Result<QList<Contact>> contacts(qint64 after, int limit) override;
    Result<QList<Contact>> setContacts(const QList<Contact> &contacts) override;
    Result<> removeContacts(const QList<qint64> &ids) override;

private:
    [[nodiscard]] Contact set(const Contact &contact);

    SqlConnection &m_sql;
};

} // namespace Fax

#pragma once

#include "store/settingtable.h"

namespace Fax {

/** Accounts with rights of their own. */
class AccountTable
{
public:
    AccountTable(SqlConnection &connection, SettingTable &settings)
        : m_sql(connection)
        , m_settings(settings)
    { }

    [[nodiscard]] QMap<QString, Rights> list();
    /** Also writes an activity line with old and new rights. */
    void set(const QString &name, std::optional<Rights> rights, const QString &by,
             const QDateTime &now);

private:
    SqlConnection &m_sql;
    SettingTable &m_settings; ///< has the activity log
};

} // namespace Fax

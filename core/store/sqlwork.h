#pragma once

#include "store/sqlconnection.h"

namespace Fax {

/**
 * Runs work on a connection for those who answer with a Result: StoreException ends here, and nowhere else.
 * Work is a function without arguments; what it returns is the value of the Result.
 */
class SqlWork
{
public:
    explicit SqlWork(SqlConnection &connection)
        : m_sql(connection)
    { }

    template <typename Work> auto read(Work work) const -> Result<decltype(work())>
    {
        try {
            m_sql.makeUsable();
            if constexpr (std::is_void_v<decltype(work())>) {
                work();
                return {};
            } else {
                return work();
            }
        } catch (const StoreException &exception) {
            return tl::unexpected(named(exception.error));
        }
    }

    /** In one transaction. */
    template <typename Work> auto write(Work work) const -> Result<decltype(work())>
    {
        return read([&] { return m_sql.transaction(work); });
    }

private:
    /** A row that makes no sense does not know its file. */
    [[nodiscard]] Error named(Error error) const
    {
        if (error.code == ErrorCode::StoreFailed && !error.detail.contains(m_sql.file()))
            error.detail =
                QStringLiteral(
                    "The fax database %1 is damaged: %2 Put a backup of the data folder in "
                    "place, or name another folder with --data-dir")
                    .arg(m_sql.file(), error.detail);
        return error;
    }

    SqlConnection &m_sql;
};

} // namespace Fax

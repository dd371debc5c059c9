#pragma once

#include "store/sqlconnection.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>

namespace Fax {

/** Documents and pages by content: the same octets are stored once (key SHA-256), in parts of 1
 * MiB. */
class BlobTable
{
public:
    explicit BlobTable(SqlConnection &connection)
        : m_sql(connection)
    { }

    [[nodiscard]] qint64 put(const QByteArray &content);
    [[nodiscard]] QByteArray get(qint64 id);
    /** Deletes those of the given blobs that nothing refers to any more. */
    void releaseUnused(const QList<qint64> &ids);

private:
    SqlConnection &m_sql;
};

} // namespace Fax

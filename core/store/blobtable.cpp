#include "store/blobtable.h"

#include <QtCore/QCryptographicHash>

namespace Fax {

namespace {
constexpr qsizetype partSize = 1 << 20;
} // namespace

qint64 BlobTable::put(const QByteArray &content)
{
    const QByteArray hash = QCryptographicHash::hash(content, QCryptographicHash::Sha256);
    const qint64 known = m_sql.integer(QStringLiteral("SELECT id FROM blob WHERE sha256 = :hash"),
                                       {{":hash", hash}});
    if (known > 0)
        return known;
    const qint64 id = m_sql.insert(
        QStringLiteral("INSERT INTO blob (sha256, size) VALUES (:hash, :size)"),
        {{":hash", hash}, {":size", content.size()}});
    for (qsizetype at = 0; at < content.size(); at += partSize)
        m_sql.insert(QStringLiteral("INSERT INTO blob_part VALUES (:id, :part, :data)"),
                     {{":id", id}, {":part", at / partSize}, {":data", content.mid(at, partSize)}});
    return id;
}

QByteArray BlobTable::get(qint64 id)
{
    const auto size = m_sql.one(QStringLiteral("SELECT size FROM blob WHERE id = :id"),
                                {{":id", id}}, [](SqlRow &row) { return row.integer(); });
    QByteArray content;
    const QList<QByteArray> parts = m_sql.list(
        QStringLiteral("SELECT data FROM blob_part WHERE blob_id = :id ORDER BY part"),
        {{":id", id}}, [](SqlRow &row) { return row.bytes(); });
    for (const QByteArray &part : parts)
        content.append(part);
    if (size != content.size())
        throwError(
            ErrorCode::StoreFailed,
            QStringLiteral("The fax database %1 has lost a part of a document.").arg(m_sql.file()));
    return content;
}

void BlobTable::releaseUnused(const QList<qint64> &ids)
{
    for (const qint64 id : ids)
        m_sql.change(
            QStringLiteral(
                "DELETE FROM blob WHERE id = :id"
                " AND NOT EXISTS (SELECT 1 FROM submission_document WHERE blob_id = blob.id)"
                " AND NOT EXISTS (SELECT 1 FROM job_page WHERE blob_id = blob.id)"
                " AND NOT EXISTS (SELECT 1 FROM job_page WHERE line_blob_id = blob.id)"
                " AND NOT EXISTS (SELECT 1 FROM received_page WHERE blob_id = blob.id)"),
            {{":id", id}});
}

} // namespace Fax

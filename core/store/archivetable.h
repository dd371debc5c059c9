#pragma once

#include "job/archivedfax.h"
#include "store/sqlconnection.h"

namespace Fax {

/** The index of the archive, and which of its files are still to be deleted. */
class ArchiveTable
{
public:
    explicit ArchiveTable(SqlConnection &connection)
        : m_sql(connection)
    { }

    [[nodiscard]] QList<ArchivedFax> list(const ArchiveFilter &wanted);
    [[nodiscard]] ArchivedFax read(ArchiveId id);
    [[nodiscard]] ArchiveTotals totals();
    [[nodiscard]] QList<ArchiveMonth> months(const ArchiveFilter &wanted, const QTimeZone &zone);
    [[nodiscard]] QList<ArchivedFax> olderThan(Direction direction, const QDateTime &time,
                                               int limit);
    [[nodiscard]] qint64 countOlderThan(Direction direction, const QDateTime &time);

    /** Adds or replaces the row of this path; the job or fax learns where its file is. */
    ArchiveId put(const ArchivedFax &fax, qint64 generation);
    void setOwner(FaxId id, const QString &owner);
    void setNote(FaxId id, const QString &note);
    /** What is to be deleted from the disk; its row goes. */
    void removeFile(const QString &path);
    /** The same for this job or fax, which is in no archive then. */
    void removeFileOf(Direction direction, qint64 fax);
    /** The row goes because the file has gone; its job or fax is in no archive any more. */
    void forget(const ArchivedFax &fax);

    [[nodiscard]] QStringList removals();
    void removed(const QString &path);

    /** Ids of what earlier versions archived without an index. */
    [[nodiscard]] QList<qint64> unindexed(Direction direction, int limit);
    [[nodiscard]] qint64 newestGeneration();
    [[nodiscard]] QList<ArchivedFax> notSeenSince(qint64 generation, ArchiveId after, int limit);
    /** Is this file the one of the job or fax that it names? */
    [[nodiscard]] bool isFiled(const ArchivedFax &fax);

private:
    /** Faxes of one direction, of all or of one account. */
    struct Part
    {
        bool sent;
        std::optional<QString> user;
    };
    [[nodiscard]] static QList<Part> partsOf(const ArchiveFilter &filter);
    [[nodiscard]] std::optional<qint64> newestBefore(const Part &part, qint64 position);
    [[nodiscard]] qint64 count(const Part &part, qint64 from, qint64 to);
    [[nodiscard]] qint64 freePosition(const QDateTime &time);
    [[nodiscard]] qint64 positionOf(ArchiveId id);
    void dropOtherPlace(const ArchivedFax &fax);
    void keepWhatPeopleSaid(ArchivedFax &fax);
    qint64 write(const QString &sql, const ArchivedFax &fax, qint64 position, qint64 generation);
    [[nodiscard]] QString fileOf(Direction direction, qint64 fax);
    void setFile(Direction direction, qint64 fax, const QString &path, bool done);
    void drop(const QString &path);

    SqlConnection &m_sql;
};

} // namespace Fax

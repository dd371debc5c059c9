#pragma once

#include "base/result.h"
#include "store/invariant.h"

#include <QtCore/QStringList>

namespace Fax {

/** A fax that the database says is a file in the archive. */
struct FiledFax
{
    bool sent = false; ///< else received
    qint64 id = 0; ///< JobId or FaxId
    QString path;
    int pages = 0;

    friend bool operator==(const FiledFax &, const FiledFax &) = default;
};

/**
 * Checks everything that the store promises about its database (README of this folder: invariants).
 *
 * They hold at every moment between two transactions, so also after a crash and before the next start
 * repairs anything. The database is opened read-only and read in one snapshot: in WAL mode this is safe
 * beside the service that writes, from the same or another process, and changes nothing. Every page and
 * document is read: seconds for a large store.
 *
 * Thread: any; blocks.
 */
class StoreCheck
{
public:
    static constexpr int mostViolations = 20; ///< named for each invariant

    struct Findings
    {
        QList<Invariant> invariants;
        QList<FiledFax> filed; ///< what must be in the archive
    };

    /**
     * @param file path of fax.db; an empty file keeps every promise
     * @return NotFound if there is no file, StoreNewer if a newer version wrote it, StoreFailed if it
     *         is no database of ours or cannot be opened; each names the file and the remedy
     */
    [[nodiscard]] static Result<Findings> run(const QString &file);
    /** Only what must be in the archive, as of now. */
    [[nodiscard]] static Result<QList<FiledFax>> filedFaxes(const QString &file);
};

} // namespace Fax

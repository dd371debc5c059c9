#pragma once

#include "archive/archivepath.h"
#include "archive/faxfacts.h"
#include "base/result.h"
#include "imaging/tifffax.h"
#include "job/archivedfax.h"

namespace Fax {

class SafeFolder;

/** All that goes into the folder of one fax. */
struct ArchiveEntry
{
    ArchivedFax facts; ///< direction, fax and time make its path
    QVariantMap details; ///< everything else that is known, for fax.json
    QList<TiffFax::CodedPage> pages; ///< at least one
    TiffFaxInfo info;
    QList<FaxFacts::Call> calls; ///< for trace.txt
};

enum class ArchiveFormat { Tiff, Pdf };

/**
 * Finished faxes as plain folders that any program can read (README.md of this folder). The index in the store is
 * made from them and can be made again.
 *
 * A fax is there whole or not at all: it is written into a hidden folder beside its place, synced and renamed. Links
 * are never followed below the root. A failure leaves the fax in the store; the owner tries again later
 * (service-semantics 10.10).
 *
 * Errors name the path and the remedy: StoreFailed (the disk refuses), NotFound (no such file), FileDamaged (it is
 * not what was archived). Thread: any, one at a time.
 */
namespace FaxArchive {

/**
 * Returns the facts with path and size. The same fax again is left as it is if it is whole, else made anew; the
 * place of a fax of another store is never taken. The root must exist.
 */
[[nodiscard]] Result<ArchivedFax> store(const QString &root, const ArchiveEntry &entry);

/** Octets of the pages. What `fax.json` says of them must be true. */
[[nodiscard]] Result<QByteArray> read(const QString &path,
                                      ArchiveFormat format = ArchiveFormat::Tiff);

/**
 * What the folder says of its fax, path and size included; `fax` in it is a claim. Every file it names must have
 * its size; `checkContents` also compares the checksums. Of a single file of an earlier version only its place is
 * known: `pages` is 0.
 */
[[nodiscard]] Result<ArchivedFax> inspect(const QString &path, bool checkContents = false);

/** Deletes a fax with all its files; gone already is no error. */
[[nodiscard]] Result<> remove(const QString &path);

} // namespace FaxArchive

} // namespace Fax

#pragma once

#include "store/jobstore.h"

#include <memory>

namespace Fax {

/**
 * Opens the store in an SQLite file, or makes it. The folder must exist; the holder of the data
 * folder's lock is the only one to open it. WAL, synchronous=FULL, one connection.
 *
 * Errors, all with the file's path in the sentence: StoreNewer if a newer version wrote it,
 * StoreFailed if it is no database, not a fax store, damaged or not writable. Then the file is left
 * as it was. An older store is upgraded in one transaction; a copy `NAME.vN` of the old file stays
 * beside it.
 *
 * @param file path, or a `file:` URI (tests use its `vfs=` parameter)
 */
[[nodiscard]] Result<std::unique_ptr<JobStore>> openSqlJobStore(const QString &file);

} // namespace Fax

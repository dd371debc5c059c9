#pragma once

#include "base/result.h"
#include "store/invariant.h"

namespace Fax {

/**
 * Everything a data folder promises: the database (StoreCheck) and the archive that belongs to it. What
 * `faxctl check` shows, and what every fault test ends with.
 *
 * Changes nothing; safe beside a running service. Thread: any; blocks.
 */
class FolderCheck
{
public:
    /**
     * @param dataFolder of a service; one without a database has promised nothing yet
     * @return one entry for each invariant; an error if the database is not ours, newer or cannot be
     *         opened (StoreCheck::run)
     */
    [[nodiscard]] static Result<QList<Invariant>> run(const QString &dataFolder);
};

} // namespace Fax

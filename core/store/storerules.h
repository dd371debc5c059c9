#pragma once

#include "store/invariant.h"
#include "store/sqlconnection.h"

namespace Fax {

/** One way to break an invariant: a query that finds who does. */
struct StoreRule
{
    const char *invariant; ///< name
    const char *query; ///< a row for each violation; its columns are %1, %2 … of the sentence
    const char *sentence;
    const char *remedy;
};

/** An invariant of the tables; its rules are those of this name. */
struct RuledInvariant
{
    const char *name;
    const char *promise;
};

/** What the rows of the tables must be to each other. */
namespace StoreRules {

[[nodiscard]] QList<RuledInvariant> invariants();
[[nodiscard]] QList<StoreRule> rules();
/** Throws StoreException if the tables cannot be read. */
[[nodiscard]] QList<Violation> violations(SqlConnection &connection, const StoreRule &rule);

} // namespace StoreRules

} // namespace Fax

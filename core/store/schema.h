#pragma once

#include "store/sqlconnection.h"

#include <QtCore/QStringList>

namespace Fax {

/**
 * The schema of the store: steps as files, one growing number in PRAGMA user_version. How to add a
 * step is in the README of this folder.
 */
namespace Schema {

/** The SQL of step n at index n - 1, from the files built into the program. */
[[nodiscard]] QStringList steps();

/** Statements of a step file: each ends with ";" before an empty line or the end. */
[[nodiscard]] QStringList statements(const QString &sql);

/** How an open database stands to the steps of this program. */
enum class State { Empty, Older, Current };

/** Reads only. Throws StoreNewer, or StoreFailed if it is no database of ours. */
[[nodiscard]] State stateOf(SqlConnection &connection);

/** What of the newest schema is missing, changed or added in a Current database, in sentences. */
[[nodiscard]] QStringList differences(SqlConnection &connection);

/**
 * Brings an open database to the newest step: makes the tables in an empty one, upgrades an older
 * one in one transaction after keeping a copy beside it. Throws StoreNewer or StoreFailed, in both
 * cases before anything was written.
 */
void bringUpToDate(SqlConnection &connection, const QStringList &steps);

} // namespace Schema

} // namespace Fax

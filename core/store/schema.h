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

/**
 * Brings an open database to the newest step: makes the tables in an empty one, upgrades an older
 * one in one transaction after keeping a copy beside it. Throws StoreNewer or StoreFailed, in both
 * cases before anything was written.
 */
void bringUpToDate(SqlConnection &connection, const QStringList &steps);

} // namespace Schema

} // namespace Fax

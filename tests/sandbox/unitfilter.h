#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

/**
 * The system calls a unit file allows: its SystemCallFilter= lines, groups spelled out by systemd-analyze.
 * A list for loadFilter(), which does what systemd does with it.
 */
namespace UnitFilter {

/** All values of a key of the unit, in the order of the file. */
[[nodiscard]] QStringList values(const QString &unitFile, const QString &key);

/** Names of the allowed system calls; empty if systemd-analyze does not tell. */
[[nodiscard]] QStringList allowedCalls(const QString &unitFile);

/** In a forked child: everything else fails with EPERM from here on. Exits with 120 if that cannot be had. */
void loadFilter(const QStringList &allowed);

} // namespace UnitFilter

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QStringList>

namespace Fax {

/** One line of a table as text files have it, UTF-8, with its line end. Thread: any. */

/** Values with tabs between them; tabs, line breaks and other control characters in them become spaces (17.2). */
[[nodiscard]] QByteArray tabSeparated(const QStringList &values);

/**
 * RFC 4180: commas, CR LF, quotes where they are needed. A value that a spreadsheet would calculate ("=…", "@…", "-…",
 * "+…" but a telephone number, a tab first) begins with an apostrophe (safety 81). Control characters become spaces.
 */
[[nodiscard]] QByteArray commaSeparated(const QStringList &values);

} // namespace Fax

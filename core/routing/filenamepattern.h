#pragma once

#include "base/result.h"
#include "job/job.h"
#include "job/routing.h"

#include <QtCore/QTimeZone>

namespace Fax {

/**
 * Names of the files that the method Store makes: text with placeholders (safety 3.3 Templates).
 *
 * | placeholder | value |
 * |---|---|
 * | `{date}` `{time}` | of the call, wall clock of the server: 2026-05-06, 14-02-31 |
 * | `{number}` | what the telephone network said of the caller, else the station id |
 * | `{tsid}` | station id of the sender |
 * | `{id}` | id of the fax, decimal |
 * | `{pages}` | how many arrived |
 *
 * Values come from callers: of them only letters, digits, `+`, `-`, `_` and single spaces are kept. An empty value
 * becomes "unknown".
 */
namespace FileNamePattern {

[[nodiscard]] QString defaultPattern(); ///< "{date} {time} {number} {id}"

/** InvalidParameter: an unknown placeholder, an open brace, `/`, a control character, a dot first, too long. */
[[nodiscard]] Result<> check(const QString &pattern);

/**
 * The name for a fax, extension included; at most 120 octets of UTF-8, never hidden, never a path.
 * `pattern`: one that check() accepts; "" = the default.
 */
[[nodiscard]] QString fileName(const QString &pattern, const ReceivedFax &fax, RouteFormat format,
                               const QTimeZone &zone);

} // namespace FileNamePattern

/** Can the data of a method be used? InvalidParameter names what is missing or wrong. Touches no file. */
[[nodiscard]] Result<> checkRouteData(RouteMethod method, const RouteData &data);

} // namespace Fax

#pragma once

#include <QtCore/QString>

namespace Fax {

/** Longest TSID, CSID, sub-address or password: 20 octets (ITU-T T.30 §5.3.6.2.4 to .8). */
inline constexpr int stationIdLength = 20;

/**
 * A TSID or CSID as it may be transmitted: characters outside 0x20 to 0x7E are removed, the rest is cut
 * at 20 (service-semantics 8.1). No error: an empty result means no identity is sent.
 */
[[nodiscard]] QString cleanStationId(const QString &text);

/** Octets from the line as text for people and logs: printable ASCII kept, all else becomes a space. */
[[nodiscard]] QString readableStationId(const QByteArray &octets);

/** A sub-address (SUB) or password (PWD): digits, `*`, `#` and space, cut at 20. */
[[nodiscard]] QString cleanSubAddress(const QString &text);

} // namespace Fax

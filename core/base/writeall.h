#pragma once

#include <QtCore/QByteArray>

namespace Fax {

/** Writes all octets to an open file, however often it takes. False: not all are written; errno says why. */
[[nodiscard]] bool writeAll(int file, const QByteArray &octets);

} // namespace Fax

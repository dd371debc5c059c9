#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QSize>

#include <optional>

namespace Fax {

/**
 * Pixels of a PNG, JPEG or TIFF file, read from its first octets with bounds; nothing is decoded.
 * nullopt for any other file, and for one that does not say.
 *
 * Thread: any.
 */
[[nodiscard]] std::optional<QSize> coverImageSize(const QByteArray &file);

} // namespace Fax

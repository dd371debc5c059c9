#pragma once

#include <QtCore/QByteArray>

namespace Fax {

enum class FileType { Empty, Pdf, Tiff, Image, Text, Office, WebPage, PostScript, Unknown };

/** What the content says it is. The name of a file is never asked. */
[[nodiscard]] FileType fileTypeOf(const QByteArray &content);

} // namespace Fax

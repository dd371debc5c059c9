#pragma once

#include "base/result.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace Fax {

enum class FileType { Empty, Pdf, Tiff, Image, Text, Office, WebPage, PostScript, Unknown };

/**
 * What the content says it is: a look at marks in its first octets, nothing is parsed. The name of a file
 * is never asked.
 *
 * Thread: any.
 */
[[nodiscard]] FileType fileTypeOf(const QByteArray &content);

/** A name for messages: one line of at most 120 characters, without controls and marks of direction. */
[[nodiscard]] QString shownName(const QString &name);

/**
 * Whether files of this kind can be faxed at all; whether this one is whole is found by fax-render.
 *
 * @param name  how the error calls the file
 * @return ErrorCode::FileEmpty or ErrorCode::FileTypeUnknown with a sentence that names the file
 */
[[nodiscard]] Result<> checkFileType(const QString &name, const QByteArray &content);

} // namespace Fax

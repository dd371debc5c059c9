#pragma once

#include "base/result.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace Fax {

/**
 * The document as PDF, made by LibreOffice in a process that is locked in; 60 s at most.
 *
 * @param name    its end says which kind of document it is
 * @param client  a descriptor: when its other end goes, LibreOffice is stopped
 * @return FileTypeUnknown (there is no LibreOffice, it must not be started here, or it does not know such
 *         documents), FileDamaged, RenderTimeout, FileTooLarge; the sentence names the document and the remedy
 */
[[nodiscard]] Result<QByteArray> convertWithOffice(const QString &name, const QByteArray &content,
                                                   int client);

} // namespace Fax

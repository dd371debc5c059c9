#pragma once

#include "base/result.h"

#include <QtCore/QStringList>

class QMimeData;

namespace Fax::Ui {

/** "" if New fax can take what the clipboard holds: files, a picture or a text; else why not. */
[[nodiscard]] QString whyNotFaxable(const QMimeData &clipboard);

/**
 * What the clipboard holds as files for New fax: its files, else its picture or text written into `folder`.
 *
 * @return InvalidParameter if there is nothing to fax, FileUnreadable if the folder cannot be written
 */
[[nodiscard]] Result<QStringList> clipboardFiles(const QMimeData &clipboard, const QString &folder);

} // namespace Fax::Ui

#pragma once

#include "base/result.h"
#include "cover/coverpage.h"

namespace Fax::Ui {

/** A new object of a usual size with its middle here, on the sheet and on the grid of 2 mm. Not for pictures. */
[[nodiscard]] CoverObject newCoverObject(CoverObject::Kind kind, const QPointF &middle,
                                         Paper paper);
[[nodiscard]] CoverObject newCoverField(CoverField field, const QPointF &middle, Paper paper);

/**
 * A picture file as an object, as large as it is at 204 dots per inch, at most half the sheet. The file is not decoded here.
 * Errors: FileTooLarge, FileTypeUnknown; the detail names the file and the remedy.
 */
[[nodiscard]] Result<CoverObject> newCoverPicture(const QString &name, const QByteArray &file,
                                                  const QPointF &middle, Paper paper);

} // namespace Fax::Ui

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QSize>
#include <QtCore/QSizeF>
#include <QtGui/QImage>

namespace Fax {

/**
 * A PNG, JPEG or TIFF file on a cover page: fitted into an area, in its middle, binarised for these pixels. Black where
 * it is black, else transparent; all transparent if it cannot be read.
 *
 * @param pixels       of the page that the area has
 * @param millimetres  of the area
 */
[[nodiscard]] QImage coverPicture(const QByteArray &file, const QSize &pixels,
                                  const QSizeF &millimetres);

} // namespace Fax

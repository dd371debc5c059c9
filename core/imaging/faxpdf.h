#pragma once

#include "base/result.h"
#include "imaging/faxpage.h"
#include "imaging/tifffax.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>

namespace Fax {

/**
 * Fax pages as a PDF 1.4 file: each page one T.6 image in its true size, so nothing is lost or scaled.
 * Thread: any.
 */
namespace FaxPdf {

/** At least one page. */
[[nodiscard]] QByteArray write(const QList<FaxPage> &pages);
/** Same, from pages that are T.6 already: their octets go into the file as they are. */
[[nodiscard]] QByteArray writeCoded(const QList<TiffFax::CodedPage> &pages);

/** From one of our own TIFF-F files (tifffax.h); errors are those of TiffFax::read(). */
[[nodiscard]] Result<QByteArray> fromTiff(const QByteArray &tiff);

} // namespace FaxPdf

} // namespace Fax

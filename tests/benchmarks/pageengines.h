#pragma once

#include "childusage.h"
#include "imaging/faxpage.h"

#include <QtCore/QString>

namespace Fax {

/** A document made into coded fax pages by one program. */
struct Converted
{
    bool good = false;
    double cpuMs = 0; ///< of the document, its coding as T.6 included
    double peakMiB = 0;
    int pages = 0;
    qint64 codedBytes = 0; ///< T.6
};

/** fax-render, the document `times` over in one process, one after the other; figures are of all of them. */
[[nodiscard]] Converted convertByFaxRender(const QString &file, int times);

/** Ghostscript's tiffg4 at 204 × 196, fitted on A4. */
[[nodiscard]] Converted convertByGhostscript(const QString &pdf);

/** pdftoppm -mono scaled to the pixels of our page. */
[[nodiscard]] Converted convertByPdftoppm(const QString &pdf);

/**
 * The document as a PDF, for the two that read nothing else: itself, or a TIFF through tiff2pdf, or a picture
 * through Qt. Not measured. Empty if that failed.
 */
[[nodiscard]] QString asPdf(const QString &file, const QString &folder);

} // namespace Fax

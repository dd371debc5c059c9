#pragma once

#include "imaging/reportdocument.h"

#include <functional>

namespace Fax {

/**
 * A report as PDF: its page (or pages, with long tables) in real text, the fonts embedded, with a picture of the
 * first fax page; then the fax pages themselves, each a 1-bit image in its own size, pixel by pixel.
 *
 * @param tiff      the fax as TIFF-F of our own; empty = there are no pages
 * @param progress  called before each fax page, counted from 1
 * @return FileDamaged if a page cannot be read
 */
[[nodiscard]] Result<QByteArray> writeReport(const ReportDocument &report, const QByteArray &tiff,
                                             const std::function<void(int page)> &progress);

} // namespace Fax

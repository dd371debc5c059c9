#pragma once

#include "base/result.h"
#include "imaging/headerline.h"
#include "imaging/tifffax.h"

namespace Fax {

/**
 * Draws the header line on pages that go on the line.
 *
 * @param pages   prepared pages, T.6 coded; the first one is page `header.page` of `header.pages`
 * @return the same pages with their header, coded again; FileDamaged if one cannot be decoded
 */
[[nodiscard]] Result<QList<TiffFax::CodedPage>>
withHeaderLine(const QList<TiffFax::CodedPage> &pages, HeaderLine header);

/** One page as the store keeps it. */
[[nodiscard]] TiffFax::CodedPage codedPage(const FaxPage &page);

} // namespace Fax

#pragma once

#include "imaging/faxpage.h"

namespace Fax {

class CoverPainter;

/**
 * A cover page (or a continued one, by its index) as the fax page that goes on the line: its middle on the sheet's, and
 * smaller if it is larger than the sheet. The painter must be made for two levels (Options::bilevel).
 *
 * @param topRows  so many rows stay white
 */
[[nodiscard]] FaxPage coverFaxPage(const CoverPainter &painter, int index, Paper paper,
                                   Resolution resolution, int topRows = 0);

} // namespace Fax

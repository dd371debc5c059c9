#pragma once

#include "base/result.h"

#include <QtCore/QList>

namespace Fax {

/**
 * Pages named by a text such as "1-3, 7, 9-": numbers and spans, parted by commas, spaces do not
 * matter;
 * "-3" is the first three, "" is all. Page numbers count from 1, in the order of the text.
 *
 * @param pageCount  pages that exist, at least 1
 * @return ErrorCode::PageRangeInvalid with a sentence that says what is wrong, for example
 *         "Page 9 does not exist, the file has 7."
 */
[[nodiscard]] Result<QList<int>> pagesInRange(const QString &range, int pageCount);

} // namespace Fax

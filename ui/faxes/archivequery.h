#pragma once

#include "job/archivedfax.h"

namespace Fax::Ui {

/**
 * What a person typed in the filter field, as a filter: words, and `after:2026-05-01`, `before:2026-06-01` (that day
 * not included), `user:anna`, `is:sent`, `is:received`. What is no known prefix is a word.
 */
[[nodiscard]] ArchiveFilter archiveQuery(const QString &typed);

} // namespace Fax::Ui

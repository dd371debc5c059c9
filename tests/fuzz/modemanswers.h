#pragma once

#include "t30/t30session.h"

namespace Fax::Fuzz {

/** What our side sends in target modemAnswers; its seeds are calls with this fax. */
[[nodiscard]] T30Task sendingTask();

} // namespace Fax::Fuzz

#pragma once

#include "job/linehistory.h"
#include "support/fakelink/fakelink.h"

namespace Fax::Seed {

/** A day of one line: an office day with calls both ways, a failure now and then, off at night for some lines. */
[[nodiscard]] LineHistory lineHistory(int id);
/** Half a day of an office with several lines. */
[[nodiscard]] DayFigures today();
/** Both for all ports of the link. */
void addStatistics(FakeLink &link);

} // namespace Fax::Seed

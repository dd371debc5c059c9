#pragma once

#include "cover/coverpage.h"

#include <QtGui/QBrush>

namespace Fax {

/**
 * A fill as the painter's device shows it: nothing, white, black, or black lines on white of about a third of a millimetre, which
 * every fax machine prints alike and T.6 codes in few bits.
 *
 * @param rowsPerMm  of the device, so that the lines are as far apart on each
 */
[[nodiscard]] QBrush coverFill(CoverObject::Fill fill, double rowsPerMm);

} // namespace Fax

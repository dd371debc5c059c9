#pragma once

#include "base/faxtypes.h"

#include <QtCore/QString>

namespace Fax {

/** "V.29", as ITU-T writes it; "" for None. The same in every language. */
[[nodiscard]] QString modulationName(Modulation modulation);

/** "MMR"; "" for None. The same in every language. */
[[nodiscard]] QString codingName(Coding coding);

} // namespace Fax

#pragma once

#include "store/invariant.h"
#include "store/porttable.h"
#include "store/settingtable.h"

namespace Fax {

/** Settings and ports that break their own rules (ServerSettings, PortRules), each with its remedy. */
[[nodiscard]] QList<Violation> damagedConfiguration(SettingTable &settings, PortTable &ports);

} // namespace Fax

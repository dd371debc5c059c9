#pragma once

#include "commandline.h"

namespace Fax::Cli {

/** `archive rebuild`: shows how far it is; Failed if a folder holds what is no fax. */
[[nodiscard]] Exit rebuildArchive(const Invocation &call);

} // namespace Fax::Cli

#pragma once

#include "sandbox/sandbox.h"

namespace Fax {

/** Builds and loads the seccomp allow-list. Returns 0 or an errno value. */
[[nodiscard]] int loadSystemCallFilter(const SandboxProfile &profile);

} // namespace Fax

#pragma once

#include "sandbox/sandbox.h"

namespace Fax {

/** Builds and loads the seccomp allow-list. Returns 0 or an errno value. */
[[nodiscard]] int loadSystemCallFilter(const SandboxProfile &profile);

/**
 * The filter for a program that is not ours (programsandbox.h): everything but what reaches networks, other
 * processes and the kernel's settings, which fails with EPERM. Returns 0 or an errno value.
 */
[[nodiscard]] int loadProgramFilter();

} // namespace Fax

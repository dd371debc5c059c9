#pragma once

#include "sandbox/programsandbox.h"
#include "sandbox/sandbox.h"

namespace Fax {

/**
 * Second layer behind the system call filter: through Landlock the process can open files below
 * profile.readableFolders for reading and nothing else. Without Landlock in the kernel it does
 * nothing. Returns 0 or an errno value.
 */
[[nodiscard]] int limitFileReads(const SandboxProfile &profile);

[[nodiscard]] bool kernelHasLandlock();

/** The same for a program, by its profile. */
[[nodiscard]] int limitProgramFiles(const ProgramProfile &profile);

} // namespace Fax

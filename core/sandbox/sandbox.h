#pragma once

#include "base/result.h"

namespace Fax {

/**
 * Locks the calling process in, for good: no_new_privs, rlimits, a seccomp allow-list that kills, no
 * inherited descriptors above 2 (safety.md 3.2). Called by the worker programs before they touch a byte
 * from outside. There is no option to leave it out.
 */
struct SandboxProfile
{
    bool mayFork = false; ///< the warmed parent of fax-render only
    bool mayReadFiles = false; ///< fonts and font configuration, opened read-only; never to write
    quint64 addressSpaceBytes = quint64(1) << 30;
    quint64 cpuSeconds = 0; ///< 0 = no limit
    quint64 fileSizeBytes = 256ull << 20;
    int openFiles = 32;
};

[[nodiscard]] Result<> enterSandbox(const SandboxProfile &profile);

} // namespace Fax

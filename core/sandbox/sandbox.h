#pragma once

#include "base/result.h"

#include <QtCore/QStringList>

namespace Fax {

/**
 * What a worker program may still do once it is locked in (safety.md 3.2).
 *
 * Every profile: no_new_privs, limits, no core files, a seccomp allow-list that kills the process.
 * Memory, clocks, polling and the descriptors that are already open stay usable. Starting programs,
 * executable memory, signals to others and writing to files are never allowed, sockets only to a
 * profile that says so.
 */
struct SandboxProfile
{
    bool mayFork = false; ///< the warmed parent of fax-render only
    bool mayUseTerminal = false; ///< an open serial line: its speed, its control lines, its queues
    bool mayStartThreads = false; ///< of this process; Qt draws large areas in several
    bool mayReadFiles = false; ///< fonts and font configuration, opened read-only; never to write
    /**
     * With mayReadFiles: only what lies below these folders, where the kernel has Landlock (others
     * read as absent). Empty: every file that the account may read.
     */
    QStringList readableFolders = {};
    bool mayUseNetwork = false; ///< TCP and Unix sockets, as a client; fax-deliver only
    quint64 addressSpaceBytes = quint64(1) << 30;
    quint64 cpuSeconds = 0; ///< 0 = no limit
    quint64 fileSizeBytes = 256ull << 20;
    int openFiles = 32;
};

/**
 * Locks the calling process in, for good. Called by the worker programs before they touch a byte
 * from outside; single-threaded. There is no option to leave it out. Failure: ErrorCode::Internal
 * with the step that failed; the caller must end the process then.
 *
 *     int main() {
 *         closeInheritedDescriptors();          // before Qt opens any of its own
 *         … create QCoreApplication, load what needs files …
 *         if (auto locked = enterSandbox({}); !locked) → print, exit
 *
 * A killed process ends with SIGSYS. Which call it was: the audit log ("type=SECCOMP … syscall=N",
 * or dmesg), `strace -f`, or in Debug builds FAX_SANDBOX_DEBUG=1 in the environment: then the name
 * of the call is printed on stderr before the process ends (exit code 159).
 */
[[nodiscard]] Result<> enterSandbox(const SandboxProfile &profile);

/** Closes every descriptor above stderr. First thing in main() of a worker program. */
void closeInheritedDescriptors();

} // namespace Fax

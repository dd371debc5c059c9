#pragma once

#include "base/result.h"

#include <QtCore/QStringList>

namespace Fax {

/**
 * What a program of somebody else may do that opens documents for us (LibreOffice). It is too large for the
 * allow-list of enterSandbox(): it maps code and starts threads. So it may do what is not named here, but sees
 * the files below `readable`, writes below `folder` only, and reaches no other process and no network.
 */
struct ProgramProfile
{
    QStringList readable; ///< folders and files; may be run, too. What does not exist is left out
    QString folder; ///< its own, to read and write
    QString socketFolder = {}; ///< where it may make sockets, and nothing else; "" = nowhere
    quint64 addressSpaceBytes = quint64(4) << 30;
    quint64 cpuSeconds = 60;
    quint64 fileSizeBytes = 256ull << 20;
};

/** Whether this kernel can lock such a program in: without Landlock it could read every file of the account. */
[[nodiscard]] bool canLockPrograms();

/**
 * Locks the calling process in, for good; execve() follows. Between fork() and execve(), single-threaded.
 * Failure: ErrorCode::Internal with the step that failed; the caller must end the process then.
 */
[[nodiscard]] Result<> enterProgramSandbox(const ProgramProfile &profile);

} // namespace Fax

#pragma once

#include <QtCore/QStringList>

#include <functional>

namespace Fax {

/** What one process and everything it waited for has used. */
struct ChildUsage
{
    bool good = false; ///< it was started and ended with 0
    double cpuMs = 0; ///< user and system
    double peakMiB = 0; ///< of the largest process among them
};

/** Speaks with a child over its standard input and output; false: it did not do its work. */
using Conversation = std::function<bool(int toChild, int fromChild)>;

/**
 * Runs a program and measures it by wait4(), so that what else runs on the machine does not count. After
 * `conversation` its input is closed; then it has to end. Standard error goes to /dev/null.
 */
[[nodiscard]] ChildUsage runMeasured(const QStringList &command, const Conversation &conversation);

/** Processor time of the calling process so far, in milliseconds. */
[[nodiscard]] double ownCpuMs();

} // namespace Fax

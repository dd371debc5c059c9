#pragma once

#include <QtCore/QtGlobal>

namespace Fax {

/** Processor seconds of a process, its own and those in the kernel; 0 if there is none. */
[[nodiscard]] double cpuSeconds(qint64 process);

/** Resident memory of a process; 0 if there is none. */
[[nodiscard]] double residentMiB(qint64 process);

} // namespace Fax

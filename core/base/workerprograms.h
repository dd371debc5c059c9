#pragma once

#include <QtCore/QString>

namespace Fax {

/**
 * Path of a worker program ("fax-line", "fax-render"): $FAX_LIBEXEC_DIR if set, else beside the running
 * program, else the installed libexec folder. Empty if it is nowhere.
 */
[[nodiscard]] QString workerProgram(const QString &name);

} // namespace Fax

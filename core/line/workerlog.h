#pragma once

namespace Fax {

/**
 * Log lines of this program go to stderr by plain writes from now on. Qt's own handler looks up the
 * program's name in /proc when it writes, which a sandboxed worker may not.
 */
void logToStandardError();

} // namespace Fax

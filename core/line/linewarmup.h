#pragma once

namespace Fax {

/**
 * Makes everything happen once that the libraries do only the first time: a short call between two
 * modems, with a page. After that a sandboxed worker opens no file. False if that call failed.
 */
[[nodiscard]] bool warmUpLine();

} // namespace Fax

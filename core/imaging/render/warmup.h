#pragma once

namespace Fax {

/**
 * Loads what every child needs, once, before the fork: fonts and their configuration (30 to 40 ms),
 * Poppler's tables, image plugins. Afterwards the children open little more than font files.
 */
void warmUp();

} // namespace Fax

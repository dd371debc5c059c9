#pragma once

#include "service/request.h"

namespace Fax {

/**
 * Opens the real Service (service.h): what the programs give to connectOrEmbed() and hostService().
 * @param systemWide  see ServiceOptions
 */
[[nodiscard]] HandlerFactory serviceFactory(bool systemWide = false);

} // namespace Fax

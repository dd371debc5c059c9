#pragma once

#include "service/request.h"

namespace Fax {

/** Opens the real Service (service.h): what the programs give to connectOrEmbed() and hostService(). */
[[nodiscard]] HandlerFactory serviceFactory();

} // namespace Fax

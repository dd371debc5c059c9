#include "service/hosting.h"

#include "service/service.h"

namespace Fax {

HandlerFactory serviceFactory(bool systemWide)
{
    return [systemWide](const QString &dataFolder,
                        bool passive) -> Result<std::unique_ptr<RequestHandler>> {
        ServiceOptions options;
        options.passive = passive;
        options.systemWide = systemWide;
        auto service = Service::open(dataFolder, options);
        if (!service)
            return tl::unexpected(service.error());
        return std::unique_ptr<RequestHandler>(*std::move(service));
    };
}

} // namespace Fax

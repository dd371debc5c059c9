#include "service/hosting.h"

#include "service/service.h"

namespace Fax {

HandlerFactory serviceFactory()
{
    return [](const QString &dataFolder, bool passive) -> Result<std::unique_ptr<RequestHandler>> {
        ServiceOptions options;
        options.passive = passive;
        auto service = Service::open(dataFolder, options);
        if (!service)
            return tl::unexpected(service.error());
        return std::unique_ptr<RequestHandler>(*std::move(service));
    };
}

} // namespace Fax

#include "job/routing.h"

namespace Fax {

QString RouteData::text(RouteMethod method) const
{
    switch (method) {
    case RouteMethod::Store:
        return folder;
    case RouteMethod::Mail:
        return to;
    case RouteMethod::Print:
        return printer;
    }
    return {};
}

} // namespace Fax

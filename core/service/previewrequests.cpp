#include "service/requestgroups.h"

#include "service/previews.h"
#include "service/requesttable.h"

namespace Fax {

void addPreviewRequests(RequestTable &table, Previews &previews)
{
    table.addDeferred(
        QStringLiteral("preview"), 1,
        [&previews](const RequestCall &call, const Reply &reply) { previews.whole(call, reply); });
    table.addDeferred(
        QStringLiteral("previewPages"), 2,
        [&previews](const RequestCall &call, const Reply &reply) { previews.ask(call, reply); });
    table.add(QStringLiteral("endPreview"), 1, [&previews](const RequestCall &call) {
        return previews.end(call).map([] { return Answer{}; });
    });
}

} // namespace Fax

#include "dashboard/linecounts.h"

#include "dashboard/statelook.h"

namespace Fax::Ui {

LineCounts countLines(const Model::Server &server)
{
    LineCounts counts;
    const QList<Model::Port *> ports = server.ports();
    for (const Model::Port *port : ports) {
        const PortState state = port->status().state();
        ++counts.all;
        counts.busy += isInCall(state) || state == PortState::Ringing ? 1 : 0;
        counts.faults += isFault(state) ? 1 : 0;
    }
    return counts;
}

} // namespace Fax::Ui

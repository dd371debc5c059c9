#include "window/lineswitches.h"

#include "dashboard/statelook.h"

namespace Fax::Ui {

LineSwitches switchesOf(const QList<Model::Port *> &ports)
{
    LineSwitches switches;
    for (const Model::Port *port : ports) {
        if (!port->send() && port->receive() == ReceiveMode::Off)
            continue;
        ++switches.on;
        switches.inCall += isInCall(port->status().state()) ? 1 : 0;
    }
    return switches;
}

} // namespace Fax::Ui

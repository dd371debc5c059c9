#include "window/actions.h"

#include "common/glyph.h"

#include <QtGui/QAction>

namespace Fax::Ui {

void Actions::createServer()
{
    reconnect = make({"reconnect", tr("&Connect"), tr("Try to reach the server now"), QString()});
    disconnect = make(
        {"disconnect", tr("&Disconnect"), tr("Leave the server; its calls go on"), QString()});
    pauseQueue = make({"pauseQueue", tr("&Pause queue"),
                       tr("Start no more calls until it is resumed"),
                       QStringLiteral("Ctrl+Shift+P"), glyphIcon(Glyph::Bars)});
    pauseQueue->setCheckable(true);
    serverSettings = make({"serverSettings", tr("Server &settings…"),
                           tr("How this server sends, receives and keeps faxes"),
                           QStringLiteral("Ctrl+E")});
    sendingTimes = make({"sendingTimes", tr("Sending &times…"),
                         tr("The discount period and the tariffs of this server"), QString()});
    detectModems = make({"detectModems", tr("Detect &modems…"),
                         tr("Look for modems at the serial lines of this server"), QString()});
    retryAllFailed = make({"retryAllFailed", tr("Retry all &failed"),
                           tr("Give every failed fax fresh tries"), QString()});
}

} // namespace Fax::Ui

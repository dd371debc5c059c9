#include "window/actions.h"

#include "common/glyph.h"

#include <QtGui/QAction>

namespace Fax::Ui {

void Actions::createServer()
{
    pauseQueue = make({"pauseQueue", tr("&Pause queue"),
                       tr("Start no more calls until it is resumed"),
                       QStringLiteral("Ctrl+Shift+P"), glyphIcon(Glyph::Bars)});
    pauseQueue->setCheckable(true);
}

} // namespace Fax::Ui

#include "window/actions.h"

#include "common/glyph.h"

#include <QtGui/QAction>

namespace Fax::Ui {

void Actions::createJob()
{
    pauseJob = make({"pauseJob", tr("&Pause"), tr("Hold this fax back, or let it go on"),
                     QStringLiteral("Ctrl+H"), glyphIcon(Glyph::Bars)});
    retryJob = make({"retryJob", tr("&Retry now"), tr("Send it as soon as a line is free"),
                     QStringLiteral("Ctrl+Shift+R"), glyphIcon(Glyph::Retry)});
    attempts = make({"attempts",
                     tr("&Attempts"),
                     tr("Show the calls made for this fax"),
                     QStringLiteral("Ctrl+I"),
                     {}});
    cancelJob = make({"cancelJob", tr("&Cancel"), tr("Do not send this fax"), QStringLiteral("Del"),
                      glyphIcon(Glyph::Cross), QKeySequence::Delete});
    cancelJob->setShortcutContext(Qt::WidgetWithChildrenShortcut);
}

} // namespace Fax::Ui

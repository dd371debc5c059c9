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
    raisePriority = make({"raisePriority", tr("R&aise priority"),
                          tr("Send it before others that wait"), QStringLiteral("Alt+Up")});
    lowerPriority = make({"lowerPriority", tr("&Lower priority"),
                          tr("Let others that wait go first"), QStringLiteral("Alt+Down")});
    reschedule = make({"reschedule", tr("R&eschedule"), tr("Choose when it is sent"),
                       QStringLiteral("Ctrl+T"), glyphIcon(Glyph::Clock)});
    changeNumber = make({"changeNumber", tr("Change &number"), tr("Send it to another number"),
                         QStringLiteral("F2")});
    moveToLine = make({"moveToLine", tr("&Move to line"), tr("Choose the line that sends it"), {}});
    properties = make({"properties", tr("Pr&operties"), tr("Show everything known of this fax"),
                       QStringLiteral("Alt+Return")});
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

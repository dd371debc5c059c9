#include "window/actions.h"

#include "common/glyph.h"

#include <QtGui/QAction>

namespace Fax::Ui {

void Actions::createFax()
{
    view = make({"view", tr("&View"), tr("Show the pages in their own window"),
                 QStringLiteral("Return"), glyphIcon(Glyph::Eye)});
    nextUnread = make({"nextUnread",
                       tr("Next &unread"),
                       tr("Go to the next fax nobody has read"),
                       QStringLiteral("Ctrl+J"),
                       {}});
    toggleRead = make({"toggleRead", tr("&Mark as read or unread"), tr("Change the unread mark"),
                       QStringLiteral("Ctrl+M"), glyphIcon(Glyph::Dot)});
    take = make({"take",
                 tr("&Take"),
                 tr("Make this fax yours, so that others know you deal with it"),
                 {},
                 glyphIcon(Glyph::ArrowTick)});
    assign = make({"assign", tr("&Assign to"), tr("Say whose fax this is"), {}});
    done = make({"done",
                 tr("&Done"),
                 tr("Nobody needs to look at this fax any more; it stays in the archive"),
                 {},
                 glyphIcon(Glyph::Tick)});
    forward = make({"forward", tr("&Forward as fax…"), tr("Send these pages to somebody else"),
                    QStringLiteral("Ctrl+L"), glyphIcon(Glyph::Next)});
    resend = make({"resend", tr("Resend as &new…"), tr("Write a new fax with these pages"),
                   QStringLiteral("Ctrl+Shift+N"), glyphIcon(Glyph::Retry)});
    report = make({"report",
                   tr("Transmission re&port"),
                   tr("Show all that is known of the transmission, to print or to save it"),
                   {},
                   glyphIcon(Glyph::Question)});
    saveReport = make(
        {"saveReport", tr("Save rep&ort…"), tr("Save the transmission report as PDF"), {}});
    deleteFax = make({"deleteFax", tr("&Delete fax"), tr("Delete this fax"), QStringLiteral("Del"),
                      themeIcon(QStringLiteral("edit-delete"), Glyph::Bin), QKeySequence::Delete});
    for (QAction *inList : {view, deleteFax})
        inList->setShortcutContext(Qt::WidgetWithChildrenShortcut);
}

} // namespace Fax::Ui

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
    deleteFax = make({"deleteFax", tr("&Delete fax"), tr("Delete this fax for ever"),
                      QStringLiteral("Del"), themeIcon(QStringLiteral("edit-delete"), Glyph::Bin),
                      QKeySequence::Delete});
    for (QAction *inList : {view, deleteFax})
        inList->setShortcutContext(Qt::WidgetWithChildrenShortcut);
}

} // namespace Fax::Ui

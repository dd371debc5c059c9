#include "window/actions.h"

#include "common/glyph.h"

#include <QtGui/QAction>

namespace Fax::Ui {

void Actions::createFile()
{
    newFax = make({"newFax", tr("&New fax"), tr("Write and send a fax"), QStringLiteral("Ctrl+N"),
                   themeIcon(QStringLiteral("document-new"), Glyph::Plus)});
    openFile = make({"openFile",
                     tr("&Open in viewer…"),
                     tr("Look at a document as fax pages"),
                     QStringLiteral("Ctrl+O"),
                     {}});
    saveCopy = make({"saveCopy", tr("&Save a copy…"),
                     tr("Save the pages of this fax as TIFF or PDF"), QStringLiteral("Ctrl+S"),
                     themeIcon(QStringLiteral("document-save"), Glyph::Save)});
    close = make({"close", tr("&Close"), tr("Close this window"), QStringLiteral("Ctrl+W"), {}});
    quit = make({"quit",
                 tr("&Quit"),
                 tr("Close all windows of Fax Console"),
                 QStringLiteral("Ctrl+Q"),
                 {}});
    quit->setMenuRole(QAction::QuitRole);
}

void Actions::createEdit()
{
    filter = make({"filter",
                   tr("&Filter"),
                   tr("Show only what has these words"),
                   QStringLiteral("Ctrl+F"),
                   {}});
}

} // namespace Fax::Ui

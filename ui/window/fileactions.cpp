#include "window/actions.h"

#include "common/glyph.h"

#include <QtGui/QAction>

namespace Fax::Ui {

void Actions::createFile()
{
    newFax = make({"newFax", tr("&New fax"), tr("Write and send a fax"), QStringLiteral("Ctrl+N"),
                   themeIcon(QStringLiteral("document-new"), Glyph::Plus), QKeySequence::New});
    newFromClipboard = make({"newFromClipboard", tr("New fax from clip&board"),
                             tr("Send the files, the picture or the text in the clipboard"),
                             QStringLiteral("Ctrl+Shift+V")});
    openFile = make({"openFile",
                     tr("&Open in viewer…"),
                     tr("Look at a document as fax pages"),
                     QStringLiteral("Ctrl+O"),
                     {},
                     QKeySequence::Open});
    saveCopy = make({"saveCopy", tr("&Save a copy…"),
                     tr("Save the pages of this fax as TIFF or PDF"), QStringLiteral("Ctrl+S"),
                     themeIcon(QStringLiteral("document-save"), Glyph::Save), QKeySequence::Save});
    exportList = make({"exportList", tr("&Export list…"),
                       tr("Save this list as a table for spreadsheets"), QString()});
    close = make({"close",
                  tr("&Close"),
                  tr("Close this window"),
                  QStringLiteral("Ctrl+W"),
                  {},
                  QKeySequence::Close});
    quit = make({"quit",
                 tr("&Quit"),
                 tr("Close all windows of Fax Console"),
                 QStringLiteral("Ctrl+Q"),
                 {},
                 QKeySequence::Quit});
    quit->setMenuRole(QAction::QuitRole);
}

void Actions::createEdit()
{
    undo = make({"undo",
                 tr("&Undo"),
                 tr("Take back what was just done"),
                 QStringLiteral("Ctrl+Z"),
                 {},
                 QKeySequence::Undo});
    copy = make({"copy",
                 tr("&Copy"),
                 tr("Put the selected entries into the clipboard, as text"),
                 QStringLiteral("Ctrl+C"),
                 {},
                 QKeySequence::Copy});
    selectAll = make({"selectAll",
                      tr("Select &all"),
                      tr("Select all entries of the list"),
                      QStringLiteral("Ctrl+A"),
                      {},
                      QKeySequence::SelectAll});
    deselect = make(
        {"deselect", tr("&Deselect"), tr("Select nothing"), QString(), {}, QKeySequence::Deselect});
    filter = make({"filter",
                   tr("&Filter"),
                   tr("Show only what has these words"),
                   QStringLiteral("Ctrl+F"),
                   {},
                   QKeySequence::Find});
    preferences = make({"preferences",
                        tr("&Preferences…"),
                        tr("Your sender details, how new faxes begin, and this computer"),
                        QStringLiteral("Ctrl+,"),
                        {},
                        QKeySequence::Preferences});
}

} // namespace Fax::Ui

#include "window/actions.h"

#include "common/glyph.h"

#include <QtGui/QAction>

namespace Fax::Ui {

void Actions::createContacts()
{
    newContact = make({"newContact",
                       tr("New &contact"),
                       tr("Add somebody to the address book"),
                       {},
                       glyphIcon(Glyph::Person)});
    faxToContact = make({"faxToContact",
                         tr("New &fax to contact"),
                         tr("Write a fax to the selected contacts"),
                         {},
                         glyphIcon(Glyph::Next)});
    addToBook = make({"addToBook",
                      tr("Add to address &book"),
                      tr("Make a contact of the sender of this fax"),
                      {}});
    deleteContact = make({"deleteContact", tr("&Delete contact"),
                          tr("Delete the selected contacts"), QStringLiteral("Del"),
                          themeIcon(QStringLiteral("edit-delete"), Glyph::Bin),
                          QKeySequence::Delete});
    deleteContact->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    importContacts = make({"importContacts",
                           tr("&Import address book…"),
                           tr("Add the contacts of a CSV, TXT or vCard file"),
                           {},
                           glyphIcon(Glyph::ArrowDown)});
    exportContacts = make({"exportContacts",
                           tr("&Export address book…"),
                           tr("Save the contacts that are shown as CSV or vCard"),
                           {}});
    mergeContacts = make({"mergeContacts",
                          tr("&Merge doubles"),
                          tr("Find contacts that are there twice, and make one of them"),
                          {}});
}

} // namespace Fax::Ui

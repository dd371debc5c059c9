#include "window/actions.h"

#include "common/glyph.h"

#include <QtGui/QAction>

namespace Fax::Ui {

void Actions::createCoverPages()
{
    newCover = make({"newCover",
                     tr("&New cover page…"),
                     tr("Make a cover page of your own"),
                     {},
                     glyphIcon(Glyph::Plus)});
    editCover = make({"editCover",
                      tr("&Edit cover page…"),
                      tr("Change what is on this cover page"),
                      {},
                      glyphIcon(Glyph::Eye)});
    duplicateCover = make({"duplicateCover",
                           tr("&Duplicate cover page"),
                           tr("Make a cover page of your own out of this one"),
                           {},
                           glyphIcon(Glyph::Next)});
    importCover = make({"importCover",
                        tr("&Import cover page…"),
                        tr("Take a .fcov file into your cover pages"),
                        {},
                        glyphIcon(Glyph::ArrowDown)});
    exportCover = make({"exportCover",
                        tr("&Export cover page…"),
                        tr("Save this cover page as a .fcov file"),
                        {},
                        glyphIcon(Glyph::Save)});
    defaultCover = make({"defaultCover",
                         tr("&Set as my default"),
                         tr("New faxes of yours begin with this cover page"),
                         {},
                         glyphIcon(Glyph::Tick)});
    publishCover = make({"publishCover",
                         tr("&Publish to server"),
                         tr("Let everybody use this cover page"),
                         {},
                         glyphIcon(Glyph::ArrowUp)});
    deleteCover = make({"deleteCover",
                        tr("De&lete cover page"),
                        tr("Delete this cover page"),
                        {},
                        themeIcon(QStringLiteral("edit-delete"), Glyph::Bin)});
}

} // namespace Fax::Ui

#include "window/actions.h"

#include "common/glyph.h"

#include <QtGui/QAction>
#include <QtGui/QActionGroup>

namespace Fax::Ui {

void Actions::createLine()
{
    answer = make({"answer", tr("&Answer now"), tr("Answer the ringing line as a fax"),
                   QStringLiteral("Ctrl+K"), glyphIcon(Glyph::Phone)});
    hangUp = make({"hangUp",
                   tr("&Hang up"),
                   tr("End the call of this line"),
                   QStringLiteral("Ctrl+Shift+K"),
                   {}});
    sending = make({"sending", tr("&Sending"), tr("Let this line send faxes"), {}, {}});
    sending->setCheckable(true);
    receivingOff = make({"receivingOff", tr("&Off"), tr("This line does not answer"), {}, {}});
    receivingAutomatic = make({"receivingAutomatic",
                               tr("&Automatic"),
                               tr("This line answers after its number of rings"),
                               {},
                               {}});
    receivingManual = make(
        {"receivingManual", tr("&Manual"), tr("This line answers when told"), {}, {}});
    auto *receiving = new QActionGroup(this);
    for (QAction *mode : {receivingOff, receivingAutomatic, receivingManual}) {
        mode->setCheckable(true);
        receiving->addAction(mode);
    }
    rings = make({"rings", tr("&Rings"), tr("Set after how many rings this line answers"), {}, {}});
    pauseLine = make(
        {"pauseLine", tr("&Turn off"), tr("A running call is finished first"), {}, {}});
    lineLog = make(
        {"lineLog", tr("&Log"), tr("Show the signals of the call on this line"), {}, {}});
}

} // namespace Fax::Ui

#include "window/actions.h"

#include <QtGui/QAction>

namespace Fax::Ui {

void Actions::createHelp()
{
    whatsThis = make({"whatsThis",
                      tr("&What's this?"),
                      tr("Click something to read what it is for"),
                      QStringLiteral("Shift+F1"),
                      {},
                      QKeySequence::WhatsThis});
    shortcuts = make({"shortcuts", tr("&Keyboard shortcuts"), tr("Show all keys of this window"),
                      QStringLiteral("Ctrl+?")});
    copyReport = make({"copyReport", tr("Copy &diagnostic report"),
                       tr("Put versions and states into the clipboard, for who looks into a fault"),
                       QString()});
    about = make({"about", tr("&About Fax Console"), tr("Version and licence"), {}, {}});
    about->setMenuRole(QAction::AboutRole);
}

} // namespace Fax::Ui

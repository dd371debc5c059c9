#include "window/actions.h"

#include <QtGui/QAction>

namespace Fax::Ui {

void Actions::createHelp()
{
    about = make({"about", tr("&About Fax Console"), tr("Version and licence"), {}, {}});
    about->setMenuRole(QAction::AboutRole);
}

} // namespace Fax::Ui

#pragma once

#include "base/clock.h"
#include "model/server.h"

class QSettings;

namespace Fax::Ui {

/** What a wizard works with. All of it outlives the wizard. */
struct WizardContext
{
    Model::Server &server;
    const Clock &clock;
    QSettings &settings; ///< of this computer: identity, defaults, looks
};

} // namespace Fax::Ui

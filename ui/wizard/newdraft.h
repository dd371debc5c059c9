#pragma once

#include "wizard/faxdraft.h"
class QSettings;

namespace Fax::Model {
class Server;
}

namespace Fax::Ui {

/** A new fax as it begins for this user: sender and defaults of the Preferences, else those of the server. */
[[nodiscard]] FaxDraft newDraft(const Model::Server &server, const QSettings &settings);

} // namespace Fax::Ui

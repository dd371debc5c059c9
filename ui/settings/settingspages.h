#pragma once

#include "base/clock.h"

#include <QtCore/QList>

namespace Fax::Model {
class Server;
}

namespace Fax::Ui {

class Draft;
class SettingsPage;

/** All pages of the server settings, in the order of the list. They belong to whoever places them. */
[[nodiscard]] QList<SettingsPage *> makeSettingsPages(Model::Server &server, const Clock &clock,
                                                      Draft &draft);

} // namespace Fax::Ui

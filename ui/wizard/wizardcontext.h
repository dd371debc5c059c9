#pragma once

#include "base/clock.h"
#include "contacts/contactsource.h"
#include "job/settings.h"
#include "model/server.h"

class QSettings;

namespace Fax::Ui {

class DraftStore;

/** What a wizard works with. All of it outlives the wizard. */
struct WizardContext
{
    Model::Server &server;
    const Clock &clock;
    QSettings &settings; ///< of this computer: identity, defaults, looks
    ContactSource *contacts = nullptr; ///< null: names cannot be looked up
    DraftStore *drafts = nullptr; ///< null: what is not sent is lost
};

} // namespace Fax::Ui

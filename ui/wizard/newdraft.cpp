#include "wizard/newdraft.h"

#include "model/server.h"
#include "preferences/faxdefaults.h"
#include "preferences/identity.h"

namespace Fax::Ui {

FaxDraft newDraft(const Model::Server &server, const QSettings &settings)
{
    FaxDraft draft;
    FaxDefaults::read(settings).fill(draft);
    Identity::read(settings).fill(draft);
    if (draft.senderName.isEmpty())
        draft.senderName = server.account().name;
    return draft;
}

} // namespace Fax::Ui

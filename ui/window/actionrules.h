#pragma once

#include "contacts/contact.h"
#include "faxes/faxsource.h"
#include "job/job.h"
#include "model/permissions.h"
#include "outbox/jobselection.h"

#include <QtCore/QList>

namespace Fax::Model {
class Port;
}

namespace Fax {
struct CoverInfo;
}

namespace Fax::Ui {

class Actions;

/** What is selected in the place in front (Place::describe) and what goes on beside it: decides which actions work, and why the others do not (P8). */
struct ActionState
{
    QString offline; ///< "" while connected, else the sentence that says it is not
    bool inOutbox = false;
    bool inInbox = false;
    JobSelection jobs; ///< selected
    QList<ReceivedFax> faxes; ///< selected
    FaxSource source; ///< if just one fax is selected
    bool anyUnread = false;
    const Model::Port *port = nullptr;
    QList<Model::Port *> ports; ///< selected on the dashboard, the current one with them
    bool inCovers = false;
    const CoverInfo *cover = nullptr; ///< selected
    bool coverOnServer = false;
    bool personalCovers = true; ///< the server takes them
    QueueStatus queue;
    Model::Permissions permissions;
    bool inAddressBook = false;
    QList<Contact> contacts; ///< selected
    QString contactRefusal; ///< why they cannot be changed; "" = they can
    QString unknownNumber; ///< of the selected fax, if no contact has it
};

/** Sets enabled state, text and check mark of every action that depends on the state. */
void applyRules(const Actions &actions, const ActionState &state);

// One for each menu.
void applyJobRules(const Actions &actions, const ActionState &state);
void applyFaxRules(const Actions &actions, const ActionState &state);
void applyContactRules(const Actions &actions, const ActionState &state);
void applyLineRules(const Actions &actions, const ActionState &state);
void applyCoverPageRules(const Actions &actions, const ActionState &state);

/** Translated in the context of the rules; the literal stands in QT_TR_NOOP. */
[[nodiscard]] QString rulesText(const char *text);
/** "" if it is fine, else the reason. */
[[nodiscard]] QString unless(bool fine, const char *reason);
/** The first that is not empty: what to tell first comes first. */
[[nodiscard]] QString firstReason(std::initializer_list<QString> reasons);

/** Why this account may not do it: "" if it has one of the rights, or all selected jobs or faxes are its own. */
[[nodiscard]] QString lacksForJobs(const ActionState &state, Rights anyOf);
[[nodiscard]] QString lacksForFaxes(const ActionState &state, Rights anyOf);

} // namespace Fax::Ui

#include "window/actionrules.h"

#include "window/actions.h"

#include <algorithm>

namespace Fax::Ui {

void applyContactRules(const Actions &a, const ActionState &state)
{
    const QString notHere = unless(state.inAddressBook,
                                   QT_TRANSLATE_NOOP("ActionRules", "Open the address book first"));
    const QString none = unless(!state.contacts.isEmpty(),
                                QT_TRANSLATE_NOOP("ActionRules", "No contact is selected"));
    const bool canFax = std::any_of(
        state.contacts.begin(), state.contacts.end(),
        [](const Contact &contact) { return !contact.faxNumbers.isEmpty(); });
    Actions::setReason(
        a.faxToContact,
        firstReason(
            {notHere, none,
             unless(canFax, QT_TRANSLATE_NOOP("ActionRules", "The contact has no fax number"))}));
    Actions::setReason(a.deleteContact, firstReason({notHere, none, state.contactRefusal}));
    Actions::setReason(a.exportContacts, notHere);
    const bool oneFax = state.inInbox && state.faxes.size() == 1;
    Actions::setReason(
        a.addToBook,
        firstReason(
            {unless(oneFax, QT_TRANSLATE_NOOP("ActionRules", "Select one received fax first")),
             unless(!state.unknownNumber.isEmpty(),
                    QT_TRANSLATE_NOOP("ActionRules",
                                      "The sender is in the address book, or has no number"))}));
}

} // namespace Fax::Ui

#pragma once

#include "job/job.h"
#include "wizard/faxdraft.h"

#include <QtCore/QObject>

namespace Fax::Model {
class Contacts;
}

namespace Fax::Ui {

class Actions;
class ContactsPlace;
class InboxPlace;
class MessageBar;

/** The number of who sent a fax, if nobody in the address books has it; else "". */
[[nodiscard]] QString unknownNumber(const Model::Contacts &contacts, const ReceivedFax &fax);

/** What the Tools menu does with contacts. */
class ContactCommands final : public QObject
{
    Q_OBJECT

public:
    ContactCommands(const Actions &actions, Model::Contacts &contacts, ContactsPlace &place,
                    InboxPlace &inbox, MessageBar &messages, QWidget *window);

Q_SIGNALS:
    void newFaxWanted(const Fax::Ui::FaxDraft &draft);

private:
    void tellProblem();
    void newFax();
    void addSender();
    void importContacts();
    void exportContacts();
    void askToMerge();

    const Actions &m_actions;
    Model::Contacts &m_contacts;
    ContactsPlace &m_place;
    InboxPlace &m_inbox;
    MessageBar &m_messages;
    QWidget *m_window;
};

} // namespace Fax::Ui

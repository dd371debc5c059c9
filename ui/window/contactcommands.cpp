#include "window/contactcommands.h"

#include "common/idlistview.h"
#include "common/messagebar.h"
#include "common/placeholder.h"
#include "contacts/contactsplace.h"
#include "faxes/inboxplace.h"
#include "model/contacts.h"
#include "window/actions.h"

#include <QtCore/QLocale>
#include <QtGui/QAction>
#include <QtWidgets/QFileDialog>

namespace Fax::Ui {

QString unknownNumber(const Model::Contacts &contacts, const ReceivedFax &fax)
{
    const QString number = senderNumber(fax);
    return contacts.nameOf(number).isEmpty() ? number : QString();
}

ContactCommands::ContactCommands(const Actions &actions, Model::Contacts &contacts,
                                 ContactsPlace &place, InboxPlace &inbox, MessageBar &messages,
                                 QWidget *window)
    : QObject(window)
    , m_actions(actions)
    , m_contacts(contacts)
    , m_place(place)
    , m_inbox(inbox)
    , m_messages(messages)
    , m_window(window)
{
    place.list().addActions({actions.faxToContact, actions.newContact, actions.deleteContact});
    place.placeholder().setAction(actions.newContact);
    inbox.list().addActions({actions.addToBook});
    connect(actions.newContact, &QAction::triggered, this, [this] {
        m_actions.addressBook->trigger();
        m_place.newContact();
    });
    connect(actions.faxToContact, &QAction::triggered, this, &ContactCommands::newFax);
    connect(actions.addToBook, &QAction::triggered, this, &ContactCommands::addSender);
    connect(actions.deleteContact, &QAction::triggered, &place, &ContactsPlace::removeSelected);
    connect(actions.importContacts, &QAction::triggered, this, &ContactCommands::importContacts);
    connect(actions.exportContacts, &QAction::triggered, this, &ContactCommands::exportContacts);
    connect(actions.mergeContacts, &QAction::triggered, this, &ContactCommands::askToMerge);
    connect(&contacts, &Model::Contacts::personalProblemChanged, this,
            &ContactCommands::tellProblem);
    connect(&place, &ContactsPlace::failed, &messages, &MessageBar::error);
    connect(&place.list(), &QAbstractItemView::activated, actions.faxToContact, &QAction::trigger);
}

/** A damaged book is answered where everybody looks, and set aside only by a person. */
void ContactCommands::tellProblem()
{
    const QString key = QStringLiteral("addressbook");
    const QString problem = m_contacts.personalProblem();
    if (problem.isEmpty())
        return m_messages.remove(key);
    m_messages.show({key,
                     Glyph::Triangle,
                     Token::Fault,
                     problem,
                     {{tr("Begin a new one"), [this] { m_contacts.setPersonalAside(); }}},
                     -1});
}

void ContactCommands::newFax()
{
    FaxDraft draft;
    for (const Contact &contact : m_place.selectedContacts())
        if (!contact.faxNumbers.isEmpty())
            draft.recipients.append(contact.recipient(contact.number()));
    Q_EMIT newFaxWanted(draft);
}

/** I3: of a fax whose number nobody has. */
void ContactCommands::addSender()
{
    const QList<ReceivedFax> faxes = m_inbox.selectedFaxes();
    if (faxes.isEmpty())
        return;
    Contact contact;
    contact.faxNumbers = {{QString(), senderNumber(faxes.first())}};
    m_actions.addressBook->trigger();
    m_place.newContact(contact);
}

void ContactCommands::importContacts()
{
    m_actions.addressBook->trigger();
    const QString path = QFileDialog::getOpenFileName(
        m_window, tr("Import address book"), {},
        tr("Address books (*.csv *.txt *.vcf);;All files (*)"));
    if (!path.isEmpty())
        m_place.importFile(path);
}

void ContactCommands::exportContacts()
{
    const QString path = QFileDialog::getSaveFileName(
        m_window, tr("Export address book"), tr("contacts.csv"),
        tr("Table for spreadsheets (*.csv);;vCard (*.vcf)"));
    if (!path.isEmpty())
        m_place.exportContacts(path);
}

/** Says first what would become of whom. */
void ContactCommands::askToMerge()
{
    constexpr qsizetype named = 5;
    m_actions.addressBook->trigger();
    const auto doubles = m_place.doubles();
    const QString key = QStringLiteral("merge");
    if (doubles.isEmpty())
        return m_messages.show(
            {key, Glyph::Tick, Token::Idle, tr("Nobody is in the address book twice."), {}, -1});
    QStringList lines;
    for (const auto &[book, found] : doubles.first(std::min(named, doubles.size())))
        lines.append(tr("%n times %1, with %2", nullptr, static_cast<int>(found.same.size()))
                         .arg(found.merged.displayName(),
                              m_contacts.numbers().international(found.merged.number())));
    if (doubles.size() > named)
        lines.append(tr("and %n more", nullptr, static_cast<int>(doubles.size() - named)));
    m_messages.show(
        {key,
         Glyph::Question,
         Token::Ring,
         tr("Make one contact of each of these? %1").arg(QLocale().createSeparatedList(lines)),
         {{tr("Merge"), [this, doubles] { m_place.merge(doubles); }}, {tr("Keep them"), [] {}}},
         1});
}

} // namespace Fax::Ui

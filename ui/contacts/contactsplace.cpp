#include "contacts/contactsplace.h"

#include "common/chips.h"
#include "common/em.h"
#include "common/idlistview.h"
#include "common/placeholder.h"
#include "common/splitplace.h"
#include "common/undo.h"
#include "contacts/contactfields.h"
#include "contacts/contactform.h"
#include "contacts/contactlistpage.h"
#include "contacts/vcard.h"
#include "window/actionrules.h"
#include "window/actions.h"
#include "wizard/documenttypes.h"

#include <QtCore/QLocale>
#include <QtCore/QMimeData>
#include <QtCore/QSaveFile>
#include <QtGui/QDropEvent>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace Fax::Ui {

namespace {

/** As if they had never been stored. */
QList<Contact> asNew(QList<Contact> contacts)
{
    for (Contact &contact : contacts)
        contact.id = contact.revision = 0;
    return contacts;
}

} // namespace

ContactsPlace::ContactsPlace(Model::Server &server, Undo &undo, QWidget *parent)
    : Place(parent)
    , m_contacts(server.contacts())
    , m_undo(undo)
    , m_model(new ContactModel(m_contacts, this))
    , m_list(new IdListView(m_model))
    , m_form(new ContactForm(m_contacts))
    , m_chips(new Chips(QStringLiteral("addressbook.chips"), tr("Which address book is shown")))
    , m_group(new QComboBox)
    , m_count(new QLabel)
    , m_splitter(new QSplitter(Qt::Vertical))
    , m_pages(new QStackedWidget)
    , m_whole(new QStackedWidget)
    , m_placeholder(new Placeholder(Glyph::Person))
    , m_import(new ContactListPage(QStringLiteral("addressbook.import")))
{
    setObjectName(QStringLiteral("place.addressbook"));
    build();
    setUpColumns();
    connectAll();
    createImport();
    // Who may change the shared book may be another one now.
    connect(&server, &Model::Server::accountChanged, this, &ContactsPlace::refresh);
    connect(&server, &Model::Server::connectedChanged, this, &ContactsPlace::refresh);
    onRowsChanged();
}

void ContactsPlace::build()
{
    m_list->setObjectName(QStringLiteral("addressbook.list"));
    m_list->setAccessibleName(tr("Contacts"));
    m_pages->addWidget(m_placeholder);
    m_pages->addWidget(m_list);
    m_splitter->addWidget(m_pages);
    m_splitter->addWidget(m_form);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({1000, 1000});
    auto *main = new QWidget;
    auto *layout = new QVBoxLayout(main);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(createBar());
    layout->addWidget(m_splitter, 1);
    m_whole->addWidget(main);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_whole);
}

QWidget *ContactsPlace::createBar()
{
    m_chips->add({}, tr("The contacts of both address books"));
    m_chips->add({}, tr("Contacts that only you see"));
    m_chips->add({}, tr("Contacts that all users of this server see"));
    m_group->setObjectName(QStringLiteral("addressbook.group"));
    m_group->setAccessibleName(tr("Group"));
    m_group->setMinimumHeight(smallestTarget);
    m_group->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_count->setObjectName(QStringLiteral("addressbook.count"));
    m_count->setIndent(fontMetrics().averageCharWidth());
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_chips);
    row->addWidget(m_group);
    row->addStretch();
    row->addWidget(m_count);
    return bar;
}

void ContactsPlace::setUpColumns()
{
    using Column = ContactModel::Column;
    const QList<std::pair<Column, int>> widths{{Column::Name, 28},
                                               {Column::Company, 26},
                                               {Column::Number, 28},
                                               {Column::Place, 16},
                                               {Column::Book, 14}};
    for (const auto &[column, characters] : widths)
        m_list->setColumnCharacters(static_cast<int>(column), characters);
    m_list->header()->setSectionResizeMode(static_cast<int>(Column::Groups), QHeaderView::Stretch);
    m_list->header()->setMinimumSectionSize(fontMetrics().averageCharWidth() * 5);
}

void ContactsPlace::connectAll()
{
    connect(m_chips, &Chips::currentChanged, this, [this](int chip) {
        m_model->setPart(static_cast<ContactModel::Part>(chip));
        showGroups();
    });
    connect(m_group, &QComboBox::activated, this,
            [this] { m_model->setGroup(m_group->currentData().toString()); });
    connect(m_model, &RowIndexModel::rowsChanged, this, &ContactsPlace::onRowsChanged);
    connect(&m_contacts, &Model::Contacts::changed, this, [this] {
        showGroups();
        refresh();
    });
    connect(&m_contacts, &Model::Contacts::personalProblemChanged, this,
            &ContactsPlace::onRowsChanged);
    connect(m_list, &IdListView::selectionIdsChanged, this, &ContactsPlace::onSelected);
    connect(m_form, &ContactForm::saveWanted, this, &ContactsPlace::save);
    connect(m_form, &ContactForm::abandoned, this, [this] {
        m_shown = 0;
        m_list->selectFirst();
        onRowsChanged();
    });
}

void ContactsPlace::onRowsChanged()
{
    const bool empty = m_model->unfilteredCount() == 0;
    if (empty)
        showPlaceholder();
    m_pages->setCurrentIndex(empty ? 0 : 1);
    m_form->setVisible(m_shown < 0 || (m_detailsShown && !empty));
    showCounts();
    refresh();
    Q_EMIT stateChanged();
}

void ContactsPlace::showPlaceholder()
{
    const QString problem = m_contacts.personalProblem();
    if (!problem.isEmpty() && m_model->countOf(ContactModel::Part::All) == 0)
        m_placeholder->setText(problem);
    else
        m_placeholder->setText(tr("There are no contacts here."),
                               tr("Drop a CSV or vCard file here to import it."));
}

void ContactsPlace::showCounts()
{
    using Part = ContactModel::Part;
    const auto count = [this](Part part) { return QLocale().toString(m_model->countOf(part)); };
    m_chips->setText(0, tr("All %1").arg(count(Part::All)));
    m_chips->setText(1, tr("My own %1").arg(count(Part::Personal)));
    m_chips->setText(2, tr("Shared %1").arg(count(Part::Shared)));
    const int shown = m_model->rowCount();
    m_count->setText(
        shown == m_model->countOf(Part::All) ? QString() : tr("%n contacts shown", nullptr, shown));
}

void ContactsPlace::showGroups()
{
    const QString chosen = m_group->currentData().toString();
    m_group->clear();
    m_group->addItem(tr("All groups"), QString());
    for (const QString &group : m_model->groups())
        m_group->addItem(group, group);
    m_group->setCurrentIndex(std::max(0, m_group->findData(chosen)));
    m_model->setGroup(m_group->currentData().toString());
}

/** Another contact is shown only when nothing is lost: what was written is stored first, if it is right. */
void ContactsPlace::onSelected()
{
    const qint64 selected = m_list->currentId();
    if (m_form->isModified() && selected != m_shown)
        m_form->save();
    else if (!m_form->isModified() && m_model->contact(selected) != nullptr)
        showContact(selected);
    Q_EMIT stateChanged();
}

/** The shown contact may have changed, or gone. */
void ContactsPlace::refresh()
{
    if (m_shown < 0 || m_form->isModified())
        return;
    if (shownContact() == nullptr)
        m_shown = m_list->currentId();
    showContact(m_shown);
}

void ContactsPlace::showContact(qint64 rowId)
{
    m_shown = rowId;
    if (const Contact *contact = shownContact())
        m_form->setContact(ContactModel::bookOf(rowId), *contact);
}

QString ContactsPlace::placeholderText() const
{
    return m_placeholder->text();
}

QList<Contact> ContactsPlace::selectedContacts() const
{
    QList<Contact> contacts;
    for (const qint64 id : m_list->selectedIds())
        if (const Contact *contact = m_model->contact(id))
            contacts.append(*contact);
    return contacts;
}

ContactsPlace::Book ContactsPlace::bookForNew() const
{
    const bool sharedOnly = m_chips->current() == 2 || !m_contacts.mayChange(Book::Personal);
    return sharedOnly && m_contacts.mayChange(Book::Shared) ? Book::Shared : Book::Personal;
}

void ContactsPlace::newContact(const Contact &proposal)
{
    m_shown = -1;
    m_form->setContact(bookForNew(), asNew({proposal}).first());
    m_form->show();
    if (QWidget *first = m_form->findChild<QWidget *>(QStringLiteral("contact.givenName")))
        first->setFocus();
}

void ContactsPlace::save(Book book, const Contact &contact)
{
    const Contact before = contact.id == 0 ? Contact()
                                           : m_contacts.contacts(book).value(contact.id);
    m_contacts.save(book, {contact}, this,
                    [this, book, before](const Result<QList<Contact>> &stored) {
                        if (stored)
                            onSaved(book, before, stored->first());
                        else
                            m_form->say(stored.error().message());
                    });
}

void ContactsPlace::onSaved(Book book, const Contact &before, const Contact &stored)
{
    m_form->setSaved();
    const bool wasNew = m_shown < 0;
    if (wasNew)
        m_shown = 0;
    m_model->flush();
    if (wasNew)
        m_list->select(ContactModel::rowId(book, stored.id));
    showContact(m_list->currentId());
    onRowsChanged();
    const auto takeBack = [this, book, before, stored] {
        if (before.id == 0)
            return m_contacts.remove(book, {stored.id}, this, [](const Result<> &) {});
        Contact old = before;
        old.revision = stored.revision;
        restore(book, {old});
    };
    m_undo.done({tr("%1 was saved").arg(stored.displayName()), takeBack});
}

void ContactsPlace::restore(Book book, const QList<Contact> &contacts)
{
    m_contacts.save(book, contacts, this, [this](const Result<QList<Contact>> &stored) {
        if (!stored)
            Q_EMIT failed(stored.error().message());
    });
}

void ContactsPlace::removeSelected()
{
    for (const Book book : {Book::Personal, Book::Shared}) {
        QList<Contact> contacts;
        QList<qint64> ids;
        for (const qint64 id : m_list->selectedIds()) {
            const Contact *contact = m_model->contact(id);
            if (contact == nullptr || ContactModel::bookOf(id) != book)
                continue;
            contacts.append(*contact);
            ids.append(contact->id);
        }
        if (ids.isEmpty())
            continue;
        m_form->setSaved();
        m_contacts.remove(book, ids, this, [this, book, contacts](const Result<> &removed) {
            if (!removed)
                return Q_EMIT failed(removed.error().message());
            m_undo.done({tr("%n contacts deleted", nullptr, static_cast<int>(contacts.size())),
                         [this, book, contacts] { restore(book, asNew(contacts)); }});
        });
    }
}

void ContactsPlace::add(const QList<Contact> &contacts, const QString &sentence)
{
    const Book book = bookForNew();
    m_contacts.save(
        book, contacts, this, [this, book, sentence](const Result<QList<Contact>> &stored) {
            if (!stored)
                return Q_EMIT failed(stored.error().message());
            QList<qint64> ids;
            for (const Contact &contact : *stored)
                ids.append(contact.id);
            m_undo.done({sentence, [this, book, ids] {
                             m_contacts.remove(book, ids, this, [](const Result<> &) {});
                         }});
        });
}

QList<std::pair<ContactsPlace::Book, Doubles>> ContactsPlace::doubles() const
{
    QList<std::pair<Book, Doubles>> all;
    for (const Book book : {Book::Personal, Book::Shared}) {
        if (!m_contacts.mayChange(book))
            continue;
        for (const Doubles &found :
             findDoubles(m_contacts.contacts(book).values(), m_contacts.numbers()))
            all.append({book, found});
    }
    return all;
}

void ContactsPlace::merge(const QList<std::pair<Book, Doubles>> &doubles)
{
    m_form->setSaved();
    for (const auto &[book, found] : doubles)
        mergeOne(book, found);
}

/** The first one is changed, then the others go: nothing is lost if that fails. */
void ContactsPlace::mergeOne(Book book, const Doubles &doubles)
{
    m_contacts.save(
        book, {doubles.merged}, this, [this, book, doubles](const Result<QList<Contact>> &stored) {
            if (!stored)
                return Q_EMIT failed(stored.error().message());
            QList<qint64> ids;
            for (const Contact &other : doubles.same.mid(1))
                ids.append(other.id);
            m_contacts.remove(book, ids, this, [this](const Result<> &removed) {
                if (!removed)
                    Q_EMIT failed(removed.error().message());
            });
            Contact first = doubles.same.first();
            first.revision = stored->first().revision;
            const QList<Contact> before = QList<Contact>{first} + asNew(doubles.same.mid(1));
            m_undo.done(
                {tr("%n contacts merged into %1", nullptr, static_cast<int>(doubles.same.size()))
                     .arg(stored->first().displayName()),
                 [this, book, before] { restore(book, before); }});
        });
}

bool ContactsPlace::exportTo(const QString &path)
{
    exportContacts(path);
    return true;
}

void ContactsPlace::exportContacts(const QString &path)
{
    QList<Contact> contacts;
    for (int row = 0; row < m_model->rowCount(); ++row)
        if (const Contact *contact = m_model->contact(m_model->idAt(row)))
            contacts.append(*contact);
    QByteArray text;
    if (path.endsWith(u".vcf"_qs, Qt::CaseInsensitive)) {
        for (const Contact &contact : std::as_const(contacts))
            text += VCard::written(contact, VCard::Version::V30);
    } else {
        text = ContactFields::toCsv(contacts);
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return Q_EMIT failed(tr("Cannot write %1: %2").arg(path, file.errorString()));
    m_undo.done(
        {tr("%n contacts saved as %1", nullptr, static_cast<int>(contacts.size())).arg(path)});
}

void ContactsPlace::createImport()
{
    m_whole->addWidget(m_import);
    setAcceptDrops(true);
    const auto finish = [this] {
        m_whole->setCurrentIndex(0);
        m_list->setFocus();
    };
    connect(m_import, &ContactListPage::mappingWanted, this,
            [this] { m_whole->setCurrentWidget(m_import); });
    connect(m_import, &ContactListPage::cancelled, this, finish);
    connect(m_import, &ContactListPage::failed, this, &ContactsPlace::failed);
    connect(m_import, &ContactListPage::imported, this,
            [this, finish](const QList<Contact> &contacts, const QString &sentence,
                           const QStringList &leftOut) {
                finish();
                if (!leftOut.isEmpty())
                    Q_EMIT failed(leftOut.size() == 1
                                      ? leftOut.first()
                                      : tr("%n rows were left out. The first one: %1", nullptr,
                                           static_cast<int>(leftOut.size()))
                                            .arg(leftOut.first()));
                if (!contacts.isEmpty())
                    add(contacts, sentence);
            });
}

void ContactsPlace::importFile(const QString &path)
{
    m_import->open(path);
}

namespace {

/** "" unless the drag is one file that address books write. */
QString bookFile(const QMimeData &data)
{
    const QStringList files = localFiles(data);
    const bool isBook = files.size() == 1
        && (files.first().endsWith(u".csv"_qs, Qt::CaseInsensitive)
            || files.first().endsWith(u".vcf"_qs, Qt::CaseInsensitive));
    return isBook ? files.first() : QString();
}

} // namespace

/** Anything else is for the window: it makes a fax of it. */
void ContactsPlace::dragEnterEvent(QDragEnterEvent *event)
{
    if (bookFile(*event->mimeData()).isEmpty())
        event->ignore();
    else
        event->acceptProposedAction();
}

void ContactsPlace::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    importFile(bookFile(*event->mimeData()));
}

QList<QAction *> ContactsPlace::barActions(const Actions &actions) const
{
    return {actions.newContact, actions.faxToContact, actions.importContacts,
            actions.deleteContact};
}

void ContactsPlace::describe(ActionState &state) const
{
    state.inAddressBook = true;
    state.contacts = selectedContacts();
    for (const qint64 id : m_list->selectedIds())
        if (state.contactRefusal.isEmpty())
            state.contactRefusal = m_contacts.refusal(ContactModel::bookOf(id));
}

void ContactsPlace::setFilter(const QString &words)
{
    m_model->setFilter(words);
}

void ContactsPlace::setDetailsShown(bool shown)
{
    m_detailsShown = shown;
    onRowsChanged();
}

QWidget *ContactsPlace::focusTarget()
{
    return m_list;
}

void ContactsPlace::selectSomething()
{
    m_list->selectFirst();
}

QVariantMap ContactsPlace::saveLayout() const
{
    return saveSplit(*m_splitter, *m_list->header());
}

void ContactsPlace::restoreLayout(const QVariantMap &layout)
{
    restoreSplit(*m_splitter, *m_list->header(), layout);
}

void ContactsPlace::resizeEvent(QResizeEvent *event)
{
    Place::resizeEvent(event);
    orientSplit(*m_splitter, *this);
}

/** Another program may have changed one's own book. */
void ContactsPlace::showEvent(QShowEvent *event)
{
    Place::showEvent(event);
    m_contacts.refreshPersonal();
}

} // namespace Fax::Ui

#include "contacts/contactmodel.h"

#include "common/format.h"
#include "common/glyph.h"
#include "job/searchtext.h"

#include <QtCore/QLocale>

#include <algorithm>
#include <memory>

namespace Fax::Ui {

namespace {

constexpr std::initializer_list<ContactModel::Book> books{ContactModel::Book::Personal,
                                                          ContactModel::Book::Shared};

/** "+49 30 5550100 and 2 more" */
QString numbersText(const Contact &contact, const PhoneNumbers &numbers)
{
    const QString first = leftToRight(numbers.international(contact.number()));
    const auto others = static_cast<int>(contact.faxNumbers.size()) - 1;
    return others > 0 ? ContactModel::tr("%1 and %n more", nullptr, others).arg(first) : first;
}

} // namespace

ContactModel::ContactModel(const Model::Contacts &contacts, QObject *parent)
    : ContactModel(contacts, new Model::ListNotifier, parent)
{ }

ContactModel::ContactModel(const Model::Contacts &contacts, Model::ListNotifier *notifier,
                           QObject *parent)
    : RowIndexModel(*notifier, parent)
    , m_contacts(contacts)
{
    notifier->setParent(this);
    connect(&contacts, &Model::Contacts::changed, notifier, &Model::ListNotifier::wasReset);
    flush();
}

qint64 ContactModel::rowId(Book book, qint64 contact)
{
    return contact * 2 + (book == Book::Shared ? 1 : 0);
}

ContactModel::Book ContactModel::bookOf(qint64 rowId)
{
    return rowId % 2 == 1 ? Book::Shared : Book::Personal;
}

const Contact *ContactModel::contact(qint64 rowId) const
{
    const auto &contacts = m_contacts.contacts(bookOf(rowId));
    const auto found = contacts.constFind(rowId / 2);
    return found == contacts.cend() ? nullptr : &*found;
}

QString ContactModel::bookName(Book book)
{
    return book == Book::Shared ? tr("Shared") : tr("My own");
}

bool ContactModel::isShown(Book book) const
{
    return m_part == Part::All || (m_part == Part::Shared) == (book == Book::Shared);
}

void ContactModel::setPart(Part part)
{
    m_part = part;
    flush();
}

int ContactModel::countOf(Part part) const
{
    qsizetype count = 0;
    if (part != Part::Shared)
        count += m_contacts.contacts(Book::Personal).size();
    if (part != Part::Personal)
        count += m_contacts.contacts(Book::Shared).size();
    return static_cast<int>(count);
}

void ContactModel::setGroup(const QString &group)
{
    m_group = group;
    flush();
}

QStringList ContactModel::groups() const
{
    QStringList groups;
    for (const Book book : books) {
        if (!isShown(book))
            continue;
        for (const Contact &contact : m_contacts.contacts(book))
            groups += contact.groups;
    }
    groups.removeDuplicates();
    std::sort(groups.begin(), groups.end(),
              [](const QString &a, const QString &b) { return a.localeAwareCompare(b) < 0; });
    return groups;
}

int ContactModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString ContactModel::text(const Contact &contact, Book book, Column column) const
{
    switch (column) {
    case Column::Name:
        return contact.displayName();
    case Column::Company:
        return contact.company;
    case Column::Number:
        return numbersText(contact, m_contacts.numbers());
    case Column::Place:
        return contact.place;
    case Column::Groups:
        return QLocale().createSeparatedList(contact.groups);
    case Column::Book:
        return bookName(book);
    }
    return {};
}

QVariant ContactModel::data(const QModelIndex &index, int role) const
{
    const qint64 id = index.isValid() ? idAt(index.row()) : 0;
    const Contact *shown = contact(id);
    if (shown == nullptr)
        return {};
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return text(*shown, bookOf(id), column);
    case IdRole:
        return id;
    case SortRole:
        return sortKey(id, index.column());
    default:
        return {};
    }
}

QVariant ContactModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::Name:
        return tr("Name");
    case Column::Company:
        return tr("Company");
    case Column::Number:
        return tr("Fax number");
    case Column::Place:
        return tr("Place");
    case Column::Groups:
        return tr("Groups");
    case Column::Book:
        return tr("Address book");
    }
    return {};
}

QList<qint64> ContactModel::allIds() const
{
    QList<qint64> ids;
    for (const Book book : books) {
        if (!isShown(book))
            continue;
        for (const Contact &contact : m_contacts.contacts(book))
            if (m_group.isEmpty() || contact.groups.contains(m_group))
                ids.append(rowId(book, contact.id));
    }
    return ids;
}

QString ContactModel::searchText(qint64 id) const
{
    const Contact *found = contact(id);
    if (found == nullptr)
        return {};
    QStringList parts{found->name,    found->givenName,
                      found->company, found->department,
                      found->title,   found->email,
                      found->phone,   found->place,
                      found->note,    found->groups.join(u'\n')};
    for (const ContactNumber &number : found->faxNumbers) {
        const QString shown = m_contacts.numbers().international(number.number);
        parts += {number.number, shown, SearchText::digits(shown)};
    }
    return parts.join(u'\n').toLower();
}

/** The natural order is that of the names. */
QVariant ContactModel::sortKey(qint64 id, int column) const
{
    const Contact *found = contact(id);
    if (found == nullptr)
        return {};
    return SearchText::folded(
        text(*found, bookOf(id), column < 0 ? Column::Name : static_cast<Column>(column)));
}

} // namespace Fax::Ui

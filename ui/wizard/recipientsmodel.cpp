#include "wizard/recipientsmodel.h"

#include "common/format.h"
#include "common/glyph.h"

#include <QtCore/QHash>

namespace Fax::Ui {

namespace {

QString &fieldOf(Recipient &recipient, int column)
{
    return column == RecipientsModel::Name   ? recipient.name
        : column == RecipientsModel::Company ? recipient.company
                                             : recipient.number;
}

/** What the first does not know it takes from the other. */
void complete(Recipient &first, const Recipient &other)
{
    for (QString Recipient::*field :
         {&Recipient::name, &Recipient::company, &Recipient::address, &Recipient::city,
          &Recipient::state, &Recipient::zip, &Recipient::country, &Recipient::title,
          &Recipient::department, &Recipient::office, &Recipient::homePhone,
          &Recipient::officePhone})
        if ((first.*field).isEmpty())
            first.*field = other.*field;
}

} // namespace

RecipientsModel::RecipientsModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_rules(ServerSettings())
    , m_numbers(QString())
{ }

void RecipientsModel::setRules(const ServerSettings &settings)
{
    m_rules = NumberRules(settings);
    m_numbers = PhoneNumbers(settings.countryCode);
    for (Row &row : m_rows)
        row = rowOf(row.recipient);
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Note));
}

QString RecipientsModel::whyNot(const QString &number) const
{
    const auto allowed = FaxNumber::parse(number).and_then(
        [this](const FaxNumber &parsed) { return m_rules.check(parsed); });
    return allowed ? QString() : allowed.error().message();
}

RecipientsModel::Row RecipientsModel::rowOf(const Recipient &recipient) const
{
    Row row{recipient};
    row.problem = whyNot(recipient.number);
    if (!row.problem.isEmpty()) {
        row.shown = recipient.number;
        return row;
    }
    row.shown = m_numbers.international(recipient.number);
    row.key = m_numbers.key(recipient.number);
    if (row.key.isEmpty())
        row.key = FaxNumber::parse(recipient.number)->key();
    return row;
}

void RecipientsModel::setRecipients(const QList<Recipient> &recipients)
{
    beginResetModel();
    m_rows.clear();
    for (const Recipient &recipient : recipients)
        m_rows.append(rowOf(recipient));
    endResetModel();
}

void RecipientsModel::append(const QList<Recipient> &recipients)
{
    if (recipients.isEmpty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(recipients.size()) - 1);
    for (const Recipient &recipient : recipients)
        m_rows.append(rowOf(recipient));
    endInsertRows();
}

QList<Recipient> RecipientsModel::recipients() const
{
    QList<Recipient> recipients;
    recipients.reserve(m_rows.size());
    for (const Row &row : m_rows)
        recipients.append(row.recipient);
    return recipients;
}

int RecipientsModel::firstWrongRow() const
{
    for (int row = 0; row < rowCount(); ++row)
        if (!problem(row).isEmpty())
            return row;
    return -1;
}

int RecipientsModel::firstDouble() const
{
    QSet<QString> seen;
    for (int row = 0; row < rowCount(); ++row) {
        const QString &key = m_rows.at(row).key;
        if (!key.isEmpty() && seen.contains(key))
            return row;
        seen.insert(key);
    }
    return -1;
}

int RecipientsModel::mergeDoubles()
{
    QList<Row> kept;
    QHash<QString, qsizetype> places;
    for (const Row &row : std::as_const(m_rows)) {
        const auto place = row.key.isEmpty() ? places.constEnd() : places.constFind(row.key);
        if (place != places.constEnd()) {
            complete(kept[*place].recipient, row.recipient);
            continue;
        }
        places.insert(row.key, kept.size());
        kept.append(row);
    }
    const auto gone = static_cast<int>(m_rows.size() - kept.size());
    beginResetModel();
    m_rows = kept;
    endResetModel();
    return gone;
}

int RecipientsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RecipientsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RecipientsModel::text(const Row &row, int column) const
{
    switch (column) {
    case Name:
        return row.recipient.name;
    case Company:
        return row.recipient.company;
    case Number:
        return leftToRight(row.shown);
    default:
        return row.problem;
    }
}

QVariant RecipientsModel::data(const QModelIndex &index, int role) const
{
    const Row &row = m_rows.at(index.row());
    Recipient recipient = row.recipient;
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::EditRole:
        return fieldOf(recipient, index.column());
    case Qt::ToolTipRole:
        return row.problem.isEmpty() ? text(row, index.column()) : row.problem;
    case Qt::DecorationRole:
        return index.column() == Note && !row.problem.isEmpty()
            ? glyphIcon(Glyph::Triangle, Token::Fault)
            : QVariant();
    default:
        return {};
    }
}

QVariant RecipientsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Name   ? tr("Name")
        : section == Company ? tr("Company")
        : section == Number  ? tr("Fax number")
                             : tr("Note");
}

Qt::ItemFlags RecipientsModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() && index.column() != Note ? flags | Qt::ItemIsEditable : flags;
}

bool RecipientsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || index.column() == Note)
        return false;
    Recipient recipient = m_rows.at(index.row()).recipient;
    fieldOf(recipient, index.column()) = value.toString().trimmed();
    m_rows[index.row()] = rowOf(recipient);
    Q_EMIT dataChanged(index.siblingAtColumn(0), index.siblingAtColumn(Note));
    return true;
}

bool RecipientsModel::removeRows(int row, int count, const QModelIndex &parent)
{
    beginRemoveRows(parent, row, row + count - 1);
    m_rows.remove(row, count);
    endRemoveRows();
    return true;
}

} // namespace Fax::Ui

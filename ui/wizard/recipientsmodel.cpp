#include "wizard/recipientsmodel.h"

#include "common/format.h"
#include "common/glyph.h"
#include "job/faxnumber.h"

namespace Fax::Ui {

namespace {

QString &fieldOf(Recipient &recipient, int column)
{
    return column == RecipientsModel::Name   ? recipient.name
        : column == RecipientsModel::Company ? recipient.company
                                             : recipient.number;
}

} // namespace

void RecipientsModel::setRecipients(const QList<Recipient> &recipients)
{
    beginResetModel();
    m_recipients = recipients;
    endResetModel();
}

void RecipientsModel::append(const QList<Recipient> &recipients)
{
    if (recipients.isEmpty())
        return;
    const int first = static_cast<int>(m_recipients.size());
    beginInsertRows({}, first, first + static_cast<int>(recipients.size()) - 1);
    m_recipients.append(recipients);
    endInsertRows();
}

QString RecipientsModel::problem(int row) const
{
    const auto number = FaxNumber::parse(m_recipients.at(row).number);
    return number ? QString() : number.error().message();
}

int RecipientsModel::firstWrongRow() const
{
    for (int row = 0; row < rowCount(); ++row)
        if (!problem(row).isEmpty())
            return row;
    return -1;
}

int RecipientsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_recipients.size());
}

int RecipientsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RecipientsModel::data(const QModelIndex &index, int role) const
{
    Recipient recipient = m_recipients.at(index.row());
    const QString &text = fieldOf(recipient, index.column());
    if (role == Qt::EditRole)
        return text;
    if (role == Qt::DisplayRole)
        return index.column() == Number ? leftToRight(text) : text;
    if (index.column() != Number)
        return {};
    const QString wrong = problem(index.row());
    if (role == Qt::ToolTipRole)
        return wrong;
    if (role == Qt::DecorationRole && !wrong.isEmpty())
        return glyphIcon(Glyph::Triangle, Token::Fault);
    return {};
}

QVariant RecipientsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Name ? tr("Name") : section == Company ? tr("Company") : tr("Fax number");
}

Qt::ItemFlags RecipientsModel::flags(const QModelIndex &index) const
{
    return QAbstractTableModel::flags(index) | Qt::ItemIsEditable;
}

bool RecipientsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole)
        return false;
    fieldOf(m_recipients[index.row()], index.column()) = value.toString().trimmed();
    Q_EMIT dataChanged(index, index);
    return true;
}

bool RecipientsModel::removeRows(int row, int count, const QModelIndex &parent)
{
    beginRemoveRows(parent, row, row + count - 1);
    m_recipients.remove(row, count);
    endRemoveRows();
    return true;
}

} // namespace Fax::Ui

#include "wizard/documentsmodel.h"

#include "common/format.h"
#include "common/glyph.h"
#include "wizard/wizarddocuments.h"

#include <QtCore/QLocale>

namespace Fax::Ui {

DocumentsModel::DocumentsModel(WizardDocuments &documents, QObject *parent)
    : QAbstractTableModel(parent)
    , m_documents(documents)
    , m_shown(ids())
{
    connect(&documents, &WizardDocuments::changed, this, &DocumentsModel::onChanged);
}

QList<quint64> DocumentsModel::ids() const
{
    QList<quint64> all;
    for (const auto &entry : m_documents.entries())
        all.append(entry.id);
    return all;
}

void DocumentsModel::onChanged()
{
    const QList<quint64> now = ids();
    if (now == m_shown) {
        if (!now.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_shown = now;
    endResetModel();
}

int DocumentsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int DocumentsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString DocumentsModel::stateText(int row) const
{
    using Of = WizardDocuments::State;
    const auto &entry = m_documents.entries().at(row);
    switch (entry.state) {
    case Of::Reading:
        return tr("Reading…");
    case Of::Checking:
        return entry.pages == 0
            ? tr("Not looked at yet")
            : tr("Preparing %1/%2")
                  .arg(QLocale().toString(entry.checked), QLocale().toString(entry.pages));
    case Of::Ready:
        return entry.rangeProblem().isEmpty() ? tr("Ready") : entry.rangeProblem();
    case Of::Locked:
        return tr("Needs a password");
    case Of::Damaged:
        return tr("Damaged: page %1 cannot be read").arg(QLocale().toString(entry.damagedPage));
    case Of::Failed:
        return tr("Cannot be faxed");
    }
    return {};
}

QString DocumentsModel::text(int row, int column) const
{
    const auto &entry = m_documents.entries().at(row);
    switch (column) {
    case Order:
        return QLocale().toString(row + 1);
    case Name:
        return entry.name();
    case Pages:
        return entry.pages > 0 ? QLocale().toString(entry.pages) : QString();
    case Range:
        return entry.document.pageRange.isEmpty() ? tr("All") : entry.document.pageRange;
    case Size:
        return entry.content.isEmpty() ? QString() : dataSize(entry.content.size());
    default:
        return stateText(row);
    }
}

QVariant DocumentsModel::data(const QModelIndex &index, int role) const
{
    using Of = WizardDocuments::State;
    const auto &entry = m_documents.entries().at(index.row());
    const bool wrong = entry.state == Of::Failed || entry.state == Of::Damaged
        || entry.state == Of::Locked || !entry.rangeProblem().isEmpty();
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case Qt::EditRole:
        return entry.document.pageRange;
    case Qt::ToolTipRole:
        return index.column() == Column::State && !entry.problem.isEmpty() ? entry.problem
            : index.column() == Name                                       ? entry.document.path
            : index.column() == Range
            ? tr("Which pages are sent, for example 1-3, 7, 9-; nothing is all")
            : text(index.row(), index.column());
    case Qt::DecorationRole:
        if (index.column() != Column::State)
            return {};
        return wrong                   ? glyphIcon(Glyph::Triangle, Token::Fault)
            : entry.state == Of::Ready ? glyphIcon(Glyph::Tick, Token::Receive)
                                       : glyphIcon(Glyph::Dots, Token::Negotiate);
    default:
        return {};
    }
}

QVariant DocumentsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    //: Heading of the column that counts the documents.
    const QStringList titles{tr("No."),        tr("Name"), tr("Pages"),
                             tr("Page range"), tr("Size"), tr("State")};
    return titles.at(section);
}

Qt::ItemFlags DocumentsModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == Range ? flags | Qt::ItemIsEditable : flags;
}

bool DocumentsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || index.column() != Range)
        return false;
    m_documents.setPageRange(index.row(), value.toString());
    return true;
}

} // namespace Fax::Ui

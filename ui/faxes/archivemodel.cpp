#include "faxes/archivemodel.h"

#include "common/format.h"
#include "common/glyph.h"
#include "job/whysentence.h"

namespace Fax::Ui {

ArchiveModel::ArchiveModel(Model::Server &server, const Clock &clock, QObject *parent)
    : FetchedRows(parent)
    , m_server(server)
    , m_clock(clock)
{ }

void ArchiveModel::ask(qint64 before, Part part, quint64 generation)
{
    ArchiveFilter filter = m_filter;
    filter.limit = portion;
    filter.before = ArchiveId{before};
    Model::Records::archive(m_server, filter, this,
                            [this, part, generation](const Result<QList<ArchivedFax>> &faxes) {
                                take(faxes, part, generation);
                            });
}

int ArchiveModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString ArchiveModel::text(const ArchivedFax &fax, Column column) const
{
    switch (column) {
    case Column::When:
        return leftToRight(shortTime(fax.time, m_clock.now()));
    case Column::Partner:
        if (!fax.name.isEmpty())
            return leftToRight(fax.name);
        return fax.number.isEmpty() ? tr("Unknown sender") : leftToRight(fax.number);
    case Column::Number:
        return leftToRight(fax.number);
    case Column::Subject:
        return fax.subject.isEmpty() ? fax.documentName : fax.subject;
    case Column::Pages:
        return QString::number(fax.pages);
    case Column::Duration:
        return duration(qRound(fax.secondsOnLine));
    case Column::Line:
        return fax.port;
    case Column::Account:
        return fax.user;
    case Column::Note:
        if (!fax.complete)
            return fax.note.isEmpty() ? tr("The call was cut")
                                      : tr("%1 (the call was cut)").arg(fax.note);
        return fax.note;
    }
    return {};
}

QVariant ArchiveModel::data(const QModelIndex &index, int role) const
{
    const ArchivedFax *fax = index.isValid() ? at(index.row()) : nullptr;
    if (fax == nullptr)
        return {};
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(*fax, column);
    case Qt::ToolTipRole:
        return column == Column::When ? fullTime(fax->time) : text(*fax, column);
    case Qt::DecorationRole:
        if (column != Column::When)
            return {};
        return fax->isSent() ? glyphIcon(Glyph::ArrowUp, Token::Send)
                             : glyphIcon(Glyph::ArrowDown, Token::Receive);
    case Qt::AccessibleTextRole:
        if (column == Column::When)
            return (fax->isSent() ? tr("Sent %1") : tr("Received %1")).arg(text(*fax, column));
        return text(*fax, column);
    case IdRole:
        return fax->id.value;
    default:
        return {};
    }
}

QVariant ArchiveModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::When:
        return tr("When");
    case Column::Partner:
        return tr("From or to");
    case Column::Number:
        return tr("Number");
    case Column::Subject:
        return tr("Subject");
    case Column::Pages:
        return tr("Pages");
    case Column::Duration:
        return tr("Duration");
    case Column::Line:
        return tr("Line");
    case Column::Account:
        return tr("Account");
    case Column::Note:
        return tr("Note");
    }
    return {};
}

} // namespace Fax::Ui

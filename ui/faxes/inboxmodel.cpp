#include "faxes/inboxmodel.h"

#include "common/format.h"
#include "common/glyph.h"
#include "job/faxnumber.h"
#include "job/whysentence.h"
#include "model/contacts.h"

#include <QtGui/QFont>

namespace Fax::Ui {

QString pagesText(int pages)
{
    return pages == 1 ? InboxModel::tr("1 page") : InboxModel::tr("%1 pages").arg(pages);
}

QString senderOf(const ReceivedFax &fax)
{
    for (const QString &name : {fax.from, fax.tsid, fax.callerId})
        if (!name.isEmpty())
            return leftToRight(name);
    return InboxModel::tr("Unknown sender");
}

QString senderNumber(const ReceivedFax &fax)
{
    for (const QString &number : {fax.callerId, fax.tsid})
        if (FaxNumber::parse(number))
            return number;
    return {};
}

QString troubleOf(const ReceivedFax &fax)
{
    if (fax.receiving)
        return {};
    if (fax.complete && fax.error == ErrorCode::None)
        return fax.badLines > 0 ? InboxModel::tr("%n bad line(s)", nullptr, fax.badLines)
                                : QString();
    const QString reason = fax.errorText.isEmpty() ? errorText(fax.error) : fax.errorText;
    if (fax.error == ErrorCode::None)
        return InboxModel::tr("%1, call was cut").arg(pagesText(fax.pages));
    return InboxModel::tr("%1, call was cut: %2").arg(pagesText(fax.pages), reason);
}

QString noteOf(const ReceivedFax &fax)
{
    const QString trouble = troubleOf(fax);
    if (fax.note.isEmpty() || trouble.isEmpty())
        return fax.note + trouble;
    return InboxModel::tr("%1 (%2)").arg(fax.note, trouble);
}

InboxModel::InboxModel(const Model::Server &server, Clock &clock, QObject *parent)
    : RowIndexModel(server.faxes(), parent)
    , m_server(server)
    , m_clock(clock)
{
    connect(&server.contacts(), &Model::Contacts::changed, this, [this] {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0), {Qt::DisplayRole});
    });
    flush();
}

bool InboxModel::belongs(const ReceivedFax &fax, Part part) const
{
    switch (part) {
    case Part::ToHandle:
        return !fax.done;
    case Part::Mine:
        return !fax.done && !fax.owner.isEmpty() && fax.owner == m_server.account().name;
    case Part::Unassigned:
        return !fax.done && fax.owner.isEmpty();
    case Part::All:
        break;
    }
    return true;
}

void InboxModel::setPart(Part part)
{
    m_part = part;
    flush();
}

int InboxModel::countOf(Part part) const
{
    const QList<ReceivedFax> &faxes = m_server.faxes().items();
    return static_cast<int>(
        std::count_if(faxes.cbegin(), faxes.cend(), [&](const ReceivedFax &fax) {
            return belongs(fax, part) && !m_hidden.contains(fax.id.value);
        }));
}

void InboxModel::setHidden(qint64 id, bool hidden)
{
    if (hidden)
        m_hidden.insert(id);
    else
        m_hidden.remove(id);
    flush();
}

int InboxModel::unreadCount() const
{
    const QList<ReceivedFax> &faxes = m_server.faxes().items();
    return static_cast<int>(
        std::count_if(faxes.cbegin(), faxes.cend(), [this](const ReceivedFax &fax) {
            return !fax.read && !fax.receiving && !fax.done && !m_hidden.contains(fax.id.value);
        }));
}

qint64 InboxModel::nextUnread(qint64 after) const
{
    const int start = rowOf(after) + 1;
    for (int i = 0; i < rowCount(); ++i) {
        const ReceivedFax *fax = faxAt((start + i) % rowCount());
        if (fax != nullptr && !fax->read && !fax->receiving)
            return fax->id.value;
    }
    return 0;
}

int InboxModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

/** I1: the contact who has the number, else what the call told. */
QString InboxModel::from(const ReceivedFax &fax) const
{
    const QString name = m_server.contacts().nameOf(senderNumber(fax));
    return name.isEmpty() ? senderOf(fax) : name;
}

QString InboxModel::text(const ReceivedFax &fax, Column column) const
{
    switch (column) {
    case Column::From:
        if (fax.receiving)
            return tr("Receiving page %1 on %2").arg(fax.pages + 1).arg(fax.port);
        return from(fax);
    case Column::Pages:
        return QString::number(fax.pages);
    case Column::Received:
        return leftToRight(shortTime(fax.receivedAt, m_clock.now()));
    case Column::Line:
        return fax.port;
    case Column::Duration:
        return fax.receiving ? QString() : duration(static_cast<int>(fax.secondsOnLine));
    case Column::Routing:
        return leftToRight(fax.subAddress);
    case Column::Owner:
        return fax.owner;
    case Column::Note:
        return noteOf(fax);
    }
    return {};
}

QVariant InboxModel::decoration(const ReceivedFax &fax) const
{
    if (fax.receiving)
        return glyphIcon(Glyph::ArrowDown, Token::Receive);
    if (!fax.complete)
        return glyphIcon(Glyph::Triangle, Token::Ring);
    if (fax.done)
        return glyphIcon(Glyph::Tick, Token::Idle);
    return fax.read ? glyphIcon(Glyph::Inbox, Token::Idle) : glyphIcon(Glyph::Dot, Token::Send);
}

QVariant InboxModel::data(const QModelIndex &index, int role) const
{
    const ReceivedFax *fax = index.isValid() ? faxAt(index.row()) : nullptr;
    if (fax == nullptr)
        return {};
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(*fax, column);
    case Qt::ToolTipRole:
        return column == Column::Received ? fullTime(fax->receivedAt) : text(*fax, column);
    case Qt::DecorationRole:
        return column == Column::From ? decoration(*fax) : QVariant();
    case Qt::FontRole: {
        QFont font;
        font.setBold(!fax->read);
        return font;
    }
    case Qt::AccessibleTextRole:
        if (column == Column::From && !fax->read)
            return tr("Unread, %1").arg(text(*fax, column));
        return text(*fax, column);
    case IdRole:
        return fax->id.value;
    case SortRole:
        return sortKey(fax->id.value, index.column());
    default:
        return {};
    }
}

QVariant InboxModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::From:
        return tr("From");
    case Column::Pages:
        return tr("Pages");
    case Column::Received:
        return tr("Received");
    case Column::Line:
        return tr("Line");
    case Column::Duration:
        return tr("Duration");
    case Column::Routing:
        return tr("Routing");
    case Column::Owner:
        return tr("Owner");
    case Column::Note:
        return tr("Note");
    }
    return {};
}

QList<qint64> InboxModel::allIds() const
{
    QList<qint64> ids;
    const QList<ReceivedFax> &faxes = m_server.faxes().items();
    for (const ReceivedFax &fax : faxes)
        if (belongs(fax, m_part) && !m_hidden.contains(fax.id.value))
            ids.append(fax.id.value);
    return ids;
}

QString InboxModel::searchText(qint64 id) const
{
    const ReceivedFax *fax = this->fax(id);
    if (fax == nullptr)
        return {};
    const QStringList parts{from(*fax), fax->from,       fax->tsid,  fax->callerId,
                            fax->port,  fax->subAddress, fax->owner, noteOf(*fax)};
    return parts.join(u'\n').toLower();
}

bool InboxModel::matches(qint64 id)
{
    const ReceivedFax *fax = this->fax(id);
    return fax != nullptr && belongs(*fax, m_part) && RowIndexModel::matches(id);
}

QVariant InboxModel::sortKey(qint64 id, int column) const
{
    constexpr double pinned = -1e15;
    const ReceivedFax *fax = this->fax(id);
    if (fax == nullptr)
        return {};
    const auto received = static_cast<double>(fax->receivedAt.toSecsSinceEpoch());
    if (column < 0)
        return fax->receiving ? pinned : -received;
    switch (static_cast<Column>(column)) {
    case Column::Pages:
        return fax->pages;
    case Column::Received:
        return received;
    case Column::Duration:
        return fax->secondsOnLine;
    case Column::From:
    case Column::Line:
    case Column::Routing:
    case Column::Owner:
    case Column::Note:
        break;
    }
    return text(*fax, static_cast<Column>(column)).toLower();
}

} // namespace Fax::Ui

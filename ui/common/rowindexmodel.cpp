#include "common/rowindexmodel.h"

#include <QtCore/QSet>

#include <algorithm>
#include <chrono>

namespace Fax::Ui {

using namespace std::chrono_literals;

namespace {

/** Above this a reset is cheaper than single steps; views keep selection by id. */
constexpr int maximumSteps = 100;

bool keyLess(const QVariant &a, const QVariant &b)
{
    if (a.typeId() == QMetaType::QString)
        return a.toString() < b.toString();
    return a.toDouble() < b.toDouble();
}

} // namespace

RowIndexModel::RowIndexModel(const Model::ListNotifier &notifier, QObject *parent)
    : QAbstractTableModel(parent)
{
    m_flush.setSingleShot(true);
    m_flush.setInterval(250ms);
    connect(&m_flush, &QTimer::timeout, this, &RowIndexModel::flush);
    connect(&notifier, &Model::ListNotifier::added, this, &RowIndexModel::scheduleFlush);
    connect(&notifier, &Model::ListNotifier::removed, this, &RowIndexModel::scheduleFlush);
    connect(&notifier, &Model::ListNotifier::changed, this, &RowIndexModel::onChanged);
    connect(&notifier, &Model::ListNotifier::wasReset, this, [this] {
        m_search.clear();
        m_keys.clear();
        flush();
    });
}

void RowIndexModel::scheduleFlush()
{
    if (!m_flush.isActive())
        m_flush.start();
}

void RowIndexModel::onChanged(const QList<qint64> &ids)
{
    for (const qint64 id : ids) {
        m_search.remove(id);
        m_keys.remove(id);
        const int row = rowOf(id);
        if (row >= 0)
            Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1),
                               {Qt::DisplayRole, LookRole, PercentRole});
    }
    scheduleFlush();
}

void RowIndexModel::setFilter(const QString &words)
{
    const QStringList filter = words.toLower().split(u' ', Qt::SkipEmptyParts);
    if (filter == m_filter)
        return;
    m_filter = filter;
    flush();
}

void RowIndexModel::sort(int column, Qt::SortOrder order)
{
    if (m_column != column)
        m_keys.clear();
    m_column = column;
    m_order = order;
    flush();
}

int RowIndexModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

bool RowIndexModel::matches(qint64 id)
{
    if (m_filter.isEmpty())
        return true;
    auto text = m_search.constFind(id);
    if (text == m_search.cend())
        text = m_search.insert(id, searchText(id));
    return std::all_of(m_filter.cbegin(), m_filter.cend(),
                       [&](const QString &word) { return text->contains(word); });
}

void RowIndexModel::sortIds(QList<qint64> &ids)
{
    QList<std::pair<QVariant, qint64>> keyed;
    keyed.reserve(ids.size());
    for (const qint64 id : std::as_const(ids)) {
        auto key = m_keys.constFind(id);
        if (key == m_keys.cend())
            key = m_keys.insert(id, sortKey(id, m_column));
        keyed.append({*key, id});
    }
    const bool descending = m_order == Qt::DescendingOrder;
    std::stable_sort(keyed.begin(), keyed.end(), [descending](const auto &a, const auto &b) {
        return descending ? keyLess(b.first, a.first) : keyLess(a.first, b.first);
    });
    std::transform(keyed.cbegin(), keyed.cend(), ids.begin(),
                   [](const auto &k) { return k.second; });
}

QList<qint64> RowIndexModel::wantedRows()
{
    QList<qint64> ids = allIds();
    m_unfiltered = static_cast<int>(ids.size());
    ids.removeIf([this](qint64 id) { return !matches(id); });
    sortIds(ids);
    return ids;
}

void RowIndexModel::flush()
{
    m_flush.stop();
    const QList<qint64> wanted = wantedRows();
    if (wanted != m_rows)
        apply(wanted);
    Q_EMIT rowsChanged();
}

void RowIndexModel::apply(const QList<qint64> &wanted)
{
    const QSet<qint64> now(m_rows.cbegin(), m_rows.cend());
    const QSet<qint64> then(wanted.cbegin(), wanted.cend());
    const qsizetype steps = (now - then).size() + (then - now).size();
    if (steps > maximumSteps) {
        beginResetModel();
        setRows(wanted);
        endResetModel();
        return;
    }
    removeMissing(wanted);
    QList<qint64> kept = wanted;
    kept.removeIf([&](qint64 id) { return !now.contains(id); });
    if (!kept.isEmpty() && kept != m_rows)
        reorder(kept);
    insertNew(wanted);
}

void RowIndexModel::setRows(const QList<qint64> &rows)
{
    m_rows = rows;
    m_rowOf.clear();
    m_rowOf.reserve(rows.size());
    for (int row = 0; row < rows.size(); ++row)
        m_rowOf.insert(rows.at(row), row);
}

void RowIndexModel::removeMissing(const QList<qint64> &wanted)
{
    const QSet<qint64> then(wanted.cbegin(), wanted.cend());
    for (int row = static_cast<int>(m_rows.size()) - 1; row >= 0; --row) {
        if (then.contains(m_rows.at(row)))
            continue;
        beginRemoveRows({}, row, row);
        QList<qint64> rows = m_rows;
        rows.removeAt(row);
        setRows(rows);
        endRemoveRows();
    }
}

void RowIndexModel::insertNew(const QList<qint64> &wanted)
{
    for (int row = 0; row < wanted.size(); ++row) {
        if (m_rows.value(row) == wanted.at(row))
            continue;
        beginInsertRows({}, row, row);
        QList<qint64> rows = m_rows;
        rows.insert(row, wanted.at(row));
        setRows(rows);
        endInsertRows();
    }
}

void RowIndexModel::reorder(const QList<qint64> &order)
{
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QList<qint64> ids;
    for (const QModelIndex &index : before)
        ids.append(idAt(index.row()));
    setRows(order);
    QModelIndexList after;
    for (int i = 0; i < before.size(); ++i)
        after.append(index(rowOf(ids.at(i)), before.at(i).column()));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

} // namespace Fax::Ui

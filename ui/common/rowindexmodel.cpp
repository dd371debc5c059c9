#include "common/rowindexmodel.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QSet>

#include <algorithm>
#include <chrono>

namespace Fax::Ui {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds gathering = 250ms;
constexpr int restAfterWork =
    6; ///< a flush that takes long is not repeated before so many times as long

/** A reset is cheaper than so many single steps, each of which costs a view more the longer the list is. */
qsizetype mostSteps(qsizetype rows)
{
    return std::clamp<qsizetype>(200'000 / (rows + 1), 3, 100);
}

struct SortItem
{
    double number = 0;
    QString text;
    qint64 id = 0;
};

SortItem sortItem(const QVariant &key, qint64 id)
{
    if (key.typeId() == QMetaType::QString)
        return {0, key.toString(), id};
    return {key.toDouble(), {}, id};
}

bool isLess(const SortItem &a, const SortItem &b)
{
    return a.number != b.number ? a.number < b.number : a.text < b.text;
}

} // namespace

RowIndexModel::RowIndexModel(const Model::ListNotifier &notifier, QObject *parent)
    : QAbstractItemModel(parent)
{
    m_flush.setSingleShot(true);
    m_flush.setInterval(gathering);
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

void RowIndexModel::noteCellsChanged(const QModelIndex &row)
{
    Q_EMIT dataChanged(row, row.siblingAtColumn(columnCount() - 1),
                       {Qt::DisplayRole, LookRole, PercentRole});
}

/** What keeps its place in the natural order needs no new order: a fax on the line changes often. */
void RowIndexModel::onChanged(const QList<qint64> &ids)
{
    for (const qint64 id : ids) {
        m_search.remove(id);
        const QVariant before = m_keys.take(id);
        const QModelIndex row = indexOf(id);
        if (row.isValid())
            noteCellsChanged(row);
        const bool stays = m_column < 0 && row.isValid() && before.isValid() && matches(id)
            && sortKey(id, m_column) == before;
        if (stays)
            m_keys.insert(id, before);
        else
            scheduleFlush();
    }
}

void RowIndexModel::setFilter(const QString &words)
{
    if (std::exchange(m_filter, words) == words)
        return;
    filterChanged(words);
    flush();
}

void RowIndexModel::filterChanged(const QString &words)
{
    m_words = words.toLower().split(u' ', Qt::SkipEmptyParts);
}

bool RowIndexModel::matches(qint64 id)
{
    if (m_words.isEmpty())
        return true;
    auto text = m_search.constFind(id);
    if (text == m_search.cend())
        text = m_search.insert(id, searchText(id));
    return std::all_of(m_words.cbegin(), m_words.cend(),
                       [&](const QString &word) { return text->contains(word); });
}

void RowIndexModel::sort(int column, Qt::SortOrder order)
{
    if (m_column != column)
        m_keys.clear();
    m_column = column;
    m_order = order;
    flush();
}

QModelIndex RowIndexModel::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

QModelIndex RowIndexModel::parent(const QModelIndex &) const
{
    return {};
}

QModelIndex RowIndexModel::indexOf(qint64 id) const
{
    const int row = rowOf(id);
    return row < 0 ? QModelIndex() : createIndex(row, 0);
}

int RowIndexModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant RowIndexModel::keptKey(qint64 id)
{
    if (id < 0)
        return sortKey(id, m_column);
    auto key = m_keys.constFind(id);
    if (key == m_keys.cend())
        key = m_keys.insert(id, sortKey(id, m_column));
    return *key;
}

void RowIndexModel::sortIds(QList<qint64> &ids)
{
    std::vector<SortItem> items;
    items.reserve(static_cast<size_t>(ids.size()));
    for (const qint64 id : std::as_const(ids))
        items.push_back(sortItem(keptKey(id), id));
    if (m_order == Qt::DescendingOrder)
        std::stable_sort(items.begin(), items.end(),
                         [](const SortItem &a, const SortItem &b) { return isLess(b, a); });
    else
        std::stable_sort(items.begin(), items.end(), isLess);
    std::transform(items.cbegin(), items.cend(), ids.begin(),
                   [](const SortItem &item) { return item.id; });
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
    QElapsedTimer work;
    work.start();
    beginFlush();
    const QList<qint64> wanted = wantedRows();
    if (wanted != m_rows)
        apply(wanted);
    endFlush();
    Q_EMIT rowsChanged();
    m_flush.setInterval(
        std::max(gathering, std::chrono::milliseconds(restAfterWork * work.elapsed())));
}

/** Rows that come and go until these are the rows. */
qsizetype RowIndexModel::stepsTo(const QList<qint64> &wanted) const
{
    const qsizetype added = std::count_if(wanted.cbegin(), wanted.cend(),
                                          [this](qint64 id) { return !m_rowOf.contains(id); });
    return added + m_rows.size() - (wanted.size() - added);
}

void RowIndexModel::apply(const QList<qint64> &wanted)
{
    const qsizetype steps = stepsTo(wanted);
    const auto set = [this](const QList<qint64> &rows) { setRows(rows); };
    if (steps == 0)
        return reorder({}, m_rows, wanted, set);
    if (steps <= mostSteps(m_rows.size()))
        return changeRows({}, m_rows, wanted, set);
    beginResetModel();
    setRows(wanted);
    endResetModel();
}

void RowIndexModel::setRows(const QList<qint64> &rows)
{
    m_rows = rows;
    m_rowOf.clear();
    m_rowOf.reserve(rows.size());
    for (int row = 0; row < rows.size(); ++row)
        m_rowOf.insert(rows.at(row), row);
}

void RowIndexModel::changeRows(const QModelIndex &parent, QList<qint64> shown,
                               const QList<qint64> &wanted, const SetRows &set)
{
    const QSet<qint64> then(wanted.cbegin(), wanted.cend());
    for (int row = static_cast<int>(shown.size()) - 1; row >= 0; --row) {
        if (then.contains(shown.at(row)))
            continue;
        beginRemoveRows(parent, row, row);
        shown.removeAt(row);
        set(shown);
        endRemoveRows();
    }
    const QSet<qint64> now(shown.cbegin(), shown.cend());
    QList<qint64> kept = wanted;
    kept.removeIf([&](qint64 id) { return !now.contains(id); });
    reorder(parent, shown, kept, set);
    for (int row = 0; row < wanted.size(); ++row) {
        if (kept.value(row) == wanted.at(row))
            continue;
        beginInsertRows(parent, row, row);
        kept.insert(row, wanted.at(row));
        set(kept);
        endInsertRows();
    }
}

/** The same rows in another order; selected and current ones stay what they are. */
void RowIndexModel::reorder(const QModelIndex &parent, const QList<qint64> &shown,
                            const QList<qint64> &order, const SetRows &set)
{
    if (shown == order)
        return;
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    QModelIndexList before;
    QList<qint64> ids;
    const QModelIndexList persistent = persistentIndexList();
    for (const QModelIndex &index : persistent) {
        if (index.parent() != parent)
            continue;
        before.append(index);
        ids.append(shown.at(index.row()));
    }
    set(order);
    QHash<qint64, int> rows;
    for (int row = 0; row < order.size() && !ids.isEmpty(); ++row)
        rows.insert(order.at(row), row);
    QModelIndexList after;
    for (int i = 0; i < before.size(); ++i)
        after.append(index(rows.value(ids.at(i)), before.at(i).column(), parent));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

} // namespace Fax::Ui

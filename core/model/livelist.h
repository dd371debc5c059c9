#pragma once

#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QSet>
#include <QtCore/QTimer>

namespace Fax::Model {

/**
 * The signals of a list kept live from events. Structural changes come in pairs, as item models
 * need; changes of items are gathered for 100 ms and sent as one list of id numbers.
 */
class ListNotifier : public QObject
{
    Q_OBJECT

public:
    explicit ListNotifier(QObject *parent = nullptr);

Q_SIGNALS:
    void aboutToBeAdded(int row);
    void added(int row);
    void aboutToBeRemoved(int row);
    void removed(int row);
    void aboutToBeReset();
    void wasReset();
    void changed(const QList<qint64> &ids);

protected:
    void noteChanged(qint64 id);
    void forgetChanges() { m_changed.clear(); }

private:
    void flush();

    QSet<qint64> m_changed;
    QTimer m_flush;
};

/**
 * Values with a member `id`, in the order in which they came. Rows count from 0 and change when an
 * earlier item is removed; ids stay. Thread: the owner's own.
 */
template <typename T> class LiveList final : public ListNotifier
{
public:
    using ListNotifier::ListNotifier;
    using ItemId = decltype(T::id);

    [[nodiscard]] const QList<T> &items() const { return m_items; }
    [[nodiscard]] qsizetype size() const { return m_items.size(); }
    [[nodiscard]] const T &at(qsizetype row) const { return m_items.at(row); }

    /** The item with this id, or null. The pointer holds until the next change of the list. */
    [[nodiscard]] const T *find(ItemId id) const
    {
        const auto row = m_rows.constFind(id.value);
        return row == m_rows.cend() ? nullptr : &m_items.at(*row);
    }

    void reset(const QList<T> &items)
    {
        Q_EMIT aboutToBeReset();
        m_items = items;
        forgetChanges();
        index();
        Q_EMIT wasReset();
    }

    /** Adds the item, or replaces the one with its id. */
    void put(const T &item)
    {
        const auto row = m_rows.constFind(item.id.value);
        if (row == m_rows.cend())
            return append(item);
        if (m_items.at(*row) == item)
            return;
        m_items[*row] = item;
        noteChanged(item.id.value);
    }

    void remove(ItemId id)
    {
        const auto found = m_rows.constFind(id.value);
        if (found == m_rows.cend())
            return;
        const int row = static_cast<int>(*found);
        Q_EMIT aboutToBeRemoved(row);
        m_items.removeAt(row);
        index();
        Q_EMIT removed(row);
    }

private:
    void append(const T &item)
    {
        const int row = static_cast<int>(m_items.size());
        Q_EMIT aboutToBeAdded(row);
        m_items.append(item);
        m_rows.insert(item.id.value, row);
        Q_EMIT added(row);
    }

    void index()
    {
        m_rows.clear();
        m_rows.reserve(m_items.size());
        for (qsizetype row = 0; row < m_items.size(); ++row)
            m_rows.insert(m_items.at(row).id.value, row);
    }

    QList<T> m_items;
    QHash<qint64, qsizetype> m_rows;
};

} // namespace Fax::Model

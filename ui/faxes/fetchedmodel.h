#pragma once

#include "base/result.h"

#include <QtCore/QAbstractTableModel>
#include <QtCore/QList>

namespace Fax::Ui {

/**
 * A table of any length that fetches what is looked at: newest first, a portion when the view comes to the end of
 * what is there (ui.md I2: a million faxes, only what is seen is loaded).
 *
 * A derived class asks for portions in ask() and hands them to take(); answers to an earlier reload() are dropped.
 */
class FetchedModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole };
    static constexpr int portion = 200;

    using QAbstractTableModel::QAbstractTableModel;

    /** Drops everything and asks for the newest; what is shown stays until they are there. */
    void reload();
    /** What has come since: the newest are asked for again, the other rows stay. */
    void refreshNewest();

    /** Fetches on until there are `rows`, or all; fetchedEnough() follows, at once if there are. */
    void fetchUpTo(int rows);

    /** All rows there are have been fetched. */
    [[nodiscard]] bool isComplete() const { return m_complete; }
    [[nodiscard]] bool isLoading() const { return m_loading; }
    /** Why the last portion did not come; "" = it did. */
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] virtual qint64 idAt(int row) const = 0;
    [[nodiscard]] int rowOf(qint64 id) const;

    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    /** A portion came, or could not. */
    void fetched();
    void fetchedEnough();

protected:
    enum class Part { Anew, Newest, Older };
    /** Asks for rows older than `before` (0: the newest); the answer goes to the derived class's take(). */
    virtual void ask(qint64 before, Part part, quint64 generation) = 0;

    [[nodiscard]] bool isCurrent(quint64 generation) const { return generation == m_generation; }
    void noteFetched(bool complete);
    void noteProblem(const QString &problem);

private:
    void start(qint64 before, Part part);
    void goOn();

    bool m_complete = false;
    bool m_loading = false;
    int m_wanted = 0; ///< of fetchUpTo(); 0 = not asked
    bool m_again = false; ///< the newest are to be asked for when this portion is there
    quint64 m_generation = 0;
    QString m_problem;
};

/** The rows of a FetchedModel as values with an id. */
template <typename T> class FetchedRows : public FetchedModel
{
public:
    using FetchedModel::FetchedModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    [[nodiscard]] const T *at(int row) const
    {
        return row >= 0 && row < m_rows.size() ? &m_rows.at(row) : nullptr;
    }
    [[nodiscard]] qint64 idAt(int row) const override { return at(row) ? idOf(*at(row)) : 0; }
    [[nodiscard]] const T *find(qint64 id) const { return at(rowOf(id)); }

    /** The row is gone; nothing if it is not here. */
    void drop(qint64 id)
    {
        const int row = rowOf(id);
        if (row < 0)
            return;
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        endRemoveRows();
        Q_EMIT fetched();
    }

protected:
    [[nodiscard]] virtual qint64 idOf(const T &item) const = 0;

    void take(const Result<QList<T>> &items, Part part, quint64 generation)
    {
        if (!isCurrent(generation))
            return;
        if (!items)
            return noteProblem(items.error().message());
        if (part == Part::Newest)
            return putNewest(*items);
        if (part == Part::Anew)
            replace(*items);
        else
            insert(static_cast<int>(m_rows.size()), *items);
        noteFetched(items->size() < portion);
    }

private:
    void replace(const QList<T> &items)
    {
        beginResetModel();
        m_rows = items;
        endResetModel();
    }

    void insert(int row, const QList<T> &items)
    {
        if (items.isEmpty())
            return;
        beginInsertRows({}, row, row + static_cast<int>(items.size()) - 1);
        m_rows = m_rows.mid(0, row) + items + m_rows.mid(row);
        endInsertRows();
    }

    /** New ones before the others, known ones in their place; more new ones than a portion begin anew. */
    void putNewest(const QList<T> &items)
    {
        QList<T> fresh;
        for (const T &item : items) {
            const int row = rowOf(idOf(item));
            if (row < 0) {
                fresh.append(item);
            } else if (!(m_rows.at(row) == item)) {
                m_rows[row] = item;
                Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
            }
        }
        if (fresh.size() < portion) {
            insert(0, fresh);
            return noteFetched(isComplete());
        }
        replace(items);
        noteFetched(false);
    }

    QList<T> m_rows;
};

} // namespace Fax::Ui

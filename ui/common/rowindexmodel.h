#pragma once

#include "model/livelist.h"

#include <QtCore/QAbstractItemModel>
#include <QtCore/QHash>
#include <QtCore/QTimer>

#include <functional>

namespace Fax::Ui {

/**
 * A table over a live list with its own sorted and filtered row index: rows are ids (ui.md Q5).
 *
 * Structural changes are gathered and applied at most every 250 ms, less often if that takes long; changed cells at
 * once. Sort keys are computed once per id and change. Derived classes say what is shown, what matches and how
 * it sorts; one with rows below rows overrides index(), parent(), rowCount() and indexOf(), too. Ids of rows that
 * it makes up are negative: their sort keys are asked for each time.
 */
class RowIndexModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole, SortRole, LookRole, PercentRole, FirstFreeRole };

    explicit RowIndexModel(const Model::ListNotifier &notifier, QObject *parent = nullptr);

    /** All words must match; "" shows everything. Applied at once. */
    void setFilter(const QString &words);
    [[nodiscard]] QString filter() const { return m_filter; }

    [[nodiscard]] qint64 idAt(int row) const { return m_rows.value(row); }
    /** -1 if it is not shown. */
    [[nodiscard]] int rowOf(qint64 id) const { return m_rowOf.value(id, -1); }
    /** Where it is shown; invalid if it is not. */
    [[nodiscard]] virtual QModelIndex indexOf(qint64 id) const;
    /** Rows there would be without a filter. */
    [[nodiscard]] int unfilteredCount() const { return m_unfiltered; }

    [[nodiscard]] QModelIndex index(int row, int column,
                                    const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    using QObject::parent;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    /** Column -1 is the natural order of the list. */
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    /** Applies gathered changes now. */
    void flush();

Q_SIGNALS:
    /** After rows came, went or moved. */
    void rowsChanged();

protected:
    /** All ids of the list that belong here, without the filter. */
    [[nodiscard]] virtual QList<qint64> allIds() const = 0;
    /** Everything the filter looks at, in lower case. */
    [[nodiscard]] virtual QString searchText(qint64 id) const = 0;
    /** A number or a text to sort by; column -1 is the natural order. */
    [[nodiscard]] virtual QVariant sortKey(qint64 id, int column) const = 0;
    /** Who does not filter by words in searchText() overrides these two. */
    virtual void filterChanged(const QString &words);
    [[nodiscard]] virtual bool matches(qint64 id);

    /** Before allIds() is asked, and after the rows are as wanted. */
    virtual void beginFlush() { }
    virtual void endFlush() { }

    /** Something other than the list changed what is shown. */
    void scheduleFlush();
    virtual void onChanged(const QList<qint64> &ids);
    void noteCellsChanged(const QModelIndex &row);

    /** Makes `shown`, the rows of `parent`, what is wanted, in steps that views can follow. */
    using SetRows = std::function<void(const QList<qint64> &)>;
    void changeRows(const QModelIndex &parent, QList<qint64> shown, const QList<qint64> &wanted,
                    const SetRows &set);
    void reorder(const QModelIndex &parent, const QList<qint64> &shown, const QList<qint64> &order,
                 const SetRows &set);
    void sortIds(QList<qint64> &ids);

private:
    [[nodiscard]] QList<qint64> wantedRows();
    void apply(const QList<qint64> &wanted);
    void setRows(const QList<qint64> &rows);
    [[nodiscard]] QVariant keptKey(qint64 id);
    [[nodiscard]] qsizetype stepsTo(const QList<qint64> &wanted) const;

    QList<qint64> m_rows;
    QHash<qint64, int> m_rowOf;
    QString m_filter;
    QStringList m_words;
    int m_unfiltered = 0;
    int m_column = -1;
    Qt::SortOrder m_order = Qt::AscendingOrder;
    QHash<qint64, QString> m_search;
    QHash<qint64, QVariant> m_keys; ///< of m_column
    QTimer m_flush;
};

} // namespace Fax::Ui

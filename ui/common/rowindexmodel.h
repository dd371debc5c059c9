#pragma once

#include "model/livelist.h"

#include <QtCore/QAbstractTableModel>
#include <QtCore/QHash>
#include <QtCore/QTimer>

namespace Fax::Ui {

/**
 * A table over a live list with its own sorted and filtered row index: rows are ids (ui.md Q5).
 *
 * Structural changes are gathered and applied at most every 250 ms; changed cells at once. Sort keys are
 * computed once per id and change. Derived classes say what is shown, what matches and how it sorts.
 */
class RowIndexModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole, SortRole, LookRole, PercentRole, FirstFreeRole };

    explicit RowIndexModel(const Model::ListNotifier &notifier, QObject *parent = nullptr);

    /** All words must match; "" shows everything. Applied at once. */
    void setFilter(const QString &words);
    [[nodiscard]] QString filter() const { return m_filter.join(u' '); }

    [[nodiscard]] qint64 idAt(int row) const { return m_rows.value(row); }
    /** -1 if it is not shown. */
    [[nodiscard]] int rowOf(qint64 id) const { return m_rowOf.value(id, -1); }
    /** Rows there would be without a filter. */
    [[nodiscard]] int unfilteredCount() const { return m_unfiltered; }

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

    /** Something other than the list changed what is shown. */
    void scheduleFlush();
    void onChanged(const QList<qint64> &ids);

private:
    [[nodiscard]] QList<qint64> wantedRows();
    [[nodiscard]] bool matches(qint64 id);
    void sortIds(QList<qint64> &ids);
    void apply(const QList<qint64> &wanted);
    void removeMissing(const QList<qint64> &wanted);
    void insertNew(const QList<qint64> &wanted);
    void reorder(const QList<qint64> &order);
    void setRows(const QList<qint64> &rows);

    QList<qint64> m_rows;
    QHash<qint64, int> m_rowOf;
    QStringList m_filter;
    int m_unfiltered = 0;
    int m_column = -1;
    Qt::SortOrder m_order = Qt::AscendingOrder;
    QHash<qint64, QString> m_search;
    QHash<qint64, QVariant> m_keys; ///< of m_column
    QTimer m_flush;
};

} // namespace Fax::Ui

#include "common/idlistview.h"

#include "common/rowindexmodel.h"

#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMenu>

#include <algorithm>

namespace Fax::Ui {

IdListView::IdListView(RowIndexModel *model, QWidget *parent)
    : QTreeView(parent)
    , m_rows(model)
{
    setModel(model);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    header()->setSectionsClickable(true);
    header()->setStretchLastSection(false);
    header()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header(), &QHeaderView::sectionClicked, this, &IdListView::onHeaderClicked);
    connect(header(), &QWidget::customContextMenuRequested, this, &IdListView::showHeaderMenu);
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &IdListView::remember);
    connect(model, &QAbstractItemModel::modelReset, this, &IdListView::recall);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &IdListView::selectionIdsChanged);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this,
            &IdListView::selectionIdsChanged);
}

void IdListView::setColumnCharacters(int column, int characters)
{
    header()->resizeSection(column, fontMetrics().averageCharWidth() * (characters + 2));
}

QList<qint64> IdListView::selectedIds() const
{
    QList<qint64> ids;
    const QItemSelection ranges = selectionModel()->selection();
    for (const QItemSelectionRange &range :
         ranges) { // not selectedRows(): that takes its time for 100,000
        for (int row = range.top(); range.left() == 0 && row <= range.bottom(); ++row)
            ids.append(idOf(m_rows->index(row, 0, range.parent())));
    }
    return ids;
}

qint64 IdListView::idOf(const QModelIndex &index) const
{
    return index.isValid() ? m_rows->data(index, RowIndexModel::IdRole).toLongLong() : 0;
}

qint64 IdListView::currentId() const
{
    return idOf(currentIndex());
}

bool IdListView::select(qint64 id)
{
    m_rows->flush();
    const QModelIndex row = m_rows->indexOf(id);
    if (!row.isValid())
        return false;
    setCurrentIndex(row);
    scrollTo(currentIndex());
    return true;
}

void IdListView::selectFirst()
{
    if (!currentIndex().isValid() && m_rows->rowCount() > 0)
        setCurrentIndex(m_rows->index(0, 0));
}

void IdListView::onHeaderClicked(int column)
{
    if (m_sortColumn != column) {
        m_sortColumn = column;
        m_sortOrder = Qt::AscendingOrder;
    } else if (m_sortOrder == Qt::AscendingOrder) {
        m_sortOrder = Qt::DescendingOrder;
    } else {
        m_sortColumn = -1;
        m_sortOrder = Qt::AscendingOrder;
    }
    header()->setSortIndicatorShown(m_sortColumn >= 0);
    header()->setSortIndicator(m_sortColumn, m_sortOrder);
    m_rows->sort(m_sortColumn, m_sortOrder);
}

void IdListView::showHeaderMenu(const QPoint &at)
{
    QMenu menu;
    for (int column = 1; column < m_rows->columnCount(); ++column) {
        const QString title = m_rows->headerData(column, Qt::Horizontal, Qt::DisplayRole)
                                  .toString();
        QAction *shown = menu.addAction(title);
        shown->setCheckable(true);
        shown->setChecked(!isColumnHidden(column));
        connect(shown, &QAction::toggled, this,
                [this, column](bool on) { setColumnHidden(column, !on); });
    }
    menu.exec(header()->mapToGlobal(at));
}

void IdListView::remember()
{
    m_remembered = selectedIds();
    m_rememberedCurrent = currentId();
    m_rememberedOpen.clear();
    for (int row = 0; rootIsDecorated() && row < m_rows->rowCount(); ++row) {
        if (isExpanded(m_rows->index(row, 0)))
            m_rememberedOpen.append(m_rows->idAt(row));
    }
}

/** Neighbours as one range: a selection of 100,000 single rows would be slow in every use of it. */
QItemSelection IdListView::rowsOf(const QList<qint64> &ids) const
{
    QItemSelection selection;
    QList<int> rows;
    const int last = m_rows->columnCount() - 1;
    for (const qint64 id : ids) {
        const QModelIndex row = m_rows->indexOf(id);
        if (row.parent().isValid())
            selection.append(QItemSelectionRange(row, row.siblingAtColumn(last)));
        else if (row.isValid())
            rows.append(row.row());
    }
    std::sort(rows.begin(), rows.end());
    for (qsizetype begin = 0; begin < rows.size();) {
        qsizetype end = begin + 1;
        while (end < rows.size() && rows.at(end) == rows.at(end - 1) + 1)
            ++end;
        selection.append(QItemSelectionRange(m_rows->index(rows.at(begin), 0),
                                             m_rows->index(rows.at(end - 1), last)));
        begin = end;
    }
    return selection;
}

void IdListView::recall()
{
    for (const qint64 id : std::as_const(m_rememberedOpen))
        expand(m_rows->indexOf(id));
    const QModelIndex current = m_rows->indexOf(m_rememberedCurrent);
    if (current.isValid())
        selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
    selectionModel()->select(rowsOf(m_remembered), QItemSelectionModel::ClearAndSelect);
    Q_EMIT selectionIdsChanged();
}

} // namespace Fax::Ui

#include "common/idlistview.h"

#include "common/rowindexmodel.h"

#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMenu>

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
    const QModelIndexList selected = selectionModel()->selectedRows();
    for (const QModelIndex &index : selected)
        ids.append(m_rows->idAt(index.row()));
    return ids;
}

qint64 IdListView::currentId() const
{
    return currentIndex().isValid() ? m_rows->idAt(currentIndex().row()) : 0;
}

void IdListView::select(qint64 id)
{
    const int row = m_rows->rowOf(id);
    if (row < 0)
        return;
    setCurrentIndex(m_rows->index(row, 0));
    scrollTo(currentIndex());
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
}

void IdListView::recall()
{
    QItemSelection selection;
    for (const qint64 id : std::as_const(m_remembered)) {
        const int row = m_rows->rowOf(id);
        if (row >= 0)
            selection.select(m_rows->index(row, 0), m_rows->index(row, m_rows->columnCount() - 1));
    }
    const int current = m_rows->rowOf(m_rememberedCurrent);
    if (current >= 0)
        selectionModel()->setCurrentIndex(m_rows->index(current, 0), QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    Q_EMIT selectionIdsChanged();
}

} // namespace Fax::Ui

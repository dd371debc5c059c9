#include "dashboard/linetable.h"

#include "outbox/progressdelegate.h"

#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMenu>

namespace Fax::Ui {

LineTable::LineTable(LinesModel &model, QItemSelectionModel &selection, QWidget *parent)
    : QTreeView(parent)
{
    setObjectName(QStringLiteral("dashboard.table"));
    setAccessibleName(tr("Lines"));
    setModel(&model);
    setSelectionModel(&selection);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setAlternatingRowColors(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setUpColumns();
    header()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header(), &QHeaderView::customContextMenuRequested, this, &LineTable::showHeaderMenu);
    connect(this, &QTreeView::activated, this,
            [this, &model](const QModelIndex &index) { Q_EMIT opened(model.lineAt(index.row())); });
}

void LineTable::setUpColumns()
{
    using Column = LinesModel::Column;
    const auto progress = static_cast<int>(Column::Progress);
    setItemDelegateForColumn(progress, new ProgressDelegate(this));
    const QList<std::pair<Column, int>> widths{{Column::Name, 14},     {Column::State, 15},
                                               {Column::Page, 6},      {Column::Clock, 8},
                                               {Column::Since, 15},    {Column::Progress, 11},
                                               {Column::TimeLeft, 20}, {Column::Description, 34}};
    const int character = fontMetrics().averageCharWidth();
    for (const auto &[column, characters] : widths)
        setColumnWidth(static_cast<int>(column), character * characters);
    for (int i = 0; i < cardFieldCount; ++i)
        setColumnWidth(static_cast<int>(Column::FirstField) + i, character * 20);
    header()->setStretchLastSection(false);
}

void LineTable::showHeaderMenu(const QPoint &at)
{
    QMenu menu(this);
    for (int column = 1; column < model()->columnCount(); ++column) {
        QAction *shown = menu.addAction(model()->headerData(column, Qt::Horizontal).toString());
        shown->setCheckable(true);
        shown->setChecked(!isColumnHidden(column));
        connect(shown, &QAction::toggled, this,
                [this, column](bool on) { setColumnHidden(column, !on); });
    }
    menu.exec(header()->mapToGlobal(at));
}

} // namespace Fax::Ui

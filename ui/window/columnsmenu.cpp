#include "window/columnsmenu.h"

#include <QtCore/QCoreApplication>
#include <QtWidgets/QMenu>
#include <QtWidgets/QTreeView>

namespace Fax::Ui {

namespace {

struct ColumnsMenuTexts
{
    Q_DECLARE_TR_FUNCTIONS(ColumnsMenuTexts)
};

} // namespace

void fillColumnsMenu(QMenu &menu, QTreeView *list)
{
    menu.clear();
    if (list == nullptr) {
        menu.addAction(ColumnsMenuTexts::tr("There is no list here"))->setEnabled(false);
        return;
    }
    for (int column = 1; column < list->model()->columnCount(); ++column) {
        QAction *shown = menu.addAction(
            list->model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        shown->setCheckable(true);
        shown->setChecked(!list->isColumnHidden(column));
        QObject::connect(shown, &QAction::toggled, list,
                         [list, column](bool on) { list->setColumnHidden(column, !on); });
    }
}

} // namespace Fax::Ui

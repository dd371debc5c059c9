#pragma once

class QMenu;
class QTreeView;

namespace Fax::Ui {

/** View > Columns: a check mark for each column of the list but the first; null: there is no list. */
void fillColumnsMenu(QMenu &menu, QTreeView *list);

} // namespace Fax::Ui

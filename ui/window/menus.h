#pragma once

class QMenuBar;

namespace Fax::Ui {

class Actions;

/** The menu bar: the inventory of all actions (P6). */
void fillMenuBar(QMenuBar &bar, const Actions &actions);

} // namespace Fax::Ui

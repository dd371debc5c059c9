#pragma once

#include <QtWidgets/QWidget>

namespace Fax::Ui {

class Actions;

/** Help > Keyboard shortcuts: every key and what it does, in the order of the menus. */
class ShortcutsWindow final : public QWidget
{
    Q_OBJECT

public:
    ShortcutsWindow(const Actions &actions, QWidget *window);
};

} // namespace Fax::Ui

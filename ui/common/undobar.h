#pragma once

#include "common/undo.h"

#include <QtWidgets/QWidget>

class QAction;
class QToolButton;

namespace Fax::Ui {

class ElidedLabel;

/** The first segment of the status bar: what was just done, with Show and Undo beside it (ui.md 3.1). */
class UndoBar final : public QWidget
{
    Q_OBJECT

public:
    /** @param undoAction  what the Undo button triggers: that of the Edit menu */
    UndoBar(Undo &undo, QAction &undoAction, QWidget *parent = nullptr);

private:
    void refresh();
    [[nodiscard]] QToolButton *addButton(const QString &name);

    Undo &m_undo;
    ElidedLabel *m_sentence;
    QToolButton *m_show;
    QToolButton *m_takeBack;
};

} // namespace Fax::Ui

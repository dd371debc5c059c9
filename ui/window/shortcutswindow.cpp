#include "window/shortcutswindow.h"

#include "common/rowstable.h"
#include "window/actions.h"

#include <QtGui/QAction>
#include <QtGui/QShortcut>
#include <QtWidgets/QVBoxLayout>

namespace Fax::Ui {

ShortcutsWindow::ShortcutsWindow(const Actions &actions, QWidget *window)
    : QWidget(window, Qt::Window)
{
    setObjectName(QStringLiteral("shortcuts"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keyboard shortcuts - Fax Console"));
    QList<QStringList> rows;
    const QList<QAction *> all = actions.findChildren<QAction *>(Qt::FindDirectChildrenOnly);
    for (const QAction *action : all) {
        const QString key = action->shortcut().toString(QKeySequence::NativeText);
        if (!key.isEmpty())
            rows.append({key, action->text().remove(u'&'), action->property("tip").toString()});
    }
    auto *model = new RowsModel({tr("Key"), tr("Command"), tr("What it does")}, this);
    model->setRows(rows);
    auto *table = new RowsView(model, {14, 24});
    table->setObjectName(QStringLiteral("shortcuts.table"));
    table->setAccessibleName(tr("Keyboard shortcuts"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(table);
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    connect(escape, &QShortcut::activated, this, &QWidget::close);
    resize(fontMetrics().averageCharWidth() * 100, fontMetrics().height() * 30);
}

} // namespace Fax::Ui

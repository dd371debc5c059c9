#include "window/listcommands.h"

#include "common/listtext.h"
#include "common/messagebar.h"
#include "common/undo.h"
#include "window/actions.h"

#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QApplication>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTreeView>

namespace Fax::Ui {

namespace {

QLineEdit *fieldInFocus()
{
    return qobject_cast<QLineEdit *>(QApplication::focusWidget());
}

} // namespace

ListCommands::ListCommands(const Actions &actions, std::function<QTreeView *()> list,
                           std::function<bool(const QString &path)> exportTo, MessageBar &messages,
                           Undo &undo, QWidget *window)
    : QObject(window)
    , m_actions(actions)
    , m_list(std::move(list))
    , m_exportTo(std::move(exportTo))
    , m_messages(messages)
    , m_undo(undo)
    , m_window(window)
{
    connect(m_actions.copy, &QAction::triggered, this, &ListCommands::copy);
    connect(m_actions.selectAll, &QAction::triggered, this, &ListCommands::selectAll);
    connect(m_actions.deselect, &QAction::triggered, this, &ListCommands::deselect);
    connect(m_actions.exportList, &QAction::triggered, this, &ListCommands::exportList);
    connect(qApp, &QApplication::focusChanged, this, &ListCommands::update);
}

void ListCommands::update()
{
    const QTreeView *list = m_list();
    const bool rows = list != nullptr && list->model()->rowCount() > 0;
    const bool selected = rows && list->selectionModel()->hasSelection();
    const QWidget *focus = QApplication::focusWidget();
    const bool elsewhere = qobject_cast<const QLabel *>(focus) != nullptr
        || (qobject_cast<const QTreeView *>(focus) != nullptr && focus != list);
    const QString noRows = rows ? QString() : tr("There is no list with entries here");
    Actions::setReason(m_actions.selectAll, noRows);
    Actions::setReason(m_actions.exportList, noRows);
    const QString nothing = tr("Nothing is selected");
    Actions::setReason(m_actions.copy, selected || elsewhere ? QString() : nothing);
    Actions::setReason(m_actions.deselect, selected ? QString() : nothing);
}

void ListCommands::copy()
{
    if (QLineEdit *field = fieldInFocus())
        return field->copy();
    const auto *label = qobject_cast<QLabel *>(QApplication::focusWidget());
    if (label != nullptr && label->hasSelectedText())
        return QGuiApplication::clipboard()->setText(label->selectedText());
    const auto *inFocus = qobject_cast<QTreeView *>(QApplication::focusWidget());
    if (const QTreeView *list = inFocus != nullptr ? inFocus : m_list())
        QGuiApplication::clipboard()->setText(selectedText(*list));
}

void ListCommands::selectAll()
{
    if (QLineEdit *field = fieldInFocus())
        return field->selectAll();
    if (QTreeView *list = m_list())
        list->selectAll();
}

void ListCommands::deselect()
{
    if (QLineEdit *field = fieldInFocus())
        return field->deselect();
    if (QTreeView *list = m_list())
        list->clearSelection();
}

void ListCommands::exportList()
{
    const QTreeView *list = m_list();
    const QString path = QFileDialog::getSaveFileName(m_window, tr("Export list"), {},
                                                      tr("Table for spreadsheets (*.csv)"));
    if (list == nullptr || path.isEmpty() || m_exportTo(path))
        return;
    if (const auto saved = saveAsTable(*list, path); !saved)
        m_messages.error(saved.error().message());
    else
        m_undo.done({tr("Saved as %1").arg(path)});
}

} // namespace Fax::Ui

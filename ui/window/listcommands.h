#pragma once

#include <QtCore/QObject>

#include <functional>

class QTreeView;

namespace Fax::Ui {

class Actions;
class MessageBar;
class Undo;

/** Copy, Select all, Deselect and Export list: what Edit and File do with the list in front, or a text in focus. */
class ListCommands final : public QObject
{
    Q_OBJECT

public:
    /**
     * @param list    the list in front; null if there is none
     * @param exportTo  Place::exportTo() of the place in front
     */
    ListCommands(const Actions &actions, std::function<QTreeView *()> list,
                 std::function<bool(const QString &path)> exportTo, MessageBar &messages,
                 Undo &undo, QWidget *window);

    /** Which of them work now. */
    void update();

private:
    void copy();
    void selectAll();
    void deselect();
    void exportList();

    const Actions &m_actions;
    const std::function<QTreeView *()> m_list;
    const std::function<bool(const QString &path)> m_exportTo;
    MessageBar &m_messages;
    Undo &m_undo;
    QWidget *m_window;
};

} // namespace Fax::Ui

#pragma once

#include <QtCore/QObject>

namespace Fax::Ui {

class Actions;
class DashboardPlace;

/** What the Line menu does with the current line of the dashboard. */
class LineCommands final : public QObject
{
    Q_OBJECT

public:
    LineCommands(const Actions &actions, DashboardPlace &dashboard, QObject *parent);

private:
    const Actions &m_actions;
    DashboardPlace &m_dashboard;
};

} // namespace Fax::Ui

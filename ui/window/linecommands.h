#pragma once

#include "model/port.h"

#include <QtCore/QHash>
#include <QtCore/QObject>

namespace Fax::Ui {

class Actions;
class DashboardPlace;

/** What the Line menu does with the selected lines of the dashboard. */
class LineCommands final : public QObject
{
    Q_OBJECT

public:
    LineCommands(const Actions &actions, DashboardPlace &dashboard, QObject *parent);

private:
    struct Switches
    {
        bool send = true;
        ReceiveMode receive = ReceiveMode::Auto;
    };

    void connectCard();
    void connectSwitches();
    void turnOffOrOn();

    const Actions &m_actions;
    DashboardPlace &m_dashboard;
    QHash<PortId, Switches> m_before; ///< of lines that were turned off here
};

} // namespace Fax::Ui

#include "window/linecommands.h"

#include "dashboard/dashboardplace.h"
#include "window/actions.h"

#include <QtGui/QAction>

namespace Fax::Ui {

LineCommands::LineCommands(const Actions &actions, DashboardPlace &dashboard, QObject *parent)
    : QObject(parent)
    , m_actions(actions)
    , m_dashboard(dashboard)
{
    const auto onPort = [this](auto act) {
        return [this, act] {
            if (Model::Port *port = m_dashboard.currentPort())
                act(*port);
        };
    };
    connect(m_actions.answer, &QAction::triggered, this,
            onPort([](Model::Port &p) { p.answer(); }));
    connect(m_actions.hangUp, &QAction::triggered, this, [this] {
        m_actions.dashboard->trigger();
        m_dashboard.askHangUp();
    });
    connect(m_actions.sending, &QAction::triggered, this,
            onPort([](Model::Port &p) { p.setSend(!p.send()); }));
    connect(m_actions.receivingOff, &QAction::triggered, this,
            onPort([](Model::Port &p) { p.setReceive(ReceiveMode::Off); }));
    connect(m_actions.receivingAutomatic, &QAction::triggered, this,
            onPort([](Model::Port &p) { p.setReceive(ReceiveMode::Auto); }));
    connect(m_actions.receivingManual, &QAction::triggered, this,
            onPort([](Model::Port &p) { p.setReceive(ReceiveMode::Manual); }));
}

} // namespace Fax::Ui

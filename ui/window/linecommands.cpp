#include "window/linecommands.h"

#include "dashboard/dashboardplace.h"
#include "window/actions.h"
#include "window/lineswitches.h"

#include <QtGui/QAction>

namespace Fax::Ui {

LineCommands::LineCommands(const Actions &actions, DashboardPlace &dashboard, QObject *parent)
    : QObject(parent)
    , m_actions(actions)
    , m_dashboard(dashboard)
{
    connect(m_actions.answer, &QAction::triggered, this, [this] {
        if (Model::Port *port = m_dashboard.currentPort())
            port->answer();
    });
    connectCard();
    connectSwitches();
}

/** What is done in the card of the current line, wherever that is. */
void LineCommands::connectCard()
{
    connect(m_actions.hangUp, &QAction::triggered, this, [this] {
        m_actions.dashboard->trigger();
        m_dashboard.askHangUp();
    });
    connect(m_actions.rings, &QAction::triggered, this, [this] {
        m_actions.dashboard->trigger();
        m_dashboard.focusRings();
    });
    connect(m_actions.lineLog, &QAction::triggered, this, [this] {
        m_actions.dashboard->trigger();
        m_dashboard.showEvents();
    });
}

/** Of all selected lines (D7); the check marks follow the server, not the click. */
void LineCommands::connectSwitches()
{
    const auto onEach = [this](const auto &act) {
        return [this, act] {
            const QList<Model::Port *> ports = m_dashboard.selectedPorts();
            for (Model::Port *port : ports)
                act(*port);
        };
    };
    connect(m_actions.sending, &QAction::triggered, this, [this](bool on) {
        const QList<Model::Port *> ports = m_dashboard.selectedPorts();
        for (Model::Port *port : ports)
            port->setSend(on);
    });
    connect(m_actions.receivingOff, &QAction::triggered, this,
            onEach([](Model::Port &p) { p.setReceive(ReceiveMode::Off); }));
    connect(m_actions.receivingAutomatic, &QAction::triggered, this,
            onEach([](Model::Port &p) { p.setReceive(ReceiveMode::Auto); }));
    connect(m_actions.receivingManual, &QAction::triggered, this,
            onEach([](Model::Port &p) { p.setReceive(ReceiveMode::Manual); }));
    connect(m_actions.pauseLine, &QAction::triggered, this, &LineCommands::turnOffOrOn);
}

/** A line that is turned on again gets back how it answered before, as far as this console knows. */
void LineCommands::turnOffOrOn()
{
    const QList<Model::Port *> ports = m_dashboard.selectedPorts();
    const bool off = switchesOf(ports).on > 0;
    for (Model::Port *port : ports) {
        const Switches before{port->send(), port->receive()};
        const bool isOff = !before.send && before.receive == ReceiveMode::Off;
        if (off && !isOff) {
            m_before.insert(port->deviceId(), before);
            port->setSwitches(false, ReceiveMode::Off);
        } else if (!off) {
            const Switches back = m_before.value(port->deviceId());
            port->setSwitches(back.send, back.receive);
        }
    }
}

} // namespace Fax::Ui

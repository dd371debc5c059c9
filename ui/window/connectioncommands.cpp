#include "window/connectioncommands.h"

#include "window/actions.h"

#include <QtGui/QAction>

namespace Fax::Ui {

using Phase = Connection::Phase;

ConnectionCommands::ConnectionCommands(const Actions &actions, Connection &connection,
                                       QObject *parent)
    : QObject(parent)
    , m_actions(actions)
    , m_connection(connection)
{
    connect(m_actions.reconnect, &QAction::triggered, &connection, &Connection::reconnect);
    connect(m_actions.disconnect, &QAction::triggered, &connection, &Connection::leave);
    connect(&connection, &Connection::changed, this, &ConnectionCommands::update);
    for (QAction *action : {m_actions.reconnect, m_actions.disconnect})
        action->setVisible(true);
    update();
}

void ConnectionCommands::update()
{
    const Phase phase = m_connection.state().phase;
    QString whyNot;
    if (phase == Phase::Connected)
        whyNot = tr("There is a connection");
    else if (phase == Phase::Connecting)
        whyNot = tr("It is being tried now");
    Actions::setReason(m_actions.reconnect, whyNot);
    Actions::setReason(m_actions.disconnect,
                       phase == Phase::Left ? tr("There is no connection") : QString());
}

} // namespace Fax::Ui

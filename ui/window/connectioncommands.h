#pragma once

#include "window/connection.h"

namespace Fax::Ui {

class Actions;

/** Server > Connect and Disconnect. */
class ConnectionCommands final : public QObject
{
    Q_OBJECT

public:
    ConnectionCommands(const Actions &actions, Connection &connection, QObject *parent);

private:
    void update();

    const Actions &m_actions;
    Connection &m_connection;
};

} // namespace Fax::Ui

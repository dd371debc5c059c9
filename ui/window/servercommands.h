#pragma once

#include "model/server.h"

namespace Fax::Ui {

class Actions;

/** What the Server menu does, but for the connection. */
class ServerCommands final : public QObject
{
    Q_OBJECT

public:
    ServerCommands(const Actions &actions, Model::Server &server, QObject *parent);

private:
    void toggleQueue();
    void retryAllFailed();

    const Actions &m_actions;
    Model::Server &m_server;
};

} // namespace Fax::Ui

#pragma once

#include "model/server.h"

namespace Fax::Ui {

class Actions;
class MessageBar;
class OutboxPlace;

/** What the Job menu does with the selected jobs. */
class JobCommands final : public QObject
{
    Q_OBJECT

public:
    JobCommands(const Actions &actions, Model::Server &server, OutboxPlace &outbox,
                MessageBar &messages, QObject *parent);

private:
    void askCancel();

    const Actions &m_actions;
    Model::Server &m_server;
    OutboxPlace &m_outbox;
    MessageBar &m_messages;
};

} // namespace Fax::Ui

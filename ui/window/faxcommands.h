#pragma once

#include "model/server.h"

class QMainWindow;

namespace Fax::Ui {

class Actions;
class InboxPlace;
class MessageBar;
class OutboxPlace;
class Undo;

/** What the Fax menu does: view, save, mark and delete the selected fax. */
class FaxCommands final : public QObject
{
    Q_OBJECT

public:
    FaxCommands(const Actions &actions, Model::Server &server, InboxPlace &inbox,
                OutboxPlace &outbox, MessageBar &messages, Undo &undo, QMainWindow &window);

private:
    void viewSelected();
    void viewFax(const ReceivedFax &fax);
    void viewJob(const Job &job);
    void saveSelected();
    void saveDocument(const Result<QByteArray> &tiff, const QString &fileName);
    void toggleRead();
    void askDelete();

    const Actions &m_actions;
    Model::Server &m_server;
    InboxPlace &m_inbox;
    OutboxPlace &m_outbox;
    MessageBar &m_messages;
    Undo &m_undo;
    QMainWindow &m_window;
};

} // namespace Fax::Ui

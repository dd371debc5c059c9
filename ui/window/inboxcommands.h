#pragma once

#include "model/server.h"

class QMenu;

namespace Fax::Ui {

class Actions;
class InboxPlace;
class Undo;

/** What the Fax menu does with received faxes: read marks, take, assign, done, delete; with Undo (ui.md I1, P4). */
class InboxCommands final : public QObject
{
    Q_OBJECT

public:
    InboxCommands(const Actions &actions, Model::Server &server, InboxPlace &inbox, Undo &undo,
                  QObject *parent);
    ~InboxCommands() override;

    /** Hides them at once; they are deleted when that can be taken back no more. */
    void remove(const QList<ReceivedFax> &faxes);

private:
    void removeForGood(FaxId id);
    void toggleRead();
    void toggleDone();
    void give(const QString &account);
    void fillAssignMenu();
    void askForAccounts();

    const Actions &m_actions;
    Model::Server &m_server;
    InboxPlace &m_inbox;
    Undo &m_undo;
    std::unique_ptr<QMenu> m_assign;
    QStringList m_accounts; ///< that the server has told
};

} // namespace Fax::Ui

#pragma once

#include "model/server.h"

namespace Fax::Ui {

class Actions;
class Undo;

/** What the Help menu does. */
class HelpCommands final : public QObject
{
    Q_OBJECT

public:
    HelpCommands(const Actions &actions, const Model::Server &server, Undo &undo, QWidget *window);

    /** Versions, platform, lines and queue: what a report of a fault needs. No names, no numbers of faxes. */
    [[nodiscard]] QString diagnosticReport() const;

private:
    void showShortcuts();
    void copyReport();
    void showAbout();

    const Actions &m_actions;
    const Model::Server &m_server;
    Undo &m_undo;
    QWidget *m_window;
};

} // namespace Fax::Ui

#pragma once

#include "model/server.h"

#include <QtCore/QTimer>
#include <QtWidgets/QMenu>
#include <QtWidgets/QSystemTrayIcon>

namespace Fax::Desktop {

/** What the icon in the tray says (N2). */
struct TrayLook
{
    enum class State { Idle, Sending, Receiving, Attention, NotConnected };

    State state = State::NotConnected;
    QString toolTip;
    PortId ringing; ///< a line that can be answered now; invalid = none

    friend bool operator==(const TrayLook &, const TrayLook &) = default;
};
[[nodiscard]] TrayLook trayLook(const Model::Server &server);
/** The program's icon with the state in its corner: a shape, not only a colour (P5). */
[[nodiscard]] QIcon trayIcon(TrayLook::State state);

/**
 * The icon in the tray, where the desktop has one: nothing depends on it. Its menu repeats actions of the window.
 * Looks at the server at most four times a second, and only after something has changed.
 */
class Tray final : public QObject
{
    Q_OBJECT

public:
    /** @param actions  for the menu; null = a line between them */
    Tray(Model::Server &server, const QList<QAction *> &actions, QObject *parent = nullptr);

    [[nodiscard]] const QMenu &menu() const { return m_menu; }
    [[nodiscard]] const TrayLook &look() const { return m_look; }

Q_SIGNALS:
    /** It was clicked. */
    void windowWanted();

private:
    void fillMenu(const QList<QAction *> &actions);
    void lookSoon();
    void update();
    void answer();

    Model::Server &m_server;
    QSystemTrayIcon m_icon;
    QMenu m_menu;
    QAction *m_answer;
    TrayLook m_look;
    QTimer m_soon;
};

} // namespace Fax::Desktop

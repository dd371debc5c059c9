#pragma once

#include "base/clock.h"
#include "model/server.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <functional>

class QMenu;
class QStatusBar;
class QToolButton;

namespace Fax::Ui {

class Actions;

/** The segments of the status bar (ui.md 3.1): server, queue, discount period, lines. */
class StatusSegments final : public QObject
{
    Q_OBJECT

public:
    StatusSegments(QStatusBar &bar, const Actions &actions, Model::Server &server, Clock &clock);

    void refresh();
    /** What the server's segment says; without it only whether there is a connection. */
    void setConnectionText(std::function<QString()> text);

private:
    [[nodiscard]] static QToolButton *addButton(QStatusBar &bar, const QString &name,
                                                const QString &accessible);
    void fillMenus();
    void fillDiscountMenu();
    void fillLinesMenu();
    void connectServer();
    void refreshQueue();
    void refreshLines();
    void waitForDiscount();
    [[nodiscard]] bool isDiscount() const;
    [[nodiscard]] QString serverText() const;
    [[nodiscard]] QString queueText() const;
    [[nodiscard]] QString discountText() const;
    [[nodiscard]] QString linesText() const;
    void follow(Model::Port *port);

    const Actions &m_actions;
    Model::Server &m_server;
    Clock &m_clock;
    std::function<QString()> m_connectionText;
    QToolButton *m_serverButton;
    QToolButton *m_queueButton;
    QToolButton *m_discountButton;
    QToolButton *m_linesButton;
    QTimer m_discountChange; ///< the next start or end of the discount period
};

} // namespace Fax::Ui

#pragma once

#include "base/clock.h"
#include "model/server.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

class QLabel;
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
    /** The wall clock when the connection went away. */
    [[nodiscard]] QDateTime disconnectedSince() const { return m_disconnectedSince; }

private:
    [[nodiscard]] QToolButton *addButton(QStatusBar &bar, const QString &name,
                                         const QString &accessible);
    [[nodiscard]] QString serverText() const;
    [[nodiscard]] QString queueText() const;
    [[nodiscard]] QString discountText() const;
    [[nodiscard]] QString linesText() const;
    void follow(Model::Port *port);

    Model::Server &m_server;
    Clock &m_clock;
    QDateTime m_disconnectedSince;
    QToolButton *m_serverButton;
    QToolButton *m_queueButton;
    QLabel *m_discount;
    QToolButton *m_linesButton;
    QTimer m_minute;
};

} // namespace Fax::Ui

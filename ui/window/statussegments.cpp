#include "window/statussegments.h"

#include "common/format.h"
#include "common/glyph.h"
#include "dashboard/linecounts.h"
#include "window/actions.h"

#include <QtGui/QAction>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QStatusBar>
#include <QtWidgets/QToolButton>

#include <chrono>

namespace Fax::Ui {

using namespace std::chrono_literals;

StatusSegments::StatusSegments(QStatusBar &bar, const Actions &actions, Model::Server &server,
                               Clock &clock)
    : QObject(&bar)
    , m_server(server)
    , m_clock(clock)
    , m_serverButton(addButton(bar, QStringLiteral("server"), tr("Server")))
    , m_queueButton(addButton(bar, QStringLiteral("queue"), tr("Queue")))
    , m_discount(new QLabel)
    , m_linesButton(addButton(bar, QStringLiteral("lines"), tr("Lines")))
{
    m_discount->setObjectName(QStringLiteral("status.discount"));
    bar.insertPermanentWidget(2, m_discount);
    m_serverButton->menu()->addAction(actions.resynchronise);
    m_queueButton->menu()->addAction(actions.pauseQueue);
    m_linesButton->menu()->addAction(actions.dashboard);

    connect(&server, &Model::Server::connectedChanged, this, [this](bool connected) {
        m_disconnectedSince = connected ? QDateTime() : m_clock.now();
        refresh();
    });
    connect(&server, &Model::Server::loaded, this, &StatusSegments::refresh);
    connect(&server, &Model::Server::queueChanged, this, &StatusSegments::refresh);
    connect(&server, &Model::Server::portAdded, this, &StatusSegments::follow);
    connect(&server, &Model::Server::portAboutToBeRemoved, this, &StatusSegments::refresh,
            Qt::QueuedConnection);
    connect(&server, &Model::Server::discountRateStartHourChanged, this, &StatusSegments::refresh);
    connect(&server, &Model::Server::discountRateStartMinuteChanged, this,
            &StatusSegments::refresh);
    connect(&server, &Model::Server::discountRateEndHourChanged, this, &StatusSegments::refresh);
    connect(&server, &Model::Server::discountRateEndMinuteChanged, this, &StatusSegments::refresh);
    m_minute.setInterval(30s);
    connect(&m_minute, &QTimer::timeout, this, &StatusSegments::refresh);
    m_minute.start();
    const QList<Model::Port *> ports = server.ports();
    for (Model::Port *port : ports)
        follow(port);
    refresh();
}

QToolButton *StatusSegments::addButton(QStatusBar &bar, const QString &name,
                                       const QString &accessible)
{
    auto *button = new QToolButton;
    button->setObjectName(QStringLiteral("status.") + name);
    button->setAccessibleName(accessible);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(button);
    menu->setToolTipsVisible(true);
    button->setMenu(menu);
    bar.addPermanentWidget(button);
    return button;
}

void StatusSegments::follow(Model::Port *port)
{
    connect(&port->status(), &Model::PortStatus::stateChanged, this, &StatusSegments::refresh);
    refresh();
}

void StatusSegments::refresh()
{
    const bool connected = m_server.isConnected();
    const bool paused = m_server.queue().paused;
    m_serverButton->setText(serverText());
    m_serverButton->setIcon(connected ? glyphIcon(Glyph::Circle, Token::Receive)
                                      : glyphIcon(Glyph::Triangle, Token::Fault));
    m_queueButton->setEnabled(connected);
    m_linesButton->setEnabled(connected);
    m_queueButton->setText(queueText());
    m_queueButton->setIcon(paused ? glyphIcon(Glyph::Triangle, Token::Ring)
                                  : glyphIcon(Glyph::Play, Token::Idle));
    m_discount->setText(discountText());
    m_discount->setVisible(!m_discount->text().isEmpty());
    m_linesButton->setText(linesText());
    m_linesButton->setIcon(countLines(m_server).faults > 0
                               ? glyphIcon(Glyph::Triangle, Token::Fault)
                               : glyphIcon(Glyph::Phone, Token::Idle));
}

QString StatusSegments::serverText() const
{
    return m_server.isConnected() ? m_server.displayName()
                                  : tr("Not connected to %1").arg(m_server.displayName());
}

QString StatusSegments::queueText() const
{
    const QueueStatus &queue = m_server.queue();
    if (!queue.paused)
        return tr("Queue running: %1 active, %2 waiting").arg(queue.active).arg(queue.waiting);
    const QString at = shortTime(queue.pausedAt, m_clock.now());
    return queue.pausedBy.isEmpty() ? tr("Queue paused %1").arg(at)
                                    : tr("Queue paused by %1 %2").arg(queue.pausedBy, at);
}

QString StatusSegments::discountText() const
{
    const QTime start(m_server.discountRateStartHour(), m_server.discountRateStartMinute());
    const QTime end(m_server.discountRateEndHour(), m_server.discountRateEndMinute());
    if (!m_server.isLoaded() || start == end)
        return {};
    const QTime now = m_clock.now().toTimeZone(m_clock.zone()).time();
    const bool crossesMidnight = start > end;
    const bool inside = crossesMidnight ? now >= start || now < end : now >= start && now < end;
    return inside ? tr("Discount until %1").arg(end.toString(QStringLiteral("HH:mm")))
                  : tr("Discount starts %1").arg(start.toString(QStringLiteral("HH:mm")));
}

QString StatusSegments::linesText() const
{
    const LineCounts counts = countLines(m_server);
    const QString busy = tr("%1/%2 busy").arg(counts.busy).arg(counts.all);
    if (counts.faults == 0)
        return busy;
    return counts.faults == 1 ? tr("%1, 1 fault").arg(busy)
                              : tr("%1, %2 faults").arg(busy).arg(counts.faults);
}

} // namespace Fax::Ui

#include "window/statussegments.h"

#include "common/format.h"
#include "common/glyph.h"
#include "dashboard/linecounts.h"
#include "dashboard/statelook.h"
#include "window/actions.h"

#include <QtGui/QAction>
#include <QtWidgets/QMenu>
#include <QtWidgets/QStatusBar>
#include <QtWidgets/QToolButton>

#include <algorithm>
#include <chrono>

namespace Fax::Ui {

using namespace std::chrono_literals;

namespace {

constexpr auto longestTrust = 1h; // in a wall clock that may be set

int waitingForDiscount(const Model::Server &server)
{
    const QList<Job> &jobs = server.jobs().items();
    return static_cast<int>(std::count_if(
        jobs.cbegin(), jobs.cend(), [](const Job &job) { return job.why.code == u"discount"; }));
}

/** Leaves room for the arrow of the menu beside the text. */
class SegmentButton final : public QToolButton
{
public:
    using QToolButton::QToolButton;

    [[nodiscard]] QSize sizeHint() const override
    {
        return QToolButton::sizeHint() + QSize(fontMetrics().averageCharWidth(), 0);
    }
};

/** The tooltip has what a narrow window cuts. */
void show(QToolButton &button, const QString &text)
{
    button.setText(text);
    button.setToolTip(text);
}

} // namespace

StatusSegments::StatusSegments(QStatusBar &bar, const Actions &actions, Model::Server &server,
                               Clock &clock)
    : QObject(&bar)
    , m_actions(actions)
    , m_server(server)
    , m_clock(clock)
    , m_serverButton(addButton(bar, QStringLiteral("server"), tr("Server")))
    , m_queueButton(addButton(bar, QStringLiteral("queue"), tr("Queue")))
    , m_discountButton(addButton(bar, QStringLiteral("discount"), tr("Discount period")))
    , m_linesButton(addButton(bar, QStringLiteral("lines"), tr("Lines")))
{
    fillMenus();
    connectServer();
    m_discountChange.setSingleShot(true);
    connect(&m_discountChange, &QTimer::timeout, this, &StatusSegments::refresh);
    const QList<Model::Port *> ports = server.ports();
    for (Model::Port *port : ports)
        follow(port);
    refresh();
}

void StatusSegments::fillMenus()
{
    m_serverButton->menu()->addActions(
        {m_actions.reconnect, m_actions.disconnect, m_actions.resynchronise});
    m_queueButton->menu()->addActions({m_actions.pauseQueue, m_actions.retryAllFailed});
    connect(m_discountButton->menu(), &QMenu::aboutToShow, this, &StatusSegments::fillDiscountMenu);
    connect(m_linesButton->menu(), &QMenu::aboutToShow, this, &StatusSegments::fillLinesMenu);
}

void StatusSegments::fillDiscountMenu()
{
    QMenu *menu = m_discountButton->menu();
    menu->clear();
    const int waiting = waitingForDiscount(m_server);
    QAction *wait = menu->addAction(waiting == 0 ? tr("No fax waits for it")
                                                 : tr("%n faxes wait for it", nullptr, waiting));
    wait->setEnabled(waiting > 0);
    connect(wait, &QAction::triggered, m_actions.outbox, &QAction::trigger);
    menu->addAction(m_actions.sendingTimes);
}

/** The lines that need somebody, then the way to all. */
void StatusSegments::fillLinesMenu()
{
    QMenu *menu = m_linesButton->menu();
    menu->clear();
    const QList<Model::Port *> ports = m_server.ports();
    for (const Model::Port *port : ports) {
        const Model::PortStatus &status = port->status();
        if (!isFault(status.state()))
            continue;
        QAction *fault = menu->addAction(glyphIcon(Glyph::Triangle, Token::Fault),
                                         tr("%1: %2").arg(port->name(), status.description()));
        connect(fault, &QAction::triggered, m_actions.dashboard, &QAction::trigger);
    }
    if (!menu->isEmpty())
        menu->addSeparator();
    menu->addAction(m_actions.dashboard);
}

void StatusSegments::connectServer()
{
    using Model::Server;
    connect(&m_server, &Server::connectedChanged, this, &StatusSegments::refresh);
    connect(&m_server, &Server::loaded, this, &StatusSegments::refresh);
    connect(&m_server, &Server::queueChanged, this, &StatusSegments::refreshQueue);
    connect(&m_server, &Server::portAdded, this, &StatusSegments::follow);
    connect(&m_server, &Server::portAboutToBeRemoved, this, &StatusSegments::refreshLines,
            Qt::QueuedConnection);
    connect(&m_server, &Server::discountRateStartHourChanged, this, &StatusSegments::refresh);
    connect(&m_server, &Server::discountRateStartMinuteChanged, this, &StatusSegments::refresh);
    connect(&m_server, &Server::discountRateEndHourChanged, this, &StatusSegments::refresh);
    connect(&m_server, &Server::discountRateEndMinuteChanged, this, &StatusSegments::refresh);
}

QToolButton *StatusSegments::addButton(QStatusBar &bar, const QString &name,
                                       const QString &accessible)
{
    auto *button = new SegmentButton;
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
    connect(&port->status(), &Model::PortStatus::stateChanged, this, &StatusSegments::refreshLines);
    refreshLines();
}

void StatusSegments::setConnectionText(std::function<QString()> text)
{
    m_connectionText = std::move(text);
    refresh();
}

/** What is not live any more is grey and italic (P3). */
void StatusSegments::refresh()
{
    const bool connected = m_server.isConnected();
    show(*m_serverButton, serverText());
    m_serverButton->setIcon(connected ? glyphIcon(Glyph::Circle, Token::Receive)
                                      : glyphIcon(Glyph::Triangle, Token::Fault));
    for (QToolButton *live : {m_queueButton, m_discountButton, m_linesButton}) {
        live->setEnabled(connected);
        QFont font = live->font();
        font.setItalic(!connected);
        live->setFont(font);
    }
    show(*m_discountButton, discountText());
    m_discountButton->setIcon(glyphIcon(Glyph::Clock, isDiscount() ? Token::Receive : Token::Idle));
    refreshQueue();
    refreshLines();
    waitForDiscount();
}

void StatusSegments::refreshQueue()
{
    show(*m_queueButton, queueText());
    m_queueButton->setIcon(m_server.queue().paused ? glyphIcon(Glyph::Triangle, Token::Ring)
                                                   : glyphIcon(Glyph::Play, Token::Idle));
}

void StatusSegments::refreshLines()
{
    show(*m_linesButton, linesText());
    m_linesButton->setIcon(countLines(m_server).faults > 0
                               ? glyphIcon(Glyph::Triangle, Token::Fault)
                               : glyphIcon(Glyph::Phone, Token::Idle));
}

QString StatusSegments::serverText() const
{
    if (m_connectionText)
        return m_connectionText();
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

bool StatusSegments::isDiscount() const
{
    const QTime start(m_server.discountRateStartHour(), m_server.discountRateStartMinute());
    const QTime end(m_server.discountRateEndHour(), m_server.discountRateEndMinute());
    const QTime now = m_clock.now().toTimeZone(m_clock.zone()).time();
    const bool crossesMidnight = start > end;
    return crossesMidnight ? now >= start || now < end : now >= start && now < end;
}

QString StatusSegments::discountText() const
{
    const QTime start(m_server.discountRateStartHour(), m_server.discountRateStartMinute());
    const QTime end(m_server.discountRateEndHour(), m_server.discountRateEndMinute());
    if (!m_server.isLoaded() || start == end)
        return tr("No discount period");
    const QString format = QStringLiteral("HH:mm");
    return isDiscount() ? tr("Discount until %1").arg(end.toString(format))
                        : tr("Discount starts %1").arg(start.toString(format));
}

void StatusSegments::waitForDiscount()
{
    const QTime now = m_clock.now().toTimeZone(m_clock.zone()).time();
    const QTime change = isDiscount()
        ? QTime(m_server.discountRateEndHour(), m_server.discountRateEndMinute())
        : QTime(m_server.discountRateStartHour(), m_server.discountRateStartMinute());
    const auto day = std::chrono::milliseconds(24h);
    const auto left = (std::chrono::milliseconds(now.msecsTo(change)) + day) % day;
    m_discountChange.start(std::clamp<std::chrono::milliseconds>(left, 1s, longestTrust));
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

#include "dashboard/dashboardplace.h"

#include "common/placeholder.h"
#include "dashboard/cardgrid.h"
#include "dashboard/linecard.h"
#include "dashboard/linecounts.h"
#include "window/actions.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

#include <chrono>

namespace Fax::Ui {

using namespace std::chrono_literals;

namespace {
constexpr int linesWithEvents = 2;
}

DashboardPlace::DashboardPlace(Model::Server &server, Clock &clock, QWidget *parent)
    : Place(parent)
    , m_server(server)
    , m_clock(clock)
    , m_pages(new QStackedWidget)
    , m_scroll(new QScrollArea)
    , m_board(new QWidget)
    , m_grid(new CardGrid(m_board))
    , m_placeholder(new Placeholder(Glyph::Phone))
{
    setObjectName(QStringLiteral("place.dashboard"));
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_scroll->setWidget(m_board);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_placeholder->setText(tr("This server has no lines yet."));
    m_pages->addWidget(m_placeholder);
    m_pages->addWidget(m_scroll);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);

    connect(&server, &Model::Server::portAdded, this, &DashboardPlace::addCard);
    connect(&server, &Model::Server::portAboutToBeRemoved, this, &DashboardPlace::removeCard);
    connect(&server, &Model::Server::connectedChanged, this, &DashboardPlace::onConnectedChanged);
    connect(qApp, &QApplication::focusChanged, this,
            [this](QWidget *, QWidget *now) { followFocus(now); });
    m_tick.setInterval(1s);
    connect(&m_tick, &QTimer::timeout, this, &DashboardPlace::tick);
    m_tick.start();
    const QList<Model::Port *> ports = server.ports();
    for (Model::Port *port : ports)
        addCard(port);
    arrange();
}

void DashboardPlace::addCard(Model::Port *port)
{
    auto *card = new LineCard(*port, m_clock, m_board);
    card->setStale(!m_server.isConnected());
    m_cards.insert(port->deviceId(), card);
    connect(&port->status(), &Model::PortStatus::changed, this, &Place::stateChanged);
    connect(port, &Model::Port::configChanged, this, &Place::stateChanged);
    arrange();
    Q_EMIT stateChanged();
}

void DashboardPlace::removeCard(Model::Port *port)
{
    LineCard *card = m_cards.take(port->deviceId());
    if (card == nullptr)
        return;
    m_grid->removeWidget(card);
    delete card; // at once: it refers to the port
    arrange();
    Q_EMIT stateChanged();
}

/** Cards in the order of their ids; one or two lines show their events in the card. */
void DashboardPlace::arrange()
{
    const bool events = m_cards.size() <= linesWithEvents;
    m_grid->setFill(events);
    while (QLayoutItem *item = m_grid->takeAt(0))
        delete item;
    for (LineCard *card : std::as_const(m_cards)) {
        m_grid->addWidget(card);
        card->setEventsShown(events);
        card->show();
    }
    m_pages->setCurrentIndex(m_cards.isEmpty() ? 0 : 1);
}

void DashboardPlace::onConnectedChanged(bool connected)
{
    for (LineCard *card : std::as_const(m_cards))
        card->setStale(!connected);
    Q_EMIT stateChanged();
}

void DashboardPlace::followFocus(QWidget *now)
{
    for (LineCard *card : std::as_const(m_cards)) {
        if (now == nullptr || !(card == now || card->isAncestorOf(now)) || card == m_current)
            continue;
        m_current = card;
        Q_EMIT stateChanged();
    }
}

Model::Port *DashboardPlace::currentPort() const
{
    if (m_current)
        return &m_current->port();
    return m_cards.isEmpty() ? nullptr : &m_cards.first()->port();
}

QList<QAction *> DashboardPlace::barActions(const Actions &actions) const
{
    return {actions.pauseQueue};
}

Badge DashboardPlace::badge() const
{
    const LineCounts lines = countLines(m_server);
    return {lines.all == 0 ? QString() : QStringLiteral("%1/%2").arg(lines.busy).arg(lines.all),
            lines.faults > 0};
}

void DashboardPlace::askHangUp()
{
    if (const Model::Port *port = currentPort())
        m_cards.value(port->deviceId())->askHangUp();
}

void DashboardPlace::tick()
{
    for (LineCard *card : std::as_const(m_cards))
        card->tick();
}

} // namespace Fax::Ui

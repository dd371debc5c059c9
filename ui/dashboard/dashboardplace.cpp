#include "dashboard/dashboardplace.h"

#include "common/placeholder.h"
#include "dashboard/dashboardstrip.h"
#include "dashboard/linecard.h"
#include "dashboard/linecounts.h"
#include "dashboard/linefilterbar.h"
#include "dashboard/linesview.h"
#include "window/actions.h"

#include <QtCore/QItemSelectionModel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace Fax::Ui {

using namespace std::chrono_literals;

DashboardPlace::DashboardPlace(Model::Server &server, Clock &clock, QWidget *parent)
    : Place(parent)
    , m_server(server)
    , m_clock(clock)
    , m_model(new LinesModel(clock, this))
    , m_selection(new QItemSelectionModel(m_model, this))
    , m_strip(new DashboardStrip(server, *m_model))
    , m_bar(new LineFilterBar(*m_model))
    , m_view(new LinesView(*m_model, *m_selection))
    , m_pages(new QStackedWidget)
    , m_placeholder(new Placeholder(Glyph::Phone))
    , m_tick(new QTimer(this))
{
    setObjectName(QStringLiteral("place.dashboard"));
    arrange();
    connectServer();
    connectParts();
    startTimers();
    server.followStatistics();
    const QList<Model::Port *> ports = server.ports();
    for (Model::Port *port : ports)
        addLine(port);
    onOrderChanged();
}

void DashboardPlace::arrange()
{
    m_placeholder->setText(tr("This server has no lines yet."));
    auto *lines = new QWidget;
    auto *column = new QVBoxLayout(lines);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_strip);
    column->addWidget(m_bar);
    column->addWidget(m_view, 1);
    m_pages->addWidget(m_placeholder);
    m_pages->addWidget(lines);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, column->spacing(), 0);
    layout->addWidget(m_pages);
}

void DashboardPlace::addOnTop(QWidget *widget)
{
    static_cast<QVBoxLayout *>(layout())->insertWidget(0, widget);
}

void DashboardPlace::connectServer()
{
    connect(&m_server, &Model::Server::portAdded, this, &DashboardPlace::addLine);
    connect(&m_server, &Model::Server::portAboutToBeRemoved, this, &DashboardPlace::removeLine);
    connect(&m_server, &Model::Server::connectedChanged, this, &DashboardPlace::onConnectedChanged);
}

void DashboardPlace::connectParts()
{
    connect(m_selection, &QItemSelectionModel::selectionChanged, this, &Place::stateChanged);
    connect(m_selection, &QItemSelectionModel::currentChanged, this, &Place::stateChanged);
    connect(m_model, &LinesModel::orderChanged, this, &DashboardPlace::onOrderChanged);
    connect(m_bar, &LineFilterBar::formChosen, this, [this] { m_view->setPinned(m_bar->form()); });
    connect(m_view, &LinesView::formChanged, this, &Place::stateChanged);
    connect(m_view, &LinesView::menuWanted, this, &DashboardPlace::showMenu);
    setContextMenuPolicy(Qt::CustomContextMenu);
    connect(this, &QWidget::customContextMenuRequested, this,
            [this](const QPoint &at) { showMenu(mapToGlobal(at)); });
}

/** The history goes on when nothing happens, too. */
void DashboardPlace::startTimers()
{
    m_tick->setObjectName(QStringLiteral("dashboard.tick"));
    m_tick->setInterval(1s);
    connect(m_tick, &QTimer::timeout, this, &DashboardPlace::tick);
    auto *quarter = new QTimer(this);
    quarter->setTimerType(Qt::VeryCoarseTimer);
    quarter->setInterval(std::chrono::seconds(QuarterHour::length));
    connect(quarter, &QTimer::timeout, this, [this] {
        for (Line *line : std::as_const(m_lines))
            line->rollHistory();
    });
    quarter->start();
}

void DashboardPlace::addLine(Model::Port *port)
{
    auto *line = new Line(*port, m_clock, this);
    line->setStale(!m_server.isConnected());
    m_lines.insert(port->deviceId(), line);
    connect(line, &Line::changed, this, [this, line] { onLineChanged(line); });
    connect(&port->status(), &Model::PortStatus::stateChanged, this, &Place::stateChanged);
    m_model->addLine(line);
    updateTicking();
    m_view->chooseForm();
    Q_EMIT stateChanged();
}

void DashboardPlace::removeLine(Model::Port *port)
{
    Line *line = m_lines.take(port->deviceId());
    if (line == nullptr)
        return;
    m_view->forget(line);
    m_model->removeLine(line);
    delete line; // at once: it refers to the port
    m_view->chooseForm();
    Q_EMIT stateChanged();
}

void DashboardPlace::onConnectedChanged(bool connected)
{
    for (Line *line : std::as_const(m_lines))
        line->setStale(!connected);
    updateTicking();
    Q_EMIT stateChanged();
}

/** The actions follow the selected lines; the clock of a call changes nothing for them. */
void DashboardPlace::onLineChanged(Line *line)
{
    updateTicking();
    if (!m_inTick && m_selection->isRowSelected(m_model->rowOf(line), {}))
        Q_EMIT stateChanged();
}

/** Something is always current where there are lines: actions and details need one. */
void DashboardPlace::onOrderChanged()
{
    using Flag = QItemSelectionModel::SelectionFlag;
    m_pages->setCurrentIndex(m_model->allLines().isEmpty() ? 0 : 1);
    if (!m_selection->currentIndex().isValid() && !m_model->shownLines().isEmpty())
        m_selection->setCurrentIndex(m_model->index(0, 0), Flag::ClearAndSelect | Flag::Rows);
    Q_EMIT stateChanged();
}

LineForm DashboardPlace::form() const
{
    return m_view->form();
}

Model::Port *DashboardPlace::currentPort() const
{
    const Line *line = m_view->currentLine();
    return line == nullptr ? nullptr : &line->port();
}

QList<Model::Port *> DashboardPlace::selectedPorts() const
{
    QList<Model::Port *> ports;
    const QModelIndexList rows = m_selection->selectedRows();
    for (const QModelIndex &index : rows)
        ports.append(&m_model->lineAt(index.row())->port());
    if (ports.isEmpty() && currentPort() != nullptr)
        ports.append(currentPort());
    return ports;
}

LineCard *DashboardPlace::card(PortId id) const
{
    return m_view->card(m_lines.value(id));
}

void DashboardPlace::select(PortId id, bool add)
{
    using Flag = QItemSelectionModel::SelectionFlag;
    const int row = m_model->rowOf(m_lines.value(id));
    if (row >= 0)
        m_selection->setCurrentIndex(m_model->index(row, 0),
                                     (add ? Flag::Select : Flag::ClearAndSelect) | Flag::Rows);
}

void DashboardPlace::askHangUp()
{
    if (LineCard *card = m_view->openCard())
        card->askHangUp();
}

void DashboardPlace::focusRings()
{
    if (LineCard *card = m_view->openCard())
        card->focusRings();
}

void DashboardPlace::showEvents()
{
    if (LineCard *card = m_view->openCard()) {
        card->setEventsShown(true);
        card->focusEvents();
    }
}

/** The Line menu where the pointer is. */
void DashboardPlace::showMenu(const QPoint &at)
{
    if (currentPort() == nullptr || actions().isEmpty())
        return;
    QMenu menu(this);
    menu.setToolTipsVisible(true);
    menu.addActions(actions());
    menu.exec(at);
}

void DashboardPlace::tick()
{
    m_model->setHeld(m_view->isInUse());
    m_inTick = true;
    for (Line *line : std::as_const(m_lines))
        line->tick();
    m_inTick = false;
    m_model->tick();
    updateTicking();
}

/** An idle console does not wake up. */
void DashboardPlace::updateTicking()
{
    const bool needed = m_model->isSortingDue()
        || std::any_of(m_lines.cbegin(), m_lines.cend(),
                       [](const Line *line) { return line->isTicking(); });
    if (needed && !m_tick->isActive())
        m_tick->start();
    else if (!needed)
        m_tick->stop();
}

QList<QAction *> DashboardPlace::barActions(const Actions &actions) const
{
    return {actions.answer, actions.hangUp, actions.pauseLine, actions.pauseQueue};
}

Badge DashboardPlace::badge() const
{
    const LineCounts lines = countLines(m_server);
    return {lines.all == 0 ? QString() : QStringLiteral("%1/%2").arg(lines.busy).arg(lines.all),
            lines.faults > 0};
}

void DashboardPlace::setFilter(const QString &words)
{
    m_model->setWords(words);
}

void DashboardPlace::setDetailsShown(bool shown)
{
    m_view->setDetailsShown(shown);
}

std::optional<bool> DashboardPlace::ownDetails() const
{
    return m_view->areDetailsShown();
}

QWidget *DashboardPlace::focusTarget()
{
    return m_view->focusTarget();
}

QVariantMap DashboardPlace::saveLayout() const
{
    QVariantMap layout = m_view->saveLayout();
    layout.insert(QStringLiteral("form"), m_bar->form() ? static_cast<int>(*m_bar->form()) : -1);
    layout.insert(QStringLiteral("sort"), static_cast<int>(m_model->query().sort));
    return layout;
}

void DashboardPlace::restoreLayout(const QVariantMap &layout)
{
    if (layout.isEmpty())
        return;
    m_view->restoreLayout(layout);
    const int form = layout.value(QStringLiteral("form"), -1).toInt();
    if (form >= 0 && form <= static_cast<int>(LineForm::Table))
        m_bar->setForm(static_cast<LineForm>(form));
    const int sort = layout.value(QStringLiteral("sort")).toInt();
    m_bar->setSort(
        static_cast<LineSort>(qBound(0, sort, static_cast<int>(LineSort::LastActivity))));
}

} // namespace Fax::Ui

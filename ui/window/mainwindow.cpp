#include "window/mainwindow.h"

#include "common/idlistview.h"
#include "common/messagebar.h"
#include "common/placeholder.h"
#include "dashboard/dashboardplace.h"
#include "faxes/inboxplace.h"
#include "outbox/outboxplace.h"
#include "viewer/faxviewer.h"
#include "window/actionrules.h"
#include "window/actions.h"
#include "window/dropoverlay.h"
#include "window/faxcommands.h"
#include "window/faxsender.h"
#include "window/jobcommands.h"
#include "window/linecommands.h"
#include "window/menus.h"
#include "window/servermessages.h"
#include "window/sidebar.h"
#include "window/statussegments.h"
#include "wizard/documenttypes.h"

#include <QtCore/QFileInfo>
#include <QtCore/QMimeData>
#include <QtCore/QSettings>
#include <QtGui/QAction>
#include <QtGui/QDragEnterEvent>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QStatusBar>
#include <QtWidgets/QToolBar>
#include <QtWidgets/QToolButton>

namespace Fax::Ui {

namespace {
constexpr int messageMilliseconds = 8000;
const QSize defaultSize(1180, 760);
const QSize minimumWindow(900, 560);
} // namespace

MainWindow::MainWindow(Model::Server &server, Clock &clock, QSettings &settings, QWidget *parent)
    : QMainWindow(parent)
    , m_server(server)
    , m_clock(clock)
    , m_settings(settings)
    , m_actions(new Actions(this))
    , m_sidebar(new Sidebar)
    , m_messages(new MessageBar)
    , m_places(new QStackedWidget)
    , m_dashboard(new DashboardPlace(server, clock))
    , m_outbox(new OutboxPlace(server, clock))
    , m_inbox(new InboxPlace(server, clock))
    , m_filter(new QLineEdit)
    , m_status(new StatusSegments(*statusBar(), *m_actions, server, clock))
    , m_overlay(new DropOverlay(this))
    , m_sender(new FaxSender(server, this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    m_actions->openFile->setVisible(false);
    fillMenuBar(*menuBar(), *m_actions);
    createPlaces();
    createToolBar();
    createSidebar();
    arrange();
    connectFileActions();
    connectViewActions();
    connectServer();
    createCommands();
    restoreLayout();
    updateBadges();
    updateActions();
}

MainWindow::~MainWindow() = default;

void MainWindow::createPlaces()
{
    for (Place *place : {static_cast<Place *>(m_dashboard), static_cast<Place *>(m_outbox),
                         static_cast<Place *>(m_inbox)})
        m_places->addWidget(place);
    m_outbox->placeholder().setAction(m_actions->newFax);
    m_outbox->list().addActions({m_actions->view, m_actions->pauseJob, m_actions->retryJob,
                                 m_actions->attempts, m_actions->cancelJob});
    m_inbox->list().addActions(
        {m_actions->view, m_actions->saveCopy, m_actions->toggleRead, m_actions->deleteFax});
}

void MainWindow::createToolBar()
{
    QToolBar *bar = addToolBar(tr("Tool bar"));
    bar->setObjectName(QStringLiteral("toolBar"));
    bar->setMovable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->addAction(m_actions->newFax);
    static_cast<QToolButton *>(bar->widgetForAction(m_actions->newFax))
        ->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->addSeparator();
    auto *spacer = new QWidget;
    spacer->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_barSpacer = bar->addWidget(spacer);
    m_toolBar = bar;
    m_filter->setObjectName(QStringLiteral("filter"));
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setPlaceholderText(
        tr("Filter (%1)").arg(m_actions->filter->shortcut().toString(QKeySequence::NativeText)));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaximumWidth(fontMetrics().averageCharWidth() * 40);
    m_filterInBar = bar->addWidget(m_filter);
    connect(m_filter, &QLineEdit::textChanged, this,
            [this](const QString &words) { currentPlace()->setFilter(words); });
}

/** At most five actions of the place in front (M2). */
void MainWindow::showPlaceActions()
{
    const QList<QAction *> faxes{m_actions->view, m_actions->saveCopy, m_actions->toggleRead,
                                 m_actions->deleteFax};
    const QList<QAction *> jobs{m_actions->view, m_actions->pauseJob, m_actions->retryJob,
                                m_actions->cancelJob};
    const QList<QAction *> lines{m_actions->pauseQueue};
    for (QAction *action : faxes + jobs + lines)
        m_toolBar->removeAction(action);
    const Place *place = currentPlace();
    m_toolBar->insertActions(m_barSpacer,
                             place == m_inbox        ? faxes
                                 : place == m_outbox ? jobs
                                                     : lines);
}

void MainWindow::createSidebar()
{
    m_sidebar->addHeading(tr("LINES"));
    m_sidebar->addPlace(m_actions->dashboard);
    m_sidebar->addHeading(tr("FAXES"));
    m_sidebar->addPlace(m_actions->outbox);
    m_sidebar->addPlace(m_actions->inbox);
}

void MainWindow::arrange()
{
    auto *middle = new QWidget;
    auto *column = new QVBoxLayout;
    column->addWidget(m_messages);
    column->addWidget(m_places, 1);
    auto *row = new QHBoxLayout(middle);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_sidebar);
    row->addLayout(column, 1);
    setCentralWidget(middle);
    setMinimumSize(minimumWindow);
}

void MainWindow::connectFileActions()
{
    connect(m_actions->newFax, &QAction::triggered, this, [this] { openNewFax(); });
    connect(m_actions->openFile, &QAction::triggered, this, [this] {
        const QString path = QFileDialog::getOpenFileName(this, tr("Open in viewer"), {},
                                                          faxableFilter());
        if (!path.isEmpty())
            openFile(path);
    });
    connect(m_actions->close, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->quit, &QAction::triggered, qApp, &QApplication::closeAllWindows);
    connect(m_actions->about, &QAction::triggered, this, &MainWindow::showAbout);
}

void MainWindow::connectViewActions()
{
    connect(m_actions->dashboard, &QAction::triggered, this, [this] { showPlace(m_dashboard); });
    connect(m_actions->outbox, &QAction::triggered, this, [this] { showPlace(m_outbox); });
    connect(m_actions->inbox, &QAction::triggered, this, [this] { showPlace(m_inbox); });
    connect(m_actions->sidebar, &QAction::toggled, m_sidebar, &Sidebar::setWide);
    connect(m_actions->details, &QAction::toggled, this, [this](bool shown) {
        m_outbox->setDetailsShown(shown);
        m_inbox->setDetailsShown(shown);
    });
    connect(m_actions->finished, &QAction::toggled, this,
            [this](bool shown) { m_outbox->model().setFinishedShown(shown); });
    connect(m_actions->fullScreen, &QAction::toggled, this,
            [this](bool full) { full ? showFullScreen() : showNormal(); });
    connect(m_actions->resynchronise, &QAction::triggered, this, [this] { m_server.refresh(); });
    connect(m_actions->nextPane, &QAction::triggered, this, [this] { movePane(1); });
    connect(m_actions->previousPane, &QAction::triggered, this, [this] { movePane(-1); });
    connect(m_actions->filter, &QAction::triggered, this, [this] {
        m_filter->setFocus(Qt::ShortcutFocusReason);
        m_filter->selectAll();
    });
}

void MainWindow::connectServer()
{
    connect(m_actions->pauseQueue, &QAction::triggered, this, [this] {
        m_server.setQueuePaused(!m_server.queue().paused);
        updateActions(); // the check mark follows the server, not the click
    });
    connect(&m_server, &Model::Server::errorOccurred, this, &MainWindow::updateActions);
    connect(&m_server, &Model::Server::connectedChanged, this, &MainWindow::updateActions);
    connect(&m_server, &Model::Server::queueChanged, this, &MainWindow::updateActions);
    connect(&m_server, &Model::Server::loaded, this, [this] {
        updateTitle();
        updateBadges();
        selectSomething();
        updateActions();
    });
    for (const RowIndexModel *model : {static_cast<RowIndexModel *>(&m_outbox->model()),
                                       static_cast<RowIndexModel *>(&m_inbox->model())}) {
        connect(model, &RowIndexModel::rowsChanged, this, &MainWindow::updateBadges);
        connect(model, &QAbstractItemModel::dataChanged, this, &MainWindow::updateBadges);
    }
}

void MainWindow::createCommands()
{
    new FaxCommands(*m_actions, m_server, *m_inbox, *m_outbox, *m_messages, *this);
    new JobCommands(*m_actions, m_server, *m_outbox, *m_messages, this);
    new LineCommands(*m_actions, *m_dashboard, this);
    auto *said = new ServerMessages(m_server, m_clock, m_settings, *m_messages, this);
    connect(said, &ServerMessages::newFaxWanted, this, [this](const QString &number) {
        openNewFax({number, {}, {}, Resolution::Fine});
    });
    connect(m_sender, &FaxSender::handedOver, this, [this](const QString &sentence) {
        statusBar()->showMessage(sentence, messageMilliseconds);
    });
    connect(m_inbox, &InboxPlace::selectionChanged, this, &MainWindow::updateActions);
    connect(m_outbox, &OutboxPlace::selectionChanged, this, &MainWindow::updateActions);
    connect(m_dashboard, &DashboardPlace::currentChanged, this, [this] {
        updateActions();
        updateBadges();
    });
}

NewFaxWindow *MainWindow::openNewFax(const FaxDraft &draft)
{
    return m_sender->openNewFax(draft);
}

void MainWindow::send(const FaxDraft &draft, const QList<QByteArray> &documents)
{
    m_sender->send(draft, documents);
}

bool MainWindow::openPlace(const QString &name)
{
    for (QAction *place : {m_actions->dashboard, m_actions->outbox, m_actions->inbox}) {
        if (place->objectName() != QStringLiteral("action.") + name)
            continue;
        place->trigger();
        return true;
    }
    return false;
}

Place *MainWindow::currentPlace() const
{
    return static_cast<Place *>(m_places->currentWidget());
}

QString MainWindow::currentPlaceName() const
{
    return currentPlace()->objectName().section(u'.', 1);
}

void MainWindow::showPlace(Place *place)
{
    if (place != currentPlace()) {
        m_filter->clear();
        m_places->setCurrentWidget(place);
        place->focusTarget()->setFocus();
        selectSomething();
    }
    for (QAction *action : {m_actions->dashboard, m_actions->outbox, m_actions->inbox})
        if (action->objectName() == QStringLiteral("action.") + currentPlaceName())
            action->setChecked(true);
    showPlaceActions();
    m_filterInBar->setVisible(place->hasFilter());
    Actions::setReason(m_actions->filter,
                       place->hasFilter() ? QString() : tr("The dashboard has no filter"));
    Actions::setReason(m_actions->details,
                       place->hasDetails() ? QString()
                                           : tr("The dashboard shows all details in its cards"));
    updateTitle();
    updateActions();
}

/** A list that is looked at has something selected, so that the details are not empty. */
void MainWindow::selectSomething()
{
    if (currentPlace() == m_outbox)
        m_outbox->list().selectFirst();
    else if (currentPlace() == m_inbox)
        m_inbox->list().selectFirst();
}

/** F6: places, list, status bar, and round again. */
void MainWindow::movePane(int step)
{
    const QList<QWidget *> panes{
        m_sidebar, currentPlace()->focusTarget(),
        statusBar()->findChild<QToolButton *>(QStringLiteral("status.server"))};
    int at = -1;
    for (int i = 0; i < panes.size(); ++i)
        if (panes.at(i)->hasFocus() || panes.at(i)->isAncestorOf(focusWidget()))
            at = i;
    const auto count = static_cast<int>(panes.size());
    const int next = at < 0 ? 0 : (at + step + count) % count;
    panes.at(next)->setFocus(Qt::TabFocusReason);
}

void MainWindow::updateActions()
{
    ActionState state;
    if (!m_server.isConnected())
        state.offline = tr("Not connected to %1").arg(m_server.displayName());
    state.inOutbox = currentPlace() == m_outbox;
    state.inInbox = currentPlace() == m_inbox;
    state.jobs = m_outbox->selectedJobs();
    state.faxes = m_inbox->selectedFaxes();
    state.anyUnread = m_inbox->model().unreadCount() > 0;
    state.port = m_dashboard->currentPort();
    state.queue = m_server.queue();
    applyRules(*m_actions, state);
}

void MainWindow::updateBadges()
{
    const LineCounts lines = countLines(m_server);
    const QString busy = lines.all == 0 ? QString()
                                        : QStringLiteral("%1/%2").arg(lines.busy).arg(lines.all);
    const int open = m_outbox->model().openCount();
    const int unread = m_inbox->model().unreadCount();
    m_sidebar->setBadge(m_actions->dashboard, busy, lines.faults > 0);
    m_sidebar->setBadge(m_actions->outbox, open == 0 ? QString() : QString::number(open));
    m_sidebar->setBadge(m_actions->inbox, unread == 0 ? QString() : QString::number(unread));
}

void MainWindow::updateTitle()
{
    const QString place = m_actions->outbox->isChecked() ? tr("Outbox")
        : m_actions->inbox->isChecked()                  ? tr("Inbox")
                                                         : tr("Dashboard");
    setWindowTitle(tr("%1 - %2 - Fax Console").arg(place, m_server.displayName()));
}

void MainWindow::setDocumentOpener(DocumentOpener opener)
{
    m_opener = std::move(opener);
    m_actions->openFile->setVisible(m_opener != nullptr);
}

void MainWindow::openFile(const QString &path)
{
    if (!m_opener)
        return;
    m_opener(path, this, [this, path](const Result<FaxDocument> &document) {
        if (!document)
            return m_messages->error(document.error().message());
        const QFileInfo file(path);
        (new FaxViewer(this))->show(*document, file.fileName(), file.completeBaseName());
    });
}

void MainWindow::showAbout()
{
    const QString version = m_server.version().isEmpty()
        ? QString()
        : tr("Server version %1").arg(m_server.version());
    QMessageBox::about(this, tr("About Fax Console"),
                       tr("Fax Console %1. %2\n\nSends and receives faxes. "
                          "Free software under the GNU General Public License, version 3 or later.")
                           .arg(QApplication::applicationVersion(), version));
}

void MainWindow::restoreLayout()
{
    resize(defaultSize);
    restoreGeometry(m_settings.value(QStringLiteral("window/geometry")).toByteArray());
    m_actions->sidebar->setChecked(
        m_settings.value(QStringLiteral("window/sidebar"), true).toBool());
    m_actions->details->setChecked(
        m_settings.value(QStringLiteral("window/details"), true).toBool());
    m_actions->finished->setChecked(
        m_settings.value(QStringLiteral("outbox/finished"), true).toBool());
    m_outbox->restoreLayout(m_settings.value(QStringLiteral("outbox/layout")).toMap());
    m_inbox->restoreLayout(m_settings.value(QStringLiteral("inbox/layout")).toMap());
    if (!openPlace(m_settings.value(QStringLiteral("window/place")).toString()))
        m_actions->dashboard->trigger();
}

void MainWindow::saveLayout()
{
    m_settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    m_settings.setValue(QStringLiteral("window/sidebar"), m_actions->sidebar->isChecked());
    m_settings.setValue(QStringLiteral("window/details"), m_actions->details->isChecked());
    m_settings.setValue(QStringLiteral("window/place"), currentPlaceName());
    m_settings.setValue(QStringLiteral("outbox/finished"), m_actions->finished->isChecked());
    m_settings.setValue(QStringLiteral("outbox/layout"), m_outbox->saveLayout());
    m_settings.setValue(QStringLiteral("inbox/layout"), m_inbox->saveLayout());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveLayout();
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    bool accepted = false;
    m_overlay->show(dropSentence(localFiles(*event->mimeData()), &accepted));
    if (accepted)
        event->acceptProposedAction();
    else
        event->accept(); // to be told when the drag leaves; dropEvent() checks again
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent *)
{
    m_overlay->hide();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    m_overlay->hide();
    const QStringList files = localFiles(*event->mimeData());
    bool accepted = false;
    const QString sentence = dropSentence(files, &accepted);
    if (!accepted)
        return m_messages->error(sentence);
    openNewFax({{}, files, {}, Resolution::Fine});
    event->acceptProposedAction();
}

/** Esc clears the filter, then goes back to the list (M5). */
void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape)
        return QMainWindow::keyPressEvent(event);
    if (m_filter->text().isEmpty())
        currentPlace()->focusTarget()->setFocus();
    else
        m_filter->clear();
}

} // namespace Fax::Ui

#include "window/mainwindow.h"

#include "common/idlistview.h"
#include "common/messagebar.h"
#include "common/placeholder.h"
#include "common/stale.h"
#include "common/undo.h"
#include "common/undobar.h"
#include "contacts/contactsplace.h"
#include "covers/covershelf.h"
#include "covers/coversplace.h"
#include "dashboard/dashboardplace.h"
#include "dashboard/firstruncards.h"
#include "faxes/activityplace.h"
#include "faxes/archiveplace.h"
#include "faxes/inboxplace.h"
#include "faxes/sentplace.h"
#include "model/contacts.h"
#include "outbox/outboxplace.h"
#include "window/actionrules.h"
#include "window/actions.h"
#include "window/columnsmenu.h"
#include "window/connectioncommands.h"
#include "window/connectionmessage.h"
#include "window/contactcommands.h"
#include "window/coverpagecommands.h"
#include "window/draftcommands.h"
#include "window/droptarget.h"
#include "window/faxcommands.h"
#include "window/faxdrags.h"
#include "window/faxsender.h"
#include "window/filternote.h"
#include "window/helpcommands.h"
#include "window/inboxcommands.h"
#include "window/jobcommands.h"
#include "window/linecommands.h"
#include "window/listcommands.h"
#include "window/menus.h"
#include "window/servercommands.h"
#include "window/servermessages.h"
#include "window/settingscommands.h"
#include "window/sidebar.h"
#include "window/statussegments.h"
#include "wizard/documenttypes.h"

#include <QtCore/QSettings>
#include <QtGui/QAction>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QStatusBar>
#include <QtWidgets/QToolBar>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QTreeView>

namespace Fax::Ui {

namespace {
const QSize defaultSize(1180, 760);
const QSize minimumWindow(900, 560);
} // namespace

MainWindow::MainWindow(Model::Server &server, Clock &clock, QSettings &settings, QWidget *parent)
    : QMainWindow(parent)
    , m_server(server)
    , m_clock(clock)
    , m_settings(settings)
    , m_actions(new Actions(this))
    , m_undo(new Undo(this))
    , m_sidebar(new Sidebar)
    , m_messages(new MessageBar)
    , m_stack(new QStackedWidget)
    , m_dashboard(new DashboardPlace(server, clock))
    , m_outbox(new OutboxPlace(server, clock))
    , m_inbox(new InboxPlace(server, clock))
    , m_sent(new SentPlace(server, clock))
    , m_archive(new ArchivePlace(server, clock))
    , m_covers(new CoversPlace(server))
    , m_activity(new ActivityPlace(server, clock))
    , m_filter(new QLineEdit)
    , m_status(new StatusSegments(*statusBar(), *m_actions, server, clock))
    , m_sender(new FaxSender({server, clock, settings, &server.contacts()}, *m_undo, this))
    , m_addressBook(new ContactsPlace(server, *m_undo))
{
    setObjectName(QStringLiteral("mainWindow"));
    for (QAction *later :
         {m_actions->openFile, m_actions->report, m_actions->reconnect, m_actions->disconnect})
        later->setVisible(false); // until there is what does it
    statusBar()->addWidget(new UndoBar(*m_undo, *m_actions->undo), 1);
    fillMenuBar(*menuBar(), *m_actions);
    createPlaces();
    createToolBar();
    createSidebar();
    arrange();
    connectFileActions();
    connectEditActions();
    connectViewActions();
    connectServer();
    createCommands();
    server.contacts().follow();
    restoreLayout();
    for (const auto &[action, place] : std::as_const(m_places))
        onPlaceChanged(place);
}

MainWindow::~MainWindow()
{
    delete m_listCommands; // it asks for the list in front whenever the focus moves: also out of what goes now
}

void MainWindow::createPlaces()
{
    m_places = {{m_actions->dashboard, m_dashboard}, {m_actions->outbox, m_outbox},
                {m_actions->inbox, m_inbox},         {m_actions->sent, m_sent},
                {m_actions->archive, m_archive},     {m_actions->addressBook, m_addressBook},
                {m_actions->covers, m_covers},       {m_actions->activity, m_activity}};
    for (const auto &[action, place] : std::as_const(m_places)) {
        m_stack->addWidget(place);
        auto *list = qobject_cast<QAbstractItemView *>(place->focusTarget());
        if (list && place->hasFilter())
            followList(*place, *list);
        connect(action, &QAction::triggered, this, [this, place = place] { showPlace(place); });
        connect(place, &Place::stateChanged, this,
                [this, place = place] { onPlaceChanged(place); });
    }
    m_outbox->placeholder().setAction(m_actions->newFax);
    m_outbox->list().addActions(
        {m_actions->view, m_actions->pauseJob, m_actions->retryJob, m_actions->raisePriority,
         m_actions->lowerPriority, m_actions->reschedule, m_actions->changeNumber,
         m_actions->moveToLine, m_actions->attempts, m_actions->properties, m_actions->cancelJob});
    m_inbox->list().addActions({m_actions->view, m_actions->saveCopy, m_actions->toggleRead,
                                m_actions->take, m_actions->assign, m_actions->done,
                                m_actions->forward, m_actions->report, m_actions->deleteFax});
    m_sent->list().addActions({m_actions->view, m_actions->saveCopy, m_actions->report,
                               m_actions->saveReport, m_actions->forward, m_actions->resend});
    m_archive->list().addActions({m_actions->view, m_actions->saveCopy, m_actions->report,
                                  m_actions->saveReport, m_actions->forward, m_actions->resend,
                                  m_actions->deleteFax});
}

/** What is not live any more looks so (P3), and a filter without hits says so (3.3). */
void MainWindow::followList(Place &place, QAbstractItemView &list)
{
    connect(new FilterNote(list), &FilterNote::clearWanted, m_filter, &QLineEdit::clear);
    connect(&m_server, &Model::Server::connectedChanged, &place,
            [&place](bool connected) { drawStale(place, !connected); });
}

QTreeView *MainWindow::currentList() const
{
    return qobject_cast<QTreeView *>(currentPlace()->focusTarget());
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
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &words) {
        currentPlace()->setFilter(words);
        if (FilterNote *note = currentPlace()->findChild<FilterNote *>())
            note->setFilter(words);
    });
}

void MainWindow::showPlaceActions()
{
    for (QAction *action : std::as_const(m_placeActions))
        m_toolBar->removeAction(action);
    m_placeActions = currentPlace()->barActions(*m_actions);
    m_toolBar->insertActions(m_barSpacer, m_placeActions);
}

void MainWindow::createSidebar()
{
    m_sidebar->addHeading(tr("LINES"));
    m_sidebar->addPlace(m_actions->dashboard);
    m_sidebar->addHeading(tr("FAXES"));
    m_sidebar->addPlace(m_actions->outbox);
    m_sidebar->addPlace(m_actions->inbox);
    m_sidebar->addPlace(m_actions->sent);
    m_sidebar->addPlace(m_actions->archive);
    m_sidebar->addHeading(tr("TOOLS"));
    m_sidebar->addPlace(m_actions->addressBook);
    m_sidebar->addPlace(m_actions->covers);
    m_sidebar->addPlace(m_actions->activity);
}

void MainWindow::arrange()
{
    auto *middle = new QWidget;
    auto *column = new QVBoxLayout;
    column->addWidget(m_messages);
    column->addWidget(m_stack, 1);
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
    connect(new DropTarget(*this, *m_messages), &DropTarget::dropped, this,
            [this](const QStringList &files) {
                if (!areCoverPages(files)) {
                    openNewFax({}, files);
                    return;
                }
                m_actions->covers->trigger();
                m_coverCommands->importFiles(files);
            });
    connect(m_actions->openFile, &QAction::triggered, this, [this] {
        const QString path = QFileDialog::getOpenFileName(this, tr("Open in viewer"), {},
                                                          faxableFilter());
        if (!path.isEmpty())
            m_opener(path);
    });
    connect(m_actions->close, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->quit, &QAction::triggered, qApp, &QApplication::closeAllWindows);
}

void MainWindow::connectEditActions()
{
    connect(m_actions->newFromClipboard, &QAction::triggered, m_sender,
            &FaxSender::openFromClipboard);
    connect(m_actions->undo, &QAction::triggered, m_undo, &Undo::takeBack);
    connect(m_undo, &Undo::changed, this, &MainWindow::updateActions);
}

void MainWindow::connectViewActions()
{
    auto *columns = menuBar()->findChild<QMenu *>(QStringLiteral("menu.columns"));
    connect(columns, &QMenu::aboutToShow, this,
            [this, columns] { fillColumnsMenu(*columns, currentList()); });
    connect(m_actions->sidebar, &QAction::toggled, m_sidebar, &Sidebar::setWide);
    connect(m_actions->details, &QAction::toggled, this, &MainWindow::setDetailsShown);
    connect(m_actions->finished, &QAction::toggled, this,
            [this](bool shown) { m_outbox->model().setFinishedShown(shown); });
    connect(m_actions->groupBroadcasts, &QAction::toggled, this,
            [this](bool grouped) { m_outbox->model().setGrouped(grouped); });
    connect(m_actions->fullScreen, &QAction::toggled, this,
            [this](bool full) { full ? showFullScreen() : showNormal(); });
    connect(m_actions->nextPane, &QAction::triggered, this, [this] { movePane(1); });
    connect(m_actions->previousPane, &QAction::triggered, this, [this] { movePane(-1); });
    connect(m_actions->filter, &QAction::triggered, this, [this] {
        m_filter->setFocus(Qt::ShortcutFocusReason);
        m_filter->selectAll();
    });
}

void MainWindow::connectServer()
{
    connect(&m_server, &Model::Server::accountChanged, this, &MainWindow::updateActions);
    connect(&m_server, &Model::Server::errorOccurred, this, &MainWindow::updateActions);
    connect(&m_server, &Model::Server::connectedChanged, m_sidebar,
            [this](bool connected) { m_sidebar->setStale(!connected); });
    connect(&m_server, &Model::Server::connectedChanged, this, &MainWindow::updateActions);
    connect(&m_server, &Model::Server::queueChanged, this, &MainWindow::updateActions);
    connect(&m_server, &Model::Server::loaded, this, [this] {
        updateTitle();
        currentPlace()->selectSomething();
        for (const auto &[action, place] : std::as_const(m_places))
            onPlaceChanged(place);
    });
}

void MainWindow::createCommands()
{
    createFaxCommands();
    new JobCommands(*m_actions, m_server, *m_outbox, *m_messages, *m_undo, m_clock, this);
    auto *contacts = new ContactCommands(*m_actions, m_server.contacts(), *m_addressBook, *m_inbox,
                                         *m_messages, this);
    connect(contacts, &ContactCommands::newFaxWanted, this,
            [this](const FaxDraft &draft) { openNewFax(draft); });
    letFaxesBeDragged(m_server, *m_inbox, *m_outbox);
    m_dashboard->addActions({m_actions->answer, m_actions->hangUp, m_actions->sending,
                             m_actions->receivingOff, m_actions->receivingAutomatic,
                             m_actions->receivingManual, m_actions->rings, m_actions->pauseLine,
                             m_actions->lineLog});
    new LineCommands(*m_actions, *m_dashboard, this);
    auto *said = new ServerMessages(
        m_server, m_clock, m_settings, *m_messages,
        [this] { return currentPlace() == m_dashboard; }, this);
    connect(said, &ServerMessages::dashboardWanted, m_actions->dashboard, &QAction::trigger);
    connect(said, &ServerMessages::newFaxWanted, this,
            [this](const QString &number) { openNewFax(number); });
    connect(m_sender, &FaxSender::showWanted, this,
            [this](JobId id) { reveal(m_outbox->name(), id.value); });
    m_coverCommands = new CoverPageCommands(
        {*m_actions, m_server.coverPages(), *m_covers, *m_messages, *m_undo, m_settings}, *this);
    for (CoverShelf *shelf : {&m_covers->serverShelf(), &m_covers->personalShelf()}) {
        shelf->setContextMenuPolicy(Qt::ActionsContextMenu);
        connect(shelf, &CoverShelf::opened, m_actions->editCover, &QAction::trigger);
        shelf->addActions({m_actions->editCover, m_actions->duplicateCover, m_actions->defaultCover,
                           m_actions->exportCover, m_actions->publishCover,
                           m_actions->deleteCover});
    }
    new ServerCommands(*m_actions, m_server, this);
    m_settingsCommands = new SettingsCommands(*m_actions, m_server, m_clock, m_settings, *this);
    createFirstRun();
    new HelpCommands(*m_actions, m_server, *m_undo, this);
    m_listCommands = new ListCommands(
        *m_actions, [this] { return currentList(); },
        [this](const QString &path) { return currentPlace()->exportTo(path); }, *m_messages,
        *m_undo, this);
}

void MainWindow::createFirstRun()
{
    auto *cards = new FirstRunCards(m_server, m_settings, m_dashboard);
    m_dashboard->addOnTop(cards);
    connect(cards, &FirstRunCards::connectWanted, m_actions->reconnect, &QAction::trigger);
    connect(cards, &FirstRunCards::modemWanted, m_actions->detectModems, &QAction::trigger);
    connect(cards, &FirstRunCards::identityWanted, m_actions->preferences, &QAction::trigger);
    connect(m_settingsCommands, &SettingsCommands::preferencesChanged, cards,
            &FirstRunCards::refresh);
}

void MainWindow::setConnection(Connection &connection)
{
    auto *message = new ConnectionMessage(
        connection, m_clock, *m_messages, [this] { return m_server.displayName(); }, this);
    m_status->setConnectionText([message] { return message->shortText(); });
    connect(message, &ConnectionMessage::changed, m_status, &StatusSegments::refresh);
    new ConnectionCommands(*m_actions, connection, this);
}

void MainWindow::keepDraftsIn(const QString &folder)
{
    auto *file = menuBar()->findChild<QMenu *>(QStringLiteral("menu.file"));
    auto *menu = new QMenu(tr("&Drafts"), file);
    menu->setObjectName(QStringLiteral("menu.drafts"));
    menu->menuAction()->setStatusTip(tr("Faxes that were begun and kept"));
    file->insertMenu(m_actions->openFile, menu);
    auto *drafts = new DraftCommands(m_sender->keepDraftsIn(folder), *menu, *m_messages, this);
    connect(drafts, &DraftCommands::draftWanted, this,
            [this](const FaxDraft &draft) { openNewFax(draft); });
}

FaxWizard *MainWindow::openNewFax(const QString &number, const QStringList &files)
{
    FaxWizard *wizard = m_sender->newFax();
    if (!number.isEmpty())
        wizard->addNumber(number);
    if (!files.isEmpty())
        wizard->addFiles(files);
    return wizard;
}

FaxWizard *MainWindow::openNewFax(const FaxDraft &draft)
{
    return m_sender->openNewFax(draft);
}

void MainWindow::send(const FaxDraft &draft, const QList<QByteArray> &documents)
{
    m_sender->send(draft, documents);
}

bool MainWindow::openPlace(const QString &name)
{
    for (const auto &[action, place] : std::as_const(m_places)) {
        if (place->name() != name)
            continue;
        action->trigger();
        return true;
    }
    return false;
}

bool MainWindow::reveal(const QString &place, qint64 id)
{
    if (!openPlace(place))
        return false;
    if (currentPlace()->reveal(id))
        return true;
    m_filter->clear();
    return currentPlace()->reveal(id);
}

Place *MainWindow::currentPlace() const
{
    return static_cast<Place *>(m_stack->currentWidget());
}

QString MainWindow::currentPlaceName() const
{
    return currentPlace()->name();
}

void MainWindow::showPlace(Place *place)
{
    if (place != currentPlace()) {
        m_filter->clear();
        m_stack->setCurrentWidget(place);
        place->focusTarget()->setFocus();
        place->selectSomething();
    }
    actionOf(place)->setChecked(true);
    showPlaceActions();
    m_filterInBar->setVisible(place->hasFilter());
    Actions::setReason(m_actions->filter,
                       place->hasFilter() ? QString() : tr("There is nothing to filter here"));
    showDetailsState();
    updateTitle();
    updateActions();
}

QAction *MainWindow::actionOf(const Place *place) const
{
    for (const auto &[action, other] : m_places)
        if (other == place)
            return action;
    return nullptr;
}

void MainWindow::onPlaceChanged(const Place *place)
{
    if (place == currentPlace())
        showDetailsState();
    const Badge badge = place->badge();
    m_sidebar->setBadge(actionOf(place), badge.text, badge.fault);
    updateActions();
}

void MainWindow::setDetailsShown(bool shown)
{
    if (currentPlace()->ownDetails())
        return currentPlace()->setDetailsShown(shown);
    m_detailsShown = shown;
    for (const auto &[action, place] : std::as_const(m_places))
        if (!place->ownDetails())
            place->setDetailsShown(shown);
}

/** The check mark is that of the place in front. */
void MainWindow::showDetailsState()
{
    const Place *place = currentPlace();
    const QSignalBlocker blocker(m_actions->details);
    m_actions->details->setChecked(place->ownDetails().value_or(m_detailsShown));
    Actions::setReason(m_actions->details,
                       place->hasDetails() ? QString() : tr("There is no details pane here"));
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

ActionState MainWindow::state() const
{
    ActionState state;
    if (!m_server.isConnected())
        state.offline = tr("Not connected to %1").arg(m_server.displayName());
    currentPlace()->describe(state);
    if (state.faxes.size() == 1)
        state.unknownNumber = unknownNumber(m_server.contacts(), state.faxes.first());
    state.anyUnread = m_inbox->model().unreadCount() > 0;
    state.port = m_dashboard->currentPort();
    state.ports = m_dashboard->selectedPorts();
    state.queue = m_server.queue();
    state.permissions = m_server.permissions();
    return state;
}

void MainWindow::updateActions()
{
    applyRules(*m_actions, state());
    Actions::setReason(m_actions->undo,
                       m_undo->canTakeBack() ? QString() : tr("Nothing can be taken back now"));
    if (m_listCommands != nullptr)
        m_listCommands->update();
}

void MainWindow::createFaxCommands()
{
    auto *faxes = new FaxCommands(
        *m_actions, m_server, [this] { return state(); }, *m_messages, *m_undo, m_settings, *this);
    for (QAbstractItemView *list : std::initializer_list<QAbstractItemView *>{
             &m_inbox->list(), &m_outbox->list(), &m_sent->list(), &m_archive->list()})
        faxes->addList(*list);
    connect(faxes, &FaxCommands::newFaxWanted, this,
            [this](const FaxDraft &draft) { openNewFax(draft); });
    connect(faxes, &FaxCommands::reportReady, this,
            [this](const QString &path) { m_opener(path); });
    auto *inbox = new InboxCommands(*m_actions, m_server, *m_inbox, *m_undo, this);
    connect(m_actions->deleteFax, &QAction::triggered, this, [this, inbox] {
        if (currentPlace() == m_archive)
            m_archive->askDelete(*m_messages);
        else
            inbox->remove(m_inbox->selectedFaxes());
    });
    for (RecordPlace *place : std::initializer_list<RecordPlace *>{m_sent, m_archive, m_activity}) {
        connect(place, &RecordPlace::exported, this,
                [this](const QString &path) { m_undo->done({tr("Saved as %1").arg(path)}); });
        connect(place, &RecordPlace::exportFailed, m_messages, &MessageBar::error);
    }
}

void MainWindow::updateTitle()
{
    const QString place = actionOf(currentPlace())->text().remove(u'&');
    setWindowTitle(tr("%1 - %2 - Fax Console").arg(place, m_server.displayName()));
}

void MainWindow::setDocumentOpener(DocumentOpener opener)
{
    m_opener = std::move(opener);
    m_actions->openFile->setVisible(m_opener != nullptr);
    m_actions->report->setVisible(m_opener != nullptr); // it is a PDF
}

void MainWindow::restoreLayout()
{
    resize(defaultSize);
    restoreGeometry(m_settings.value(QStringLiteral("window/geometry")).toByteArray());
    m_actions->sidebar->setChecked(
        m_settings.value(QStringLiteral("window/sidebar"), true).toBool());
    m_detailsShown = m_settings.value(QStringLiteral("window/details"), true).toBool();
    for (const auto &[action, place] : std::as_const(m_places))
        if (!place->ownDetails())
            place->setDetailsShown(m_detailsShown);
    m_actions->finished->setChecked(
        m_settings.value(QStringLiteral("outbox/finished"), true).toBool());
    for (const auto &[action, place] : std::as_const(m_places))
        place->restoreLayout(m_settings.value(place->name() + QStringLiteral("/layout")).toMap());
    if (!openPlace(m_settings.value(QStringLiteral("window/place")).toString()))
        m_actions->dashboard->trigger();
}

void MainWindow::saveLayout()
{
    m_settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    m_settings.setValue(QStringLiteral("window/sidebar"), m_actions->sidebar->isChecked());
    m_settings.setValue(QStringLiteral("window/details"), m_detailsShown);
    m_settings.setValue(QStringLiteral("window/place"), currentPlaceName());
    m_settings.setValue(QStringLiteral("outbox/finished"), m_actions->finished->isChecked());
    for (const auto &[action, place] : std::as_const(m_places))
        m_settings.setValue(place->name() + QStringLiteral("/layout"), place->saveLayout());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveLayout();
    m_undo->finishAll();
    QMainWindow::closeEvent(event);
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

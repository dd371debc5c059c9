#include "console.h"

#include "linkconnection.h"
#include "model/contacts.h"
#include "model/coverpages.h"
#include "samplesender.h"
#include "service/hosting.h"
#include "store/personalbook.h"
#include "window/mainwindow.h"
#include "window/settingscommands.h"

#include <QtCore/QDir>
#include <QtCore/QEvent>
#include <QtCore/QLoggingCategory>
#include <QtCore/QStandardPaths>
#include <QtGui/QAction>
#include <QtWidgets/QApplication>

namespace Fax::Desktop {

namespace {

Q_LOGGING_CATEGORY(logDesktop, "fax.desktop", QtWarningMsg)

/** Of this user and of one server: what is meant for one is never given to another. */
QString dataFolder(const char *name, const Options &options)
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation))
        .filePath(QString::fromLatin1(name) + u'/' + serverId(options));
}

/** A person's cover pages are the same for every server. */
QString coverFolder()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation))
        .filePath(QStringLiteral("covers"));
}

} // namespace

/** What a console has besides viewers of files; destroyed from the last to the first. */
struct Console::Parts
{
    Parts(const Options &options, Clock &clock, QSettings &settings)
        : link(options.server, options.dataFolder, serviceFactory())
        , server(link)
        , connection(link, clock)
        , window(server, clock, settings)
        , preferences(settings)
        , notifications(QDBusConnection::sessionBus())
        , notifier(notifications, clock)
    { }

    ServerLink link;
    Model::Server server;
    LinkConnection connection;
    Ui::MainWindow window;
    Preferences preferences;
    NotificationServer notifications;
    Notifier notifier;
    std::unique_ptr<ReceiptNotifier> receipts;
    std::unique_ptr<FaxNotices> faxes;
    std::unique_ptr<LineNotices> lines;
    std::unique_ptr<Tray> tray;
};

Console::Console(const Options &options, Clock &clock)
    : m_options(options)
    , m_clock(clock)
    , m_settings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("faxconsole"),
                 QStringLiteral("fax-console"))
    , m_opener(m_settings)
{ }

Console::~Console() = default;

Ui::MainWindow *Console::window() const
{
    return m_parts ? &m_parts->window : nullptr;
}

Console::Parts &Console::parts()
{
    if (!m_parts) {
        m_parts = std::make_unique<Parts>(m_options, m_clock, m_settings);
        connectParts();
        const bool remote = m_options.server.kind == ServerAddress::Kind::Ssh;
        m_parts->server.connectTo(remote ? m_parts->link.displayName() : QString());
        m_parts->link.open();
    }
    return *m_parts;
}

void Console::connectParts()
{
    Parts &p = *m_parts;
    const NoticeActions actions = noticeActions();
    p.receipts = std::make_unique<ReceiptNotifier>(p.link, p.window.messages(), p.notifier,
                                                   actions);
    p.faxes = std::make_unique<FaxNotices>(p.server, p.notifier, actions);
    p.lines = std::make_unique<LineNotices>(p.server, p.notifier, actions);
    p.tray = std::make_unique<Tray>(p.server, trayActions());
    p.server.keepFaxesIn(dataFolder("waiting", m_options), m_clock);
    p.server.coverPages().keepPersonalIn(coverFolder());
    p.window.keepDraftsIn(dataFolder("drafts", m_options));
    p.server.contacts().openPersonal(PersonalBook::defaultFile(), m_clock);
    p.window.setConnection(p.connection);
    p.window.setDocumentOpener([this](const QString &path) { m_opener.open(path); });
    p.window.settingsCommands().setSwitches(p.preferences.actions());
    p.window.installEventFilter(this);
    const auto hideNames = [&p] { p.notifier.setNamesHidden(p.preferences.hidesNames()); };
    hideNames();
    connect(&p.preferences, &Preferences::changed, this, hideNames);
    connect(&p.preferences, &Preferences::failed, &p.server, &Model::Server::report);
    connect(p.tray.get(), &Tray::windowWanted, this, &Console::raiseWindow);
    connect(&p.tray->menu(), &QMenu::triggered, this, [this](const QAction *chosen) {
        if (chosen == action("inbox") || chosen == action("dashboard"))
            raiseWindow();
    });
    connect(action("quit"), &QAction::triggered, qApp, &QApplication::quit);
    connect(
        &p.server, &Model::Server::loaded, this, [] { qCInfo(logDesktop) << "usable"; },
        Qt::QueuedConnection); // after all that shows it
    if (m_options.sendSample)
        new SampleSender(p.server, m_options.wishes.files, &p.server);
}

QAction *Console::action(const char *name) const
{
    return m_parts->window.findChild<QAction *>(QStringLiteral("action.")
                                                + QString::fromLatin1(name));
}

QList<QAction *> Console::trayActions() const
{
    return {action("newFax"),     action("inbox"), action("dashboard"), nullptr,
            action("pauseQueue"), nullptr,         action("quit")};
}

NoticeActions Console::noticeActions()
{
    NoticeActions actions;
    actions.openPlace = [this](const QString &place) {
        m_parts->window.openPlace(place);
        raiseWindow();
    };
    actions.viewFax = [this](FaxId fax) { viewFax(fax); };
    actions.showJob = [this](JobId job) { showJob(job); };
    actions.changeNumber = [this](JobId job) {
        if (showJob(job)) // never the number of another fax
            action("changeNumber")->trigger();
    };
    actions.isWindowInFront = [this] { return m_parts->window.isActiveWindow(); };
    return actions;
}

bool Console::showJob(JobId job)
{
    const bool shown = m_parts->window.reveal(QStringLiteral("outbox"), job.value);
    raiseWindow();
    return shown;
}

/** As if it were chosen in the inbox; only its viewer comes to the front. */
void Console::viewFax(FaxId fax)
{
    if (m_parts->window.reveal(QStringLiteral("inbox"), fax.value))
        action("view")->trigger();
    else
        raiseWindow(); // it was deleted meanwhile
}

void Console::raiseWindow()
{
    Ui::MainWindow &window = m_parts->window;
    window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
    window.show();
    window.raise();
    window.activateWindow();
}

void Console::fulfil(const Wishes &wishes)
{
    for (const QString &file : wishes.viewFiles)
        m_opener.open(file);
    if (wishes.isViewOnly())
        return;
    Parts &p = parts();
    QApplication::setQuitOnLastWindowClosed(!wishes.background || p.window.isVisible());
    if (!wishes.place.isEmpty())
        p.window.openPlace(wishes.place);
    else if (m_options.sendSample)
        p.window.openPlace(QStringLiteral("dashboard"));
    if (!wishes.background)
        raiseWindow();
    if (wishes.newFax)
        p.window.openNewFax(wishes.number, wishes.files);
}

/** Closing the window leaves the icon in the tray, if that was wished for (N2). */
bool Console::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::Close && object == window())
        QApplication::setQuitOnLastWindowClosed(!m_parts->preferences.keepsInTray());
    return QObject::eventFilter(object, event);
}

} // namespace Fax::Desktop

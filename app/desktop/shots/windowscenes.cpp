#include "scenes.h"

#include "common/idlistview.h"
#include "outbox/outboxplace.h"
#include "stage.h"
#include "support/fakeconnection.h"
#include "support/fakelink/seed.h"
#include "variants.h"
#include "window/actions.h"

#include <QtCore/QMimeData>
#include <QtCore/QUrl>
#include <QtGui/QAction>
#include <QtGui/QDragEnterEvent>
#include <QtWidgets/QApplication>

namespace Fax::Shots {

namespace {

QImage disconnected()
{
    FakeConnection connection;
    Stage stage;
    Seed::addPorts(stage.link, states(QStringLiteral("sending idle")));
    Ui::MainWindow &window = stage.open(QStringLiteral("dashboard"));
    window.setConnection(connection);
    stage.link.setConnected(false);
    connection.set({Ui::Connection::Phase::Retrying,
                    {ErrorCode::NotConnected, QStringLiteral("The fax service has ended")},
                    Seed::now(),
                    Seed::now().addSecs(4)});
    Stage::settle();
    return Stage::grab(window);
}

/** What is kept here while there is no server. */
QImage waitingForServer()
{
    FakeConnection connection;
    Stage stage;
    QTemporaryDir folder;
    Seed::addPorts(stage.link, states(QStringLiteral("idle idle")));
    Seed::addJobs(stage.link);
    stage.server.keepFaxesIn(folder.path(), stage.clock);
    Ui::MainWindow &window = stage.open(QStringLiteral("outbox"));
    window.setConnection(connection);
    stage.link.setConnected(false);
    connection.set({Ui::Connection::Phase::Watching,
                    {ErrorCode::NotConnected, QStringLiteral("The fax service has ended")},
                    Seed::now(),
                    {}});
    Ui::FaxDraft draft = Ui::FaxDraft::to(QStringLiteral("+49 30 5550100"),
                                          {QStringLiteral("Price list May.pdf")});
    draft.subject = QStringLiteral("Price list");
    window.send(draft, {"%PDF"});
    Stage::settle();
    window.outbox().list().select(-1);
    Stage::settle();
    return Stage::grab(window);
}

QImage dropOverlay()
{
    Stage stage;
    Seed::addPorts(stage.link, Seed::portStates());
    Ui::MainWindow &window = stage.open(QStringLiteral("dashboard"));
    QMimeData files;
    files.setUrls({QUrl(QStringLiteral("file:///home/user/a.pdf")),
                   QUrl(QStringLiteral("file:///home/user/b.png")),
                   QUrl(QStringLiteral("file:///home/user/c.tif"))});
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window, &enter);
    Stage::settle();
    return Stage::grab(window);
}

QImage undoBar()
{
    Stage stage;
    Seed::addPorts(stage.link, Seed::portStates());
    Seed::addJobs(stage.link);
    stage.link.setQueue({false, {}, {}, 1, 9, 2, {}});
    Ui::MainWindow &window = stage.open(QStringLiteral("outbox"));
    window.send(Ui::FaxDraft::to(QStringLiteral("+49 30 5550100")), {});
    Stage::settle();
    return Stage::grab(window);
}

QImage shortcuts()
{
    Stage stage;
    Ui::MainWindow &window = stage.open(QStringLiteral("dashboard"));
    window.actions().shortcuts->trigger();
    Stage::settle();
    return Stage::grab(*window.findChild<QWidget *>(QStringLiteral("shortcuts")));
}

QImage firstRun()
{
    Stage stage(true);
    Seed::addPorts(stage.link, states(QStringLiteral("idle idle")));
    return Stage::grab(stage.open(QStringLiteral("dashboard")));
}

} // namespace

QList<Scene> windowScenes()
{
    return settingScenes() + QList<Scene>{
        {QStringLiteral("main-firstrun"), firstRun},
        {QStringLiteral("main-disconnected"), disconnected},
        {QStringLiteral("main-waiting-for-server"), waitingForServer},
        {QStringLiteral("main-drop-overlay"), dropOverlay},
        {QStringLiteral("main-shortcuts"), shortcuts},
        {QStringLiteral("undo-bar"), undoBar},
    };
}

} // namespace Fax::Shots

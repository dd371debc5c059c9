#include "scenes.h"

#include "stage.h"
#include "support/fakelink/seed.h"
#include "variants.h"
#include "wizard/newfaxwindow.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QGridLayout>

namespace Fax::Shots {

namespace {

QImage newFax()
{
    Ui::NewFaxWindow window;
    window.setAttribute(Qt::WA_DeleteOnClose, false);
    window.setDraft({QStringLiteral("555-CALL"),
                     {QStringLiteral("/home/user/Price list May.pdf")},
                     QStringLiteral("Price list"),
                     Resolution::Fine});
    window.show();
    window.send();
    Stage::settle();
    return Stage::grab(window);
}

QImage disconnected()
{
    Stage stage;
    Seed::addPorts(stage.link, states(QStringLiteral("sending idle")));
    Ui::MainWindow &window = stage.open(QStringLiteral("dashboard"));
    stage.link.setConnected(false);
    Stage::settle();
    return Stage::grab(window);
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
    return {
        {QStringLiteral("main-firstrun"), firstRun},
        {QStringLiteral("main-disconnected"), disconnected},
        {QStringLiteral("new-fax"), newFax},
    };
}

} // namespace Fax::Shots

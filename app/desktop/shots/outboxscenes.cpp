#include "scenes.h"

#include "common/idlistview.h"
#include "outbox/outboxplace.h"
#include "stage.h"
#include "support/fakelink/seed.h"
#include "variants.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QGridLayout>

namespace Fax::Shots {

namespace {

QImage outbox()
{
    Stage stage;
    Seed::addPorts(stage.link, Seed::portStates());
    Seed::addJobs(stage.link);
    stage.link.setQueue({false, {}, {}, 1, 9, 2, {}});
    Ui::MainWindow &window = stage.open(QStringLiteral("outbox"));
    window.outbox().list().select(1);
    Stage::settle();
    return Stage::grab(window);
}

QImage outboxEmpty()
{
    Stage stage;
    Seed::addPorts(stage.link, states(QStringLiteral("idle idle")));
    return Stage::grab(stage.open(QStringLiteral("outbox")));
}

QImage outboxPaused()
{
    Stage stage;
    Seed::addPorts(stage.link, states(QStringLiteral("idle idle")));
    Seed::addJobs(stage.link);
    Ui::MainWindow &window = stage.open(QStringLiteral("outbox"));
    stage.link.setQueue({true, QStringLiteral("anna"), Seed::now(), 0, 11, 2, {}});
    window.outbox().list().select(11);
    Stage::settle();
    return Stage::grab(window);
}

} // namespace

QList<Scene> outboxScenes()
{
    return {
        {QStringLiteral("outbox"), outbox},
        {QStringLiteral("outbox-dark"), [] { return withPalette(darkPalette(), outbox); }},
        {QStringLiteral("outbox-empty"), outboxEmpty},
        {QStringLiteral("outbox-paused"), outboxPaused},
    };
}

} // namespace Fax::Shots

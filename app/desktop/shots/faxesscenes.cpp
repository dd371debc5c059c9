#include "scenes.h"

#include "common/idlistview.h"
#include "faxes/inboxplace.h"
#include "stage.h"
#include "support/fakelink/seed.h"
#include "variants.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QGridLayout>

namespace Fax::Shots {

namespace {

QImage inbox()
{
    Stage stage;
    Seed::addPorts(stage.link, states(QStringLiteral("receiving idle")));
    Seed::addFaxes(stage.link, 20);
    Ui::MainWindow &window = stage.open(QStringLiteral("inbox"));
    window.inbox().list().select(3);
    Stage::settle();
    return Stage::grab(window);
}

} // namespace

QList<Scene> faxesScenes()
{
    return {
        {QStringLiteral("inbox"), inbox},
    };
}

} // namespace Fax::Shots

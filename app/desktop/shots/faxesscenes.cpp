#include "scenes.h"

#include "common/idlistview.h"
#include "faxes/inboxplace.h"
#include "stage.h"
#include "support/fakelink/recordseed.h"
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

QImage recordsPlace(const QString &place)
{
    Stage stage;
    Seed::addPorts(stage.link, states(QStringLiteral("sending idle")));
    Seed::addFaxes(stage.link, 20);
    stage.link.records = Seed::records();
    Ui::MainWindow &window = stage.open(place);
    Stage::settle();
    Stage::settle();
    return Stage::grab(window);
}

} // namespace

QList<Scene> faxesScenes()
{
    return {
        {QStringLiteral("inbox"), inbox},
        {QStringLiteral("sent"), [] { return recordsPlace(QStringLiteral("sent")); }},
        {QStringLiteral("archive"), [] { return recordsPlace(QStringLiteral("archive")); }},
        {QStringLiteral("activity"), [] { return recordsPlace(QStringLiteral("activity")); }},
    };
}

} // namespace Fax::Shots

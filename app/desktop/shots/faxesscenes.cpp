#include "scenes.h"

#include "common/idlistview.h"
#include "faxes/inboxplace.h"
#include "stage.h"
#include "support/fakelink/seed.h"
#include "variants.h"
#include "viewer/faxviewer.h"

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

QImage viewer()
{
    Ui::FaxViewer viewer;
    viewer.setAttribute(Qt::WA_DeleteOnClose, false);
    const auto document = Ui::FaxDocument::fromTiff(Seed::document(4, Resolution::Fine));
    viewer.resize(900, 1000);
    viewer.show(document.value(), QStringLiteral("Fax from +44 20 79460000"),
                QStringLiteral("fax"));
    Stage::settle();
    return Stage::grab(viewer);
}

} // namespace

QList<Scene> faxesScenes()
{
    return {
        {QStringLiteral("inbox"), inbox},
        {QStringLiteral("viewer"), viewer},
    };
}

} // namespace Fax::Shots

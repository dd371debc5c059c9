#include "scenes.h"

#include "imaging/salvagedtiff.h"
#include "stage.h"
#include "support/fakelink/seed.h"
#include "variants.h"
#include "viewer/faxviewer.h"
#include "viewer/pageview.h"
#include "viewer/thumbnaillist.h"

#include <QtGui/QAction>

namespace Fax::Shots {

namespace {

using Prepare = std::function<void(Ui::FaxViewer &viewer)>;

/** Four pages; of the second one the lower part is damaged, the third one is gone. */
Ui::FaxDocument damagedDocument()
{
    QByteArray tiff = Seed::document(4, Resolution::Fine);
    for (const auto &[page, share] : {std::pair(1, 0.6), std::pair(2, 0.0)}) {
        const QByteArray coded = SalvagedTiff::codedPage(tiff, page).value().t6;
        const auto at = tiff.indexOf(coded) + static_cast<qsizetype>(double(coded.size()) * share);
        tiff.replace(at, 60, QByteArray(60, '\0'));
    }
    return Ui::FaxDocument::fromTiff(tiff).value();
}

/** Small pictures are made in another thread; damaged pages may have none. */
bool hasAllThumbnails(const Ui::FaxViewer &viewer)
{
    const QAbstractItemModel *model = viewer.thumbnails().model();
    for (int row = 0; row < model->rowCount(); ++row) {
        const QModelIndex page = model->index(row, 0);
        if (page.data(Ui::ThumbnailModel::PictureRole).value<QImage>().isNull()
            && !page.data(Ui::ThumbnailModel::DamagedRole).toBool())
            return false;
    }
    return true;
}

QImage shown(const Ui::FaxDocument &document, const Prepare &prepare = {}, double scale = 1.0)
{
    Ui::FaxViewer viewer;
    viewer.setAttribute(Qt::WA_DeleteOnClose, false);
    viewer.resize(900, 1000);
    viewer.show(document, QStringLiteral("Fax from +44 20 79460000"), QStringLiteral("fax"),
                QStringLiteral("fax1 inbox 7"));
    if (prepare)
        prepare(viewer);
    do
        Stage::settle();
    while (!hasAllThumbnails(viewer));
    return Stage::grab(viewer, scale);
}

QImage viewer()
{
    return shown(Ui::FaxDocument::fromTiff(Seed::document(4, Resolution::Fine)).value());
}

QImage viewerAt2x()
{
    return shown(Ui::FaxDocument::fromTiff(Seed::document(4, Resolution::Fine)).value(), {}, 2.0);
}

QImage viewerDamaged()
{
    return shown(damagedDocument(), [](Ui::FaxViewer &viewer) { viewer.view().showPage(1); });
}

QImage viewerTurned()
{
    return shown(damagedDocument(), [](Ui::FaxViewer &viewer) {
        viewer.view().showPage(1);
        for (const char *name : {"viewer.rotateRight", "viewer.properties", "viewer.invert"})
            viewer.findChild<QAction *>(QString::fromLatin1(name))->trigger();
        viewer.view().select({200, 400, 900, 500});
    });
}

} // namespace

QList<Scene> viewerScenes()
{
    return {
        {QStringLiteral("viewer"), viewer},
        {QStringLiteral("viewer-dark"), [] { return withPalette(darkPalette(), viewer); }},
        {QStringLiteral("viewer-rtl"), [] { return rightToLeft(viewer); }},
        {QStringLiteral("viewer@2x"), viewerAt2x},
        {QStringLiteral("viewer-font200"), [] { return withFontScale(2.0, viewerDamaged); }},
        {QStringLiteral("viewer-damaged"), viewerDamaged},
        {QStringLiteral("viewer-turned"), viewerTurned},
    };
}

} // namespace Fax::Shots

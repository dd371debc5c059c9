#include "scenes.h"

#include "cover/coverfile.h"
#include "cover/coverfolder.h"
#include "cover/painter/coverpainter.h"
#include "cover/painter/coverraster.h"
#include "covers/coverpictures.h"
#include "covers/covershelf.h"
#include "covers/coversmodel.h"
#include "covers/coversplace.h"
#include "model/coverpages.h"
#include "stage.h"
#include "support/fakelink/seed.h"
#include "variants.h"
#include "viewer/pagescaler.h"

namespace Fax::Shots {

namespace {

const QSize faxedSize(864, 1222);

CoverPage shipped(const QString &name)
{
    return readCoverPage(name, shippedCover(name).value()).value();
}

/** The server's pages and one of the user's own, each with its picture. */
QImage gallery(bool restricted)
{
    QTemporaryDir folder;
    CoverPage mine = shipped(QStringLiteral("letterhead-a4-en"));
    mine.title = QStringLiteral("Example Ltd letter");
    if (!CoverFolder(folder.path())
             .put(QStringLiteral("letter"), writeCoverPage(mine), CoverFolder::Existing::Keep))
        return {};
    Stage stage;
    Seed::addPorts(stage.link, Seed::portStates());
    stage.link.setServerProperty(QStringLiteral("ServerCoverpage"), restricted);
    stage.server.coverPages().keepPersonalIn(folder.path());
    Ui::MainWindow &window = stage.open(QStringLiteral("covers"));
    Ui::CoversPlace &place = window.covers();
    place.setDefault({true, QStringLiteral("standard-a4-en")});
    const auto &model = static_cast<const Ui::CoversModel &>(*place.serverShelf().model());
    do
        Stage::settle();
    while (place.personalShelf().model()->rowCount() == 0 || model.pictureAt(6).isNull());
    Stage::settle();
    return Stage::grab(window);
}

/** A page with sample data as it would be faxed, scaled as the viewer does. */
QImage faxed(const QString &name)
{
    const CoverPage page = shipped(name);
    const CoverPainter painter(page, sampleCoverValues(CoverSample::Short, page.language),
                               {true, false, {}});
    const FaxPage bitmap = coverFaxPage(painter, 0, page.paper, Resolution::Fine);
    const QSize size = Ui::naturalSize(bitmap).scaled(faxedSize, Qt::KeepAspectRatio);
    return Ui::scaledPage(bitmap, size);
}

} // namespace

QList<Scene> coverScenes()
{
    const auto open = [] { return gallery(false); };
    return {{QStringLiteral("covers-gallery"), open},
            {QStringLiteral("covers-gallery-dark"),
             [open] { return withPalette(darkPalette(), open); }},
            {QStringLiteral("covers-restricted"), [] { return gallery(true); }},
            {QStringLiteral("cover-standard-a4"),
             [] { return faxed(QStringLiteral("standard-a4-en")); }},
            {QStringLiteral("cover-urgent-letter"),
             [] { return faxed(QStringLiteral("urgent-letter-en")); }},
            {QStringLiteral("cover-letterhead-a4-de"),
             [] { return faxed(QStringLiteral("letterhead-a4-de")); }}};
}

} // namespace Fax::Shots

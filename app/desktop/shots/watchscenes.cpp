#include "scenes.h"

#include "dashboard/pagewatch.h"
#include "imaging/tifffax.h"
#include "stage.h"
#include "support/fakelink/seed.h"
#include "variants.h"

namespace Fax::Shots {

namespace {

/** A block with some damage, as a line with noise leaves it. */
QByteArray frames(int sent)
{
    QByteArray all(sent, static_cast<char>(EcmFrame::Good));
    for (int i = 7; i < sent; i += 23)
        all[i] = static_cast<char>(EcmFrame::Repeated);
    for (int i = 31; i < sent; i += 41)
        all[i] = static_cast<char>(EcmFrame::Missing);
    return all.replace(sent - 12, 12, QByteArray(12, static_cast<char>(EcmFrame::Sent)));
}

PageNews halfAPage(bool ecm)
{
    const auto document = TiffFax::read(Seed::document(1, Resolution::Fine));
    const FaxPage page = document ? document->constFirst() : FaxPage(1728, 2287, Resolution::Fine);
    PageNews news;
    news.port = PortId{1};
    news.job = JobId{1};
    news.page = 3;
    news.pack(page.bits().left(qsizetype(page.rows()) * 64 / 100 * page.bytesPerRow()));
    if (ecm)
        news.frames = frames(140);
    return news;
}

QImage watch(bool ecm)
{
    Stage stage;
    Seed::addPorts(stage.link, {QStringLiteral("sending")});
    stage.server.connectTo(QStringLiteral("fax1"));
    Stage::settle();
    Ui::PageWatch widget;
    widget.setPort(stage.server.ports().constFirst());
    widget.resize(620, 400);
    widget.show();
    Stage::settle();
    stage.link.setPage(halfAPage(ecm));
    Stage::settle();
    return Stage::grab(widget);
}

} // namespace

QList<Scene> watchScenes()
{
    const auto withFrames = [] { return watch(true); };
    return {
        {QStringLiteral("page-watch"), withFrames},
        {QStringLiteral("page-watch-dark"), [=] { return withPalette(darkPalette(), withFrames); }},
        {QStringLiteral("page-watch-no-ecm"), [] { return watch(false); }},
        {QStringLiteral("page-watch-font200"), [=] { return withFontScale(2.0, withFrames); }},
    };
}

} // namespace Fax::Shots

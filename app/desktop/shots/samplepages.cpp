#include "samplepages.h"

#include "imaging/headerline.h"
#include "imaging/renderclient.h"
#include "imaging/tifffax.h"

#include <QtCore/QEventLoop>
#include <QtCore/QFile>
#include <QtCore/QMap>

namespace Fax::Shots {

namespace {

QByteArray rendered(Resolution resolution)
{
    QFile sample(QStringLiteral(SAMPLE_DOCUMENT));
    if (!sample.open(QIODevice::ReadOnly))
        return {};
    RenderJob job;
    job.sources.append({sample.fileName(), sample.readAll()});
    job.resolution = resolution;
    job.headerRows = headerLineRows(resolution);
    RenderClient client;
    QEventLoop loop; // the client has its own deadline
    QByteArray tiff;
    client.render(job, &loop, {}, [&](const Result<QList<FaxPage>> &pages) {
        tiff = pages ? TiffFax::write(*pages) : QByteArray();
        loop.quit();
    });
    loop.exec();
    return tiff;
}

} // namespace

QByteArray samplePages(Resolution resolution)
{
    static QMap<Resolution, QByteArray> made;
    if (!made.contains(resolution))
        made.insert(resolution, rendered(resolution));
    return made.value(resolution);
}

} // namespace Fax::Shots

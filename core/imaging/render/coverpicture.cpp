#include "imaging/render/coverpicture.h"

#include "imaging/render/imagefilereader.h"
#include "imaging/render/picture.h"
#include "imaging/tiffmemory.h"

#include <QtCore/QBuffer>
#include <QtGui/QImageReader>

#include <algorithm>

namespace Fax {

namespace {
constexpr int mostMegabytes = 200;

QImage tiffImage(const QByteArray &file)
{
    TiffMemory memory = TiffMemory::forReading(file);
    uint32_t width = 0;
    uint32_t rows = 0;
    if (!memory.handle() || TIFFGetField(memory.handle(), TIFFTAG_IMAGEWIDTH, &width) == 0
        || TIFFGetField(memory.handle(), TIFFTAG_IMAGELENGTH, &rows) == 0)
        return {};
    QImage image(static_cast<int>(width), static_cast<int>(rows), QImage::Format_RGBA8888);
    if (image.isNull())
        return {};
    auto *raster = reinterpret_cast<uint32_t *>(image.bits());
    const bool read = TIFFReadRGBAImageOriented(memory.handle(), width, rows, raster,
                                                ORIENTATION_TOPLEFT, 0)
        != 0;
    return read ? image : QImage();
}

QImage decoded(const QByteArray &file)
{
    if (file.startsWith("II") || file.startsWith("MM"))
        return tiffImage(file);
    QBuffer buffer;
    buffer.setData(file);
    buffer.open(QIODevice::ReadOnly);
    QImageReader::setAllocationLimit(mostMegabytes);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    return reader.read();
}

/** As large as the area allows, its shape kept although the pixels of a fax page are not square. */
QSize fitted(const QSize &image, const QSize &pixels, const QSizeF &millimetres)
{
    const QSizeF size = QSizeF(image).scaled(millimetres, Qt::KeepAspectRatio);
    const QSizeF dots(size.width() * pixels.width() / millimetres.width(),
                      size.height() * pixels.height() / millimetres.height());
    return dots.toSize().expandedTo({1, 1}).boundedTo(pixels);
}
} // namespace

QImage coverPicture(const QByteArray &file, const QSize &pixels, const QSizeF &millimetres)
{
    QImage result(pixels, QImage::Format_ARGB32_Premultiplied);
    result.fill(Qt::transparent);
    const QImage image = decoded(file);
    if (image.isNull() || pixels.isEmpty())
        return result;
    const QSize size = fitted(image.size(), pixels, millimetres);
    GreyPicture picture(image.size(), {QRect(QPoint(0, 0), size), 0});
    std::vector<uchar> grey(static_cast<size_t>(image.width()));
    for (int y = 0; y < image.height(); ++y) {
        greyRow(image, y, &grey);
        picture.addRow(grey.data());
    }
    const FaxPage page = picture.finish();
    const QPoint corner((pixels.width() - size.width()) / 2, (pixels.height() - size.height()) / 2);
    for (int y = 0; y < page.rows(); ++y) {
        auto *row = reinterpret_cast<QRgb *>(result.scanLine(corner.y() + y)) + corner.x();
        for (int x = 0; x < page.width(); ++x) {
            if (page.isBlack(x, y))
                row[x] = qRgba(0, 0, 0, 255);
        }
    }
    return result;
}

} // namespace Fax

#include "cover/painter/coverraster.h"

#include "cover/painter/coverpainter.h"

#include <QtGui/QPainter>

#include <algorithm>
#include <cstring>

namespace Fax {

namespace {

constexpr double widerBy =
    1; ///< mm that paper may be wider than what the line carries: part of its margin

double rowsPerMm(Resolution resolution)
{
    return resolution == Resolution::Standard ? 3.85 : resolution == Resolution::Fine ? 7.7 : 15.4;
}

/** Millimetres of the page to dots of the sheet. */
QTransform placement(const QSizeF &page, const QSize &dots, double perMm, int topRows)
{
    const double width = dots.width() / coverDotsPerMm;
    const double height = (dots.height() - topRows) / perMm;
    const double scale = std::min({1.0, (width + widerBy) / page.width(), height / page.height()});
    QTransform transform;
    transform.translate(0, topRows);
    transform.scale(coverDotsPerMm, perMm);
    transform.translate((width - page.width() * scale) / 2, 0);
    transform.scale(scale, scale);
    return transform;
}

FaxPage twoLevels(const QImage &image, Resolution resolution)
{
    FaxPage page(image.width(), image.height(), resolution);
    for (int y = 0; y < image.height(); ++y) {
        const auto *source = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        uchar *target = page.row(y);
        for (int x = 0; x < image.width(); ++x) {
            if (qBlue(source[x]) < 128)
                target[x / 8] |= static_cast<uchar>(0x80 >> (x % 8));
        }
    }
    return page;
}

} // namespace

FaxPage coverFaxPage(const CoverPainter &painter, int index, Paper paper, Resolution resolution,
                     int topRows)
{
    QImage image(widthPixels(paper), heightLines(paper, resolution), QImage::Format_RGB32);
    std::memset(image.bits(), 0xFF, static_cast<size_t>(image.sizeInBytes()));
    QPainter onImage(&image);
    onImage.setTransform(
        placement(paperSize(painter.page().paper), image.size(), rowsPerMm(resolution), topRows));
    painter.paint(&onImage, index);
    onImage.end();
    return twoLevels(image, resolution);
}

} // namespace Fax

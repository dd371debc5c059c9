#include "imaging/render/coverpagereader.h"

#include "cover/coversheet.h"
#include "imaging/render/coverpicture.h"

#include <QtGui/QImage>
#include <QtGui/QPainter>

#include <algorithm>
#include <cstring>

namespace Fax {

namespace {

CoverPainter::Options options(bool smallNote)
{
    CoverPainter::Options options;
    options.bilevel = true;
    options.smallNote = smallNote;
    options.picture = [](const CoverObject &object, const QSize &pixels) {
        return coverPicture(object.image, pixels, object.area.size());
    };
    return options;
}

/**
 * Millimetres of the page to dots of the sheet: its middle on the sheet's, below the rows that stay white, and smaller
 * if it is larger than the sheet.
 */
QTransform placement(const QSizeF &page, const Sheet &sheet)
{
    const double width = sheet.width() / sheet.pixelsPerMm();
    const double height = (sheet.height() - sheet.topRows) / sheet.linesPerMm();
    // Paper may be up to 1 mm wider than what the line carries: that much is its margin.
    const double scale = std::min({1.0, (width + 1) / page.width(), height / page.height()});
    QTransform transform;
    transform.translate(0, sheet.topRows);
    transform.scale(sheet.pixelsPerMm(), sheet.linesPerMm());
    transform.translate((width - page.width() * scale) / 2, 0);
    transform.scale(scale, scale);
    return transform;
}

FaxPage faxPage(const QImage &image, Resolution resolution)
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

CoverPageReader::CoverPageReader(const QString &name, CoverPage page, CoverValues values,
                                 bool smallNote)
    : DocumentReader(name)
    , m_painter(std::move(page), std::move(values), options(smallNote))
{ }

Result<std::unique_ptr<DocumentReader>> CoverPageReader::open(const QString &name,
                                                              const QByteArray &content)
{
    auto sheet = CoverSheet::decode(content);
    if (!sheet)
        return tl::unexpected(sheet.error());
    return std::unique_ptr<DocumentReader>(
        new CoverPageReader(name, sheet->page, sheet->values, sheet->smallNote));
}

Result<RenderedPage> CoverPageReader::renderPage(int index, const Sheet &sheet)
{
    QImage image(sheet.width(), sheet.height(), QImage::Format_RGB32);
    std::memset(image.bits(), 0xFF, static_cast<size_t>(image.sizeInBytes()));
    QPainter painter(&image);
    painter.setTransform(placement(paperSize(m_painter.page().paper), sheet));
    m_painter.paint(&painter, index);
    painter.end();
    return RenderedPage{faxPage(image, sheet.resolution), 0};
}

} // namespace Fax

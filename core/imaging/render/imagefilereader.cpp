#include "imaging/render/imagefilereader.h"

#include "imaging/render/binariser.h"
#include "imaging/render/scaler.h"

#include <QtCore/QBuffer>
#include <QtCore/QCoreApplication>
#include <QtGui/QImageReader>

namespace Fax {

namespace {
constexpr qint64 mostPixelsDecoded = 64'000'000;
constexpr qint64 mostPixelsNamed = 2'000'000'000; // of a JPEG, which can be decoded at an eighth
constexpr int widestImage =
    60'000; // one row is converted at a time, and wider ones in several threads
constexpr int mostMegabytes = 300;
constexpr double mmPerPixel = 25.4 / 204; // at natural size a pixel is a pixel of the page
constexpr double mostEnlarged = 4;

QString tr(const char *text)
{
    return QCoreApplication::translate("Fax::ImageFileReader", text);
}

qint64 area(const QSize &size)
{
    return qint64(size.width()) * size.height();
}

/** JPEG decodes at 1/2, 1/4 or 1/8 far quicker: the smallest that is still finer than the page. */
QSize decodedSize(const QSize &size, const Sheet &sheet)
{
    const int sheetLong = std::max(sheet.width(), sheet.height());
    QSize result = size;
    for (int divisor = 2; divisor <= 8; divisor *= 2) {
        const QSize smaller((size.width() + divisor - 1) / divisor,
                            (size.height() + divisor - 1) / divisor);
        const bool fineEnough = std::min(smaller.width(), smaller.height()) >= sheet.width()
            && std::max(smaller.width(), smaller.height()) >= sheetLong;
        if (!fineEnough && area(result) <= mostPixelsDecoded)
            break;
        result = smaller;
    }
    return result;
}

/**
 * One row as grey on white paper. Row by row, because Qt converts a whole image in several threads, and there
 * are none in the sandbox.
 */
void greyRow(const QImage &image, int y, std::vector<uchar> *grey)
{
    if (image.format() == QImage::Format_Grayscale8) {
        std::copy_n(image.constScanLine(y), image.width(), grey->begin());
        return;
    }
    const QImage row = image.copy(0, y, image.width(), 1).convertToFormat(QImage::Format_ARGB32);
    const auto *pixels = reinterpret_cast<const QRgb *>(row.constScanLine(0));
    for (int x = 0; x < image.width(); ++x) {
        const int alpha = qAlpha(pixels[x]);
        (*grey)[static_cast<size_t>(x)] = static_cast<uchar>(
            (qGray(pixels[x]) * alpha + 255 * (255 - alpha)) / 255);
    }
}

double pixelAspect(const QImage &image)
{
    const double across = image.dotsPerMeterX();
    const double down = image.dotsPerMeterY();
    const double aspect = across > 0 && down > 0 ? down / across : 1;
    return aspect >= 0.2 && aspect <= 5 ? aspect : 1;
}
} // namespace

ImageFileReader::ImageFileReader(const QString &name, const QByteArray &content)
    : DocumentReader(name)
    , m_content(content)
{ }

Result<std::unique_ptr<DocumentReader>> ImageFileReader::open(const QString &name,
                                                              const QByteArray &content)
{
    return std::unique_ptr<DocumentReader>(new ImageFileReader(name, content));
}

Result<QImage> ImageFileReader::decode(const Sheet &sheet) const
{
    const auto tooLarge = [this](const QSize &size) {
        return failure(ErrorCode::FileTooLarge,
                       tr("“%1” has %2 × %3 pixels; make it smaller and fax that.")
                           .arg(name())
                           .arg(size.width())
                           .arg(size.height()));
    };
    QBuffer buffer;
    buffer.setData(m_content);
    buffer.open(QIODevice::ReadOnly);
    QImageReader::setAllocationLimit(mostMegabytes);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isValid() && area(size) > mostPixelsNamed)
        return tooLarge(size);
    const bool isJpeg = reader.format() == "jpeg";
    const QSize wanted = isJpeg && size.isValid() ? decodedSize(size, sheet) : size;
    if (area(wanted) > mostPixelsDecoded || std::max(wanted.width(), wanted.height()) > widestImage)
        return tooLarge(size);
    if (wanted != size)
        reader.setScaledSize(wanted);
    QImage image = reader.read();
    if (image.isNull())
        return failure(ErrorCode::FileDamaged,
                       tr("“%1” is damaged: the picture in it cannot be read.").arg(name()));
    return image;
}

Result<RenderedPage> ImageFileReader::renderPage(int, const Sheet &sheet)
{
    const auto image = decode(sheet);
    if (!image)
        return tl::unexpected(image.error());
    return RenderedPage{pageOfPicture(*image, pixelAspect(*image), sheet), 0};
}

FaxPage pageOfPicture(const QImage &image, double aspect, const Sheet &sheet)
{
    const QSizeF millimetres(image.width() * mmPerPixel * aspect, image.height() * mmPerPixel);
    const Placement placement = place(millimetres, sheet, mostEnlarged);
    QSize target = placement.area.size();
    if (placement.turned)
        target.transpose();

    Scaler scaler(image.width(), image.height(), target.width(), target.height());
    std::vector<uchar> grey(static_cast<size_t>(image.width()));
    for (int y = 0; y < image.height(); ++y) {
        greyRow(image, y, &grey);
        scaler.addRow(grey.data());
    }
    GreyImage scaled = scaler.finish();
    if (placement.turned)
        scaled = turned(scaled);

    FaxPage page(sheet.width(), sheet.height(), sheet.resolution);
    blit(Binariser(scaled, GreySource::Photographed).page(sheet.resolution),
         placement.area.topLeft(), &page);
    return page;
}

} // namespace Fax

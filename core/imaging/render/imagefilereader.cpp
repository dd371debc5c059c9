#include "imaging/render/imagefilereader.h"

#include "imaging/render/jpegrows.h"
#include "imaging/render/picture.h"

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

/** By what the format can hold: whether there are colours, the scanned page of text too. */
bool isColour(const QImage &image)
{
    if (image.pixelFormat().colorModel() == QPixelFormat::Indexed)
        return !image.isGrayscale(); // looks at the palette only
    return image.pixelFormat().colorModel() != QPixelFormat::Grayscale;
}

double pixelAspect(const QImage &image)
{
    const double across = image.dotsPerMeterX();
    const double down = image.dotsPerMeterY();
    const double aspect = across > 0 && down > 0 ? down / across : 1;
    return aspect >= 0.2 && aspect <= 5 ? aspect : 1;
}

/** How often a picture has to be turned counter-clockwise to be upright; nothing if it is mirrored. */
std::optional<int> quarterTurns(const QByteArray &content)
{
    QBuffer buffer;
    buffer.setData(content);
    buffer.open(QIODevice::ReadOnly);
    const QImageIOHandler::Transformations how = QImageReader(&buffer).transformation();
    if (how == QImageIOHandler::TransformationNone)
        return 0;
    if (how == QImageIOHandler::TransformationRotate270)
        return 1;
    if (how == QImageIOHandler::TransformationRotate180)
        return 2;
    if (how == QImageIOHandler::TransformationRotate90)
        return 3;
    return std::nullopt;
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
        return damaged();
    return image;
}

/** The quick way for what cameras and scanners write; nothing if this is not one of these. */
std::optional<Result<RenderedPage>> ImageFileReader::renderJpeg(const Sheet &sheet) const
{
    if (!m_content.startsWith("\xFF\xD8"))
        return std::nullopt;
    JpegRows jpeg(m_content);
    const auto turns = jpeg.isUsable() ? quarterTurns(m_content) : std::nullopt;
    if (!turns)
        return std::nullopt;
    if (area(jpeg.size()) > mostPixelsNamed)
        return tooLarge(jpeg.size());
    const PicturePlace place = placeOfPicture(jpeg.size(), jpeg.pixelAspect(), *turns, sheet);
    const QSize decoded = jpeg.decodeFor(place.size());
    if (area(decoded) > mostPixelsDecoded)
        return tooLarge(jpeg.size());
    GreyPicture picture(decoded, place);
    int rows = 0;
    const bool read = jpeg.read([&](const uchar *row) {
        picture.addRow(row);
        ++rows;
    });
    if (!read || rows == 0)
        return damaged();
    const int missing = (decoded.height() - rows) * place.size().height() / decoded.height();
    RenderedPage result{onSheet(picture.finish(), place, sheet), missing};
    result.detail.isTurned = place.quarterTurns != *turns;
    result.detail.isPictureFile = true;
    result.detail.hasColourPicture = jpeg.isColour();
    return result;
}

tl::unexpected<Error> ImageFileReader::tooLarge(const QSize &size) const
{
    return failure(ErrorCode::FileTooLarge,
                   tr("“%1” has %2 × %3 pixels; make it smaller and fax that.")
                       .arg(name())
                       .arg(size.width())
                       .arg(size.height()));
}

tl::unexpected<Error> ImageFileReader::damaged() const
{
    return failure(
        ErrorCode::FileDamaged,
        tr("“%1” is damaged: the picture in it cannot be read; save it again and fax that.")
            .arg(name()));
}

Result<RenderedPage> ImageFileReader::renderPage(int, const Sheet &sheet)
{
    if (const auto page = renderJpeg(sheet))
        return *page;
    const auto image = decode(sheet);
    if (!image)
        return tl::unexpected(image.error());
    return pageOfPicture(*image, pixelAspect(*image), sheet);
}

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

RenderedPage pageOfPicture(const QImage &image, double aspect, const Sheet &sheet)
{
    const PicturePlace place = placeOfPicture(image.size(), aspect, 0, sheet);
    GreyPicture picture(image.size(), place);
    std::vector<uchar> grey(static_cast<size_t>(image.width()));
    for (int y = 0; y < image.height(); ++y) {
        greyRow(image, y, &grey);
        picture.addRow(grey.data());
    }
    RenderedPage result{onSheet(picture.finish(), place, sheet)};
    result.detail.isTurned = place.quarterTurns != 0;
    result.detail.isPictureFile = true;
    result.detail.hasColourPicture = isColour(image);
    return result;
}

} // namespace Fax

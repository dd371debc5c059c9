#include "imaging/render/tiffreader.h"

#include "imaging/render/imagefilereader.h"
#include "imaging/render/mhdecoder.h"
#include "imaging/render/picture.h"

#include <QtCore/QCoreApplication>

#include <cmath>
#include <optional>

namespace Fax {

namespace {
constexpr qint64 mostPixelsInColour = 50'000'000; // four octets each
constexpr qint64 mostPixelsBilevel = 2'000'000'000;
constexpr int largestSideInColour = 60'000;
constexpr int largestSideBilevel = 200'000;
constexpr int mostDirectories = 10'000;
constexpr double mostEnlarged = 4;

QString tr(const char *text)
{
    return QCoreApplication::translate("Fax::TiffReader", text);
}

template <typename T> T field(TIFF *tiff, ttag_t tag, T otherwise)
{
    T value{};
    return TIFFGetFieldDefaulted(tiff, tag, &value) ? value : otherwise;
}

bool isFaxCompression(uint16_t compression)
{
    return compression == COMPRESSION_CCITTRLE || compression == COMPRESSION_CCITTRLEW
        || compression == COMPRESSION_CCITTFAX3 || compression == COMPRESSION_CCITTFAX4;
}

double dotsPerInch(TIFF *tiff, ttag_t tag)
{
    const auto value = double(field<float>(tiff, tag, 0));
    const auto unit = field<uint16_t>(tiff, TIFFTAG_RESOLUTIONUNIT, RESUNIT_INCH);
    const double dpi = unit == RESUNIT_CENTIMETER ? value * 2.54 : value;
    return std::isfinite(dpi) && dpi >= 10 && dpi <= 20000 ? dpi : 0;
}

/** Writers give the three resolutions in many roundings: 200 × 100, 203 × 98, 204 × 196, 204 × 391
 * … */
std::optional<Resolution> faxResolution(double dpi)
{
    if (dpi >= 94 && dpi <= 104)
        return Resolution::Standard;
    if (dpi >= 188 && dpi <= 208)
        return Resolution::Fine;
    if (dpi >= 380 && dpi <= 410)
        return Resolution::Superfine;
    return std::nullopt;
}

struct Coded
{
    QByteArray octets;
    int width;
    int rows;
};

bool isMh(TIFF *tiff)
{
    const auto options = field<uint32_t>(tiff, TIFFTAG_GROUP3OPTIONS, 0);
    return field<uint16_t>(tiff, TIFFTAG_COMPRESSION, 0) == COMPRESSION_CCITTFAX3
        && (options & GROUP3OPT_2DENCODING) == 0;
}

/** libtiff takes no strip that the file has only the start of: wrapped anew, the start gives its rows. */
MhRows decodeStart(TIFF *tiff, const Coded &coded)
{
    const auto compression = field<uint16_t>(tiff, TIFFTAG_COMPRESSION, 0);
    if (!isFaxCompression(compression) || coded.octets.isEmpty())
        return {};
    TiffMemory copy = TiffMemory::forWriting();
    TIFFSetField(copy.handle(), TIFFTAG_IMAGEWIDTH, coded.width);
    TIFFSetField(copy.handle(), TIFFTAG_IMAGELENGTH, coded.rows);
    TIFFSetField(copy.handle(), TIFFTAG_ROWSPERSTRIP, coded.rows);
    TIFFSetField(copy.handle(), TIFFTAG_BITSPERSAMPLE, 1);
    TIFFSetField(copy.handle(), TIFFTAG_COMPRESSION, compression);
    TIFFSetField(copy.handle(), TIFFTAG_PHOTOMETRIC, PHOTOMETRIC_MINISWHITE);
    if (compression == COMPRESSION_CCITTFAX3)
        TIFFSetField(copy.handle(), TIFFTAG_GROUP3OPTIONS,
                     field<uint32_t>(tiff, TIFFTAG_GROUP3OPTIONS, 0));
    TIFFWriteRawStrip(copy.handle(), 0, const_cast<char *>(coded.octets.constData()),
                      coded.octets.size());

    TiffMemory again = TiffMemory::forReading(copy.finish());
    MhRows result;
    result.bits = QByteArray(qsizetype(FaxPage::bytesPerRow(coded.width)) * coded.rows, '\0');
    if (!again.handle())
        return {};
    TIFFReadEncodedStrip(again.handle(), 0, result.bits.data(), result.bits.size());
    const auto last = std::find_if(result.bits.rbegin(), result.bits.rend(),
                                   [](char octet) { return octet != 0; });
    result.read = static_cast<int>((result.bits.rend() - last) / FaxPage::bytesPerRow(coded.width));
    result.bad = std::min(result.read, again.errors() + again.warnings());
    return result;
}
} // namespace

TiffReader::TiffReader(const QString &name, const QByteArray &content)
    : DocumentReader(name)
    , m_content(content)
    , m_file(TiffMemory::forReading(content))
{ }

Result<std::unique_ptr<DocumentReader>> TiffReader::open(const QString &name,
                                                         const QByteArray &content)
{
    std::unique_ptr<TiffReader> reader(new TiffReader(name, content));
    if (!reader->m_file.handle())
        return failure(
            ErrorCode::FileDamaged,
            tr("“%1” is damaged and cannot be opened as a TIFF file; save it again and fax "
               "that.")
                .arg(name));
    if (!reader->listDirectories())
        return failure(
            ErrorCode::FileTooLarge,
            tr("“%1” has more than %2 pages; fax it in parts.").arg(name).arg(mostDirectories));
    if (reader->m_directories.empty())
        return failure(ErrorCode::NoPages, tr("“%1” has no pages.").arg(name));
    return reader;
}

bool TiffReader::listDirectories()
{
    TIFF *tiff = m_file.handle();
    int number = 0;
    do {
        const auto type = field<uint32_t>(tiff, TIFFTAG_SUBFILETYPE, 0);
        if ((type & (FILETYPE_REDUCEDIMAGE | FILETYPE_MASK)) == 0)
            m_directories.push_back(number);
        if (++number > mostDirectories)
            return false;
    } while (TIFFReadDirectory(tiff)); // libtiff itself stops at a directory it has met before
    return true;
}

tl::unexpected<Error> TiffReader::damaged(int index) const
{
    return failure(
        ErrorCode::FileDamaged,
        tr("“%1”, page %2: the page is damaged; leave it out or save the document again.")
            .arg(name())
            .arg(index + 1));
}

Result<TiffReader::Shape> TiffReader::shape(int index)
{
    TIFF *tiff = m_file.handle();
    if (!TIFFSetDirectory(tiff, static_cast<tdir_t>(m_directories.at(static_cast<size_t>(index)))))
        return damaged(index);
    const auto width = field<uint32_t>(tiff, TIFFTAG_IMAGEWIDTH, 0);
    const auto rows = field<uint32_t>(tiff, TIFFTAG_IMAGELENGTH, 0);
    uint32_t rowsPerStrip = 0;
    const bool bothWays = TIFFIsTiled(tiff)
        && TIFFGetField(tiff, TIFFTAG_ROWSPERSTRIP, &rowsPerStrip) && rowsPerStrip != 0;
    if (width == 0 || rows == 0 || bothWays)
        return damaged(index);

    const auto bits = field<uint16_t>(tiff, TIFFTAG_BITSPERSAMPLE, 1);
    const auto samples = field<uint16_t>(tiff, TIFFTAG_SAMPLESPERPIXEL, 1);
    const auto orientation = field<uint16_t>(tiff, TIFFTAG_ORIENTATION, ORIENTATION_TOPLEFT);
    const bool fax = isFaxCompression(field<uint16_t>(tiff, TIFFTAG_COMPRESSION, COMPRESSION_NONE));
    const uint16_t usual = fax ? PHOTOMETRIC_MINISWHITE : PHOTOMETRIC_MINISBLACK;
    const auto photometric = field<uint16_t>(tiff, TIFFTAG_PHOTOMETRIC, usual);

    Shape shape;
    shape.isBilevel = (bits == 1 || fax) && samples == 1 && !TIFFIsTiled(tiff)
        && orientation == ORIENTATION_TOPLEFT && photometric <= PHOTOMETRIC_MINISBLACK;
    shape.isBlackOne = photometric == PHOTOMETRIC_MINISWHITE;
    shape.dpiAcross = dotsPerInch(tiff, TIFFTAG_XRESOLUTION);
    shape.dpiDown = dotsPerInch(tiff, TIFFTAG_YRESOLUTION);

    const qint64 mostPixels = shape.isBilevel ? mostPixelsBilevel : mostPixelsInColour;
    const uint32_t largestSide = shape.isBilevel ? largestSideBilevel : largestSideInColour;
    if (width > largestSide || rows > largestSide || qint64(width) * rows > mostPixels)
        return failure(ErrorCode::FileTooLarge,
                       tr("“%1”, page %2 has %3 × %4 pixels; make it smaller and fax that.")
                           .arg(name())
                           .arg(index + 1)
                           .arg(width)
                           .arg(rows));
    shape.width = static_cast<int>(width);
    shape.rows = static_cast<int>(rows);
    return shape;
}

Result<RenderedPage> TiffReader::renderPage(int index, const Sheet &sheet)
{
    const auto found = shape(index);
    if (!found)
        return tl::unexpected(found.error());
    if (!found->isBilevel)
        return renderPicture(index, *found, sheet);

    // A received fax goes on as it is: nothing is gained by more lines than it has.
    const double dpiDown = found->dpiDown > 0 ? found->dpiDown : found->rows > 1500 ? 196 : 98;
    const auto resolution = faxResolution(dpiDown);
    const bool widthFits = found->width == sheet.width()
        && (found->dpiAcross == 0 || (found->dpiAcross >= 198 && found->dpiAcross <= 206));
    const bool fits = widthFits && resolution && *resolution <= sheet.resolution
        && found->rows <= 2 * heightLines(Paper::Legal, *resolution);
    if (!fits)
        return renderBilevel(index, *found, sheet);

    auto rendered = readBilevel(index, *found, *resolution);
    if (rendered && sheet.topRows > 0) {
        const FaxPage &page = rendered->page;
        rendered->page = FaxPage(page.width(), page.rows() + sheet.topRows, page.resolution(),
                                 QByteArray(qsizetype(sheet.topRows) * page.bytesPerRow(), '\0')
                                     + page.bits());
    }
    return rendered;
}

/** The coded octets as far as the file has them, the first pixel in the most significant bit. */
QByteArray TiffReader::rawStrip(uint32_t strip) const
{
    const auto offset = TIFFGetStrileOffset(m_file.handle(), strip);
    const auto count = TIFFGetStrileByteCount(m_file.handle(), strip);
    if (offset >= static_cast<uint64_t>(m_content.size()))
        return {};
    const uint64_t left = static_cast<uint64_t>(m_content.size()) - offset;
    QByteArray octets = m_content.mid(static_cast<qsizetype>(offset),
                                      static_cast<qsizetype>(std::min(count, left)));
    if (field<uint16_t>(m_file.handle(), TIFFTAG_FILLORDER, FILLORDER_MSB2LSB) == FILLORDER_LSB2MSB)
        TIFFReverseBits(reinterpret_cast<uint8_t *>(octets.data()), octets.size());
    return octets;
}

int TiffReader::readStrip(uint32_t strip, uchar *target, const Shape &shape, int rows)
{
    const tmsize_t rowBytes = FaxPage::bytesPerRow(shape.width);
    const tmsize_t size = rowBytes * rows;
    const uchar white = shape.isBlackOne ? 0x00 : 0xff;
    std::fill_n(target, size, white);
    m_file.forgetComplaints();
    const tmsize_t got = TIFFReadEncodedStrip(m_file.handle(), strip, target, size);
    const int complaints = std::min(rows, m_file.errors() + m_file.warnings());
    if (got == size && complaints == 0)
        return 0;

    const bool anything = std::any_of(target, target + size,
                                      [white](uchar octet) { return octet != white; });
    const int bad = anything || got > 0 ? complaints : rows;
    const Coded coded{rawStrip(strip), shape.width, rows};
    const MhRows second = isMh(m_file.handle()) ? decodeMh(coded.octets, shape.width, rows)
                                                : decodeStart(m_file.handle(), coded);
    const int secondBad = second.bad + rows - second.read;
    if (second.read == 0 || secondBad >= bad)
        return bad;
    std::copy_n(second.bits.constData(), rowBytes * second.read, reinterpret_cast<char *>(target));
    return secondBad;
}

Result<RenderedPage> TiffReader::readBilevel(int index, const Shape &shape, Resolution resolution)
{
    TIFF *tiff = m_file.handle();
    const auto rowsPerStrip = static_cast<int>(
        std::min<uint32_t>(field<uint32_t>(tiff, TIFFTAG_ROWSPERSTRIP, 0xffffffff),
                           static_cast<uint32_t>(shape.rows)));
    RenderedPage result{FaxPage(shape.width, shape.rows, resolution), 0};
    const int rowBytes = result.page.bytesPerRow();
    if (rowsPerStrip == 0 || TIFFScanlineSize(tiff) != rowBytes)
        return damaged(index);

    for (int row = 0; row < shape.rows; row += rowsPerStrip) {
        const int rows = std::min(rowsPerStrip, shape.rows - row);
        const uint32_t strip = TIFFComputeStrip(tiff, static_cast<uint32_t>(row), 0);
        uchar *target = result.page.row(row);
        const int bad = readStrip(strip, target, shape, rows);
        if (!shape.isBlackOne)
            std::transform(target, target + qsizetype(rows) * rowBytes, target,
                           [](uchar octet) { return static_cast<uchar>(~octet); });
        result.badLines += bad;
    }
    if (result.badLines >= shape.rows && firstBlackRow(result.page) == shape.rows)
        return damaged(index);
    clearUnusedBits(&result.page);
    return result;
}

Result<RenderedPage> TiffReader::renderBilevel(int index, const Shape &shape, const Sheet &sheet)
{
    const auto source = readBilevel(index, shape, sheet.resolution);
    if (!source)
        return source;
    const double dpiAcross = shape.dpiAcross > 0 ? shape.dpiAcross : 204;
    const double dpiDown = shape.dpiDown > 0 ? shape.dpiDown : dpiAcross;
    const QSizeF millimetres(shape.width / dpiAcross * 25.4, shape.rows / dpiDown * 25.4);
    const Placement placement = place(millimetres, sheet, mostEnlarged);
    const PicturePlace where{placement.area, placement.turned ? 1 : 0};
    BilevelPicture picture({shape.width, shape.rows}, where);
    for (int y = 0; y < shape.rows; ++y)
        picture.addRow(source->page.row(y));
    RenderedPage result{onSheet(picture.finish(), where, sheet), source->badLines};
    result.detail.isTurned = placement.turned;
    return result;
}

Result<RenderedPage> TiffReader::renderPicture(int index, const Shape &shape, const Sheet &sheet)
{
    TIFF *tiff = m_file.handle();
    m_file.forgetComplaints();
    QImage image(shape.width, shape.rows, QImage::Format_RGBA8888);
    if (image.isNull())
        return failure(ErrorCode::FileTooLarge,
                       tr("“%1”, page %2 is too large; make it smaller and fax that.")
                           .arg(name())
                           .arg(index + 1));
    image.fill(Qt::white);
    auto *raster = reinterpret_cast<uint32_t *>(image.bits());
    const bool read = TIFFReadRGBAImageOriented(tiff, static_cast<uint32_t>(shape.width),
                                                static_cast<uint32_t>(shape.rows), raster,
                                                ORIENTATION_TOPLEFT, 0);
    if (!read)
        return damaged(index);
    const bool known = shape.dpiAcross > 0 && shape.dpiDown > 0;
    const double aspect = known ? std::clamp(shape.dpiDown / shape.dpiAcross, 0.2, 5.0) : 1;
    RenderedPage result = pageOfPicture(image, aspect, sheet);
    result.badLines = std::min(shape.rows, m_file.errors());
    return result;
}

} // namespace Fax

#include "imaging/salvagedtiff.h"

#include "imaging/tiffmemory.h"

#include <QtCore/QRegularExpression>

#include <cstring>

namespace Fax {

namespace {

tl::unexpected<Error> damaged(const TiffMemory &file)
{
    return failure(
        ErrorCode::FileDamaged,
        QStringLiteral("The file of this fax is damaged: %1").arg(file.firstComplaint()));
}

template <typename T> T field(TIFF *tiff, ttag_t tag)
{
    T value{};
    TIFFGetFieldDefaulted(tiff, tag, &value);
    return value;
}

bool setPage(const TiffMemory &file, int index)
{
    return file.handle() && index >= 0 && index <= 0xffff
        && TIFFSetDirectory(file.handle(), static_cast<tdir_t>(index));
}

Resolution resolutionOf(TIFF *tiff)
{
    const auto y = field<float>(tiff, TIFFTAG_YRESOLUTION);
    return y < 150 ? Resolution::Standard : y < 290 ? Resolution::Fine : Resolution::Superfine;
}

constexpr uint32_t maximumWidth = 4864; // as in tifffax.cpp
constexpr uint32_t maximumRows = 20000;

bool isFaxPage(TIFF *tiff)
{
    const auto width = field<uint32_t>(tiff, TIFFTAG_IMAGEWIDTH);
    const auto rows = field<uint32_t>(tiff, TIFFTAG_IMAGELENGTH);
    return width > 0 && width <= maximumWidth && rows > 0 && rows <= maximumRows
        && field<uint16_t>(tiff, TIFFTAG_BITSPERSAMPLE) == 1
        && field<uint16_t>(tiff, TIFFTAG_SAMPLESPERPIXEL) == 1
        && field<uint16_t>(tiff, TIFFTAG_COMPRESSION) == COMPRESSION_CCITTFAX4
        && TIFFNumberOfStrips(tiff) == 1;
}

/** The page that the directory describes, still white. */
Result<FaxPage> whitePage(TiffMemory &file)
{
    TIFF *tiff = file.handle();
    if (file.errors() > 0 || !isFaxPage(tiff))
        return damaged(file);
    file.forgetComplaints(); // of our own private tags
    return FaxPage(static_cast<int>(field<uint32_t>(tiff, TIFFTAG_IMAGEWIDTH)),
                   static_cast<int>(field<uint32_t>(tiff, TIFFTAG_IMAGELENGTH)),
                   resolutionOf(tiff));
}

/** The first row that libtiff complains of; 0 if it does not say. */
int firstBadRow(const TiffMemory &file)
{
    static const QRegularExpression line(QStringLiteral("at line (\\d+)"));
    return line.match(file.firstComplaint()).captured(1).toInt();
}

} // namespace

SalvagedTiff::Readable SalvagedTiff::readable(const QByteArray &tiff)
{
    const TiffMemory file = TiffMemory::forReading(tiff);
    if (!file.handle())
        return {0, damaged(file).value().message()};
    const int count = static_cast<int>(TIFFNumberOfDirectories(file.handle()));
    return {count, file.errors() == 0 ? QString() : damaged(file).value().message()};
}

/** Group 4 has no ends of lines to start again at: behind the first bad code everything is chance. */
Result<SalvagedTiff::Page> SalvagedTiff::page(const QByteArray &tiff, int index)
{
    TiffMemory file = TiffMemory::forReading(tiff);
    if (!setPage(file, index))
        return damaged(file);
    auto white = whitePage(file);
    if (!white)
        return tl::unexpected(white.error());
    Page salvaged{*std::move(white), {}};
    FaxPage &page = salvaged.page;
    const tmsize_t size = page.bits().size();
    const tmsize_t got = TIFFReadEncodedStrip(file.handle(), 0, page.row(0), size);
    if (got != size || file.errors() > 0 || file.warnings() > 0) {
        const int bad = firstBadRow(file);
        if (bad <= 0 || bad >= page.rows())
            return damaged(file);
        const qsizetype lost = qsizetype(page.rows() - bad) * page.bytesPerRow();
        std::memset(page.row(bad), 0, static_cast<size_t>(lost));
        salvaged.lost = {bad, page.rows() - bad};
    }
    clearUnusedBits(&page);
    return salvaged;
}

Result<TiffFax::CodedPage> SalvagedTiff::codedPage(const QByteArray &tiff, int index)
{
    TiffMemory file = TiffMemory::forReading(tiff);
    if (!setPage(file, index))
        return damaged(file);
    const auto white = whitePage(file);
    if (!white)
        return tl::unexpected(white.error());
    const auto size = static_cast<tmsize_t>(TIFFRawStripSize(file.handle(), 0));
    if (size <= 0 || size > tiff.size())
        return damaged(file);
    QByteArray t6(size, Qt::Uninitialized);
    if (TIFFReadRawStrip(file.handle(), 0, t6.data(), size) != size)
        return damaged(file);
    return TiffFax::CodedPage{white->width(), white->rows(), white->resolution(), t6};
}

} // namespace Fax

#include "imaging/render/poppler/imagerows.h"

#include "imaging/render/jpegrows.h"
#include "imaging/tiffmemory.h"

#include <algorithm>
#include <vector>

#include <GfxState.h>
#include <Stream.h>

namespace Fax {

namespace {
constexpr int mostOctets = 200 << 20; // of a coded picture
constexpr int chunk = 65536;
constexpr double darkBelow =
    0.60; // luminance; two shades further apart than this are black and white
constexpr double lightFrom = 0.78;

/** The coded octets of a picture: below its last filter. */
QByteArray codedOctets(const Stream &stream)
{
    Stream *coded = stream.getNextStream();
    QByteArray octets;
    if (!coded)
        return octets;
    coded->reset();
    QByteArray part(chunk, Qt::Uninitialized);
    while (octets.size() < mostOctets) {
        const int count = coded->doGetChars(chunk, reinterpret_cast<uchar *>(part.data()));
        octets.append(part.constData(), count);
        if (count < chunk)
            break;
    }
    coded->close();
    return octets;
}

/** Inverts a row to 1 = black where that is needed, and clears what is behind its end. */
void normalise(uchar *row, int width, bool isOneBlack)
{
    const int octets = FaxPage::bytesPerRow(width);
    if (!isOneBlack)
        std::transform(row, row + octets, row,
                       [](uchar octet) { return static_cast<uchar>(~octet); });
    if (width % 8 != 0)
        row[octets - 1] &= static_cast<uchar>(0xff << (8 - width % 8));
}

/** T.6 as nearly all writers use it. */
bool isPlainT6(Stream &stream, const QSize &pixels)
{
    if (stream.getKind() != strCCITTFax)
        return false;
    auto &fax = static_cast<CCITTFaxStream &>(stream);
    return fax.getEncoding() < 0 && !fax.getEncodedByteAlign()
        && fax.getColumns() == pixels.width();
}

/** A TIFF around coded octets that are a picture of their own. */
TiffMemory wrapT6(const QByteArray &coded, const QSize &pixels)
{
    TiffMemory file = TiffMemory::forWriting();
    TIFFSetField(file.handle(), TIFFTAG_IMAGEWIDTH, pixels.width());
    TIFFSetField(file.handle(), TIFFTAG_IMAGELENGTH, pixels.height());
    TIFFSetField(file.handle(), TIFFTAG_ROWSPERSTRIP, pixels.height());
    TIFFSetField(file.handle(), TIFFTAG_BITSPERSAMPLE, 1);
    TIFFSetField(file.handle(), TIFFTAG_COMPRESSION, COMPRESSION_CCITTFAX4);
    TIFFSetField(file.handle(), TIFFTAG_PHOTOMETRIC, PHOTOMETRIC_MINISWHITE);
    TIFFWriteRawStrip(file.handle(), 0, const_cast<char *>(coded.constData()), coded.size());
    return TiffMemory::forReading(file.finish());
}

/** libtiff gives 1 for T.6's black; in PDF that black is a 0 unless BlackIs1. */
std::optional<FaxPage> t6Image(CCITTFaxStream &stream, const QSize &pixels, bool isOneBlack,
                               const PicturePlace &place)
{
    TiffMemory file = wrapT6(codedOctets(stream), pixels);
    if (!file.handle() || TIFFScanlineSize(file.handle()) != FaxPage::bytesPerRow(pixels.width()))
        return std::nullopt;
    const bool codedBlackIsBlack = stream.getBlackIs1() == isOneBlack;
    BilevelPicture page(pixels, place);
    std::vector<uchar> row(static_cast<size_t>(FaxPage::bytesPerRow(pixels.width())));
    for (int y = 0; y < pixels.height(); ++y) {
        if (TIFFReadScanline(file.handle(), row.data(), static_cast<uint32_t>(y), 0) < 0
            || file.errors() > 0)
            return std::nullopt;
        normalise(row.data(), pixels.width(), codedBlackIsBlack);
        page.addRow(row.data());
    }
    return page.finish();
}

/** Colour spaces whose numbers are shades, 0 the darkest. */
bool isPlain(GfxImageColorMap &colours)
{
    const GfxColorSpaceMode mode = colours.getColorSpace()->getMode();
    const int parts = colours.getNumPixelComps();
    if (mode != csDeviceGray && mode != csCalGray && mode != csDeviceRGB && mode != csCalRGB
        && mode != csICCBased)
        return false;
    for (int i = 0; i < parts; ++i) {
        if (colours.getDecodeLow(i) != 0 || colours.getDecodeHigh(i) != 1)
            return false;
    }
    return colours.getBits() == 8 && (parts == 1 || parts == 3);
}

std::optional<FaxPage> jpegImage(Stream &stream, const PicturePlace &place)
{
    JpegRows jpeg(codedOctets(stream));
    if (!jpeg.isUsable())
        return std::nullopt;
    const QSize decoded = jpeg.decodeFor(place.size());
    if (decoded.isEmpty())
        return std::nullopt;
    GreyPicture page(decoded, place);
    int rows = 0;
    const bool read = jpeg.read([&](const uchar *grey) {
        page.addRow(grey);
        ++rows;
    });
    return read && rows > 0 ? std::optional(page.finish()) : std::nullopt;
}

void toGrey(const uchar *colour, int width, std::vector<uchar> *grey)
{
    for (int x = 0; x < width; ++x, colour += 3)
        (*grey)[static_cast<size_t>(x)] = static_cast<uchar>(
            (colour[0] * 77 + colour[1] * 151 + colour[2] * 28) >> 8);
}

std::optional<FaxPage> greyImage(Stream *stream, const QSize &pixels, GfxImageColorMap &colours,
                                 const PicturePlace &place, bool isInline)
{
    const bool plain = isPlain(colours);
    if (plain && !isInline && stream->getKind() == strDCT) {
        if (auto page = jpegImage(*stream, place))
            return page;
    }
    const int parts = colours.getNumPixelComps();
    GreyPicture page(pixels, place);
    std::vector<uchar> grey(static_cast<size_t>(pixels.width()));
    ImageStream rows(stream, pixels.width(), parts, colours.getBits());
    rows.reset();
    for (int y = 0; y < pixels.height(); ++y) {
        uchar *row = rows.getLine();
        if (!row)
            break;
        if (plain && parts == 1)
            std::copy_n(row, grey.size(), grey.begin());
        else if (plain)
            toGrey(row, pixels.width(), &grey);
        else
            colours.getGrayLine(row, grey.data(), pixels.width());
        page.addRow(grey.data());
    }
    rows.close();
    return page.finish();
}

double greyOf(GfxImageColorMap &colours, uchar pixel)
{
    GfxGray grey = 0;
    colours.getGray(&pixel, &grey);
    return colToDbl(grey);
}
} // namespace

std::optional<FaxPage> bilevelImage(Stream *stream, const QSize &pixels, bool isOneBlack,
                                    const PicturePlace &place, bool isInline)
{
    if (!isInline && isPlainT6(*stream, pixels)) {
        auto page = t6Image(static_cast<CCITTFaxStream &>(*stream), pixels, isOneBlack, place);
        if (page)
            return page;
    }
    BilevelPicture page(pixels, place);
    std::vector<uchar> row(static_cast<size_t>(FaxPage::bytesPerRow(pixels.width())));
    const auto octets = static_cast<int>(row.size());
    stream->reset();
    for (int y = 0; y < pixels.height() && stream->doGetChars(octets, row.data()) == octets; ++y) {
        normalise(row.data(), pixels.width(), isOneBlack);
        page.addRow(row.data());
    }
    stream->close();
    return page.finish();
}

std::optional<FaxPage> imagePicture(Stream *stream, const QSize &pixels, GfxImageColorMap &colours,
                                    const PicturePlace &place, bool isInline)
{
    if (!colours.isOk())
        return std::nullopt;
    if (colours.getNumPixelComps() != 1 || colours.getBits() != 1)
        return greyImage(stream, pixels, colours, place, isInline);
    const double zero = greyOf(colours, 0);
    const double one = greyOf(colours, 1);
    if (std::min(zero, one) > darkBelow || std::max(zero, one) < lightFrom)
        return greyImage(stream, pixels, colours, place, isInline);
    return bilevelImage(stream, pixels, one < zero, place, isInline);
}

} // namespace Fax

#include "entries.h"
#include "fuzzinput.h"

#include "imaging/render/tiffreader.h"
#include "imaging/tifffax.h"
#include "imaging/tiffmemory.h"
#include "imaging/tifftags.h"

#include <QtCore/QBuffer>

namespace Fax::Fuzz {

namespace {
constexpr int mostPages = 4;
constexpr qint64 mostPixels = 4'000'000;

void readAsOurs(const QByteArray &file)
{
    const auto count = TiffFax::pageCount(file);
    FUZZ_REQUIRE(!count || *count >= 0);
    (void)TiffFax::readInfo(file);
    (void)TiffFax::readPage(file, 1);
    if (const auto pages = TiffFax::read(file)) {
        for (const FaxPage &page : *pages)
            FUZZ_REQUIRE(page.bits().size() == qsizetype(page.rows()) * page.bytesPerRow());
    }
}

void readTags(QByteArray file)
{
    QBuffer buffer(&file);
    buffer.open(QIODevice::ReadOnly);
    const auto tags = TiffTags::read(buffer);
    if (!tags) {
        FUZZ_REQUIRE(!tags.error().message().isEmpty());
        return;
    }
    FUZZ_REQUIRE(tags->pages() >= 1 && tags->tags().size() <= 65535);
    for (const int tag : tags->tags())
        FUZZ_REQUIRE(!tags->text(tag).isEmpty() && tags->text(tag).size() <= 4096);
    (void)tags->faxInfo();
}

/** Huge pages are legal and slow; the worker has a limit of processor time for them. */
bool isSmall(const QByteArray &file)
{
    const TiffMemory tiff = TiffMemory::forReading(file);
    if (!tiff.handle())
        return true;
    qint64 pixels = 0;
    int directories = 0;
    do {
        uint32_t width = 0;
        uint32_t rows = 0;
        TIFFGetField(tiff.handle(), TIFFTAG_IMAGEWIDTH, &width);
        TIFFGetField(tiff.handle(), TIFFTAG_IMAGELENGTH, &rows);
        pixels = std::max(pixels, qint64(width) * rows);
    } while (++directories < 10 && TIFFReadDirectory(tiff.handle()));
    return pixels < mostPixels;
}

void readAsForeign(const QByteArray &file, const Sheet &sheet)
{
    if (!isSmall(file))
        return;
    const auto reader = TiffReader::open(QStringLiteral("fax.tif"), file);
    if (!reader)
        return;
    FUZZ_REQUIRE((*reader)->pageCount() > 0);
    for (int i = 0; i < std::min(mostPages, (*reader)->pageCount()); ++i) {
        const auto page = (*reader)->renderPage(i, sheet);
        FUZZ_REQUIRE(!page || page->page.width() == sheet.width());
        FUZZ_REQUIRE(page || !page.error().message().isEmpty());
    }
}
} // namespace

int tiffTags(const uint8_t *data, size_t size)
{
    Input input(data, size);
    const int how = input.octet();
    const QByteArray file = input.rest();
    readAsOurs(file);
    readTags(file);
    readAsForeign(file, {how % 2 ? Paper::B4 : Paper::A4, Resolution::Standard, how / 2 % 64});
    return 0;
}

} // namespace Fax::Fuzz

#include "entries.h"
#include "fuzzinput.h"

#include "imaging/render/tiffreader.h"
#include "imaging/tifffax.h"

namespace Fax::Fuzz {

namespace {
constexpr int mostPages = 4;

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

void readAsForeign(const QByteArray &file, const Sheet &sheet)
{
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
    readAsForeign(file, {how % 2 ? Paper::B4 : Paper::A4, Resolution::Standard, how / 2 % 64});
    return 0;
}

} // namespace Fax::Fuzz

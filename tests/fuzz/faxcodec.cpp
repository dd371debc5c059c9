#include "entries.h"
#include "fuzzinput.h"

#include "imaging/render/mhdecoder.h"
#include "imaging/tifffax.h"

#include <array>

namespace Fax::Fuzz {

namespace {
constexpr std::array widths{1728, 2048, 2432, 1, 7, 8, 4864};

void decodeOneDimensional(const QByteArray &coded, int width, int rows)
{
    const MhRows decoded = decodeMh(coded, width, rows);
    FUZZ_REQUIRE(decoded.bits.size() == qsizetype(FaxPage::bytesPerRow(width)) * rows);
    FUZZ_REQUIRE(decoded.read >= 0 && decoded.read <= rows);
    FUZZ_REQUIRE(decoded.bad >= 0 && decoded.bad <= decoded.read);
}

/** What could be decoded comes back the same when it is coded again. */
void decodeTwoDimensional(const QByteArray &coded, int width, int rows)
{
    const auto page = FaxCodec::decodeT6(coded, width, rows, Resolution::Fine);
    if (!page)
        return;
    FUZZ_REQUIRE(page->width() == width && page->rows() == rows);
    const auto again = FaxCodec::decodeT6(FaxCodec::encodeT6(*page), width, rows, Resolution::Fine);
    FUZZ_REQUIRE(again && *again == *page);
}
} // namespace

int faxCodec(const uint8_t *data, size_t size)
{
    Input input(data, size);
    const bool oneDimensional = input.octet() % 2 == 0;
    const int width = widths[static_cast<size_t>(input.octet()) % widths.size()];
    const int rows = 1 + input.word() % 300;
    if (oneDimensional)
        decodeOneDimensional(input.rest(), width, rows);
    else
        decodeTwoDimensional(input.rest(), width, rows);
    return 0;
}

} // namespace Fax::Fuzz

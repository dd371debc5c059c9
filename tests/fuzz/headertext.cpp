#include "entries.h"
#include "fuzzinput.h"

#include "imaging/headerline.h"

#include <array>

namespace Fax::Fuzz {

namespace {
constexpr std::array resolutions{Resolution::Standard, Resolution::Fine, Resolution::Superfine};
constexpr std::array widths{1728, 2048, 2432, 1, 40};

HeaderLine headerOf(Input &input)
{
    HeaderLine header;
    const qint64 seconds = qint64(input.word()) << 32 | qint64(input.word()) << 16 | input.word();
    header.localTime = QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC);
    header.page = input.word() << 16 | input.word();
    header.pages = input.word();
    header.from = input.text(input.octet());
    header.to = input.text(8192);
    return header;
}

/** Only the rows of the header line may change. */
void checkBelow(const FaxPage &page)
{
    const int header = headerLineRows(page.resolution());
    for (int y = header; y < page.rows(); ++y) {
        for (int x = 0; x < page.bytesPerRow(); ++x)
            FUZZ_REQUIRE(page.row(y)[x] == 0);
    }
    FaxPage clean = page;
    clearUnusedBits(&clean);
    FUZZ_REQUIRE(clean == page);
}
} // namespace

int headerText(const uint8_t *data, size_t size)
{
    Input input(data, size);
    const int width = widths[static_cast<size_t>(input.octet()) % widths.size()];
    const Resolution resolution =
        resolutions[static_cast<size_t>(input.octet()) % resolutions.size()];
    const int rows = 1 + input.octet() % 64;
    const int columns = input.octet();
    const HeaderLine header = headerOf(input);
    const QString text = header.text(columns);
    FUZZ_REQUIRE(text.size() <= columns);
    for (const QChar c : text)
        FUZZ_REQUIRE(c >= u' ' && c <= u'~');
    FaxPage page(width, rows, resolution);
    header.drawOn(page);
    checkBelow(page);
    return 0;
}

} // namespace Fax::Fuzz

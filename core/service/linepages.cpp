#include "service/linepages.h"

#include "imaging/t6splice.h"

#include <algorithm>

namespace Fax {

namespace {

/** Drawn into the white rows that pages are prepared with; nullopt if this page has none. */
std::optional<QByteArray> drawnIntoItsRoom(const TiffFax::CodedPage &page, const HeaderLine &header)
{
    const int rows = headerLineRows(page.resolution);
    if (rows >= page.rows)
        return std::nullopt;
    FaxPage strip(page.width, rows, page.resolution);
    header.drawOn(strip);
    return replaceWhiteTop(page.t6, strip);
}

Result<TiffFax::CodedPage> drawn(const TiffFax::CodedPage &page, const HeaderLine &header)
{
    if (const auto t6 = drawnIntoItsRoom(page, header))
        return TiffFax::CodedPage{page.width, page.rows, page.resolution, *t6};
    return FaxCodec::decodeT6(page.t6, page.width, page.rows, page.resolution)
        .map([&header](FaxPage sheet) {
            header.drawOn(sheet);
            return codedPage(sheet);
        });
}

} // namespace

TiffFax::CodedPage codedPage(const FaxPage &page)
{
    return {page.width(), page.rows(), page.resolution(), FaxCodec::encodeT6(page)};
}

Result<QList<TiffFax::CodedPage>> withHeaderLine(const QList<TiffFax::CodedPage> &pages,
                                                 HeaderLine header)
{
    QList<TiffFax::CodedPage> all;
    for (const TiffFax::CodedPage &coded : pages) {
        const auto page = drawn(coded, header);
        if (!page)
            return tl::unexpected(page.error());
        all.append(*page);
        ++header.page;
    }
    return all;
}

} // namespace Fax

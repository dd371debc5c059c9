#include "service/linepages.h"

namespace Fax {

TiffFax::CodedPage codedPage(const FaxPage &page)
{
    return {page.width(), page.rows(), page.resolution(), FaxCodec::encodeT6(page)};
}

Result<QList<TiffFax::CodedPage>> withHeaderLine(const QList<TiffFax::CodedPage> &pages,
                                                 HeaderLine header)
{
    QList<TiffFax::CodedPage> drawn;
    for (const TiffFax::CodedPage &coded : pages) {
        auto page = FaxCodec::decodeT6(coded.t6, coded.width, coded.rows, coded.resolution);
        if (!page)
            return tl::unexpected(page.error());
        header.drawOn(*page);
        drawn.append(codedPage(*page));
        ++header.page;
    }
    return drawn;
}

} // namespace Fax

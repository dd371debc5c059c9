#include "model/pageview.h"

namespace Fax::Model {

Result<int> PageView::add(const PageNews &news)
{
    const auto fresh = news.unpacked();
    if (!fresh)
        return tl::unexpected(fresh.error());
    const bool same = news.page == page && news.width == width && news.job == job
        && news.fax == fax;
    if (!same || (news.firstRow == 0 && rows > 0))
        *this = {news.job, news.fax, news.page, news.width, news.resolution, 0, {}, {}};
    if (news.firstRow > rows)
        return failure(ErrorCode::InvalidOperation,
                       QStringLiteral("Rows of the page on the line are missing"));
    rows = news.firstRow + news.rows;
    bits.truncate(qsizetype(news.firstRow) * (width / 8));
    bits += *fresh;
    if (news.frames.isEmpty())
        return news.firstRow;
    blocks.resize(qMax<qsizetype>(blocks.size(), news.block + 1));
    blocks[news.block] = news.frames;
    return news.firstRow;
}

} // namespace Fax::Model

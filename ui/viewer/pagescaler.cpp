#include "viewer/pagescaler.h"

#include <vector>

namespace Fax::Ui {

namespace {

/** First and one-past-last source index that target index `i` covers; never empty. */
struct Span
{
    int begin;
    int end;
};

std::vector<Span> spans(int source, int target)
{
    std::vector<Span> list;
    list.reserve(static_cast<size_t>(target));
    for (int i = 0; i < target; ++i) {
        const auto begin = static_cast<int>(qint64(i) * source / target);
        const auto end = static_cast<int>(qint64(i + 1) * source / target);
        list.push_back({begin, qMax(begin + 1, end)});
    }
    return list;
}

/** counts[x] = black dots in the rows, prefix-summed: counts[b] - counts[a] = dots in columns a..b-1. */
void countColumns(const FaxPage &page, Span rows, std::vector<int> &counts)
{
    std::fill(counts.begin(), counts.end(), 0);
    for (int y = rows.begin; y < rows.end; ++y) {
        const uchar *row = page.row(y);
        for (int byte = 0; byte < page.bytesPerRow(); ++byte) {
            if (row[byte] == 0)
                continue;
            for (int bit = 0; bit < 8 && byte * 8 + bit < page.width(); ++bit)
                counts[static_cast<size_t>(byte * 8 + bit + 1)] += row[byte] >> (7 - bit) & 1;
        }
    }
    for (size_t x = 1; x < counts.size(); ++x)
        counts[x] += counts[x - 1];
}

} // namespace

QSize naturalSize(const FaxPage &page)
{
    constexpr int horizontalDotsPerInch = 204;
    return {page.width(), page.rows() * horizontalDotsPerInch / dotsPerInch(page.resolution())};
}

QImage scaledPage(const FaxPage &page, QSize size)
{
    if (page.isNull() || size.isEmpty())
        return {};
    QImage image(size, QImage::Format_Grayscale8);
    const std::vector<Span> columns = spans(page.width(), size.width());
    const std::vector<Span> rows = spans(page.rows(), size.height());
    std::vector<int> counts(static_cast<size_t>(page.width()) + 1);
    Span counted{-1, -1};
    for (int y = 0; y < size.height(); ++y) {
        const Span span = rows[static_cast<size_t>(y)];
        if (span.begin != counted.begin || span.end != counted.end)
            countColumns(page, counted = span, counts);
        uchar *out = image.scanLine(y);
        for (const Span column : columns) {
            const int black = counts[static_cast<size_t>(column.end)]
                - counts[static_cast<size_t>(column.begin)];
            const int area = (column.end - column.begin) * (span.end - span.begin);
            *out++ = static_cast<uchar>(255 - black * 255 / area);
        }
    }
    return image;
}

} // namespace Fax::Ui

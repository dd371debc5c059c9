#include "viewer/pagescaler.h"

#include <bit>
#include <vector>

namespace Fax::Ui {

namespace {

constexpr int horizontalDotsPerInch = 204;
constexpr double inchesPerMetre = 1 / 0.0254;

/** First and one-past-last dot that a pixel covers; never empty. */
struct Span
{
    int begin;
    int end;

    friend bool operator==(Span, Span) = default;
};

/** The spans of `count` pixels from pixel `first` on, if `source` dots become `target` pixels. */
std::vector<Span> spans(int source, int target, int first, int count)
{
    std::vector<Span> list;
    list.reserve(static_cast<size_t>(count));
    for (int i = first; i < first + count; ++i) {
        const auto begin = static_cast<int>(qint64(i) * source / target);
        const auto end = static_cast<int>(qint64(i + 1) * source / target);
        list.push_back({begin, qMax(begin + 1, end)});
    }
    return list;
}

/** counts[b] - counts[a] = black dots in columns a..b-1 of the rows, for columns within `columns`. */
void countColumns(const FaxPage &page, Span rows, Span columns, std::vector<int> &counts)
{
    std::fill(counts.begin(), counts.end(), 0);
    for (int y = rows.begin; y < rows.end; ++y) {
        const uchar *row = page.row(y);
        for (int byte = columns.begin / 8; byte <= (columns.end - 1) / 8; ++byte) {
            for (uint bits = row[byte]; bits != 0; bits &= bits - 1)
                ++counts[static_cast<size_t>(byte * 8 + 8 - std::countr_zero(bits))];
        }
    }
    for (int x = columns.begin / 8 * 8 + 1; x <= columns.end; ++x)
        counts[static_cast<size_t>(x)] += counts[static_cast<size_t>(x) - 1];
}

void averageRow(const std::vector<int> &counts, const std::vector<Span> &columns, int rows,
                uchar *out)
{
    for (const Span column : columns) {
        const int black = counts[static_cast<size_t>(column.end)]
            - counts[static_cast<size_t>(column.begin)];
        const int area = (column.end - column.begin) * rows;
        *out++ = static_cast<uchar>(255 - black * 255 / area);
    }
}

void pickRow(const FaxPage &page, int y, const std::vector<Span> &columns, uchar *out)
{
    for (const Span column : columns)
        *out++ = page.isBlack((column.begin + column.end - 1) / 2, y) ? 0 : 255;
}

} // namespace

QSize naturalSize(const FaxPage &page)
{
    return {page.width(), page.rows() * horizontalDotsPerInch / dotsPerInch(page.resolution())};
}

QImage scaledPage(const FaxPage &page, QSize size, QRect part, Smoothing smoothing)
{
    const QRect all(QPoint(0, 0), size);
    const QRect wanted = part.isNull() ? all : part & all;
    if (page.isNull() || wanted.isEmpty())
        return {};
    QImage image(wanted.size(), QImage::Format_Grayscale8);
    const auto columns = spans(page.width(), size.width(), wanted.x(), wanted.width());
    const auto rows = spans(page.rows(), size.height(), wanted.y(), wanted.height());
    const Span across{columns.front().begin, columns.back().end};
    std::vector<int> counts(static_cast<size_t>(page.bytesPerRow()) * 8 + 1);
    Span counted{-1, -1};
    for (int y = 0; y < wanted.height(); ++y) {
        const Span span = rows[static_cast<size_t>(y)];
        if (smoothing == Smoothing::Off) {
            pickRow(page, (span.begin + span.end - 1) / 2, columns, image.scanLine(y));
            continue;
        }
        if (span != counted)
            countColumns(page, counted = span, across, counts);
        averageRow(counts, columns, span.end - span.begin, image.scanLine(y));
    }
    return image;
}

QImage naturalPicture(const FaxPage &page, QRect part)
{
    QImage image = scaledPage(page, naturalSize(page), part);
    image.setDotsPerMeterX(qRound(horizontalDotsPerInch * inchesPerMetre));
    image.setDotsPerMeterY(qRound(horizontalDotsPerInch * inchesPerMetre));
    return image;
}

} // namespace Fax::Ui

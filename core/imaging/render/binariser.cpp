#include "imaging/render/binariser.h"

#include "imaging/render/linescreen.h"

#include <algorithm>

namespace Fax {

namespace {
constexpr int blockSize = BlockMap::blockSize;
constexpr int blackBelow = 64; // luminance 0.25
constexpr int whiteFrom = 199; // luminance 0.78
constexpr int sourceThreshold = 153; // of 1-bit originals, scaled

/** Eight pixels of 0 or 1, the first into the highest bit. */
uchar packed(const uchar *pixels)
{
    return static_cast<uchar>(pixels[0] << 7 | pixels[1] << 6 | pixels[2] << 5 | pixels[3] << 4
                              | pixels[4] << 3 | pixels[5] << 2 | pixels[6] << 1 | pixels[7]);
}
} // namespace

Binariser::Binariser(const GreyImage &grey, GreySource source)
    : m_grey(grey)
    , m_map(grey, source)
{ }

FaxPage Binariser::page(Resolution resolution)
{
    FaxPage page(m_grey.width, m_grey.height, resolution);
    for (int line = 0; line < m_map.lines(); ++line) {
        for (int column = 0; column < m_map.columns(); ++column)
            paint(column, line, &page);
    }
    return page;
}

void Binariser::paint(int column, int line, FaxPage *page)
{
    const Block &here = m_map.block(column, line);
    const int left = column * blockSize;
    const int width = std::min(blockSize, m_grey.width - left);
    const int bottom = std::min((line + 1) * blockSize, m_grey.height);
    Thresholds levels{};
    for (int y = line * blockSize; y < bottom; ++y) {
        thresholds(here, left, y, &levels);
        std::array<uchar, blockSize> black{};
        const uchar *grey = m_grey.row(y) + left;
        for (int x = 0; x < width; ++x) // simple loops: the compiler does many pixels at a time
            black[static_cast<size_t>(x)] = grey[x] < levels[static_cast<size_t>(x)] ? 1 : 0;
        for (int x = 0; x < width; x += 8)
            page->row(y)[(left + x) / 8] = packed(black.data() + x);
    }
}

void Binariser::thresholds(const Block &block, int x, int y, Thresholds *levels)
{
    switch (block.kind) {
    case BlockKind::BlackWhite:
        levels->fill(1);
        return;
    case BlockKind::Text:
        levels->fill(static_cast<uchar>(std::clamp(block.threshold, 0, 255)));
        return;
    case BlockKind::Drawing:
        for (int i = 0; i < std::min(blockSize, m_grey.width - x); ++i)
            (*levels)[static_cast<size_t>(i)] = drawnThreshold(x + i, y);
        return;
    case BlockKind::Picture:
        break;
    }
    for (int i = 0; i < blockSize; ++i)
        (*levels)[static_cast<size_t>(i)] = LineScreen::threshold(i, y);
}

/** Black and white by shade, a line in between black, a field screened. */
uchar Binariser::drawnThreshold(int x, int y)
{
    const uchar grey = m_grey.row(y)[x];
    if (grey < blackBelow || grey >= whiteFrom)
        return blackBelow;
    if (!m_shapes)
        m_shapes.emplace(m_grey);
    return m_shapes->isStroke(x, y) ? uchar(255) : LineScreen::threshold(x, y);
}

FaxPage threshold(const GreyImage &grey, Resolution resolution)
{
    FaxPage page(grey.width, grey.height, resolution);
    for (int y = 0; y < grey.height; ++y) {
        const uchar *source = grey.row(y);
        uchar *target = page.row(y);
        for (int x = 0; x < grey.width; ++x) {
            if (source[x] < sourceThreshold)
                target[x / 8] |= static_cast<uchar>(0x80 >> (x % 8));
        }
    }
    return page;
}

} // namespace Fax

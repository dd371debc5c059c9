#include "imaging/render/binariser.h"

#include "imaging/render/linescreen.h"

#include <algorithm>

namespace Fax {

namespace {
constexpr int blockSize = BlockMap::blockSize;
constexpr int blackBelow = 64; // luminance 0.25
constexpr int whiteFrom = 199; // luminance 0.78
constexpr int sourceThreshold = 153; // of 1-bit originals, scaled
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
    const int right = std::min(left + blockSize, m_grey.width);
    const int bottom = std::min((line + 1) * blockSize, m_grey.height);
    for (int y = line * blockSize; y < bottom; ++y) {
        uchar *target = page->row(y);
        for (int x = left; x < right; x += 8) {
            uchar octet = 0;
            for (int i = 0; i < 8 && x + i < right; ++i) {
                if (isBlack(here, x + i, y))
                    octet |= static_cast<uchar>(0x80 >> i);
            }
            target[x / 8] = octet;
        }
    }
}

bool Binariser::isBlack(const Block &block, int x, int y)
{
    const uchar grey = m_grey.row(y)[x];
    switch (block.kind) {
    case BlockKind::BlackWhite:
        return grey == 0;
    case BlockKind::Drawing:
        return isDrawnBlack(x, y);
    case BlockKind::Text:
        return grey < block.threshold;
    case BlockKind::Picture:
        break;
    }
    return LineScreen::isBlack(grey, x, y);
}

bool Binariser::isDrawnBlack(int x, int y)
{
    const uchar grey = m_grey.row(y)[x];
    if (grey < blackBelow || grey >= whiteFrom)
        return grey < blackBelow;
    if (!m_shapes)
        m_shapes.emplace(m_grey);
    return m_shapes->isStroke(x, y) || LineScreen::isBlack(grey, x, y);
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

#include "imaging/render/binariser.h"

#include <algorithm>
#include <cstring>

namespace Fax
{

namespace
{
constexpr int blockSize = 32;
constexpr int drawingLevels = 6; // a block with more levels was photographed or shaded
constexpr int thinPixels = 14; // 1.7 mm: strokes of text and rules are thinner, fills are not
constexpr int blackBelow = 64; // luminance 0.25
constexpr int whiteFrom = 199; // luminance 0.78
constexpr int lowContrast = 28;
constexpr int lightPaper = 150;
constexpr double separable = 0.68;
constexpr int sourceThreshold = 153; // of 1-bit originals, scaled

/** The vertical line screen: constant down a column as far as possible, which T.6 codes in one bit
 * a change. */
constexpr uchar screenRanks[8][8]{
    {32, 0, 16, 48, 46, 14, 30, 62}, {36, 4, 20, 52, 42, 10, 26, 58},
    {40, 8, 24, 56, 38, 6, 22, 54},  {44, 12, 28, 60, 34, 2, 18, 50},
    {47, 15, 31, 63, 33, 1, 17, 49}, {43, 11, 27, 59, 37, 5, 21, 53},
    {39, 7, 23, 55, 41, 9, 25, 57},  {35, 3, 19, 51, 45, 13, 29, 61},
};

struct Split
{
    int threshold = 128;
    double separability = 0; ///< part of the variance that lies between the two classes
    double distance = 0; ///< between the class means
};

/** Otsu's threshold of a histogram. */
Split bestSplit(const std::array<int, 256> &histogram, int count)
{
    double total = 0;
    double squares = 0;
    for (int level = 0; level < 256; ++level) {
        total += double(level) * histogram[static_cast<size_t>(level)];
        squares += double(level) * level * histogram[static_cast<size_t>(level)];
    }
    const double variance = squares / count - (total / count) * (total / count);

    Split best;
    double below = 0;
    double sumBelow = 0;
    for (int level = 0; level < 255; ++level) {
        below += histogram[static_cast<size_t>(level)];
        sumBelow += double(level) * histogram[static_cast<size_t>(level)];
        const double above = count - below;
        if (below == 0 || above == 0)
            continue;
        const double distance = (total - sumBelow) / above - sumBelow / below;
        const double between = below * above * distance * distance / (double(count) * count);
        if (variance > 0 && between / variance > best.separability)
            best = {level + 1, between / variance, distance};
    }
    return best;
}
} // namespace

Binariser::Binariser(const GreyImage &grey)
    : m_grey(grey)
    , m_columns((grey.width + blockSize - 1) / blockSize)
    , m_lines((grey.height + blockSize - 1) / blockSize)
    , m_blocks(static_cast<size_t>(m_columns) * static_cast<size_t>(m_lines))
{
    judgeBlocks();
    m_isDocument = isScannedDocument();
    absorbFlatPartsOfPictures();
    smoothThresholds();
}

bool Binariser::isBlackWhite(int column, int line) const
{
    const int left = column * blockSize;
    const int right = std::min(left + blockSize, m_grey.width);
    const int bottom = std::min((line + 1) * blockSize, m_grey.height);
    for (int y = line * blockSize; y < bottom; ++y) {
        const uchar *row = m_grey.row(y);
        uchar other = 0;
        for (int x = left; x < right; ++x)
            other |= static_cast<uchar>(row[x] ^ -(row[x] & 1)); // 0 for black and white only
        if (other != 0)
            return false;
    }
    return true;
}

Binariser::Histogram Binariser::histogram(int column, int line) const
{
    Histogram result{};
    const int left = column * blockSize;
    const int right = std::min(left + blockSize, m_grey.width);
    const int bottom = std::min((line + 1) * blockSize, m_grey.height);
    for (int y = line * blockSize; y < bottom; ++y) {
        for (int x = left; x < right; ++x)
            ++result[m_grey.row(y)[x]];
    }
    return result;
}

Binariser::Block Binariser::judge(const Histogram &histogram)
{
    int levels = 0;
    int count = 0;
    int lowest = 255;
    int highest = 0;
    for (int level = 0; level < 256; ++level) {
        const int pixels = histogram[static_cast<size_t>(level)];
        if (pixels == 0)
            continue;
        ++levels;
        count += pixels;
        lowest = std::min(lowest, level);
        highest = level;
    }
    if (levels <= drawingLevels)
        return {Kind::Drawing, 128};
    if (highest - lowest < lowContrast)
        return {lowest >= lightPaper ? Kind::Paper : Kind::Flat, 128};

    const Split split = bestSplit(histogram, count);
    int light = 0; // pixels in the lightest 18 % of the range: in text the paper is most of a block
    for (int level = highest - (highest - lowest) * 18 / 100; level <= highest; ++level)
        light += histogram[static_cast<size_t>(level)];
    const bool text =
        split.separability > separable && light * 2 > count && split.distance >= lowContrast;
    return {text ? Kind::Text : Kind::Picture, split.threshold};
}

void Binariser::judgeBlocks()
{
    for (int line = 0; line < m_lines; ++line) {
        for (int column = 0; column < m_columns; ++column) {
            if (!isBlackWhite(column, line))
                block(column, line) = judge(histogram(column, line));
        }
    }
}

bool Binariser::isScannedDocument() const
{
    int text = 0;
    int other = 0;
    for (const Block &each : m_blocks) {
        text += each.kind == Kind::Text ? 1 : 0;
        other += each.kind == Kind::Picture || each.kind == Kind::Flat ? 1 : 0;
    }
    return text * 2 > other; // more than a third of all
}

/** A sky or a shadow in a photo has few levels too: what pictures surround is part of the picture.
 */
void Binariser::absorbFlatPartsOfPictures()
{
    std::vector<Block> result = m_blocks;
    for (int line = 1; line + 1 < m_lines; ++line) {
        for (int column = 1; column + 1 < m_columns; ++column) {
            const std::array around{block(column - 1, line), block(column + 1, line),
                                    block(column, line - 1), block(column, line + 1)};
            const auto pictures =
                std::count_if(around.begin(), around.end(),
                              [](const Block &next) { return next.kind == Kind::Picture; });
            Block &here = result[static_cast<size_t>(line * m_columns + column)];
            if (here.kind == Kind::Drawing && pictures >= 3)
                here.kind = Kind::Picture;
        }
    }
    m_blocks = std::move(result);
}

void Binariser::smoothThresholds()
{
    std::vector<Block> result = m_blocks;
    for (int line = 0; line < m_lines; ++line) {
        for (int column = 0; column < m_columns; ++column) {
            int sum = 0;
            int count = 0;
            for (int y = std::max(0, line - 1); y <= std::min(m_lines - 1, line + 1); ++y) {
                for (int x = std::max(0, column - 1); x <= std::min(m_columns - 1, column + 1);
                     ++x) {
                    const int weight = x == column && y == line ? 2 : 1;
                    if (block(x, y).kind == Kind::Text) {
                        sum += weight * block(x, y).threshold;
                        count += weight;
                    }
                }
            }
            if (count > 0)
                result[static_cast<size_t>(line * m_columns + column)].threshold = sum / count;
        }
    }
    m_blocks = std::move(result);
}

FaxPage Binariser::page(Resolution resolution) const
{
    FaxPage page(m_grey.width, m_grey.height, resolution);
    for (int line = 0; line < m_lines; ++line) {
        for (int column = 0; column < m_columns; ++column)
            paint(column, line, &page);
    }
    return page;
}

void Binariser::paint(int column, int line, FaxPage *page) const
{
    const Block &here = block(column, line);
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

bool Binariser::isBlack(const Block &block, int x, int y) const
{
    const uchar grey = m_grey.row(y)[x];
    switch (block.kind) {
    case Kind::BlackWhite:
        return grey == 0;
    case Kind::Drawing:
        return isDrawnBlack(x, y);
    case Kind::Paper:
        return !m_isDocument && isScreenedBlack(grey, x, y);
    case Kind::Text:
        return m_isDocument ? grey < block.threshold : isScreenedBlack(grey, x, y);
    case Kind::Flat:
    case Kind::Picture:
        break;
    }
    return isScreenedBlack(grey, x, y);
}

bool Binariser::isDrawnBlack(int x, int y) const
{
    const uchar grey = m_grey.row(y)[x];
    if (grey < blackBelow || grey >= whiteFrom)
        return grey < blackBelow;
    return isThin(x, y, 1, 0) || isThin(x, y, 0, 1) || isScreenedBlack(grey, x, y);
}

/** Part of a short run of one level between two lighter ones: a stroke, not a fill or a gap in one.
 */
bool Binariser::isThin(int x, int y, int stepX, int stepY) const
{
    const uchar grey = m_grey.row(y)[x];
    int length = 1;
    for (const int direction : {-1, 1}) {
        int nextX = x;
        int nextY = y;
        uchar next = grey;
        while (next == grey) {
            nextX += direction * stepX;
            nextY += direction * stepY;
            const bool outside =
                nextX < 0 || nextY < 0 || nextX >= m_grey.width || nextY >= m_grey.height;
            next = outside ? uchar(255) : m_grey.row(nextY)[nextX];
            if (next == grey && ++length > thinPixels)
                return false;
        }
        if (next < grey)
            return false;
    }
    return true;
}

bool Binariser::isScreenedBlack(uchar grey, int x, int y)
{
    return grey * 64 < screenRanks[y % 8][x % 8] * 255 + 127;
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

#include "imaging/render/blockmap.h"

#include <algorithm>
#include <functional>
#include <numeric>

namespace Fax {

namespace {
constexpr int drawingLevels = 6; // a block with more levels was photographed or shaded
constexpr int shadedLevels = 3; // that many levels in a row: a slow change of shade
constexpr double textContrast = 16; // between the means of ink and paper; noise of paper is less
constexpr double textSeparability = 0.6;
constexpr double mostInk = 0.6; // of a window; more is a dark field, not letters

size_t at(int level)
{
    return static_cast<size_t>(level);
}

/** Colours that somebody chose lie apart; neighbouring levels come from a photograph or a gradient. */
bool isShaded(const std::array<int, 256> &histogram)
{
    const auto empty = std::count(histogram.begin(), histogram.end(), 0);
    if (256 - empty > drawingLevels)
        return true;
    int inRow = 0;
    for (const int pixels : histogram) {
        inRow = pixels > 0 ? inRow + 1 : 0;
        if (inRow == shadedLevels)
            return true;
    }
    return false;
}

/** How the pixels of a window lie to the paper in it. */
struct Tones
{
    int paperLevel = 255;
    double paper = 0; ///< parts of all pixels: above 85 % of the paper's level
    double ink = 0; ///< below 60 %
    double between = 0;
};

/** The level that a tenth of the pixels is lighter than. */
int lightLevel(const std::array<int, 256> &histogram, int count)
{
    int level = 255;
    for (int lighter = histogram[255]; lighter * 10 <= count && level > 1;
         lighter += histogram[at(level)])
        --level;
    return level;
}

Tones tonesOf(const std::array<int, 256> &histogram)
{
    const int count = std::accumulate(histogram.begin(), histogram.end(), 0);
    Tones tones;
    tones.paperLevel = lightLevel(histogram, count);
    const int inkEnd = (tones.paperLevel * 60 + 99) / 100;
    const int betweenEnd = tones.paperLevel * 85 / 100 + 1;
    const auto begin = histogram.begin();
    const int ink = std::accumulate(begin, begin + inkEnd, 0);
    const int between = std::accumulate(begin + inkEnd, begin + betweenEnd, 0);
    tones.ink = double(ink) / count;
    tones.between = double(between) / count;
    tones.paper = double(count - ink - between) / count;
    return tones;
}

struct Split
{
    int threshold = 128;
    double separability = 0; ///< part of the variance that lies between the two classes
    double distance = 0; ///< between the means of the classes
};

/** Otsu's threshold: the one that separates two classes best. */
Split bestSplit(const std::array<int, 256> &histogram)
{
    double count = 0;
    double total = 0;
    double squares = 0;
    for (int level = 0; level < 256; ++level) {
        const double pixels = histogram[at(level)];
        count += pixels;
        total += level * pixels;
        squares += double(level) * level * pixels;
    }
    const double variance = squares / count - (total / count) * (total / count);

    Split best;
    double below = 0;
    double sumBelow = 0;
    for (int level = 0; level < 255; ++level) {
        if (histogram[at(level)] == 0)
            continue; // the same classes as before
        below += histogram[at(level)];
        sumBelow += double(level) * histogram[at(level)];
        const double above = count - below;
        if (below == 0 || above == 0)
            continue;
        const double distance = (total - sumBelow) / above - sumBelow / below;
        const double between = below * above * distance * distance / (count * count);
        if (variance > 0 && between / variance > best.separability)
            best = {level + 1, between / variance, distance};
    }
    return best;
}
} // namespace

BlockMap::BlockMap(const GreyImage &grey, GreySource source)
    : m_columns((grey.width + blockSize - 1) / blockSize)
    , m_lines((grey.height + blockSize - 1) / blockSize)
    , m_blocks(static_cast<size_t>(m_columns) * static_cast<size_t>(m_lines))
{
    if (!sortOutDrawings(grey, source))
        return; // most pages of text end here
    joinToPictures();
    m_isDocument = looksScanned();
    if (!m_isDocument)
        return;
    judgeScanned();
    joinToText();
    joinToText(); // twice: patches of up to four blocks
}

bool BlockMap::isBlackWhite(const GreyImage &grey, int column, int line) const
{
    const int left = column * blockSize;
    const int right = std::min(left + blockSize, grey.width);
    const int bottom = std::min((line + 1) * blockSize, grey.height);
    for (int y = line * blockSize; y < bottom; ++y) {
        const uchar *row = grey.row(y);
        uchar other = 0;
        for (int x = left; x < right; ++x)
            other |= static_cast<uchar>(row[x] ^ -(row[x] & 1)); // 0 for black and white only
        if (other != 0)
            return false;
    }
    return true;
}

BlockMap::Histogram BlockMap::histogramOf(const GreyImage &grey, int column, int line) const
{
    Histogram result{};
    const int left = column * blockSize;
    const int right = std::min(left + blockSize, grey.width);
    const int bottom = std::min((line + 1) * blockSize, grey.height);
    for (int y = line * blockSize; y < bottom; ++y) {
        const uchar *row = grey.row(y);
        for (int x = left; x < right; ++x)
            ++result[row[x]];
    }
    return result;
}

/** Marks all blocks that are not pure black and white as Drawing; false if there are none. */
bool BlockMap::findShades(const GreyImage &grey)
{
    bool any = false;
    for (int line = 0; line < m_lines; ++line) {
        for (int column = 0; column < m_columns; ++column) {
            if (isBlackWhite(grey, column, line))
                continue;
            m_blocks[index(column, line)].kind = BlockKind::Drawing;
            any = true;
        }
    }
    return any;
}

/** Blocks that are shaded become Picture for now; false if there are none. */
bool BlockMap::sortOutDrawings(const GreyImage &grey, GreySource source)
{
    if (!findShades(grey))
        return false;
    bool anyPicture = false;
    m_histograms.resize(m_blocks.size());
    for (int line = 0; line < m_lines; ++line) {
        for (int column = 0; column < m_columns; ++column) {
            Block &here = m_blocks[index(column, line)];
            Histogram &histogram = m_histograms[index(column, line)];
            histogram = histogramOf(grey, column, line);
            if (here.kind == BlockKind::BlackWhite)
                continue;
            if (source == GreySource::Photographed || isShaded(histogram)) {
                here.kind = BlockKind::Picture;
                anyPicture = true;
            }
        }
    }
    return anyPicture;
}

int BlockMap::neighboursOfKind(const std::vector<Block> &blocks, int column, int line,
                               BlockKind kind) const
{
    int count = 0;
    for (int y = std::max(0, line - 1); y <= std::min(m_lines - 1, line + 1); ++y) {
        for (int x = std::max(0, column - 1); x <= std::min(m_columns - 1, column + 1); ++x) {
            if (x != column || y != line)
                count += blocks[index(x, y)].kind == kind ? 1 : 0;
        }
    }
    return count;
}

/** A sky or a shadow has few levels too: what photographed blocks surround was photographed. */
void BlockMap::joinToPictures()
{
    const std::vector<Block> before = m_blocks;
    for (int line = 0; line < m_lines; ++line) {
        for (int column = 0; column < m_columns; ++column) {
            Block &here = m_blocks[index(column, line)];
            if (here.kind == BlockKind::Drawing
                && neighboursOfKind(before, column, line, BlockKind::Picture) >= 3)
                here.kind = BlockKind::Picture;
        }
    }
}

/** A single grey patch in the middle of text is a stain, not a picture. */
void BlockMap::joinToText()
{
    const std::vector<Block> before = m_blocks;
    for (int line = 0; line < m_lines; ++line) {
        for (int column = 0; column < m_columns; ++column) {
            Block &here = m_blocks[index(column, line)];
            if (here.kind == BlockKind::Picture
                && neighboursOfKind(before, column, line, BlockKind::Text) >= 4)
                here.kind = BlockKind::Text;
        }
    }
}

BlockMap::Histogram BlockMap::surroundings(int column, int line) const
{
    Histogram sum{};
    for (int y = std::max(0, line - 1); y <= std::min(m_lines - 1, line + 1); ++y) {
        for (int x = std::max(0, column - 1); x <= std::min(m_columns - 1, column + 1); ++x) {
            const Histogram &next = m_histograms[index(x, y)];
            std::transform(sum.begin(), sum.end(), next.begin(), sum.begin(), std::plus<>());
        }
    }
    return sum;
}

bool BlockMap::looksScanned() const
{
    int blocks = 0;
    int text = 0;
    int other = 0;
    double paper = 0;
    for (int line = 0; line < m_lines; ++line) {
        for (int column = 0; column < m_columns; ++column) {
            if (block(column, line).kind != BlockKind::Picture)
                continue;
            const Tones tones = tonesOf(surroundings(column, line));
            ++blocks;
            paper += tones.paper;
            const bool quiet = tones.paper > 0.97;
            const bool readable = tones.paper > 0.5 && tones.ink * 2 >= tones.between;
            text += readable && !quiet ? 1 : 0;
            other += !readable && !quiet ? 1 : 0;
        }
    }
    // Faint text, or little of it: the same paper everywhere, not the slow changes of a sky.
    const bool mostlyPaper = paper > 0.92 * blocks && tonesOf(photographed()).paper > 0.7;
    return mostlyPaper || text * 2 > other; // more than a third of what is not paper
}

BlockMap::Histogram BlockMap::photographed() const
{
    Histogram sum{};
    for (size_t i = 0; i < m_blocks.size(); ++i) {
        if (m_blocks[i].kind == BlockKind::Picture)
            std::transform(sum.begin(), sum.end(), m_histograms[i].begin(), sum.begin(),
                           std::plus<>());
    }
    return sum;
}

void BlockMap::judgeScanned()
{
    const int pagePaper = tonesOf(photographed()).paperLevel;
    for (int line = 0; line < m_lines; ++line) {
        for (int column = 0; column < m_columns; ++column) {
            Block &here = m_blocks[index(column, line)];
            if (here.kind == BlockKind::Picture)
                judgeScanned(&here, surroundings(column, line), pagePaper);
        }
    }
}

void BlockMap::judgeScanned(Block *block, const Histogram &window, int pagePaper)
{
    const Tones tones = tonesOf(window);
    const Split split = bestSplit(window);
    const bool twoTones = split.separability > textSeparability && split.distance >= textContrast;
    const bool isField = tones.ink > mostInk || tones.paperLevel * 100 < pagePaper * 25;
    const bool isPicture = isField || (tones.paper < 0.5 && split.separability < 0.8);
    block->kind = isPicture ? BlockKind::Picture : BlockKind::Text;
    block->threshold = twoTones || isPicture ? split.threshold : tones.paperLevel * 60 / 100;
}

} // namespace Fax

#pragma once

#include "imaging/render/greyimage.h"

#include <array>
#include <vector>

namespace Fax {

/** What a block of 32 × 32 pixels shows, and so how it becomes black and white. */
enum class BlockKind : uchar {
    BlackWhite, ///< only black and white: copied
    Drawing, ///< a few flat levels: lines and letters black, fills screened
    Text, ///< of a scanned document, and its paper: by a local threshold
    Picture, ///< line screen
};

/** Where a grey page comes from: only a page that was drawn has flat fills and coloured letters. */
enum class GreySource { Drawn, Photographed };

struct Block
{
    BlockKind kind = BlockKind::BlackWhite;
    int threshold = 128;
};

/**
 * The judgement on a grey page, block by block. Photographed blocks (many levels) are judged together: the
 * page is a scanned document if most of what is not paper is clearly darker than the paper around it, with
 * little between the two. Then text, paper and pictures are told apart; else all of it is picture, for a
 * photo with some parts thresholded looks patchy.
 */
class BlockMap
{
public:
    static constexpr int blockSize = 32;

    BlockMap(const GreyImage &grey, GreySource source);

    [[nodiscard]] int columns() const { return m_columns; }
    [[nodiscard]] int lines() const { return m_lines; }
    [[nodiscard]] const Block &block(int column, int line) const
    {
        return m_blocks[index(column, line)];
    }
    [[nodiscard]] bool isScannedDocument() const { return m_isDocument; }

private:
    using Histogram = std::array<int, 256>;

    [[nodiscard]] size_t index(int column, int line) const
    {
        return static_cast<size_t>(line) * static_cast<size_t>(m_columns)
            + static_cast<size_t>(column);
    }
    [[nodiscard]] bool isBlackWhite(const GreyImage &grey, int column, int line) const;
    [[nodiscard]] Histogram histogramOf(const GreyImage &grey, int column, int line) const;
    /** Of the block and the blocks around it. */
    [[nodiscard]] Histogram surroundings(int column, int line) const;
    [[nodiscard]] bool findShades(const GreyImage &grey);
    [[nodiscard]] bool sortOutDrawings(const GreyImage &grey, GreySource source);
    void joinToPictures();
    [[nodiscard]] bool looksScanned() const;
    /** Of all photographed blocks of the page. */
    [[nodiscard]] Histogram photographed() const;
    void judgeScanned();
    static void judgeScanned(Block *block, const Histogram &window, int pagePaper);
    void joinToText();
    [[nodiscard]] int neighboursOfKind(const std::vector<Block> &blocks, int column, int line,
                                       BlockKind kind) const;

    int m_columns;
    int m_lines;
    bool m_isDocument = false;
    std::vector<Block> m_blocks;
    std::vector<Histogram> m_histograms;
};

} // namespace Fax

#pragma once

#include "imaging/faxpage.h"
#include "imaging/render/greyimage.h"

#include <array>
#include <vector>

namespace Fax
{

/**
 * Makes a grey page black and white so that it reads well and is short on the line.
 *
 * The page is judged in blocks of 32 × 32 pixels. Black and white blocks are copied. Blocks of a
 * few flat levels are drawings: thin light things (coloured text, lines) become black, fills are
 * screened. All other blocks are photographed: if a good part of them looks like text the page is a
 * scanned document, and text gets a local threshold while its paper becomes white; else they are a
 * picture and get the line screen.
 */
class Binariser
{
public:
    explicit Binariser(const GreyImage &grey);

    [[nodiscard]] FaxPage page(Resolution resolution) const;

private:
    enum class Kind : uchar { BlackWhite, Drawing, Paper, Flat, Text, Picture };

    struct Block
    {
        Kind kind = Kind::BlackWhite;
        int threshold = 128;
    };

    using Histogram = std::array<int, 256>;

    [[nodiscard]] bool isBlackWhite(int column, int line) const;
    [[nodiscard]] Histogram histogram(int column, int line) const;
    [[nodiscard]] static Block judge(const Histogram &histogram);
    void judgeBlocks();
    [[nodiscard]] bool isScannedDocument() const;
    void absorbFlatPartsOfPictures();
    void smoothThresholds();

    void paint(int column, int line, FaxPage *page) const;
    [[nodiscard]] bool isBlack(const Block &block, int x, int y) const;
    [[nodiscard]] bool isDrawnBlack(int x, int y) const;
    [[nodiscard]] bool isThin(int x, int y, int stepX, int stepY) const;
    [[nodiscard]] static bool isScreenedBlack(uchar grey, int x, int y);

    [[nodiscard]] Block &block(int column, int line)
    {
        return m_blocks[static_cast<size_t>(line * m_columns + column)];
    }
    [[nodiscard]] const Block &block(int column, int line) const
    {
        return m_blocks[static_cast<size_t>(line * m_columns + column)];
    }

    const GreyImage &m_grey;
    int m_columns;
    int m_lines;
    bool m_isDocument = false;
    std::vector<Block> m_blocks;
};

/** 1-bit sources: black where at least about two fifths of a pixel is black. */
[[nodiscard]] FaxPage threshold(const GreyImage &grey, Resolution resolution);

} // namespace Fax

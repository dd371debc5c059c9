#pragma once

#include "imaging/faxpage.h"
#include "imaging/render/blockmap.h"
#include "imaging/render/drawnshapes.h"
#include "imaging/render/greyimage.h"

#include <array>
#include <optional>

namespace Fax {

/**
 * Makes a grey page black and white so that it reads well and is short on the line: each block by the way
 * that BlockMap finds right for it.
 */
class Binariser
{
public:
    /** Keeps a reference to the page. */
    Binariser(const GreyImage &grey, GreySource source);

    /** As wide and high as the grey page. */
    [[nodiscard]] FaxPage page(Resolution resolution);

private:
    /** Levels of a block's row below which its pixels are black. */
    using Thresholds = std::array<uchar, BlockMap::blockSize>;

    void paint(int column, int line, FaxPage *page);
    void thresholds(const Block &block, int x, int y, Thresholds *levels);
    [[nodiscard]] uchar drawnThreshold(int x, int y);

    const GreyImage &m_grey;
    BlockMap m_map;
    std::optional<DrawnShapes> m_shapes; // made when the first coloured pixel asks
};

/** 1-bit originals, scaled: black where at least about two fifths of a pixel is black. */
[[nodiscard]] FaxPage threshold(const GreyImage &grey, Resolution resolution);

} // namespace Fax

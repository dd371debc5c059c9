#pragma once

#include "imaging/faxpage.h"

#include <vector>

namespace Fax {

/**
 * Makes a 1-bit picture smaller row by row, exactly by area, straight from the places where its colour changes:
 * a pixel is black where at least two fifths of it are. Holds one row of the result, so that a source of any
 * height costs nothing.
 *
 *     BitScaler scaler(sourceWidth, sourceHeight, target);
 *     for each source row: scaler.addRow(row);      // packed, 1 = black, unused bits 0
 *     → target has the rows, as far as sources for them came
 */
class BitScaler
{
public:
    /** The target is white, and neither wider nor higher than the source. */
    BitScaler(int sourceWidth, int sourceHeight, FaxPage *target);

    void addRow(const uchar *bits);

private:
    void addChanges(const uchar *bits);
    void addTo(int targetRow, int weight);
    void finishRow();

    int m_sourceWidth;
    int m_sourceHeight;
    int m_added = 0;
    int m_done = 0;
    std::vector<quint32> m_across; // where a source column begins in the target, in 1/256 pixel
    std::vector<quint32> m_changes; // of the row in hand
    std::vector<int> m_sums; // of the target row: differences of blackness from pixel to pixel
    FaxPage *m_target;
};

} // namespace Fax

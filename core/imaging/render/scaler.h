#pragma once

#include "imaging/render/greyimage.h"

#include <deque>
#include <vector>

namespace Fax {

/**
 * Scales a grey image row by row: exact area average where it shrinks, linear interpolation where
 * it grows. Holds only the source rows that the next output row needs, so a source of any height
 * costs little.
 *
 *     Scaler scaler(sourceWidth, sourceHeight, width, height);
 *     for each source row: scaler.addRow(row);
 *     GreyImage image = scaler.finish();     // rows that never came are white
 */
class Scaler
{
public:
    /** All sizes at least 1. */
    Scaler(int sourceWidth, int sourceHeight, int width, int height);

    void addRow(const uchar *grey);
    [[nodiscard]] GreyImage finish();

private:
    /** The source pixels that make one pixel; weights add up to 65536. */
    struct Mix
    {
        int first = 0;
        std::vector<quint32> weights;
    };

    static std::vector<Mix> mixes(int source, int target);
    static Mix average(int source, int target, int index);
    static Mix interpolation(int source, int target, int index);
    void emitRows();
    void mixRows(const Mix &mix, uchar *target);

    int m_sourceHeight;
    std::vector<Mix> m_columns;
    std::vector<Mix> m_rows;
    std::deque<std::vector<uchar>> m_kept; // source rows, already scaled across
    int m_firstKept = 0;
    int m_added = 0;
    int m_done = 0;
    std::vector<quint32> m_sums;
    GreyImage m_image;
};

} // namespace Fax

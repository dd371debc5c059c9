#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QtGlobal>

namespace Fax {

/**
 * One-dimensional T.4 (MH) rows of foreign files that libtiff refuses: without end-of-line codes though the
 * file promises them, cut off, with damaged lines, or with rows that libtiff takes for an overflow.
 *
 * Standard: ITU-T T.4 §4.1, Tables 2, 3a and 3b.
 */
struct MhRows
{
    QByteArray
        bits; ///< rows × (width + 7) / 8 octets, 1 = black; rows that are not there are white
    int read = 0; ///< rows that the data has
    int bad = 0; ///< of these, rows that do not have the right length or break off
};

/**
 * @param coded  octets as on the line, the first bit is the most significant
 * @param width  pixels, at least 1
 * @param rows   rows wanted; decoding stops there or at the end of the data
 */
[[nodiscard]] MhRows decodeMh(const QByteArray &coded, int width, int rows);

} // namespace Fax

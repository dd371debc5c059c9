#pragma once

#include <QtCore/QtGlobal>

namespace Fax::LineScreen {

/** Ranks of an ordered 8 × 8 matrix: constant down a column as far as possible, which T.6 codes in one bit
 * a change. */
inline constexpr uchar ranks[8][8]{
    {32, 0, 16, 48, 46, 14, 30, 62}, {36, 4, 20, 52, 42, 10, 26, 58},
    {40, 8, 24, 56, 38, 6, 22, 54},  {44, 12, 28, 60, 34, 2, 18, 50},
    {47, 15, 31, 63, 33, 1, 17, 49}, {43, 11, 27, 59, 37, 5, 21, 53},
    {39, 7, 23, 55, 41, 9, 25, 57},  {35, 3, 19, 51, 45, 13, 29, 61},
};

/** The level below which a pixel is black; x and y at least 0. */
[[nodiscard]] constexpr uchar threshold(int x, int y)
{
    return static_cast<uchar>((ranks[y & 7][x & 7] * 255 + 127 + 63) / 64);
}

/** Whether a pixel of this grey is black in the vertical line screen. */
[[nodiscard]] inline bool isBlack(uchar grey, int x, int y)
{
    return grey < threshold(x, y);
}

} // namespace Fax::LineScreen

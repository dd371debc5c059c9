#pragma once

#include "imaging/faxpage.h"

#include <QtCore/QRandomGenerator>

namespace Fax::TestPages {

inline FaxPage black(int width, int rows, Resolution resolution = Resolution::Fine)
{
    FaxPage page(width, rows, resolution);
    for (int y = 0; y < rows; ++y) {
        for (int x = 0; x < width; ++x)
            page.setBlack(x, y);
    }
    return page;
}

inline FaxPage checkerboard(int width, int rows, Resolution resolution = Resolution::Fine)
{
    FaxPage page(width, rows, resolution);
    for (int y = 0; y < rows; ++y) {
        for (int x = y % 2; x < width; x += 2)
            page.setBlack(x, y);
    }
    return page;
}

/** Every row differs; the same for the same seed. */
inline FaxPage noise(int width, int rows, quint32 seed, Resolution resolution = Resolution::Fine)
{
    QRandomGenerator random(seed);
    FaxPage page(width, rows, resolution);
    for (int y = 0; y < rows; ++y) {
        for (int x = 0; x < width; ++x)
            page.setBlack(x, y, random.bounded(5) == 0);
    }
    return page;
}

inline int blackPixels(const FaxPage &page, int fromRow, int toRow)
{
    int count = 0;
    for (int y = fromRow; y < toRow; ++y) {
        for (int i = 0; i < page.bytesPerRow(); ++i)
            count += qPopulationCount(page.row(y)[i]);
    }
    return count;
}

} // namespace Fax::TestPages

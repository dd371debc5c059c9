#include "cover/painter/coverscreen.h"

#include <QtGui/QImage>

#include <algorithm>
#include <cmath>

namespace Fax {

namespace {
constexpr double periodMm = 1.04; ///< four rows at standard resolution

QBrush lines(double part, double rowsPerMm)
{
    const int period = std::max(2, static_cast<int>(std::lround(periodMm * rowsPerMm)));
    const int black = std::max(1, static_cast<int>(std::lround(part * period)));
    QImage tile(8, period, QImage::Format_RGB32);
    tile.fill(Qt::white);
    for (int y = 0; y < black; ++y)
        std::fill_n(reinterpret_cast<QRgb *>(tile.scanLine(y)), tile.width(), qRgb(0, 0, 0));
    return QBrush(tile);
}
} // namespace

QBrush coverFill(CoverObject::Fill fill, double rowsPerMm)
{
    switch (fill) {
    case CoverObject::Fill::None:
        break;
    case CoverObject::Fill::White:
        return Qt::white;
    case CoverObject::Fill::Quarter:
        return lines(0.25, rowsPerMm);
    case CoverObject::Fill::Half:
        return lines(0.5, rowsPerMm);
    case CoverObject::Fill::Black:
        return Qt::black;
    }
    return Qt::NoBrush;
}

} // namespace Fax

#include "imaging/render/poppler/straightpicture.h"

#include <algorithm>
#include <cmath>

#include <splash/SplashBitmap.h>
#include <splash/SplashGlyphBitmap.h>

namespace Fax {

namespace {
constexpr double longestSide = 10'000; // pixels of the fax page
constexpr double largestArea = 16'000'000;

/** Eight pixels of a row from column x on, also from before its start and behind its end. */
uchar octetAt(const uchar *row, int octets, int x)
{
    const int first = x >= 0 ? x / 8 : -((7 - x) / 8);
    const int shift = x - first * 8;
    const auto at = [row, octets](int i) { return i >= 0 && i < octets ? row[i] : uchar(0); };
    return static_cast<uchar>(at(first) << shift | at(first + 1) >> (8 - shift));
}
} // namespace

std::optional<PicturePlace> straightPlace(const double *m)
{
    const bool upright = std::abs(m[1]) < 1 && std::abs(m[2]) < 1;
    const bool lying = std::abs(m[0]) < 1 && std::abs(m[3]) < 1;
    PicturePlace place;
    if (upright && m[0] > 0 && m[3] < 0)
        place.quarterTurns = 0;
    else if (upright && m[0] < 0 && m[3] > 0)
        place.quarterTurns = 2;
    else if (lying && m[1] < 0 && m[2] < 0)
        place.quarterTurns = 1;
    else if (lying && m[1] > 0 && m[2] > 0)
        place.quarterTurns = 3;
    else
        return std::nullopt;
    const QRectF box = QRectF(QPointF(m[4], m[5]), QPointF(m[4] + m[0] + m[2], m[5] + m[1] + m[3]))
                           .normalized();
    const bool sensible = box.width() <= longestSide && box.height() <= longestSide
        && box.width() * box.height() <= largestArea && std::abs(box.x()) <= longestSide
        && std::abs(box.y()) <= longestSide;
    if (!sensible)
        return std::nullopt;
    place.area = box.toRect();
    place.area.setWidth(std::max(1, place.area.width()));
    place.area.setHeight(std::max(1, place.area.height()));
    return place;
}

void paste(const FaxPage &picture, const QPoint &topLeft, const QRect &visible, PasteMode mode,
           SplashBitmap *bitmap)
{
    const QRect part = QRect(topLeft, QSize(picture.width(), picture.rows()))
        & QRect(0, 0, bitmap->getWidth(), bitmap->getHeight()) & visible;
    for (int y = part.top(); y <= part.bottom(); ++y) {
        const uchar *source = picture.row(y - topLeft.y());
        uchar *target = bitmap->getDataPtr() + qsizetype(y) * bitmap->getRowSize();
        for (int octet = part.left() / 8; octet <= part.right() / 8; ++octet) {
            const int before = std::max(0, part.left() - octet * 8);
            const int behind = std::max(0, octet * 8 + 7 - part.right());
            auto mask = static_cast<uchar>((0xff >> before) & (0xff << behind));
            const uchar black = octetAt(source, picture.bytesPerRow(), octet * 8 - topLeft.x());
            if (mode != PasteMode::Opaque)
                mask &= black;
            const uchar white = mode == PasteMode::White ? 0xff : static_cast<uchar>(~black);
            target[octet] = static_cast<uchar>((target[octet] & ~mask) | (white & mask));
        }
    }
}

void pasteGlyph(const SplashGlyphBitmap &glyph, const QPoint &topLeft, bool black,
                SplashBitmap *bitmap)
{
    const QRect box(topLeft, QSize(glyph.w, glyph.h));
    if (!QRect(0, 0, bitmap->getWidth(), bitmap->getHeight()).contains(box))
        return;
    const int octets = (glyph.w + 7) / 8;
    const int shift = topLeft.x() % 8;
    const auto put = [black](uchar *target, int ink) {
        if (ink != 0) // also keeps off what is behind the row
            *target = static_cast<uchar>(black ? *target & ~ink : *target | ink);
    };
    for (int y = 0; y < glyph.h; ++y) {
        const uchar *source = glyph.data + qsizetype(y) * octets;
        uchar *target = bitmap->getDataPtr() + qsizetype(topLeft.y() + y) * bitmap->getRowSize()
            + topLeft.x() / 8;
        for (int i = 0; i < octets; ++i) {
            put(target + i, source[i] >> shift);
            put(target + i + 1, (source[i] << (8 - shift)) & 0xff);
        }
    }
}

} // namespace Fax

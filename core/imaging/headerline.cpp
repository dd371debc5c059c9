#include "imaging/headerline.h"

#include "imaging/headerfont.h"

#include <QtCore/QPointF>
#include <QtCore/QStringList>

#include <algorithm>
#include <vector>

namespace Fax {

namespace {
// One dot of the font is 3 pixels wide (0.37 mm) and 1, 2 or 4 rows high (0.26 mm); with the gap a
// character takes 18 pixels, so 94 fit between the margins of a page of 1728.
constexpr int pixelsPerDot = 3;
constexpr int cellPixels = (HeaderFont::columns + 1) * pixelsPerDot;
constexpr int marginPixels = cellPixels;
constexpr int dotsAbove = 2;
constexpr int dotsBelow = 1;
constexpr double strokeRadius = 0.5; // in dots

int rowsPerDot(Resolution resolution)
{
    return resolution == Resolution::Standard ? 1 : resolution == Resolution::Fine ? 2 : 4;
}

struct Stroke
{
    QPointF from;
    QPointF to;
};

/**
 * A character as strokes between neighbouring dots, so that it has smooth diagonals at high
 * resolution. A diagonal is drawn only where no corner dot joins its ends already.
 */
std::vector<Stroke> strokesOf(char character)
{
    const auto dot = [character](int x, int y) {
        return x >= 0 && x < HeaderFont::columns && y >= 0 && y < HeaderFont::rows
            && HeaderFont::hasDot(character, x, y);
    };
    std::vector<Stroke> strokes;
    for (int y = 0; y < HeaderFont::rows; ++y) {
        for (int x = 0; x < HeaderFont::columns; ++x) {
            if (!dot(x, y))
                continue;
            const QPointF here(x, y);
            strokes.push_back({here, here});
            if (dot(x + 1, y))
                strokes.push_back({here, QPointF(x + 1, y)});
            if (dot(x, y + 1))
                strokes.push_back({here, QPointF(x, y + 1)});
            for (const int side : {-1, 1}) {
                if (dot(x + side, y + 1) && !dot(x + side, y) && !dot(x, y + 1))
                    strokes.push_back({here, QPointF(x + side, y + 1)});
            }
        }
    }
    return strokes;
}

bool touches(const Stroke &stroke, const QPointF &point)
{
    const QPointF along = stroke.to - stroke.from;
    const QPointF offset = point - stroke.from;
    const double length = QPointF::dotProduct(along, along);
    const double part = length > 0 ? qBound(0.0, QPointF::dotProduct(offset, along) / length, 1.0)
                                   : 0.0;
    const QPointF apart = offset - part * along;
    return QPointF::dotProduct(apart, apart) <= strokeRadius * strokeRadius;
}

/** The pixels of a character, a word for each row, the leftmost in the highest of cellPixels bits. */
using Picture = std::vector<quint32>;

Picture pictureOf(char character, int scale)
{
    const std::vector<Stroke> strokes = strokesOf(character);
    Picture picture;
    for (int y = 0; y < HeaderFont::rows * scale; ++y) {
        quint32 row = 0;
        for (int x = 0; x < cellPixels; ++x) {
            const QPointF point((x + 0.5) / pixelsPerDot - 0.5, (y + 0.5) / scale - 0.5);
            const auto hit = [&point](const Stroke &stroke) { return touches(stroke, point); };
            row = row << 1 | (std::any_of(strokes.begin(), strokes.end(), hit) ? 1 : 0);
        }
        picture.push_back(row);
    }
    return picture;
}

/** All characters of the font, from the space on; drawn once, because faxes have many pages. */
const std::vector<Picture> &pictures(Resolution resolution)
{
    const auto drawAll = [](Resolution of) {
        std::vector<Picture> all;
        for (char character = ' '; character <= '~'; ++character)
            all.push_back(pictureOf(character, rowsPerDot(of)));
        return all;
    };
    static const std::vector<Picture> standard = drawAll(Resolution::Standard);
    static const std::vector<Picture> fine = drawAll(Resolution::Fine);
    static const std::vector<Picture> superfine = drawAll(Resolution::Superfine);
    return resolution == Resolution::Standard ? standard
        : resolution == Resolution::Fine      ? fine
                                              : superfine;
}

void drawCharacter(FaxPage &page, char character, int left)
{
    const int top = dotsAbove * rowsPerDot(page.resolution());
    const bool known = character >= ' ' && character <= '~';
    const Picture &picture = pictures(
        page.resolution())[static_cast<size_t>((known ? character : '?') - ' ')];
    const int rows = std::min(page.rows() - top, static_cast<int>(picture.size()));
    for (int y = 0; y < rows; ++y) {
        for (int x = 0; x < cellPixels; ++x) {
            if (picture[static_cast<size_t>(y)] >> (cellPixels - 1 - x) & 1)
                page.setBlack(left + x, top + y);
        }
    }
}

QString joined(const HeaderLine &line, bool withRecipient)
{
    QStringList parts{line.localTime.toString(QStringLiteral("yyyy-MM-dd HH:mm"))};
    if (!line.from.isEmpty())
        parts += QStringLiteral("From: ") + line.from;
    if (withRecipient && !line.to.isEmpty())
        parts += QStringLiteral("To: ") + line.to;
    parts += QStringLiteral("Page %1/%2").arg(line.page).arg(line.pages);
    return HeaderFont::transliterate(parts.join(QStringLiteral("  ")));
}
} // namespace

int headerLineRows(Resolution resolution)
{
    return (dotsAbove + HeaderFont::rows + dotsBelow) * rowsPerDot(resolution);
}

QString HeaderLine::text(int maximumCharacters) const
{
    const QString full = joined(*this, true);
    return full.size() <= maximumCharacters ? full : joined(*this, false).left(maximumCharacters);
}

void HeaderLine::drawOn(FaxPage &sheet) const
{
    const int rows = std::min(sheet.rows(), headerLineRows(sheet.resolution()));
    if (rows > 0)
        std::fill_n(sheet.row(0), qsizetype(rows) * sheet.bytesPerRow(), uchar(0));

    const int columns = std::max(0, (sheet.width() - 2 * marginPixels) / cellPixels);
    int left = marginPixels;
    for (const char character : text(columns).toLatin1()) {
        drawCharacter(sheet, character, left);
        left += cellPixels;
    }
}

} // namespace Fax

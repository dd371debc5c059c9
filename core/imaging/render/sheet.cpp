#include "imaging/render/sheet.h"

#include <algorithm>
#include <cmath>

namespace Fax {

namespace {
constexpr double clearlyLarger = 1.1;

double fittingScale(double widthMm, double heightMm, const Sheet &sheet, double mostEnlarged)
{
    const double across = sheet.width() / (widthMm * sheet.pixelsPerMm());
    const double down = (sheet.height() - sheet.topRows) / (heightMm * sheet.linesPerMm());
    return std::min({across, down, mostEnlarged});
}

bool isWhite(const FaxPage &page, int y)
{
    const uchar *row = page.row(y);
    return std::all_of(row, row + page.bytesPerRow(), [](uchar octet) { return octet == 0; });
}
} // namespace

double Sheet::pixelsPerMm() const
{
    switch (paper) {
    case Paper::B4:
        return 2048 / 255.0;
    case Paper::A3:
        return 2432 / 303.0;
    case Paper::A4:
    case Paper::Letter:
    case Paper::Legal:
        break;
    }
    return 1728 / 215.0;
}

double Sheet::linesPerMm() const
{
    switch (resolution) {
    case Resolution::Standard:
        return 3.85;
    case Resolution::Fine:
        return 7.7;
    case Resolution::Superfine:
        break;
    }
    return 15.4;
}

Placement place(const QSizeF &millimetres, const Sheet &sheet, double mostEnlarged)
{
    double width = millimetres.width();
    double height = millimetres.height();
    const double upright = fittingScale(width, height, sheet, mostEnlarged);
    const double sideways = fittingScale(height, width, sheet, mostEnlarged);
    Placement placement;
    placement.turned = sideways > upright * clearlyLarger;
    if (placement.turned)
        std::swap(width, height);

    const double scale = placement.turned ? sideways : upright;
    const auto pixels = static_cast<int>(std::lround(width * scale * sheet.pixelsPerMm()));
    const auto rows = static_cast<int>(std::lround(height * scale * sheet.linesPerMm()));
    const int areaWidth = std::clamp(pixels, 1, sheet.width());
    const int areaHeight = std::clamp(rows, 1, sheet.height() - sheet.topRows);
    placement.area = QRect((sheet.width() - areaWidth) / 2, sheet.topRows, areaWidth, areaHeight);
    return placement;
}

void blit(const FaxPage &picture, const QPoint &topLeft, FaxPage *page)
{
    const int firstOctet = topLeft.x() / 8;
    const int shift = topLeft.x() % 8;
    for (int y = 0; y < picture.rows(); ++y) {
        const uchar *source = picture.row(y);
        uchar *target = page->row(topLeft.y() + y) + firstOctet;
        if (shift == 0) {
            std::copy_n(source, picture.bytesPerRow(), target);
            continue;
        }
        for (int i = 0; i < picture.bytesPerRow(); ++i) {
            target[i] |= static_cast<uchar>(source[i] >> shift);
            if (const auto rest = static_cast<uchar>(source[i] << (8 - shift)); rest != 0)
                target[i + 1] |= rest;
        }
    }
}

int firstBlackRow(const FaxPage &page)
{
    int y = 0;
    while (y < page.rows() && isWhite(page, y))
        ++y;
    return y;
}

bool moveDownFor(int rows, FaxPage *page)
{
    const int step = rows - firstBlackRow(*page);
    if (step <= 0)
        return true;
    if (step > page->rows())
        return false;
    for (int y = page->rows() - step; y < page->rows(); ++y) {
        if (!isWhite(*page, y))
            return false;
    }
    const qsizetype size = qsizetype(step) * page->bytesPerRow();
    const QByteArray kept = page->bits().chopped(size);
    *page = FaxPage(page->width(), page->rows(), page->resolution(), QByteArray(size, '\0') + kept);
    return true;
}

} // namespace Fax

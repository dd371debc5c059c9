#include "imaging/render/drawnshapes.h"

#include <algorithm>

namespace Fax {

namespace {
constexpr int largestStroke = 200'000; // pixels; a larger shape is not followed to its end
constexpr double thin = 8; // pixels, 1 mm: letters of running text and all rules
constexpr double thick = 40; // 5 mm: headlines
constexpr int tallest = 400; // 5 cm
constexpr double openShape =
    0.65; // part of its box that a letter covers at most, a field covers more
constexpr int longShape = 3; // long to wide: the letter l, a dash
} // namespace

DrawnShapes::DrawnShapes(const GreyImage &grey)
    : m_grey(grey)
    , m_verdicts(grey.pixels.size(), Unknown)
{ }

bool DrawnShapes::isStroke(int x, int y)
{
    const auto index = [this](int column, int row) {
        return static_cast<size_t>(row) * static_cast<size_t>(m_grey.width)
            + static_cast<size_t>(column);
    };
    Verdict &here = m_verdicts[index(x, y)];
    if (here == Unknown) {
        const Verdict verdict = isStroke(follow(x, y)) ? Stroke : Fill;
        for (const QPoint &pixel : m_found)
            m_verdicts[index(pixel.x(), pixel.y())] = verdict;
    }
    return here == Stroke;
}

/** Fills m_found with the shape that the pixel belongs to. */
DrawnShapes::Shape DrawnShapes::follow(int x, int y)
{
    const uchar level = m_grey.row(y)[x];
    Shape shape;
    shape.box = QRect(x, y, 1, 1);
    m_found.clear();
    visitNeighbour(x, y, level, &shape);
    for (size_t next = 0; next < m_found.size(); ++next) {
        const QPoint pixel = m_found[next];
        shape.box |= QRect(pixel, QSize(1, 1));
        if (next >= largestStroke)
            continue; // only what is already found gets the verdict
        visitNeighbour(pixel.x() - 1, pixel.y(), level, &shape);
        visitNeighbour(pixel.x() + 1, pixel.y(), level, &shape);
        visitNeighbour(pixel.x(), pixel.y() - 1, level, &shape);
        visitNeighbour(pixel.x(), pixel.y() + 1, level, &shape);
    }
    shape.area = static_cast<int>(m_found.size());
    return shape;
}

void DrawnShapes::visitNeighbour(int x, int y, uchar level, Shape *shape)
{
    const bool outside = x < 0 || y < 0 || x >= m_grey.width || y >= m_grey.height;
    const uchar other = outside ? uchar(255) : m_grey.row(y)[x];
    if (other != level) {
        ++shape->outline;
        shape->darkOutline += other < level ? 1 : 0;
        return;
    }
    Verdict &verdict = m_verdicts[static_cast<size_t>(y) * static_cast<size_t>(m_grey.width)
                                  + static_cast<size_t>(x)];
    if (verdict != Unknown)
        return;
    verdict = Visited;
    m_found.emplace_back(x, y);
}

bool DrawnShapes::isStroke(const Shape &shape)
{
    if (shape.area >= largestStroke || shape.darkOutline * 10 > shape.outline * 3)
        return false; // a field, or a gap between darker things in a field
    const double thickness = 2.0 * shape.area / std::max(1, shape.outline);
    if (thickness <= thin)
        return true;
    const int width = shape.box.width();
    const int height = shape.box.height();
    const bool isLong = std::max(width, height) >= longShape * std::min(width, height);
    const bool isOpen = shape.area < openShape * width * height;
    return thickness <= thick && height <= tallest && (isOpen || isLong);
}

} // namespace Fax

#include "covers/editor/coverarrange.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace Fax::Ui::CoverArrange {

namespace {
double along(const QPointF &point, Qt::Orientation direction)
{
    return direction == Qt::Horizontal ? point.x() : point.y();
}

double length(const QRectF &box, Qt::Orientation direction)
{
    return direction == Qt::Horizontal ? box.width() : box.height();
}

struct Stick
{
    double offset = 0;
    std::optional<double> line;
};

Stick nearestLine(const QList<double> &ownPlaces, const QList<double> &lines, double reach)
{
    Stick best;
    double least = reach;
    for (const double place : ownPlaces) {
        for (const double line : lines) {
            if (std::abs(line - place) <= least) {
                least = std::abs(line - place);
                best = {line - place, line};
            }
        }
    }
    return best;
}

Stick stick(double from, double size, const QList<double> &lines, const SnapLines &all)
{
    Stick found = nearestLine({from, from + size / 2, from + size}, lines, all.reach);
    if (!found.line && all.grid > 0)
        found.offset = std::round(from / all.grid) * all.grid - from;
    return found;
}
} // namespace

QList<QPointF> aligned(const QList<QRectF> &boxes, Edge edge, const QRectF &frame)
{
    QList<QPointF> offsets;
    for (const QRectF &box : boxes) {
        switch (edge) {
        case Edge::Left:
            offsets.append({frame.left() - box.left(), 0});
            break;
        case Edge::Center:
            offsets.append({frame.center().x() - box.center().x(), 0});
            break;
        case Edge::Right:
            offsets.append({frame.right() - box.right(), 0});
            break;
        case Edge::Top:
            offsets.append({0, frame.top() - box.top()});
            break;
        case Edge::Middle:
            offsets.append({0, frame.center().y() - box.center().y()});
            break;
        case Edge::Bottom:
            offsets.append({0, frame.bottom() - box.bottom()});
            break;
        }
    }
    return offsets;
}

QList<QPointF> distributed(const QList<QRectF> &boxes, Qt::Orientation direction)
{
    QList<QPointF> offsets(boxes.size());
    if (boxes.size() < 3)
        return offsets;
    QList<int> order(boxes.size());
    std::iota(order.begin(), order.end(), 0);
    const auto start = [&](int i) { return along(boxes.at(i).topLeft(), direction); };
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return start(a) < start(b); });
    double filled = 0;
    for (const QRectF &box : boxes)
        filled += length(box, direction);
    const int last = order.last();
    const double span = start(last) + length(boxes.at(last), direction) - start(order.first());
    const double gap = (span - filled) / static_cast<double>(boxes.size() - 1);
    double next = start(order.first());
    for (const int i : std::as_const(order)) {
        const double offset = next - start(i);
        offsets[i] = direction == Qt::Horizontal ? QPointF(offset, 0) : QPointF(0, offset);
        next += length(boxes.at(i), direction) + gap;
    }
    return offsets;
}

Snapped snapped(const QRectF &box, const SnapLines &lines)
{
    const Stick across = stick(box.left(), box.width(), lines.across, lines);
    const Stick down = stick(box.top(), box.height(), lines.down, lines);
    return {{across.offset, down.offset}, across.line, down.line};
}

QRectF resized(const QRectF &box, Qt::Edges edges, const QPointF &offset, double least)
{
    QRectF result = box;
    if (edges.testFlag(Qt::LeftEdge))
        result.setLeft(std::min(box.left() + offset.x(), box.right() - least));
    if (edges.testFlag(Qt::RightEdge))
        result.setRight(std::max(box.right() + offset.x(), box.left() + least));
    if (edges.testFlag(Qt::TopEdge))
        result.setTop(std::min(box.top() + offset.y(), box.bottom() - least));
    if (edges.testFlag(Qt::BottomEdge))
        result.setBottom(std::max(box.bottom() + offset.y(), box.top() + least));
    return result;
}

} // namespace Fax::Ui::CoverArrange

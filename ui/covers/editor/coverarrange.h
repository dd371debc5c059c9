#pragma once

#include <QtCore/QList>
#include <QtCore/QRectF>

#include <optional>

namespace Fax::Ui {

/** Where objects go when they are lined up, spread, snapped or resized: millimetres in, millimetres out. */
namespace CoverArrange {

enum class Edge { Left, Center, Right, Top, Middle, Bottom };

/** How far each box moves so that all touch this edge of `frame` with theirs. */
[[nodiscard]] QList<QPointF> aligned(const QList<QRectF> &boxes, Edge edge, const QRectF &frame);

/** How far each box moves so that the gaps between them are alike; the outermost two stay. */
[[nodiscard]] QList<QPointF> distributed(const QList<QRectF> &boxes, Qt::Orientation direction);

/** What a box can stick to while it is dragged. */
struct SnapLines
{
    QList<double> across; ///< x of edges, middles and guides
    QList<double> down; ///< y of them
    double grid = 0; ///< mm between grid lines; 0 = none
    double reach = 1; ///< mm: farther away nothing sticks
};

struct Snapped
{
    QPointF offset; ///< to be added to where the pointer is
    std::optional<double> x; ///< the line it sticks to, to be shown
    std::optional<double> y;
};

/** Lines win over the grid; the nearest of the box's two edges and its middle sticks. */
[[nodiscard]] Snapped snapped(const QRectF &box, const SnapLines &lines);

/** Edges that are pulled, as Qt::Edges; the opposite ones stay. Never smaller than `least`. */
[[nodiscard]] QRectF resized(const QRectF &box, Qt::Edges edges, const QPointF &offset,
                             double least);

} // namespace CoverArrange

} // namespace Fax::Ui

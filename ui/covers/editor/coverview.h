#pragma once

#include <QtCore/QList>
#include <QtCore/QRectF>

namespace Fax::Ui {

/** Where the sheet lies in the canvas: millimetres to logical pixels and back. */
struct CoverView
{
    QPointF origin; ///< of the sheet's top left corner, in pixels of the viewport
    double pixelsPerMm = 3;

    [[nodiscard]] QPointF toMm(const QPointF &pixels) const
    {
        return (pixels - origin) / pixelsPerMm;
    }
    [[nodiscard]] QPointF toPixels(const QPointF &millimetres) const
    {
        return millimetres * pixelsPerMm + origin;
    }
    [[nodiscard]] QRectF toPixels(const QRectF &millimetres) const
    {
        return {toPixels(millimetres.topLeft()), millimetres.size() * pixelsPerMm};
    }
};

/** Lines the user put there to line things up; they are not part of the page. Millimetres. */
struct CoverGuides
{
    QList<double> across; ///< upright ones, by their x
    QList<double> down; ///< level ones, by their y

    friend bool operator==(const CoverGuides &, const CoverGuides &) = default;
};

} // namespace Fax::Ui

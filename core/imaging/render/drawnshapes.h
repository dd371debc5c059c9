#pragma once

#include "imaging/render/greyimage.h"

#include <QtCore/QRect>

#include <vector>

namespace Fax {

/**
 * Tells strokes from fills in the flat coloured parts of a drawn page: letters and lines are to be black
 * whatever their colour, areas are screened. Decided once for each connected shape of one level, so that no
 * letter is half black and half grey.
 */
class DrawnShapes
{
public:
    /** Keeps a reference to the page. */
    explicit DrawnShapes(const GreyImage &grey);

    [[nodiscard]] bool isStroke(int x, int y);

private:
    enum Verdict : uchar { Unknown, Stroke, Fill, Visited };

    struct Shape
    {
        int area = 0;
        int outline = 0; ///< sides of pixels that touch another level
        int darkOutline = 0; ///< of these, sides that touch a darker level
        QRect box;
    };

    [[nodiscard]] Shape follow(int x, int y);
    void visitNeighbour(int x, int y, uchar level, Shape *shape);
    [[nodiscard]] static bool isStroke(const Shape &shape);

    const GreyImage &m_grey;
    std::vector<Verdict> m_verdicts;
    std::vector<QPoint> m_found; // pixels of the shape in hand
};

} // namespace Fax

#pragma once

#include "cover/coverfield.h"
#include "covers/editor/coverarrange.h"
#include "covers/editor/coverdocument.h"
#include "covers/editor/coverview.h"
#include "imaging/faxpage.h"

#include <QtGui/QImage>
#include <QtGui/QPalette>

class QPainter;

namespace Fax {
class CoverPainter;
}

namespace Fax::Ui {

/** What the canvas shows: the sheet as a picture, and over it what only its author sees. */
class CoverOverlay
{
public:
    CoverOverlay(const CoverView &view, const QPalette &palette)
        : m_view(view)
        , m_palette(palette)
    { }

    /** @param seen  in logical pixels; the picture has `ratio` times as many and is that large */
    [[nodiscard]] static QImage sheetPicture(const CoverPainter &painter, const CoverView &view,
                                             const QRect &seen, double ratio, bool grid);
    [[nodiscard]] static QImage faxedPicture(const FaxPage &page, double paperWidthMm,
                                             const CoverView &view, const QRect &seen,
                                             double ratio);

    /** A frame with the name of the field where nothing would be printed. */
    void paintEmptyFields(QPainter *painter, const CoverPage &page,
                          const CoverValues &values) const;
    void paintGuides(QPainter *painter, const CoverGuides &guides,
                     const CoverArrange::Snapped &snap, const QSize &size) const;
    void paintSelection(QPainter *painter, const CoverDocument &document, const QRectF &band) const;

private:
    CoverView m_view;
    QPalette m_palette;
};

} // namespace Fax::Ui

#include "covers/editor/coveroverlay.h"

#include "common/tokens.h"
#include "cover/painter/coverpainter.h"
#include "covers/editor/coverpointer.h"
#include "viewer/pagescaler.h"

#include <QtGui/QPainter>

#include <cmath>

namespace Fax::Ui {

namespace {
using Kind = CoverObject::Kind;

constexpr double handlePixels = 7;
constexpr double gridMm = 2;
constexpr double coarseGridMm = 10;
constexpr double leastGridPixels = 5;
constexpr int bandAlpha = 26;
constexpr int fineGridAlpha = 18; // of black on white paper
constexpr int coarseGridAlpha = 36;

void drawGrid(QPainter *painter, const QSizeF &sheet, double pixelsPerMm)
{
    const auto lines = [&](double step, int alpha) {
        painter->setPen(QPen(QColor(0, 0, 0, alpha), 0));
        for (double x = step; x < sheet.width(); x += step)
            painter->drawLine(QPointF(x, 0), QPointF(x, sheet.height()));
        for (double y = step; y < sheet.height(); y += step)
            painter->drawLine(QPointF(0, y), QPointF(sheet.width(), y));
    };
    if (gridMm * pixelsPerMm >= leastGridPixels)
        lines(gridMm, fineGridAlpha);
    lines(coarseGridMm, coarseGridAlpha);
}

bool says(const CoverObject &object, const CoverValues &values)
{
    const bool letters = object.kind == Kind::Text || object.kind == Kind::Field
        || object.kind == Kind::Note;
    return letters ? !shownText(object, values).isEmpty() : !isHidden(object, values);
}
} // namespace

/** Into a picture and not onto the widget: the painter of covers counts in pixels of its device. */
QImage CoverOverlay::sheetPicture(const CoverPainter &painter, const CoverView &view,
                                  const QRect &seen, double ratio, bool grid)
{
    QImage picture(seen.size() * ratio, QImage::Format_RGB32);
    if (picture.isNull())
        return picture;
    picture.fill(Qt::white);
    const QSizeF sheet = paperSize(painter.page().paper);
    QPainter canvas(&picture);
    canvas.translate((view.origin - seen.topLeft()) * ratio);
    canvas.scale(view.pixelsPerMm * ratio, view.pixelsPerMm * ratio);
    if (grid)
        drawGrid(&canvas, sheet, view.pixelsPerMm);
    canvas.setRenderHint(QPainter::Antialiasing);
    const QRectF part(view.toMm(seen.topLeft()), QSizeF(seen.size()) / view.pixelsPerMm);
    for (const CoverObject &object : painter.page().objects) {
        if (boxOf(object).adjusted(-2, -2, 2, 2).intersects(part))
            painter.paintObject(&canvas, object);
    }
    canvas.end();
    picture.setDevicePixelRatio(ratio);
    return picture;
}

QImage CoverOverlay::faxedPicture(const FaxPage &page, double paperWidthMm, const CoverView &view,
                                  const QRect &seen, double ratio)
{
    // A fax is 215 mm wide, the paper's middle in its middle; what is beside the paper is cut off here.
    constexpr double faxWidthMm = 215;
    const double rowsPerMm = page.resolution() == Resolution::Standard ? 3.85
        : page.resolution() == Resolution::Fine                        ? 7.7
                                                                       : 15.4;
    const double pixels = view.pixelsPerMm * ratio;
    const QSize whole(qRound(faxWidthMm * pixels), qRound(page.rows() / rowsPerMm * pixels));
    const double sheetWidth = std::min(faxWidthMm, paperWidthMm);
    const QPointF corner = (QPointF(seen.topLeft()) - view.origin) * ratio
        + QPointF((faxWidthMm - sheetWidth) / 2 * pixels, 0);
    const QRect part = QRect(corner.toPoint(), seen.size() * ratio) & QRect(QPoint(), whole);
    QImage picture = scaledPage(page, whole, part);
    picture.setDevicePixelRatio(ratio);
    return picture;
}

void CoverOverlay::paintEmptyFields(QPainter *painter, const CoverPage &page,
                                    const CoverValues &values) const
{
    painter->save();
    const QColor color = tokenColor(Token::Idle, QPalette(Qt::white)); // on paper, dark or not
    for (const CoverObject &object : page.objects) {
        if (says(object, values))
            continue;
        const QRectF area = m_view.toPixels(boxOf(object));
        painter->setPen(QPen(color, 1, Qt::DashLine));
        painter->drawRect(area);
        painter->drawText(area.adjusted(3, 0, -3, 0), Qt::AlignVCenter | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(coverObjectName(object), Qt::ElideRight,
                                                            static_cast<int>(area.width()) - 6));
    }
    painter->restore();
}

void CoverOverlay::paintGuides(QPainter *painter, const CoverGuides &guides,
                               const CoverArrange::Snapped &snap, const QSize &size) const
{
    const auto upright = [&](double x) {
        const double at = m_view.toPixels(QPointF(x, 0)).x();
        painter->drawLine(QPointF(at, 0), QPointF(at, size.height()));
    };
    const auto level = [&](double y) {
        const double at = m_view.toPixels(QPointF(0, y)).y();
        painter->drawLine(QPointF(0, at), QPointF(size.width(), at));
    };
    painter->setPen(QPen(tokenColor(Token::Negotiate, QPalette(Qt::white)), 1));
    for (const double x : guides.across)
        upright(x);
    for (const double y : guides.down)
        level(y);
    painter->setPen(QPen(tokenColor(Token::Fault, QPalette(Qt::white)), 1, Qt::DashLine));
    if (snap.x)
        upright(*snap.x);
    if (snap.y)
        level(*snap.y);
}

void CoverOverlay::paintSelection(QPainter *painter, const CoverDocument &document,
                                  const QRectF &band) const
{
    const QColor color = tokenColor(Token::Send, QPalette(Qt::white));
    const QList<CoverObject> objects = document.selectedObjects();
    for (const CoverObject &object : objects) {
        painter->setPen(QPen(color, 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(m_view.toPixels(boxOf(object)).adjusted(-1, -1, 1, 1));
    }
    if (objects.size() == 1) {
        painter->setPen(QPen(color, 1));
        painter->setBrush(Qt::white);
        const QList<QPointF> handles = CoverPointer::handles(objects.first());
        for (const QPointF &handle : handles) {
            QRectF square(0, 0, handlePixels, handlePixels);
            square.moveCenter(m_view.toPixels(handle));
            painter->drawRect(square);
        }
    }
    if (band.isNull())
        return;
    QColor inside = color;
    inside.setAlpha(bandAlpha);
    painter->setPen(QPen(color, 1, Qt::DashLine));
    painter->setBrush(inside);
    painter->drawRect(m_view.toPixels(band));
}

} // namespace Fax::Ui

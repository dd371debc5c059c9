#include "covers/editor/coverruler.h"

#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>

#include <algorithm>
#include <cmath>

namespace Fax::Ui {

namespace {
constexpr double leastGap = 4; // pixels between marks

/** Millimetres between numbers, so that they do not touch. */
int numberStep(double pixelsPerMm, double width)
{
    for (const int step : {10, 20, 50, 100}) {
        if (step * pixelsPerMm > width)
            return step;
    }
    return 200;
}
} // namespace

CoverRuler::CoverRuler(Qt::Orientation along, QWidget *parent)
    : QWidget(parent)
    , m_along(along)
{
    setCursor(along == Qt::Horizontal ? Qt::SplitVCursor : Qt::SplitHCursor);
    setToolTip(tr("Millimetres. Pull a guide out of the ruler; push it back to remove it."));
}

int CoverRuler::thickness(const QWidget &widget)
{
    return widget.fontMetrics().height() * 3 / 2;
}

void CoverRuler::setScale(double origin, double pixelsPerMm)
{
    m_origin = origin;
    m_pixelsPerMm = pixelsPerMm;
    update();
}

void CoverRuler::setSelection(double from, double to)
{
    m_from = from;
    m_to = to;
    update();
}

void CoverRuler::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool level = m_along == Qt::Horizontal;
    const int length = level ? width() : height();
    const int thick = level ? height() : width();
    if (!level)
        painter.setTransform(QTransform(0, 1, 1, 0, 0, 0)); // drawn level, x and y exchanged
    painter.fillRect(QRect(0, 0, length, thick), palette().window());
    if (m_to > m_from)
        painter.fillRect(
            QRectF(m_origin + m_from * m_pixelsPerMm, 0, (m_to - m_from) * m_pixelsPerMm, thick),
            palette().midlight());
    painter.setPen(palette().color(QPalette::WindowText));
    const int step = numberStep(m_pixelsPerMm,
                                fontMetrics().horizontalAdvance(QStringLiteral("0000")));
    const int mark = step / 10 * m_pixelsPerMm >= leastGap ? step / 10 : step / 2;
    const int first = static_cast<int>(std::floor(-m_origin / m_pixelsPerMm / step)) * step;
    const int last = static_cast<int>((length - m_origin) / m_pixelsPerMm);
    for (int millimetre = first; millimetre <= last; millimetre += mark) {
        const double at = m_origin + millimetre * m_pixelsPerMm;
        const int height = millimetre % step == 0 ? thick
            : millimetre % (step / 2) == 0        ? thick / 2
                                                  : thick / 4;
        painter.drawLine(QPointF(at, thick), QPointF(at, thick - height));
        const double room = step * m_pixelsPerMm;
        if (millimetre % step != 0 || at + room > length)
            continue; // a number that would be cut
        painter.save();
        painter.translate(at, 0);
        if (!level)
            painter.scale(-1, 1); // letters are not mirrored: they read upwards
        painter.drawText(QRectF(level ? 3 : -room - 3, 0, room, thick * 2 / 3.0),
                         level ? Qt::AlignLeft : Qt::AlignRight, QString::number(millimetre));
        painter.restore();
    }
}

void CoverRuler::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        Q_EMIT guidePulled();
}

void CoverRuler::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        Q_EMIT guideMoved(event->globalPosition());
}

void CoverRuler::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        Q_EMIT guideDropped();
}

} // namespace Fax::Ui

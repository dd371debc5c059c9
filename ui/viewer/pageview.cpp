#include "viewer/pageview.h"

#include "viewer/pagescaler.h"

#include <QtGui/QPainter>
#include <QtGui/QWheelEvent>
#include <QtWidgets/QScrollBar>

namespace Fax::Ui {

namespace {
constexpr double smallestScale = 0.1;
constexpr double largestScale = 4.0;
} // namespace

PageView::PageView(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setAccessibleName(tr("Page"));
    viewport()->setBackgroundRole(QPalette::Mid);
    viewport()->setAutoFillBackground(true);
    verticalScrollBar()->setSingleStep(fontMetrics().height() * 2);
    horizontalScrollBar()->setSingleStep(fontMetrics().height() * 2);
}

void PageView::setDocument(const FaxDocument &document)
{
    m_document = document;
    m_current = 0;
    m_message.clear();
    loadPage();
}

void PageView::replaceDocument(const FaxDocument &document)
{
    m_document = document;
    m_message.clear();
    showPage(m_current);
}

void PageView::clear(const QString &message)
{
    m_document = {};
    m_current = 0;
    m_page = {};
    m_message = message;
    relayout();
}

void PageView::showPage(int page)
{
    m_current = qBound(0, page, qMax(0, m_document.pageCount() - 1));
    loadPage();
}

void PageView::loadPage()
{
    const auto page = m_document.page(m_current);
    m_page = page ? *page : FaxPage();
    if (!page)
        m_message = page.error().message();
    setAccessibleDescription(tr("Page %1 of %2").arg(m_current + 1).arg(m_document.pageCount()));
    relayout();
    verticalScrollBar()->setValue(0);
}

void PageView::setZoom(Zoom zoom, double scale)
{
    m_zoom = zoom;
    m_scale = qBound(smallestScale, scale, largestScale);
    relayout();
}

void PageView::zoomBy(double factor)
{
    setZoom(Zoom::Scale, scale() * factor);
}

double PageView::scale() const
{
    if (m_page.isNull() || m_zoom == Zoom::Scale)
        return m_scale;
    const int margin = fontMetrics().height();
    const QSizeF room = QSizeF(maximumViewportSize() - QSize(margin, margin)) * devicePixelRatioF();
    const QSizeF size = naturalSize(m_page);
    const double across = room.width() / size.width();
    if (m_zoom == Zoom::Width) {
        const double bar = verticalScrollBar()->sizeHint().width() * devicePixelRatioF();
        return qMax(smallestScale / 4, (room.width() - bar) / size.width());
    }
    return qMax(smallestScale / 4, qMin(across, room.height() / size.height()));
}

QSize PageView::pictureSize() const
{
    return m_page.isNull() ? QSize() : (QSizeF(naturalSize(m_page)) * scale()).toSize();
}

void PageView::relayout()
{
    const QSize size = pictureSize();
    if (m_picture.size() != size || m_page.isNull())
        m_picture = {};
    if (!size.isEmpty()) {
        m_picture = scaledPage(m_page, size);
        m_picture.setDevicePixelRatio(devicePixelRatioF());
    }
    const QSize logical = (QSizeF(size) / devicePixelRatioF()).toSize();
    const QSize view = maximumViewportSize();
    const int bar = verticalScrollBar()->sizeHint().width();
    const bool scrolls = m_zoom != Zoom::WholePage;
    const bool tall = scrolls && logical.height() > view.height();
    const QSize room = tall ? view - QSize(bar, 0) : view;
    verticalScrollBar()->setRange(0, tall ? logical.height() - room.height() : 0);
    horizontalScrollBar()->setRange(0, scrolls ? qMax(0, logical.width() - room.width()) : 0);
    verticalScrollBar()->setPageStep(room.height());
    horizontalScrollBar()->setPageStep(room.width());
    viewport()->update();
    Q_EMIT viewChanged();
}

void PageView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    if (m_page.isNull()) {
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(viewport()->rect(), static_cast<int>(Qt::AlignCenter) | Qt::TextWordWrap,
                         m_message);
        return;
    }
    const QSizeF size = QSizeF(m_picture.size()) / m_picture.devicePixelRatio();
    const double x = qMax(0.0, (viewport()->width() - size.width()) / 2)
        - horizontalScrollBar()->value();
    const double y = qMax(0.0, (viewport()->height() - size.height()) / 2)
        - verticalScrollBar()->value();
    painter.drawImage(QPointF(qRound(x), qRound(y)), m_picture);
}

void PageView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    relayout();
}

void PageView::scrollContentsBy(int, int)
{
    viewport()->update();
}

void PageView::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier))
        return QAbstractScrollArea::wheelEvent(event);
    zoomBy(event->angleDelta().y() > 0 ? 1.25 : 0.8);
    event->accept();
}

QSize PageView::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 50, fontMetrics().height() * 20};
}

} // namespace Fax::Ui

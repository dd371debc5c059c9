#include "viewer/pageview.h"

#include "common/glyph.h"
#include "common/tokens.h"

#include <QtGui/QPainter>
#include <QtGui/QWheelEvent>
#include <QtWidgets/QScrollBar>

namespace Fax::Ui {

namespace {

constexpr double smallestScale = 0.1;
constexpr double largestScale = 4.0;

/** The same part of a page that is drawn at another size. */
QRect rescaled(QRect part, QSize from, QSize to)
{
    const auto across = [&](int x) { return qRound(double(x) * to.width() / from.width()); };
    const auto down = [&](int y) { return qRound(double(y) * to.height() / from.height()); };
    const QPoint topLeft(across(part.x()), down(part.y()));
    const QPoint end(across(part.x() + part.width()), down(part.y() + part.height()));
    return {topLeft, QSize(end.x() - topLeft.x(), end.y() - topLeft.y())};
}

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
    loadPage();
}

void PageView::replaceDocument(const FaxDocument &document)
{
    m_document = document;
    showPage(m_current);
}

void PageView::clear(const QString &message)
{
    m_document = {};
    m_current = 0;
    m_shown = {};
    m_selection = {};
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
    m_shown = page ? *page : FaxDocument::Page();
    m_message = page ? QString() : page.error().message();
    m_selection = {};
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

void PageView::setTurn(PageTurn turn)
{
    m_turn = turn;
    relayout();
}

void PageView::setInverted(bool inverted)
{
    m_inverted = inverted;
    relayout();
}

void PageView::setSmoothing(Smoothing smoothing)
{
    m_smoothing = smoothing;
    relayout();
}

void PageView::select(QRect part)
{
    m_selection = part & QRect(QPoint(0, 0), naturalSize(page()));
    viewport()->update();
    Q_EMIT viewChanged();
}

QImage PageView::picture() const
{
    return page().isNull() ? QImage() : m_turn.turned(naturalPicture(page(), m_selection));
}

double PageView::scale() const
{
    if (page().isNull() || m_zoom == Zoom::Scale)
        return m_scale;
    const int margin = fontMetrics().height();
    const QSizeF room = QSizeF(maximumViewportSize() - QSize(margin, margin)) * devicePixelRatioF();
    const QSizeF size = m_turn.turned(naturalSize(page()));
    const double across = room.width() / size.width();
    if (m_zoom == Zoom::Width) {
        const double bar = verticalScrollBar()->sizeHint().width() * devicePixelRatioF();
        return qMax(smallestScale / 4, (room.width() - bar) / size.width());
    }
    return qMax(smallestScale / 4, qMin(across, room.height() / size.height()));
}

/** Before turning. */
QSize PageView::plainSize() const
{
    return page().isNull() ? QSize() : (QSizeF(naturalSize(page())) * scale()).toSize();
}

QSize PageView::pictureSize() const
{
    return m_turn.turned(plainSize());
}

void PageView::relayout()
{
    m_pictured = {};
    const QSize logical = (QSizeF(pictureSize()) / devicePixelRatioF()).toSize();
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

/** Where the page begins in the viewport, in device pixels; negative if it is scrolled. */
QPoint PageView::pageOrigin() const
{
    const QSize room = (QSizeF(viewport()->size()) * devicePixelRatioF()).toSize();
    const QSize size = pictureSize();
    const QPoint scrolled(qRound(horizontalScrollBar()->value() * devicePixelRatioF()),
                          qRound(verticalScrollBar()->value() * devicePixelRatioF()));
    return QPoint(qMax(0, (room.width() - size.width()) / 2),
                  qMax(0, (room.height() - size.height()) / 2))
        - scrolled;
}

/** @param part  of the turned page, in device pixels */
QImage PageView::visiblePicture(QRect part)
{
    if (m_pictured == part && m_pictured.isValid())
        return m_picture;
    const QSize plain = plainSize();
    m_picture = m_turn.turned(
        scaledPage(page(), plain, m_turn.turnedBack(part, plain), m_smoothing));
    if (m_inverted)
        m_picture.invertPixels();
    m_picture.setDevicePixelRatio(devicePixelRatioF());
    m_pictured = part;
    return m_picture;
}

void PageView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    if (page().isNull()) {
        painter.setPen(palette().color(QPalette::WindowText));
        const int margin = fontMetrics().height();
        painter.drawText(viewport()->rect().adjusted(margin, margin, -margin, -margin),
                         static_cast<int>(Qt::AlignCenter) | Qt::TextWordWrap, m_message);
        return;
    }
    const QPoint origin = pageOrigin();
    const QSize room = (QSizeF(viewport()->size()) * devicePixelRatioF()).toSize();
    const QRect part = QRect(-origin, room) & QRect(QPoint(0, 0), pictureSize());
    if (part.isEmpty())
        return;
    painter.drawImage(QPointF(origin + part.topLeft()) / devicePixelRatioF(), visiblePicture(part));
    paintMark(painter);
    paintSelection(painter);
}

/** A part of the plain page of size `of` in the viewport, in its logical pixels. */
QRect PageView::onScreen(QRect part, QSize of) const
{
    const QSize plain = plainSize();
    const QRect device = m_turn.turned(rescaled(part, of, plain), plain).translated(pageOrigin());
    return QRectF(QPointF(device.topLeft()) / devicePixelRatioF(),
                  QSizeF(device.size()) / devicePixelRatioF())
        .toAlignedRect();
}

/** A bar beside the lost rows, and a triangle where it begins: the shape says it without colour, too (P5). */
void PageView::paintMark(QPainter &painter) const
{
    if (m_shown.lost.count == 0)
        return;
    const int thick = fontMetrics().averageCharWidth();
    const int side = fontMetrics().height();
    const QColor color = tokenColor(Token::Fault, palette());
    const QRect rows = onScreen({0, m_shown.lost.first, 1, m_shown.lost.count},
                                QSize(page().width(), page().rows()));
    const bool upright = m_turn.quarters() % 2 == 0;
    QRect bar = upright ? QRect(rows.x(), rows.y(), thick, qMax(rows.height(), thick / 2))
                        : QRect(rows.x(), rows.y(), qMax(rows.width(), thick / 2), thick);
    if (m_turn.quarters() == 0)
        bar.moveRight(qMax(rows.left() - 1, thick));
    else if (m_turn.quarters() == 1)
        bar.moveBottom(qMax(rows.top() - 1, thick));
    painter.fillRect(bar, color);
    QRect glyph(bar.topLeft() - (upright ? QPoint(side, 0) : QPoint(0, side)), QSize(side, side));
    if (!viewport()->rect().contains(glyph)) // no room outside the page: on it
        glyph.moveTopLeft(upright ? bar.topRight() : bar.bottomLeft());
    paintGlyph(painter, glyph, Glyph::Triangle, color);
}

void PageView::paintSelection(QPainter &painter) const
{
    if (m_selection.isNull())
        return;
    const QRect rect = onScreen(m_selection, naturalSize(page()));
    QColor fill = palette().color(QPalette::Highlight);
    painter.setPen(QPen(fill, 2));
    fill.setAlphaF(0.2F);
    painter.setBrush(fill);
    painter.drawRect(rect);
}

QPoint PageView::naturalPoint(QPointF at) const
{
    const QSize plain = plainSize();
    const QPoint device = (at * devicePixelRatioF()).toPoint() - pageOrigin();
    const QPoint back = m_turn.turnedBack({device, QSize(0, 0)}, plain).topLeft();
    return rescaled({back, QSize(0, 0)}, plain, naturalSize(page())).topLeft();
}

void PageView::mousePressEvent(QMouseEvent *event)
{
    if (page().isNull() || event->button() != Qt::LeftButton)
        return QAbstractScrollArea::mousePressEvent(event);
    m_selectFrom = naturalPoint(event->position());
    select({});
}

void PageView::mouseMoveEvent(QMouseEvent *event)
{
    if (page().isNull() || !event->buttons().testFlag(Qt::LeftButton))
        return QAbstractScrollArea::mouseMoveEvent(event);
    const QPoint to = naturalPoint(event->position());
    const QRect drawn(QPoint(qMin(to.x(), m_selectFrom.x()), qMin(to.y(), m_selectFrom.y())),
                      QSize(qAbs(to.x() - m_selectFrom.x()), qAbs(to.y() - m_selectFrom.y())));
    select(drawn);
}

void PageView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape || m_selection.isNull())
        return QAbstractScrollArea::keyPressEvent(event);
    select({});
    event->accept();
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

#include "covers/editor/covercanvas.h"

#include "cover/painter/coverpainter.h"
#include "covers/editor/coveroverlay.h"
#include "covers/editor/coverruler.h"

#include <QtCore/QMimeData>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QScrollBar>

#include <algorithm>
#include <cmath>

namespace Fax::Ui {

namespace {
using Kind = CoverObject::Kind;

constexpr double margin = 8; // mm around the sheet
constexpr double leastScale = 0.8; // pixels per mm
constexpr double largestScale = 40;
constexpr double zoomStep = 1.25;
constexpr double reachPixels = 6;
constexpr double leastSide = 1; // mm
} // namespace

CoverCanvas::CoverCanvas(CoverDocument &document, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_document(document)
    , m_pointer(document)
    , m_acrossRuler(new CoverRuler(Qt::Horizontal, this))
    , m_downRuler(new CoverRuler(Qt::Vertical, this))
{
    setObjectName(QStringLiteral("covereditor.canvas"));
    setAccessibleName(tr("Page"));
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    viewport()->setAcceptDrops(true);
    horizontalScrollBar()->setObjectName(QStringLiteral("covereditor.canvas.across"));
    verticalScrollBar()->setObjectName(QStringLiteral("covereditor.canvas.down"));
    connectRuler(m_acrossRuler, Qt::Horizontal);
    connectRuler(m_downRuler, Qt::Vertical);
    connect(&document, &CoverDocument::pageChanged, this, &CoverCanvas::pageWasChanged);
    connect(&document, &CoverDocument::selectionChanged, this, &CoverCanvas::showSelection);
    pageWasChanged();
}

CoverCanvas::~CoverCanvas() = default;

/** A ruler gives guides that lie along it. */
void CoverCanvas::connectRuler(CoverRuler *ruler, Qt::Orientation line)
{
    connect(ruler, &CoverRuler::guidePulled, this, [this, line] { m_pointer.pullGuide(line); });
    connect(ruler, &CoverRuler::guideMoved, this,
            [this](const QPointF &global) { drag(viewport()->mapFromGlobal(global)); });
    connect(ruler, &CoverRuler::guideDropped, this, [this] {
        m_pointer.release(sheet());
        viewport()->update();
        Q_EMIT guidesChanged();
    });
}

QRectF CoverCanvas::sheet() const
{
    return {QPointF(0, 0), paperSize(m_document.page().paper)};
}

double CoverCanvas::reach() const
{
    return reachPixels / m_view.pixelsPerMm;
}

double CoverCanvas::naturalScale() const
{
    return logicalDpiX() / 25.4;
}

double CoverCanvas::zoom() const
{
    return m_view.pixelsPerMm / naturalScale();
}

QPointF CoverCanvas::middle() const
{
    const QRectF seen(m_view.toMm(QPointF(0, 0)),
                      m_view.toMm(QPointF(viewport()->width(), viewport()->height())));
    return (seen & sheet()).center();
}

void CoverCanvas::pageWasChanged()
{
    m_painter = std::make_unique<CoverPainter>(m_document.page(), m_values,
                                               CoverPainter::Options{});
    m_drawn = {};
    arrange();
    showSelection();
}

void CoverCanvas::setValues(const CoverValues &values)
{
    m_values = values;
    pageWasChanged();
}

void CoverCanvas::setGridShown(bool shown)
{
    m_gridShown = shown;
    m_drawn = {};
    viewport()->update();
}

void CoverCanvas::setGuides(const CoverGuides &guides)
{
    m_pointer.guides = guides;
    viewport()->update();
    Q_EMIT guidesChanged();
}

void CoverCanvas::showFaxed(const FaxPage &page)
{
    m_faxed = page;
    m_drawn = {};
    viewport()->update();
}

void CoverCanvas::setZoom(double zoom)
{
    m_fit = Fit::None;
    setScale(zoom * naturalScale());
}

void CoverCanvas::fitPage()
{
    m_fit = Fit::Page;
    fit();
}

void CoverCanvas::fitWidth()
{
    m_fit = Fit::Width;
    fit();
}

void CoverCanvas::fit()
{
    const QSizeF all = sheet().size() + QSizeF(2 * margin, 2 * margin);
    const double across = viewport()->width() / all.width();
    const double down = viewport()->height() / all.height();
    setScale(m_fit == Fit::Width ? across : std::min(across, down));
}

void CoverCanvas::setScale(double pixelsPerMm)
{
    const QPointF center = middle();
    m_view.pixelsPerMm = std::clamp(pixelsPerMm, leastScale, largestScale);
    arrange();
    horizontalScrollBar()->setValue(qRound((center.x() + margin) * m_view.pixelsPerMm)
                                    - viewport()->width() / 2);
    verticalScrollBar()->setValue(qRound((center.y() + margin) * m_view.pixelsPerMm)
                                  - viewport()->height() / 2);
    placeSheet();
    Q_EMIT zoomChanged();
}

void CoverCanvas::arrange()
{
    const int thick = CoverRuler::thickness(*this);
    setViewportMargins(thick, thick, 0, 0);
    const QRect inner = viewport()->geometry();
    m_acrossRuler->setGeometry(inner.left(), inner.top() - thick, inner.width(), thick);
    m_downRuler->setGeometry(inner.left() - thick, inner.top(), thick, inner.height());
    const QSizeF all = (sheet().size() + QSizeF(2 * margin, 2 * margin)) * m_view.pixelsPerMm;
    const auto setBar = [](QScrollBar *bar, double whole, int seen) {
        bar->setRange(0, std::max(0, static_cast<int>(whole) - seen));
        bar->setPageStep(seen);
        bar->setSingleStep(seen / 10);
    };
    setBar(horizontalScrollBar(), all.width(), viewport()->width());
    setBar(verticalScrollBar(), all.height(), viewport()->height());
    placeSheet();
}

void CoverCanvas::placeSheet()
{
    const auto start = [this](double size, int room, const QScrollBar *bar) {
        const double whole = (size + 2 * margin) * m_view.pixelsPerMm;
        const double space = std::max(0.0, (room - whole) / 2);
        return std::round(space + margin * m_view.pixelsPerMm - bar->value());
    };
    m_view.origin = {start(sheet().width(), viewport()->width(), horizontalScrollBar()),
                     start(sheet().height(), viewport()->height(), verticalScrollBar())};
    m_acrossRuler->setScale(m_view.origin.x(), m_view.pixelsPerMm);
    m_downRuler->setScale(m_view.origin.y(), m_view.pixelsPerMm);
    m_drawn = {};
    viewport()->update();
}

void CoverCanvas::showSelection()
{
    const QRectF box = m_document.selectionBox();
    m_acrossRuler->setSelection(box.left(), box.right());
    m_downRuler->setSelection(box.top(), box.bottom());
    const QList<CoverObject> objects = m_document.selectedObjects();
    setAccessibleDescription(objects.isEmpty() ? tr("Nothing is selected")
                                               : tr("%1, %2 mm from the left, %3 mm from the top")
                                                     .arg(coverObjectName(objects.first()),
                                                          locale().toString(box.left(), 'f', 1),
                                                          locale().toString(box.top(), 'f', 1)));
    viewport()->update();
}

/** To the next object on the page, the lowest first. */
void CoverCanvas::walk(int steps)
{
    const auto count = static_cast<int>(m_document.page().objects.size());
    if (count == 0)
        return;
    const int from = m_document.selection().isEmpty() ? (steps > 0 ? -1 : count)
                                                      : m_document.selection().first();
    m_document.select({(from + steps + count) % count});
}

void CoverCanvas::nudge(const QPointF &offset, bool resize)
{
    const auto edit = [&offset, resize](CoverObject &object) {
        if (!resize)
            return object.area.translate(offset);
        QSizeF size = object.area.size() + QSizeF(offset.x(), offset.y());
        if (object.kind != Kind::Line)
            size = size.expandedTo({leastSide, leastSide});
        object.area.setSize(size);
    };
    m_document.changeSelected(resize ? tr("Resize") : tr("Move"), edit,
                              resize ? QStringLiteral("keys resize") : QStringLiteral("keys move"));
}

void CoverCanvas::keyPressEvent(QKeyEvent *event)
{
    const double step = event->modifiers().testFlag(Qt::ShiftModifier) ? 0.2 : 1;
    const bool resize = event->modifiers().testFlag(Qt::ControlModifier);
    const bool faxed = isFaxed();
    switch (event->key()) {
    case Qt::Key_Left:
        return faxed ? QAbstractScrollArea::keyPressEvent(event) : nudge({-step, 0}, resize);
    case Qt::Key_Right:
        return faxed ? QAbstractScrollArea::keyPressEvent(event) : nudge({step, 0}, resize);
    case Qt::Key_Up:
        return faxed ? QAbstractScrollArea::keyPressEvent(event) : nudge({0, -step}, resize);
    case Qt::Key_Down:
        return faxed ? QAbstractScrollArea::keyPressEvent(event) : nudge({0, step}, resize);
    case Qt::Key_PageUp:
        return walk(-1);
    case Qt::Key_PageDown:
        return walk(1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT propertiesWanted();
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void CoverCanvas::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || isFaxed())
        return event->ignore();
    m_pointer.press(m_view.toMm(event->position()), reach(),
                    event->modifiers().testFlag(Qt::ShiftModifier));
    viewport()->update();
}

void CoverCanvas::drag(const QPointF &pixels)
{
    m_pointer.drag(m_view.toMm(pixels), m_snapping);
    viewport()->update();
}

void CoverCanvas::mouseMoveEvent(QMouseEvent *event)
{
    Q_EMIT pointedAt(m_view.toMm(event->position()));
    if (m_pointer.isBusy())
        drag(event->position());
    else
        updateCursor(event->position());
}

void CoverCanvas::updateCursor(const QPointF &pixels)
{
    const Qt::Edges edges = isFaxed() ? Qt::Edges()
                                      : m_pointer.edgesAt(m_view.toMm(pixels), reach());
    const bool across = edges.testAnyFlags(Qt::LeftEdge | Qt::RightEdge);
    const bool down = edges.testAnyFlags(Qt::TopEdge | Qt::BottomEdge);
    const bool falling = edges == (Qt::LeftEdge | Qt::TopEdge)
        || edges == (Qt::RightEdge | Qt::BottomEdge);
    viewport()->setCursor(across && down ? (falling ? Qt::SizeFDiagCursor : Qt::SizeBDiagCursor)
                              : across   ? Qt::SizeHorCursor
                              : down     ? Qt::SizeVerCursor
                                         : Qt::ArrowCursor);
}

void CoverCanvas::mouseReleaseEvent(QMouseEvent *)
{
    const CoverGuides before = m_pointer.guides;
    m_pointer.release(sheet());
    viewport()->update();
    if (m_pointer.guides != before)
        Q_EMIT guidesChanged();
}

void CoverCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (!isFaxed() && m_pointer.objectAt(m_view.toMm(event->position()), reach()) >= 0)
        Q_EMIT propertiesWanted();
}

void CoverCanvas::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier))
        return QAbstractScrollArea::wheelEvent(event);
    if (event->angleDelta().y() != 0)
        setZoom(zoom() * (event->angleDelta().y() > 0 ? zoomStep : 1 / zoomStep));
}

void CoverCanvas::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasFormat(coverFieldMime) && !isFaxed())
        event->acceptProposedAction();
}

void CoverCanvas::dragMoveEvent(QDragMoveEvent *event)
{
    event->acceptProposedAction();
}

void CoverCanvas::dropEvent(QDropEvent *event)
{
    const auto field = coverFieldOf(QString::fromUtf8(event->mimeData()->data(coverFieldMime)));
    if (!field)
        return;
    event->acceptProposedAction();
    Q_EMIT fieldDropped(*field, m_view.toMm(event->position()));
}

bool CoverCanvas::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        m_drawn = {};
    return QAbstractScrollArea::viewportEvent(event);
}

void CoverCanvas::resizeEvent(QResizeEvent *)
{
    m_fit == Fit::None ? arrange() : fit();
}

void CoverCanvas::scrollContentsBy(int, int)
{
    placeSheet();
}

/** The seen part of the sheet, in device pixels, once for all repaints. */
void CoverCanvas::drawSheet()
{
    const QRect seen = m_view.toPixels(sheet()).toAlignedRect() & viewport()->rect();
    m_drawnAt = seen.topLeft();
    m_drawn = isFaxed()
        ? CoverOverlay::faxedPicture(m_faxed, sheet().width(), m_view, seen, devicePixelRatio())
        : CoverOverlay::sheetPicture(*m_painter, m_view, seen, devicePixelRatio(), m_gridShown);
}

void CoverCanvas::paintEvent(QPaintEvent *)
{
    if (m_drawn.isNull())
        drawSheet();
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), palette().color(QPalette::Mid));
    painter.drawImage(m_drawnAt, m_drawn);
    painter.setPen(palette().color(QPalette::Dark));
    painter.drawRect(m_view.toPixels(sheet()).adjusted(-1, -1, 0, 0));
    if (isFaxed())
        return;
    const CoverOverlay overlay(m_view, palette());
    overlay.paintEmptyFields(&painter, m_document.page(), m_values);
    overlay.paintGuides(&painter, m_pointer.guides, m_pointer.snap(), viewport()->size());
    overlay.paintSelection(&painter, m_document, m_pointer.band());
}

} // namespace Fax::Ui

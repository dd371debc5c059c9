#include "cover/painter/coverpainter.h"

#include "cover/painter/coverscreen.h"
#include "cover/painter/covertext.h"

#include <QtGui/QPainter>

#include <algorithm>
#include <cmath>

namespace Fax {

namespace {

using Kind = CoverObject::Kind;

constexpr double continuedMargin = 20; ///< mm
constexpr double continuedTop = 18; ///< of its first line, the subject
constexpr double continuedNoteTop = 30;
constexpr double largestContinued = 14; ///< points; so that the longest note takes few pages
constexpr int mostPages = 20; ///< 4,000 characters, each on a line of its own, take this many

/** Device rows for a millimetre. */
double rowsPerMm(const QPainter &painter)
{
    return std::abs(painter.deviceTransform().m22());
}

/** Whole pixels of the device that a rectangle in millimetres lies on. */
QRect devicePixels(const QPainter &painter, const QRectF &area)
{
    return painter.deviceTransform().mapRect(area).toRect();
}

QPen linePen(double millimetres)
{
    if (millimetres <= 0)
        return Qt::NoPen;
    return QPen(Qt::black, millimetres, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin);
}

/** A straight line is a filled rectangle of whole pixels, so that none is thinner than the others. */
void paintStraight(QPainter *painter, const QRectF &area)
{
    QRect pixels = devicePixels(*painter, area.normalized());
    pixels.setSize(pixels.size().expandedTo({1, 1}));
    painter->save();
    painter->resetTransform();
    painter->fillRect(pixels, Qt::black);
    painter->restore();
}

void paintLine(QPainter *painter, const CoverObject &object)
{
    const QRectF &area = object.area;
    const double half = object.lineWidth / 2;
    if (area.height() == 0)
        return paintStraight(painter, area.normalized().adjusted(0, -half, 0, half));
    if (area.width() == 0)
        return paintStraight(painter, area.normalized().adjusted(-half, 0, half, 0));
    painter->setPen(linePen(object.lineWidth));
    painter->drawLine(area.topLeft(), area.bottomRight());
}

void paintEdges(QPainter *painter, const QRectF &area, double width)
{
    if (width <= 0)
        return;
    paintStraight(painter, {area.left(), area.top(), area.width(), width});
    paintStraight(painter, {area.left(), area.bottom() - width, area.width(), width});
    paintStraight(painter, {area.left(), area.top(), width, area.height()});
    paintStraight(painter, {area.right() - width, area.top(), width, area.height()});
}

void fillRectangle(QPainter *painter, const CoverObject &object)
{
    const QBrush brush = coverFill(object.fill, rowsPerMm(*painter));
    if (brush.style() == Qt::NoBrush)
        return;
    const QRect pixels = devicePixels(*painter, object.area);
    painter->save();
    painter->resetTransform();
    painter->fillRect(pixels, brush);
    painter->restore();
}

void paintEllipse(QPainter *painter, const CoverObject &object)
{
    QBrush brush = coverFill(object.fill, rowsPerMm(*painter));
    if (brush.style() == Qt::TexturePattern)
        brush.setTransform(painter->deviceTransform().inverted()); // its lines are the device's
    const double half = object.lineWidth / 2;
    painter->setPen(linePen(object.lineWidth));
    painter->setBrush(brush);
    painter->drawEllipse(object.area.adjusted(half, half, -half, -half));
}

/** In place of a picture that is not decoded here. */
void paintCross(QPainter *painter, const QRectF &area)
{
    paintEdges(painter, area, CoverLimits::thinnestLine);
    painter->setPen(linePen(CoverLimits::thinnestLine));
    painter->drawLine(area.topLeft(), area.bottomRight());
    painter->drawLine(area.bottomLeft(), area.topRight());
}

} // namespace

CoverPainter::CoverPainter(CoverPage page, CoverValues values, Options options)
    : m_page(std::move(page))
    , m_values(std::move(values))
    , m_options(std::move(options))
{
    setNote();
    bool isNumber = false;
    const int documentPages = m_values[CoverField::DocumentPages].toInt(&isNumber);
    if (isNumber)
        m_values.set(CoverField::Pages, QString::number(documentPages + pageCount()));
}

CoverPainter::~CoverPainter() = default;

void CoverPainter::setNote()
{
    const auto note = std::find_if(m_page.objects.begin(), m_page.objects.end(),
                                   [](const CoverObject &one) { return one.kind == Kind::Note; });
    const QString text = note == m_page.objects.end() ? QString() : shownText(*note, m_values);
    if (text.isEmpty())
        return m_notes.push_back(nullptr);
    m_notes.push_back(std::make_unique<CoverText>(
        *note, NoteText::of(text), CoverText::Options{m_options.bilevel, m_options.smallNote}));
    const CoverText &first = *m_notes.front();
    m_fit = {first.lines(), first.lines() - first.linesThatFit(), first.points()};
    if (m_fit.missing > 0 && note->overflow != CoverObject::Overflow::Cut)
        continueNote(*note, first);
}

CoverObject CoverPainter::continuation(const CoverObject &note, double points) const
{
    const QSizeF sheet = paperSize(m_page.paper);
    CoverObject next = note;
    next.area = {continuedMargin, continuedNoteTop, sheet.width() - 2 * continuedMargin,
                 sheet.height() - continuedNoteTop - continuedMargin};
    next.overflow = CoverObject::Overflow::Wrap;
    next.size = std::min(points, largestContinued);
    return next;
}

void CoverPainter::continueNote(const CoverObject &note, const CoverText &first)
{
    const CoverObject next = continuation(note, first.points());
    NoteText rest = NoteText::of(shownText(note, m_values)).from(first.charactersThatFit());
    while (!rest.text.isEmpty() && pageCount() < mostPages) {
        m_notes.push_back(std::make_unique<CoverText>(next, rest, textOptions()));
        rest = rest.from(m_notes.back()->charactersThatFit());
    }
}

void CoverPainter::paint(QPainter *painter, int index) const
{
    if (index > 0)
        return paintContinued(painter, index);
    for (const CoverObject &object : m_page.objects) {
        if (!isHidden(object, m_values))
            paintObject(painter, object);
    }
}

/** The frame of the page, the subject, a line, and what is left of the note. */
void CoverPainter::paintContinued(QPainter *painter, int index) const
{
    for (const CoverObject &object : m_page.objects) {
        if (object.kind == Kind::Frame && !isHidden(object, m_values))
            paintObject(painter, object);
    }
    const CoverText &note = *m_notes.at(static_cast<size_t>(index));
    const double width = paperSize(m_page.paper).width() - 2 * continuedMargin;
    CoverObject subject;
    subject.bold = true;
    subject.overflow = CoverObject::Overflow::Cut;
    subject.area = {continuedMargin, continuedTop, width, 6};
    const QString number = QStringLiteral("%1/%2").arg(index + 1).arg(pageCount());
    const QString text = m_values[CoverField::Subject];
    const NoteText heading{text.isEmpty() ? number : QStringLiteral("%1 (%2)").arg(text, number),
                           {}};
    CoverText(subject, heading, textOptions()).paint(painter);
    paintStraight(painter, {continuedMargin, continuedTop + 7, width, 0.4});
    note.paint(painter);
}

void CoverPainter::paintObject(QPainter *painter, const CoverObject &object) const
{
    painter->save();
    switch (object.kind) {
    case Kind::Text:
    case Kind::Field:
        CoverText(object, {shownText(object, m_values), {}}, textOptions()).paint(painter);
        break;
    case Kind::Note:
        if (m_notes.front())
            m_notes.front()->paint(painter);
        break;
    case Kind::Line:
        paintLine(painter, object);
        break;
    case Kind::Box:
    case Kind::Frame:
        fillRectangle(painter, object);
        paintEdges(painter, object.area, object.lineWidth);
        break;
    case Kind::Ellipse:
        paintEllipse(painter, object);
        break;
    case Kind::Image:
        paintImage(painter, object);
        break;
    }
    painter->restore();
}

void CoverPainter::paintImage(QPainter *painter, const CoverObject &object) const
{
    if (!m_options.picture)
        return paintCross(painter, object.area);
    const QRect pixels = devicePixels(*painter, object.area);
    const QImage image = m_options.picture(object, pixels.size());
    painter->resetTransform();
    painter->drawImage(pixels.topLeft(), image);
}

} // namespace Fax

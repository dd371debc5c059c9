#include "covers/editor/coverpointer.h"

#include <QtCore/QLineF>

#include <algorithm>
#include <cmath>

namespace Fax::Ui {

namespace {
using Kind = CoverObject::Kind;
constexpr double leastSize = 1; // mm

double distanceTo(const QLineF &line, const QPointF &point)
{
    const QPointF along = line.p2() - line.p1();
    const double length = QPointF::dotProduct(along, along);
    const double part = length > 0
        ? std::clamp(QPointF::dotProduct(point - line.p1(), along) / length, 0.0, 1.0)
        : 0.0;
    return QLineF(point, line.p1() + along * part).length();
}

bool isHollow(const CoverObject &object)
{
    const bool shape = object.kind == Kind::Box || object.kind == Kind::Ellipse
        || object.kind == Kind::Frame;
    return shape && object.fill == CoverObject::Fill::None;
}

bool isHit(const CoverObject &object, const QPointF &at, double reach)
{
    const QRectF &area = object.area;
    if (object.kind == Kind::Line)
        return distanceTo({area.topLeft(), area.bottomRight()}, at) <= reach;
    if (!area.adjusted(-reach, -reach, reach, reach).contains(at))
        return false;
    return !isHollow(object) || !area.adjusted(reach, reach, -reach, -reach).contains(at);
}

bool isNear(double one, double other, double reach)
{
    return std::abs(one - other) <= reach;
}
} // namespace

int CoverPointer::objectAt(const QPointF &at, double reach) const
{
    const QList<CoverObject> &objects = m_document.page().objects;
    for (auto i = static_cast<int>(objects.size()) - 1; i >= 0; --i) {
        if (isHit(objects.at(i), at, reach))
            return i;
    }
    return -1;
}

QList<QPointF> CoverPointer::handles(const CoverObject &object)
{
    const QRectF &area = object.area;
    if (object.kind == Kind::Line)
        return {area.topLeft(), area.bottomRight()};
    const QPointF middle = area.center();
    return {area.topLeft(),
            {middle.x(), area.top()},
            area.topRight(),
            {area.left(), middle.y()},
            {area.right(), middle.y()},
            area.bottomLeft(),
            {middle.x(), area.bottom()},
            area.bottomRight()};
}

Qt::Edges CoverPointer::edgesAt(const QPointF &at, double reach) const
{
    if (m_document.selection().size() != 1)
        return {};
    const CoverObject &object = m_document.page().objects.at(m_document.selection().first());
    const QList<QPointF> places = handles(object);
    const auto met = std::find_if(places.begin(), places.end(), [&](const QPointF &handle) {
        return isNear(handle.x(), at.x(), reach) && isNear(handle.y(), at.y(), reach);
    });
    if (met == places.end())
        return {};
    const QRectF &area = object.area;
    Qt::Edges edges;
    if (object.kind == Kind::Line)
        return met == places.begin() ? Qt::LeftEdge | Qt::TopEdge : Qt::RightEdge | Qt::BottomEdge;
    edges.setFlag(Qt::LeftEdge, met->x() == area.left());
    edges.setFlag(Qt::RightEdge, met->x() == area.right());
    edges.setFlag(Qt::TopEdge, met->y() == area.top());
    edges.setFlag(Qt::BottomEdge, met->y() == area.bottom());
    return edges;
}

QList<double> &CoverPointer::lines(Qt::Orientation line)
{
    return line == Qt::Vertical ? guides.across : guides.down;
}

std::optional<CoverPointer::Guide> CoverPointer::guideAt(const QPointF &at, double reach) const
{
    for (qsizetype i = 0; i < guides.across.size(); ++i) {
        if (isNear(guides.across.at(i), at.x(), reach))
            return Guide{Qt::Vertical, i};
    }
    for (qsizetype i = 0; i < guides.down.size(); ++i) {
        if (isNear(guides.down.at(i), at.y(), reach))
            return Guide{Qt::Horizontal, i};
    }
    return std::nullopt;
}

void CoverPointer::pullGuide(Qt::Orientation line)
{
    m_mode = Mode::Guide;
    m_guide = {line, lines(line).size()};
    lines(line).append(0);
}

void CoverPointer::press(const QPointF &at, double reach, bool extend)
{
    m_start = at;
    m_reach = reach;
    m_before = m_document.page();
    ++m_drags;
    m_edges = edgesAt(at, reach);
    if (m_edges) {
        m_mode = Mode::Resize;
        return;
    }
    const int hit = objectAt(at, reach);
    QList<int> selection = m_document.selection();
    if (hit < 0) {
        if (const auto guide = guideAt(at, reach)) {
            m_guide = *guide;
            m_mode = Mode::Guide;
            return;
        }
        m_mode = Mode::Band;
        if (!extend)
            m_document.select({});
        return;
    }
    const bool was = selection.contains(hit);
    if (extend && was)
        selection.removeAll(hit);
    else if (extend)
        selection.append(hit);
    else if (!was)
        selection = {hit};
    m_document.select(selection);
    m_mode = extend && was ? Mode::Nothing : Mode::Move;
}

void CoverPointer::drag(const QPointF &at, bool snap)
{
    switch (m_mode) {
    case Mode::Nothing:
        return;
    case Mode::Move:
        return move(at - m_start, snap);
    case Mode::Resize:
        return resize(at, snap);
    case Mode::Band:
        return selectBand(at);
    case Mode::Guide:
        break;
    }
    const double place = m_guide.line == Qt::Vertical ? at.x() : at.y();
    lines(m_guide.line)[m_guide.index] = snap ? std::round(place) : place;
}

void CoverPointer::release(const QRectF &sheet)
{
    if (m_mode == Mode::Guide) {
        QList<double> &all = lines(m_guide.line);
        const double end = m_guide.line == Qt::Vertical ? sheet.width() : sheet.height();
        if (all.at(m_guide.index) <= 0 || all.at(m_guide.index) >= end)
            all.removeAt(m_guide.index);
    }
    m_mode = Mode::Nothing;
    m_band = {};
    m_snap = {};
}

/** Guides, the middle of the sheet, and the edges and middles of what is not dragged. */
CoverArrange::SnapLines CoverPointer::snapLines() const
{
    const QSizeF sheet = paperSize(m_before.paper);
    CoverArrange::SnapLines lines{guides.across + QList<double>{sheet.width() / 2},
                                  guides.down + QList<double>{sheet.height() / 2}, grid, m_reach};
    for (int i = 0; i < m_before.objects.size(); ++i) {
        if (m_document.selection().contains(i))
            continue;
        const QRectF box = boxOf(m_before.objects.at(i));
        lines.across += {box.left(), box.center().x(), box.right()};
        lines.down += {box.top(), box.center().y(), box.bottom()};
    }
    return lines;
}

void CoverPointer::move(const QPointF &offset, bool snap)
{
    QRectF box;
    for (const int index : m_document.selection())
        box |= boxOf(m_before.objects.at(index));
    m_snap = snap ? CoverArrange::snapped(box.translated(offset), snapLines())
                  : CoverArrange::Snapped{};
    CoverPage page = m_before;
    for (const int index : m_document.selection())
        page.objects[index].area.translate(offset + m_snap.offset);
    m_document.change(CoverDocument::tr("Move"), page, m_document.selection(),
                      QStringLiteral("drag %1").arg(m_drags));
}

void CoverPointer::resize(const QPointF &at, bool snap)
{
    m_snap = snap ? CoverArrange::snapped({at, QSizeF()}, snapLines()) : CoverArrange::Snapped{};
    CoverPage page = m_before;
    CoverObject &object = page.objects[m_document.selection().first()];
    const QRectF &area = object.area;
    const QPointF pulled(m_edges.testFlag(Qt::LeftEdge) ? area.left() : area.right(),
                         m_edges.testFlag(Qt::TopEdge) ? area.top() : area.bottom());
    const QPointF offset = at + m_snap.offset - pulled;
    if (object.kind != Kind::Line)
        object.area = CoverArrange::resized(object.area, m_edges, offset, leastSize);
    else if (m_edges.testFlag(Qt::LeftEdge))
        object.area.setTopLeft(object.area.topLeft() + offset);
    else
        object.area.setBottomRight(object.area.bottomRight() + offset);
    m_document.change(CoverDocument::tr("Resize"), page, m_document.selection(),
                      QStringLiteral("drag %1").arg(m_drags));
}

void CoverPointer::selectBand(const QPointF &at)
{
    m_band = QRectF(m_start, at).normalized();
    QList<int> inside;
    for (int i = 0; i < m_before.objects.size(); ++i) {
        if (holds(m_band, boxOf(m_before.objects.at(i))))
            inside.append(i);
    }
    m_document.select(inside);
}

} // namespace Fax::Ui

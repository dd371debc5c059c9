#include "covers/editor/coverdocument.h"

#include "cover/coverfield.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace Fax::Ui {

namespace {
constexpr int mergeable = 1;
constexpr qsizetype nameLength = 40;

/** A hundredth of a millimetre is finer than any dot; what is left would only pile up. */
QRectF rounded(const QRectF &area)
{
    const auto hundredths = [](double millimetres) { return qRound64(millimetres * 100) / 100.0; };
    return {hundredths(area.x()), hundredths(area.y()), hundredths(area.width()),
            hundredths(area.height())};
}
} // namespace

QRectF boxOf(const CoverObject &object)
{
    return object.area.normalized();
}

bool holds(const QRectF &outer, const QRectF &box)
{
    return box.left() >= outer.left() && box.right() <= outer.right() && box.top() >= outer.top()
        && box.bottom() <= outer.bottom();
}

QString coverObjectName(const CoverObject &object)
{
    switch (object.kind) {
    case CoverObject::Kind::Text:
        return object.text.isEmpty()
            ? CoverDocument::tr("Text without words")
            : CoverDocument::tr("“%1”").arg(object.text.simplified().left(nameLength));
    case CoverObject::Kind::Field:
        return coverFieldLabel(object.field);
    case CoverObject::Kind::Line:
        return CoverDocument::tr("Line");
    case CoverObject::Kind::Box:
        return CoverDocument::tr("Box");
    case CoverObject::Kind::Ellipse:
        return CoverDocument::tr("Ellipse");
    case CoverObject::Kind::Image:
        return CoverDocument::tr("Picture");
    case CoverObject::Kind::Note:
        return CoverDocument::tr("Note");
    case CoverObject::Kind::Frame:
        break;
    }
    return CoverDocument::tr("Page frame");
}

class CoverDocument::Step final : public QUndoCommand
{
public:
    struct State
    {
        CoverPage page;
        QList<int> selection;
    };

    Step(CoverDocument &document, const QString &text, State after, QString merge)
        : QUndoCommand(text)
        , m_document(document)
        , m_before{document.m_page, document.m_selection}
        , m_after(std::move(after))
        , m_merge(std::move(merge))
    { }

    void undo() override { m_document.show(m_before.page, m_before.selection); }
    void redo() override { m_document.show(m_after.page, m_after.selection); }
    [[nodiscard]] int id() const override { return m_merge.isEmpty() ? -1 : mergeable; }

    bool mergeWith(const QUndoCommand *later) override
    {
        const auto *step = static_cast<const Step *>(later); // same id: one of ours
        if (step->m_merge != m_merge)
            return false;
        m_after = step->m_after;
        return true;
    }

private:
    CoverDocument &m_document;
    State m_before;
    State m_after;
    QString m_merge;
};

CoverDocument::CoverDocument(CoverPage page, QObject *parent)
    : QObject(parent)
    , m_page(std::move(page))
{ }

CoverDocument::~CoverDocument() = default;

void CoverDocument::select(QList<int> indexes)
{
    std::sort(indexes.begin(), indexes.end());
    indexes.erase(std::unique(indexes.begin(), indexes.end()), indexes.end());
    indexes.removeIf([this](int index) { return index < 0 || index >= m_page.objects.size(); });
    if (indexes == m_selection)
        return;
    m_selection = indexes;
    ++m_selectionCount;
    Q_EMIT selectionChanged();
}

void CoverDocument::selectAll()
{
    QList<int> all(m_page.objects.size());
    std::iota(all.begin(), all.end(), 0);
    select(all);
}

QList<CoverObject> CoverDocument::selectedObjects() const
{
    QList<CoverObject> objects;
    for (const int index : m_selection)
        objects.append(m_page.objects.at(index));
    return objects;
}

QRectF CoverDocument::selectionBox() const
{
    QRectF box;
    for (const int index : m_selection)
        box |= boxOf(m_page.objects.at(index));
    return box;
}

void CoverDocument::change(const QString &step, CoverPage page, QList<int> selection,
                           const QString &merge)
{
    for (CoverObject &object : page.objects) {
        const QRectF area = rounded(object.area);
        if (area != object.area)
            object.area = area;
    }
    if (page == m_page)
        return;
    const QString session = merge.isEmpty()
        ? QString()
        : QStringLiteral("%1 %2").arg(merge).arg(m_selectionCount);
    m_steps.push(new Step(*this, step, {std::move(page), std::move(selection)}, session));
}

void CoverDocument::changeSelected(const QString &step,
                                   const std::function<void(CoverObject &)> &edit,
                                   const QString &merge)
{
    CoverPage page = m_page;
    for (const int index : std::as_const(m_selection))
        edit(page.objects[index]);
    change(step, page, m_selection, merge);
}

void CoverDocument::moveSelected(const QString &step, const QList<QPointF> &offsets,
                                 const QString &merge)
{
    CoverPage page = m_page;
    for (qsizetype i = 0; i < std::min(offsets.size(), m_selection.size()); ++i)
        page.objects[m_selection.at(i)].area.translate(offsets.at(i));
    change(step, page, m_selection, merge);
}

bool CoverDocument::add(const QList<CoverObject> &objects, const QString &step)
{
    if (m_page.objects.size() + objects.size() > CoverLimits::objects)
        return false;
    CoverPage page = m_page;
    QList<int> selection;
    for (const CoverObject &object : objects) {
        selection.append(static_cast<int>(page.objects.size()));
        page.objects.append(object);
    }
    change(step, page, selection);
    return true;
}

void CoverDocument::removeSelected()
{
    CoverPage page = m_page;
    for (auto index = m_selection.crbegin(); index != m_selection.crend(); ++index)
        page.objects.removeAt(*index);
    change(tr("Delete"), page, {});
}

/** The selected objects keep their order among each other. */
void CoverDocument::order(Order order)
{
    CoverPage page = m_page;
    QList<int> places = m_selection;
    const bool up = order == Order::ToFront || order == Order::Forward;
    const auto count = static_cast<int>(page.objects.size());
    if (up)
        std::reverse(places.begin(), places.end());
    int end = up ? count - 1 : 0;
    for (int &place : places) {
        const bool step = order == Order::Forward || order == Order::Backward;
        const int target = step ? place + (up ? 1 : -1) : end;
        const int to = up ? std::min(target, end) : std::max(target, end);
        page.objects.move(place, to);
        place = to;
        end = to + (up ? -1 : 1);
    }
    std::sort(places.begin(), places.end());
    change(up ? tr("Bring forward") : tr("Send backward"), page, places);
}

void CoverDocument::show(const CoverPage &page, const QList<int> &selection)
{
    m_page = page;
    const bool other = selection != m_selection;
    m_selection = selection;
    if (other)
        ++m_selectionCount;
    Q_EMIT pageChanged();
    if (other)
        Q_EMIT selectionChanged();
}

} // namespace Fax::Ui

#include "cover/painter/covertext.h"

#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>

#include <algorithm>
#include <cmath>

namespace Fax {

namespace {
constexpr double dotsPerPoint = coverDotsPerMm * 25.4 / 72;
constexpr double roundingDots = 1.5; ///< an area made for one line may be so much too low
constexpr double stepPoints = 0.5;

QString onOneLine(QString text)
{
    text.replace(u'\n', u' ');
    return text;
}

Qt::Alignment alignment(CoverObject::Align align)
{
    switch (align) {
    case CoverObject::Align::Center:
        return Qt::AlignHCenter;
    case CoverObject::Align::Right:
        return Qt::AlignRight;
    case CoverObject::Align::Left:
        break;
    }
    return Qt::AlignLeft;
}
} // namespace

CoverText::CoverText(const CoverObject &object, const NoteText &text, Options options)
    : m_object(object)
    , m_text(text)
    , m_options(options)
{
    const bool isCut = object.overflow == CoverObject::Overflow::Cut
        && object.kind != CoverObject::Kind::Note;
    if (isCut) {
        const QFontMetricsF metrics(font(object.size));
        m_text = {metrics.elidedText(onOneLine(text.text), Qt::ElideRight,
                                     object.area.width() * coverDotsPerMm),
                  {}};
    }
    set(object.size);
    if (!isCut && !fits()
        && (options.mayShrink || object.overflow == CoverObject::Overflow::Shrink))
        shrink();
}

CoverText::~CoverText() = default;

/** Pixels of the font are dots. */
QFont CoverText::font(double points) const
{
    QFont letters(m_object.font);
    if (m_object.font == QLatin1StringView("monospace"))
        letters.setStyleHint(QFont::TypeWriter);
    else
        letters.setStyleHint(m_object.font == QLatin1StringView("serif") ? QFont::Serif
                                                                         : QFont::SansSerif);
    letters.setPixelSize(std::max(1, static_cast<int>(std::lround(points * dotsPerPoint))));
    letters.setBold(m_object.bold);
    letters.setItalic(m_object.italic);
    letters.setHintingPreference(QFont::PreferNoHinting);
    if (m_options.bilevel)
        letters.setStyleStrategy(QFont::NoAntialias);
    return letters;
}

/** The largest size, in half points, at which all fits; the smallest if none does. */
void CoverText::shrink()
{
    int tooLarge = static_cast<int>(std::ceil(m_object.size / stepPoints));
    int largest = static_cast<int>(CoverLimits::smallestType / stepPoints);
    while (largest + 1 < tooLarge) {
        const int middle = (largest + tooLarge) / 2;
        set(middle * stepPoints);
        (fits() ? largest : tooLarge) = middle;
    }
    set(largest * stepPoints);
}

void CoverText::set(double points)
{
    m_points = points;
    m_paragraphs.clear();
    m_lines.clear();
    double y = 0;
    qsizetype start = 0;
    for (const QString &paragraph : m_text.text.split(u'\n')) {
        setParagraph(paragraph, start, &y);
        start += paragraph.size() + 1;
    }
    fit();
}

void CoverText::setParagraph(const QString &paragraph, qsizetype start, double *y)
{
    const QFont letters = font(m_points);
    auto layout = std::make_unique<QTextLayout>(paragraph, letters);
    QTextOption option(alignment(m_object.align));
    option.setTextDirection(paragraph.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout->setTextOption(option);
    layout->setFormats(formats(start, paragraph.size()));
    const double spacing = QFontMetricsF(letters).lineSpacing();
    layout->beginLayout();
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        line.setLineWidth(m_object.area.width() * coverDotsPerMm);
        line.setPosition({0, *y});
        m_lines.push_back({m_paragraphs.size(), line.lineNumber(),
                           start + line.textStart() + line.textLength(), *y, *y + line.height()});
        *y += std::max(spacing, line.height());
    }
    layout->endLayout();
    m_paragraphs.push_back(std::move(layout));
}

QList<QTextLayout::FormatRange> CoverText::formats(qsizetype start, qsizetype length) const
{
    QList<QTextLayout::FormatRange> ranges;
    for (const NoteText::Span &span : m_text.bold) {
        const qsizetype first = std::max(span.start, start);
        const qsizetype end = std::min(span.start + span.length, start + length);
        if (end <= first)
            continue;
        QTextLayout::FormatRange range;
        range.start = static_cast<int>(first - start);
        range.length = static_cast<int>(end - first);
        range.format.setFontWeight(QFont::Bold);
        ranges.append(range);
    }
    return ranges;
}

/** One line is always shown: an area that is lower than its letters is no reason to lose them. */
void CoverText::fit()
{
    const double height = m_object.area.height() * coverDotsPerMm + roundingDots;
    const auto tooLow = std::find_if(m_lines.begin(), m_lines.end(),
                                     [height](const Line &line) { return line.bottom > height; });
    m_fitting = std::max(std::min(1, lines()), static_cast<int>(tooLow - m_lines.begin()));
}

qsizetype CoverText::charactersThatFit() const
{
    if (fits())
        return m_text.text.size();
    qsizetype end = m_lines.at(static_cast<size_t>(m_fitting - 1)).end;
    if (end < m_text.text.size() && m_text.text.at(end) == u'\n')
        ++end;
    return end;
}

void CoverText::paint(QPainter *painter) const
{
    painter->save();
    painter->translate(m_object.area.topLeft());
    painter->scale(1 / coverDotsPerMm, 1 / coverDotsPerMm);
    painter->setPen(Qt::black);
    for (int i = 0; i < m_fitting; ++i) {
        const Line &line = m_lines.at(static_cast<size_t>(i));
        m_paragraphs.at(line.paragraph)->lineAt(line.line).draw(painter, {0, 0});
    }
    painter->restore();
}

} // namespace Fax

#pragma once

#include "cover/coverpage.h"
#include "cover/painter/notetext.h"

#include <QtCore/QRectF>
#include <QtGui/QFont>
#include <QtGui/QTextLayout>

#include <memory>
#include <vector>

class QPainter;

namespace Fax {

/** Text is laid out in dots of R8, 204 to the inch both ways, so that its lines break alike on every device. */
inline constexpr double coverDotsPerMm = 1728.0 / 215.0;

/**
 * A text set into an area: which lines there are, how large the letters became, and how much of it there was room for.
 *
 * Thread: where it was made; QtGui must be there.
 */
class CoverText
{
public:
    struct Options
    {
        bool bilevel = false; ///< letters of black dots only, for a fax page
        bool mayShrink = false; ///< also where the object's overflow does not say so
    };

    /** @param object  its area, letters and overflow; what it says is `text` */
    CoverText(const CoverObject &object, const NoteText &text, Options options);
    ~CoverText();

    /** In millimetres, as the painter is scaled by the caller. */
    void paint(QPainter *painter) const;

    [[nodiscard]] double points() const { return m_points; } ///< of the letters
    [[nodiscard]] int lines() const { return static_cast<int>(m_lines.size()); }
    [[nodiscard]] int linesThatFit() const { return m_fitting; }
    /** Characters in the lines that fit, with the line ends between them. */
    [[nodiscard]] qsizetype charactersThatFit() const;

private:
    struct Line
    {
        size_t paragraph;
        int line; ///< of that paragraph
        qsizetype end; ///< characters up to here, in the whole text
        double top; ///< dots below the area's top
        double bottom;
    };

    void set(double points);
    void setParagraph(const QString &paragraph, qsizetype start, double *y);
    void fit();
    void shrink();
    [[nodiscard]] bool fits() const { return m_fitting == lines(); }
    [[nodiscard]] QList<QTextLayout::FormatRange> formats(qsizetype start, qsizetype length) const;

    [[nodiscard]] QFont font(double points) const;

    CoverObject m_object;
    NoteText m_text;
    Options m_options;
    double m_points = 0;
    std::vector<std::unique_ptr<QTextLayout>> m_paragraphs;
    std::vector<Line> m_lines;
    int m_fitting = 0;
};

} // namespace Fax

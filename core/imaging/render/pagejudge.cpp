#include "imaging/render/pagejudge.h"

#include "imaging/render/sheet.h"

#include <QtCore/QtEndian>

#include <algorithm>
#include <bit>
#include <cmath>
#include <vector>

namespace Fax {

namespace {
using Code = PageFinding::Code;

constexpr int lettersThatCount = 10;
constexpr double lineThatCountsMm = 3;

constexpr double nearlyBlankBelow = 0.0005; // of the page: some ten letters
constexpr double mostlyBlackFrom = 0.5;
constexpr double colourFrom = 0.1;
constexpr double greyFrom = 0.25;
constexpr double unprintedMm = 3; // at each edge of the paper, by most machines
constexpr double cutFromMm2 = 4; // ink of about three letters

constexpr int wordPixels = 64;
constexpr double fieldMm = 4; // height of a field that is grey or not, wider than lines of text are high
constexpr int greyChanges = 14; // of colour in 64 pixels: a dot or line screen, not letters

/** How a page lies on the paper, in pixels. */
struct Edges
{
    int left = 0; ///< columns at each side where nothing may lie
    int top = 0; ///< rows at the top and at the bottom
    double pixelsPerMm2 = 1;
};

double paperWidthMm(Paper paper)
{
    switch (paper) {
    case Paper::Letter:
    case Paper::Legal:
        return 215.9;
    case Paper::B4:
        return 257;
    case Paper::A3:
        return 297;
    case Paper::A4:
        break;
    }
    return 210;
}

Edges edgesOf(const FaxPage &page, Paper paper)
{
    const Sheet sheet{paper, page.resolution(), 0};
    const double across = sheet.pixelsPerMm();
    const double beside = std::max(0.0, page.width() / across - paperWidthMm(paper)) / 2;
    return {static_cast<int>(std::lround((beside + unprintedMm) * across)),
            static_cast<int>(std::lround(unprintedMm * sheet.linesPerMm())),
            across * sheet.linesPerMm()};
}

/** One look at all pixels. */
class Measure
{
public:
    Measure(const FaxPage &page, const Edges &edges)
        : m_page(page)
        , m_edges(edges)
        , m_fieldRows(std::max(
              8, static_cast<int>(fieldMm * Sheet{Paper::A4, page.resolution(), 0}.linesPerMm())))
        , m_greyRows(static_cast<size_t>(page.width() / wordPixels))
    {
        for (int y = 0; y < page.rows(); ++y)
            addRow(y);
    }

    [[nodiscard]] double black() const { return part(m_black); }
    [[nodiscard]] double grey() const { return part(m_grey); }
    [[nodiscard]] bool isCut() const
    {
        return static_cast<double>(m_atEdge) > cutFromMm2 * m_edges.pixelsPerMm2;
    }

private:
    [[nodiscard]] double part(qint64 pixels) const
    {
        return static_cast<double>(pixels) / (double(m_page.width()) * m_page.rows());
    }

    void addRow(int y)
    {
        const uchar *row = m_page.row(y);
        qint64 inRow = 0;
        for (size_t i = 0; i < m_greyRows.size(); ++i) {
            const auto word = qFromBigEndian<quint64>(row + i * sizeof(quint64));
            if (word == 0)
                continue;
            inRow += std::popcount(word);
            m_greyRows[i] += std::popcount(word ^ (word >> 1)) >= greyChanges ? 1 : 0;
        }
        m_black += inRow;
        if (inRow > 0)
            m_atEdge += y < m_edges.top || y >= m_page.rows() - m_edges.top ? inRow : beside(row);
        if ((y + 1) % m_fieldRows == 0)
            endFields();
    }

    /** Black pixels in the columns at both sides, which are fewer than a word. */
    [[nodiscard]] int beside(const uchar *row) const
    {
        const auto first = qFromBigEndian<quint64>(row);
        const auto last = qFromBigEndian<quint64>(row + m_page.bytesPerRow() - sizeof(quint64));
        const int rest = wordPixels - m_edges.left;
        return std::popcount(first >> rest) + std::popcount(last << rest);
    }

    void endFields()
    {
        for (int &rows : m_greyRows) {
            if (rows * 8 >= m_fieldRows * 7)
                m_grey += qint64(m_fieldRows) * wordPixels;
            rows = 0;
        }
    }

    const FaxPage &m_page;
    Edges m_edges;
    int m_fieldRows;
    std::vector<int> m_greyRows; // of each column of fields
    qint64 m_black = 0;
    qint64 m_grey = 0;
    qint64 m_atEdge = 0;
};

int percent(double part)
{
    return static_cast<int>(std::lround(part * 100));
}
} // namespace

void PageDetail::addLetter(double capitalMm)
{
    if (capitalMm > 0 && capitalMm * 100 < double(m_letters.size()))
        ++m_letters[static_cast<size_t>(capitalMm * 100)];
}

void PageDetail::addLine(double thickMm, double longMm)
{
    if (thickMm >= 0 && thickMm < 1 && longMm >= lineThatCountsMm)
        m_thinnest = std::min(m_thinnest.value_or(100), static_cast<int>(thickMm * 100));
}

std::optional<int> PageDetail::smallestLetter() const
{
    int letters = 0;
    for (size_t i = 0; i < m_letters.size(); ++i) {
        letters += m_letters[i];
        if (letters >= lettersThatCount)
            return static_cast<int>(i);
    }
    return std::nullopt;
}

QList<PageFinding> judgePage(const FaxPage &page, const PageDetail &detail, Paper paper)
{
    const Resolution resolution = page.resolution();
    const Measure measure(page, edgesOf(page, paper));
    QList<PageFinding> findings;
    if (const auto line = detail.thinnestLine(); line && *line / 100.0 < thinnestLineMm(resolution))
        findings.append({Code::HairLines, *line});
    if (const auto text = detail.smallestLetter();
        text && *text / 100.0 < smallestLetterMm(resolution))
        findings.append({Code::SmallText, *text});
    if (detail.hasColourPicture && measure.grey() >= colourFrom)
        findings.append({Code::ColourPicture, percent(measure.grey())});
    else if (measure.grey() >= greyFrom)
        findings.append({Code::HeavyGrey, percent(measure.grey())});
    if (measure.black() < nearlyBlankBelow)
        findings.append({Code::NearlyBlank, measure.black() > 0 ? 1 : 0});
    if (measure.black() >= mostlyBlackFrom)
        findings.append({Code::MostlyBlack, percent(measure.black())});
    if (detail.isTurned)
        findings.append({Code::Turned, 0});
    if (measure.isCut() && !detail.isPictureFile)
        findings.append({Code::CutByMargins, 0});
    return findings;
}

} // namespace Fax

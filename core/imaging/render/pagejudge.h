#pragma once

#include "imaging/faxpage.h"
#include "imaging/pagefinding.h"

#include <array>

namespace Fax {

/** What a reader knows of a page from its source, which the pixels do not tell. All lengths as they lie on the fax. */
class PageDetail
{
public:
    bool hasColourPicture = false;
    bool isTurned = false; ///< by us, to be larger
    bool isPictureFile = false; ///< fills the sheet: what it loses at the edges was no text

    /** A letter that is seen, by the height of the capital letters of its font. */
    void addLetter(double capitalMm);
    /** A line that is seen, drawn or as a thin field. Short ones are parts of drawn letters and do not count. */
    void addLine(double thickMm, double longMm);

    /** Of the smallest text that is more than a mark or two, in 1/100 mm; below 200, nothing for larger text. */
    [[nodiscard]] std::optional<int> smallestLetter() const;
    [[nodiscard]] std::optional<int> thinnestLine() const { return m_thinnest; } ///< 1/100 mm

private:
    std::array<int, 200> m_letters{}; // how many of so many 1/100 mm
    std::optional<int> m_thinnest;
};

/** What is to be said about a page that is ready for the line (S2). Resolution and size are those of the page. */
[[nodiscard]] QList<PageFinding> judgePage(const FaxPage &page, const PageDetail &detail,
                                           Paper paper);

} // namespace Fax

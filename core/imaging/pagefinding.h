#pragma once

#include "base/faxtypes.h"

#include <QtCore/QList>
#include <QtCore/QString>

#include <optional>

namespace Fax {

/**
 * Something about a page that reads badly or goes out slowly at the resolution it was drawn for (S2). fax-render
 * makes at most one of each code for a page, in this order; pageFindingText() puts it into words.
 */
struct PageFinding
{
    Q_GADGET
    Q_PROPERTY(Code code MEMBER code)
    Q_PROPERTY(int value MEMBER value)

public:
    enum class Code {
        HairLines, ///< value: the thinnest line, 1/100 mm; 0 = as thin as a device can
        SmallText, ///< value: the capital letters of the smallest text, 1/100 mm
        ColourPicture, ///< from a picture that may have colours; value: per cent of the page that became dots
        HeavyGrey, ///< from grey tones or patterns; value: the same
        NearlyBlank, ///< value: 0 = nothing at all on it, else 1
        MostlyBlack, ///< value: per cent of the page, 50 … 100
        Turned, ///< a landscape page was turned to be larger; value 0
        CutByMargins, ///< something lies where many machines print nothing; value 0
    };
    Q_ENUM(Code)

    Code code = Code::NearlyBlank;
    int value = 0;

    friend bool operator==(const PageFinding &, const PageFinding &) = default;
};

/** Height of capital letters below which text is hard to read: about eight lines, or eight pixels across. */
[[nodiscard]] double smallestLetterMm(Resolution resolution);
/** Width below which a line is thinner than half of what the resolution can show. */
[[nodiscard]] double thinnestLineMm(Resolution resolution);
/** Height of the capital letters of a font, by the usual 0.7 of its size. */
[[nodiscard]] double letterMm(double points);

/** The coarsest resolution at which the finding would not be made; nothing if none is fine enough. */
[[nodiscard]] std::optional<Resolution> resolutionAgainst(const PageFinding &finding);

/** A finding as people read it. */
struct PageFindingText
{
    QString sentence; ///< names the page: “Page 3 is 71 % black: slow and hard to read.”
    QString remedy; ///< one sentence that says what to do: “Choose the resolution Fine.”
};

/** `resolution` is the one the page was drawn at. In the language of this process. */
[[nodiscard]] PageFindingText pageFindingText(const PageFinding &finding, int page,
                                              Resolution resolution);

} // namespace Fax

Q_DECLARE_METATYPE(Fax::PageFinding)

#include "imaging/pagefinding.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <array>
#include <cmath>

namespace Fax {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PageFinding)
};

constexpr std::array resolutions = {Resolution::Standard, Resolution::Fine, Resolution::Superfine};
constexpr double capitalPart = 0.7; // of the size of a font
constexpr double mmPerPoint = 25.4 / 72;

bool isFoundAt(const PageFinding &finding, Resolution resolution)
{
    const double millimetres = finding.value / 100.0;
    if (finding.code == PageFinding::Code::HairLines)
        return millimetres < thinnestLineMm(resolution);
    if (finding.code == PageFinding::Code::SmallText)
        return millimetres < smallestLetterMm(resolution);
    return true;
}

/** Cut, not rounded: a value below a limit never reads as the limit. */
QString tenths(int hundredths)
{
    return QLocale().toString(hundredths / 10 / 10.0, 'f', 1);
}

QString choose(Resolution resolution)
{
    return resolution == Resolution::Fine ? Words::tr("Choose the resolution Fine.")
                                          : Words::tr("Choose the resolution Superfine.");
}

PageFindingText hairLines(const PageFinding &finding, int page, Resolution resolution)
{
    const QString width = QLocale().toString(finding.value / 100.0, 'f', 2);
    const QString least = QLocale().toString(
        std::ceil(thinnestLineMm(Resolution::Superfine) * 100) / 100, 'f', 2);
    const auto better = resolutionAgainst(finding);
    const QString sentence = finding.value == 0
        ? Words::tr("Page %1 has hair lines: they can break or vanish.").arg(page)
        : Words::tr("Page %1 has lines of %2 mm: they can break or vanish.").arg(page).arg(width);
    return {sentence,
            better && *better != resolution
                ? choose(*better)
                : Words::tr("Draw lines at least %1 mm wide in the document.").arg(least)};
}

PageFindingText smallText(const PageFinding &finding, int page, Resolution resolution)
{
    const auto better = resolutionAgainst(finding);
    const QString least = QLocale().toString(smallestLetterMm(resolution), 'f', 1);
    return {Words::tr("Page %1 has letters of %2 mm: hard to read below %3 mm.")
                .arg(page)
                .arg(tenths(finding.value), least),
            better && *better != resolution ? choose(*better)
                                            : Words::tr("Make the text larger in the document.")};
}
} // namespace

double smallestLetterMm(Resolution resolution)
{
    switch (resolution) {
    case Resolution::Standard:
        return 2.0;
    case Resolution::Fine:
        return 1.0;
    case Resolution::Superfine:
        break;
    }
    return 0.8;
}

double thinnestLineMm(Resolution resolution)
{
    switch (resolution) {
    case Resolution::Standard:
        return 0.13;
    case Resolution::Fine:
        return 0.065;
    case Resolution::Superfine:
        break;
    }
    return 0.06; // of a line that runs down, as at Fine
}

double letterMm(double points)
{
    return points * mmPerPoint * capitalPart;
}

std::optional<Resolution> resolutionAgainst(const PageFinding &finding)
{
    for (const Resolution resolution : resolutions) {
        if (!isFoundAt(finding, resolution))
            return resolution;
    }
    return std::nullopt;
}

PageFindingText pageFindingText(const PageFinding &finding, int page, Resolution resolution)
{
    switch (finding.code) {
    case PageFinding::Code::HairLines:
        return hairLines(finding, page, resolution);
    case PageFinding::Code::SmallText:
        return smallText(finding, page, resolution);
    case PageFinding::Code::ColourPicture:
        return {Words::tr("Page %1 has a picture in colour or grey tones: %2 % of the page becomes "
                          "black dots, which takes long.")
                    .arg(page)
                    .arg(finding.value),
                Words::tr("Make the picture smaller, or leave it out.")};
    case PageFinding::Code::HeavyGrey:
        return {Words::tr("Page %1 is %2 % grey: it takes long, and letters on grey are lost.")
                    .arg(page)
                    .arg(finding.value),
                Words::tr("Use white in place of grey backgrounds.")};
    case PageFinding::Code::NearlyBlank:
        return {finding.value == 0 ? Words::tr("Page %1 is blank.").arg(page)
                                   : Words::tr("Page %1 is nearly blank.").arg(page),
                Words::tr("Leave it out with the page range.")};
    case PageFinding::Code::MostlyBlack:
        return {
            Words::tr("Page %1 is %2 % black: slow and hard to read.").arg(page).arg(finding.value),
            Words::tr("Use dark letters on a white ground.")};
    case PageFinding::Code::Turned:
        return {Words::tr("Page %1 is landscape and was turned to be larger.").arg(page),
                Words::tr("Use portrait in the document if it is to arrive upright.")};
    case PageFinding::Code::CutByMargins:
        break;
    }
    return {
        Words::tr("Page %1 goes up to the edge: the other machine may cut it off there.").arg(page),
        Words::tr("Leave a margin of at least 5 mm in the document.")};
}

} // namespace Fax

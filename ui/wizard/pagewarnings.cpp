#include "wizard/pagewarnings.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace Fax::Ui {

namespace {

struct PageWarningText
{
    Q_DECLARE_TR_FUNCTIONS(PageWarning)
};

struct Found
{
    int page = 0;
    PageFinding finding;
};

/** Of lines and letters the smallest is the worst, of the rest the largest. */
bool isWorse(const Found &a, const Found &b)
{
    const bool smallIsBad = a.finding.code == PageFinding::Code::HairLines
        || a.finding.code == PageFinding::Code::SmallText
        || a.finding.code == PageFinding::Code::NearlyBlank;
    return smallIsBad ? a.finding.value < b.finding.value : a.finding.value > b.finding.value;
}

PageWarning warningOf(const QList<Found> &found, Resolution resolution)
{
    const Found worst = *std::min_element(found.cbegin(), found.cend(), &isWorse);
    const PageFindingText text = pageFindingText(worst.finding, worst.page, resolution);
    PageWarning warning{text.sentence, text.remedy, {worst.page}, -1, {}};
    for (const Found &one : found) {
        if (one.page != worst.page)
            warning.pages.append(one.page);
    }
    if (const auto better = resolutionAgainst(worst.finding); better && *better > resolution)
        warning.better = better;
    if (found.size() > 1)
        warning.sentence = PageWarningText::tr("%1 The same on %n other pages.", nullptr,
                                               static_cast<int>(found.size()) - 1)
                               .arg(text.sentence);
    return warning;
}

bool saysItsCountry(const QString &number)
{
    return number.trimmed().startsWith(u'+') || number.trimmed().startsWith(u"00");
}

} // namespace

QList<PageWarning> pageWarnings(const QMap<int, Model::Preview::Facts> &facts,
                                Resolution resolution)
{
    QMap<PageFinding::Code, QList<Found>> byCode;
    for (auto one = facts.cbegin(); one != facts.cend(); ++one) {
        for (const PageFinding &finding : one->findings)
            byCode[finding.code].append({one.key(), finding});
    }
    QList<PageWarning> warnings;
    for (const QList<Found> &found : std::as_const(byCode))
        warnings.append(warningOf(found, resolution));
    return warnings;
}

std::optional<PageWarning> countryWarning(const QList<Recipient> &recipients)
{
    const auto without = std::count_if(
        recipients.cbegin(), recipients.cend(),
        [](const Recipient &one) { return !one.number.isEmpty() && !saysItsCountry(one.number); });
    if (without == 0)
        return std::nullopt;
    return PageWarning{
        PageWarningText::tr("%n recipients have no country code.", nullptr,
                            static_cast<int>(without)),
        PageWarningText::tr("They are called in the country of the server, or in the house."),
        {},
        0,
        {}};
}

} // namespace Fax::Ui

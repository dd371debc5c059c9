#include "wizard/faxsummary.h"

#include "job/tariff.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtCore/QStringList>

namespace Fax::Ui {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(FaxSummary)
};

constexpr int secondsStep = 10; ///< an estimate is not more exact
constexpr int exactMinutes = 10; ///< longer ones have no seconds

QString pagesText(const FaxSummary &fax)
{
    if (fax.pages == 0)
        return Text::tr("calculating the pages");
    const QString pages = fax.recipients > 1 ? Text::tr("%n pages each", nullptr, fax.pages)
                                             : Text::tr("%n pages", nullptr, fax.pages);
    if (fax.coverPages == 0)
        return pages;
    //: 5 pages (1 cover + 4)
    return Text::tr("%1 (%2 cover + %3)")
        .arg(pages)
        .arg(fax.coverPages)
        .arg(fax.pages - fax.coverPages);
}

} // namespace

QString aboutDuration(std::chrono::seconds duration)
{
    const auto rounded = (duration.count() + secondsStep / 2) / secondsStep * secondsStep;
    const auto seconds = std::max<qint64>(secondsStep, rounded);
    if (seconds < 60)
        return Text::tr("%1 s").arg(seconds);
    const qint64 minutes = (duration.count() + 30) / 60;
    if (seconds < exactMinutes * 60)
        return seconds % 60 == 0 ? Text::tr("%1 min").arg(seconds / 60)
                                 : Text::tr("%1 min %2 s").arg(seconds / 60).arg(seconds % 60);
    if (minutes < 60)
        return Text::tr("%1 min").arg(minutes);
    return Text::tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

std::optional<FaxCost> FaxCost::of(const QList<Recipient> &recipients, std::chrono::seconds each,
                                   const ServerSettings &settings)
{
    const auto table = TariffTable::parse(settings.tariffs);
    if (!table || table->rows.isEmpty())
        return std::nullopt;
    const DialingPlace place{settings.countryCode, settings.internationalPrefix,
                             settings.nationalPrefix};
    const auto duration = static_cast<int>(each.count());
    FaxCost all{0, 0, settings.currency};
    for (const Recipient &one : recipients) {
        const auto plain = table->cost(one.number, place, duration, false);
        if (!plain)
            return std::nullopt;
        all.plain += *plain;
        all.discount += settings.discountPeriod().isNone()
            ? *plain
            : table->cost(one.number, place, duration, true).value_or(*plain);
    }
    return all;
}

QString FaxCost::text() const
{
    const auto amount = [](double value) { return QLocale().toString(value, 'f', 2); };
    const QString about = Text::tr("about %1 %2", "0.42 EUR").arg(amount(plain), currency);
    return amount(plain) == amount(discount)
        ? about
        : Text::tr("%1 (%2 in the discount period)").arg(about, amount(discount));
}

QString FaxSummary::text() const
{
    if (recipients == 0)
        return pages == 0 ? Text::tr("Nobody gets this fax yet.")
                          : Text::tr("Nobody gets this fax yet: %1.").arg(pagesText(*this));
    QStringList parts{Text::tr("%n recipients", nullptr, recipients), pagesText(*this)};
    if (!each) {
        parts.append(Text::tr("calculating the time"));
    } else if (recipients == 1) {
        parts.append(Text::tr("about %1").arg(aboutDuration(*each)));
    } else {
        parts.append(Text::tr("about %1 per fax").arg(aboutDuration(*each)));
        parts.append(Text::tr("about %1 on %n lines", nullptr, lines).arg(aboutDuration(all)));
    }
    if (each && cost)
        parts.append(cost->text());
    return parts.join(Text::tr(", "));
}

} // namespace Fax::Ui

#pragma once

#include "base/result.h"

#include <QtCore/QList>
#include <QtCore/QString>

#include <optional>

namespace Fax {

/** What calls to some numbers cost, in the currency of the server (ui.md chapter 9). */
struct Tariff
{
    QString prefix; ///< "+49", "+4930", "0900", or "*" for all that no other row is for
    double perMinute = 0;
    double perCall = 0;
    int stepSeconds = 60; ///< 1 … 600: every step begun is paid
    double discountPerMinute = 0; ///< in the discount period

    friend bool operator==(const Tariff &, const Tariff &) = default;
};

/** Where a number is, for the tariffs: our country and what is dialled in front, as in the settings. */
struct DialingPlace
{
    QString countryCode;
    QString internationalPrefix;
    QString nationalPrefix;
};

/**
 * The tariffs of a server: the setting Tariffs as rows, and what a call costs. The text has the rows separated by
 * semicolons, each "prefix perMinute perCall stepSeconds discountPerMinute" with points as decimals.
 *
 * Thread: any; a plain value.
 */
struct TariffTable
{
    static constexpr int maximumRows = 100;

    QList<Tariff> rows;

    /** InvalidParameter names the row that is wrong. "" is a table without rows. */
    [[nodiscard]] static Result<TariffTable> parse(const QString &text);
    [[nodiscard]] QString text() const;

    /**
     * What a call of so many seconds costs; the row with the longest prefix counts.
     *
     * @param number as typed; "030 555" and "+49 30 555" are the same number in Germany
     * @return nothing if no row is for the number
     */
    [[nodiscard]] std::optional<double> cost(const QString &number, const DialingPlace &place,
                                             int seconds, bool inDiscountPeriod) const;

    friend bool operator==(const TariffTable &, const TariffTable &) = default;
};

} // namespace Fax

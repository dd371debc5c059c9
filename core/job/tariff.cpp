#include "job/tariff.h"

#include "job/faxnumber.h"

#include <QtCore/QStringList>

#include <algorithm>
#include <cmath>

namespace Fax {

namespace {

constexpr double highestPrice = 1000;
constexpr int longestStep = 600;
constexpr int longestPrefix = 16;

tl::unexpected<Error> wrong(const QString &row)
{
    return failure(ErrorCode::InvalidParameter,
                   QStringLiteral("\"%1\" is not a tariff: prefix, price per minute, price per "
                                  "call, step in seconds, price per minute in the discount period")
                       .arg(row.left(64)));
}

bool isPrefix(const QString &text)
{
    if (text == u"*")
        return true;
    const QString digits = text.startsWith(u'+') ? text.mid(1) : text;
    return !digits.isEmpty() && digits.size() <= longestPrefix
        && std::all_of(digits.begin(), digits.end(),
                       [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool readPrice(const QString &text, double &price)
{
    bool isNumber = false;
    price = text.toDouble(&isNumber);
    return isNumber && std::isfinite(price) && price >= 0 && price <= highestPrice;
}

Result<Tariff> readRow(const QString &row)
{
    const QStringList words = row.split(u' ', Qt::SkipEmptyParts);
    Tariff tariff;
    bool isNumber = false;
    if (words.size() != 5 || !isPrefix(words.at(0)) || !readPrice(words.at(1), tariff.perMinute)
        || !readPrice(words.at(2), tariff.perCall)
        || !readPrice(words.at(4), tariff.discountPerMinute))
        return wrong(row);
    tariff.prefix = words.at(0);
    tariff.stepSeconds = words.at(3).toInt(&isNumber);
    if (!isNumber || tariff.stepSeconds < 1 || tariff.stepSeconds > longestStep)
        return wrong(row);
    return tariff;
}

/** With a + in front where the country is known, else the keys. */
QString comparable(const FaxNumber &number, const DialingPlace &place)
{
    const QString keys = number.key();
    if (number.isInternational())
        return u'+' + keys;
    if (!place.internationalPrefix.isEmpty() && keys.startsWith(place.internationalPrefix))
        return u'+' + keys.mid(place.internationalPrefix.size());
    if (!place.countryCode.isEmpty() && !place.nationalPrefix.isEmpty()
        && keys.startsWith(place.nationalPrefix))
        return u'+' + place.countryCode + keys.mid(place.nationalPrefix.size());
    return keys;
}

QString shortest(double value)
{
    return QString::number(value, 'g', 8);
}

} // namespace

Result<TariffTable> TariffTable::parse(const QString &text)
{
    TariffTable table;
    const QStringList rows = text.split(u';', Qt::SkipEmptyParts);
    for (const QString &row : rows) {
        if (row.trimmed().isEmpty())
            continue;
        const auto tariff = readRow(row.trimmed());
        if (!tariff)
            return tl::unexpected(tariff.error());
        table.rows.append(*tariff);
    }
    if (table.rows.size() > maximumRows)
        return failure(ErrorCode::InvalidParameter,
                       QStringLiteral("There are at most %1 tariffs").arg(maximumRows));
    return table;
}

QString TariffTable::text() const
{
    QStringList texts;
    for (const Tariff &row : rows)
        texts.append(QStringList{row.prefix, shortest(row.perMinute), shortest(row.perCall),
                                 QString::number(row.stepSeconds), shortest(row.discountPerMinute)}
                         .join(u' '));
    return texts.join(QStringLiteral("; "));
}

std::optional<double> TariffTable::cost(const QString &number, const DialingPlace &place,
                                        int seconds, bool inDiscountPeriod) const
{
    const auto parsed = FaxNumber::parse(number);
    if (!parsed)
        return std::nullopt;
    const QString international = comparable(*parsed, place);
    const QString dialled = parsed->key();
    const Tariff *best = nullptr;
    const auto lengthOf = [](const Tariff &row) {
        return row.prefix == u"*" ? 0 : row.prefix.size();
    };
    for (const Tariff &row : rows) {
        const bool fits = row.prefix == u"*" || international.startsWith(row.prefix)
            || dialled.startsWith(row.prefix);
        if (fits && (best == nullptr || lengthOf(row) > lengthOf(*best)))
            best = &row;
    }
    if (best == nullptr)
        return std::nullopt;
    const int steps = (std::max(seconds, 0) + best->stepSeconds - 1) / best->stepSeconds;
    const double perMinute = inDiscountPeriod ? best->discountPerMinute : best->perMinute;
    return best->perCall + steps * best->stepSeconds / 60.0 * perMinute;
}

} // namespace Fax

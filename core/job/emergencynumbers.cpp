#include "job/emergencynumbers.h"

#include <QtCore/QStringList>

#include <algorithm>
#include <array>

namespace Fax {

namespace {

struct Row
{
    const char *number;
    const char *places;
    const char *outsideDigits; ///< digits for an outside line that are usual where it is called
};

// Numbers that no fax machine has anywhere. National ones of two and three digits that are extensions or
// ordinary services elsewhere (15, 17, 18, 100, 101, 118, 190 …) are for the setting BlockedNumbers.
constexpr std::array rows{
    Row{"112", "Europe; mobile phones everywhere", "09"},
    Row{"911", "North America", "09"},
    Row{"999", "the United Kingdom, Ireland and other countries", "09"},
    Row{"110", "Germany, China and Japan (police)", "0"},
    Row{"119", "Japan, Korea and China (fire and ambulance)", "0"},
    Row{"000", "Australia", "0"},
    Row{"08", "Mexico", ""},
};

struct CarrierCode
{
    const char *start;
    int digits; ///< that follow
};

// Call-by-call selection of a carrier: Germany 010xx and 0100xx, North America 1010xxx. The longer first.
constexpr std::array carrierCodes{CarrierCode{"0100", 2}, CarrierCode{"010", 2},
                                  CarrierCode{"1010", 3}};

constexpr qsizetype serviceCodeDigits = 2; ///< *67 and *82 need no # behind them

QString withoutCarrier(const QString &digits)
{
    for (const CarrierCode &code : carrierCodes) {
        const QLatin1StringView start(code.start);
        const QString rest = digits.mid(start.size() + code.digits);
        if (digits.startsWith(start) && !rest.isEmpty())
            return rest;
    }
    return digits;
}

bool isReached(const Row &row, const QString &digits)
{
    const QLatin1StringView number(row.number);
    const bool outside = digits.size() == number.size() + 1 && digits.endsWith(number)
        && QLatin1StringView(row.outsideDigits).contains(digits.front());
    return digits == number || outside;
}

/** The digits between pauses and keys; what follows a star also without a service code. */
QStringList partsOf(QString keys)
{
    QStringList parts;
    keys.replace(u'W', u',').replace(u'#', u',').replace(u"*"_qs, u",*"_qs);
    for (QString part : keys.split(u',')) {
        if (part.startsWith(u'*')) {
            part.remove(0, 1);
            parts.append(part.mid(serviceCodeDigits));
        }
        parts.append(part);
        parts.append(withoutCarrier(part));
    }
    return parts;
}

} // namespace

std::optional<EmergencyNumber> emergencyIn(const QString &keys)
{
    const QStringList parts = partsOf(keys);
    for (const Row &row : rows) {
        if (std::ranges::any_of(parts, [&](const QString &part) { return isReached(row, part); }))
            return EmergencyNumber{QString::fromLatin1(row.number),
                                   QString::fromLatin1(row.places)};
    }
    return std::nullopt;
}

QString destinationOf(const QString &keys)
{
    QString digits = keys;
    digits.remove(u',').remove(u'W');
    if (digits.startsWith(u'*') || digits.startsWith(u'#')) {
        const qsizetype end = digits.indexOf(u'#', 1);
        digits = digits.mid(end > 0 ? end + 1 : 1 + serviceCodeDigits);
    }
    return withoutCarrier(digits);
}

} // namespace Fax

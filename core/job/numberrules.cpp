#include "job/numberrules.h"

#include "job/emergencynumbers.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace Fax {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(NumberRules)
};

/** Keys of a pattern such as "+49 900*" or "0900*"; the star at its end is not a key. */
QString digitsOf(const QString &pattern)
{
    QString digits;
    for (const QChar c : pattern) {
        if (c.isDigit())
            digits.append(c);
    }
    return digits;
}

} // namespace

NumberRules::NumberRules(const ServerSettings &settings)
    : m_settings(settings)
{ }

QString NumberRules::keys(const FaxNumber &number) const
{
    const QString dial = number.dialString();
    if (!number.isInternational())
        return dial;
    const QString &country = m_settings.countryCode;
    if (!country.isEmpty() && dial.startsWith(country))
        return m_settings.nationalPrefix + dial.mid(country.size());
    return m_settings.internationalPrefix + dial;
}

/** 0049900… and 0900… are one number where 49 is the country: patterns meet them in the second form. */
QString NumberRules::inOurCountry(const QString &keys) const
{
    const QString abroad = m_settings.internationalPrefix + m_settings.countryCode;
    if (m_settings.countryCode.isEmpty() || !keys.startsWith(abroad))
        return keys;
    return m_settings.nationalPrefix + keys.mid(abroad.size());
}

/** The pattern that forbids the number; "" if none does. */
QString NumberRules::blockedBy(const QString &keys) const
{
    const QString called = inOurCountry(keys);
    for (const QString &item : m_settings.blockedNumbers.split(u',', Qt::SkipEmptyParts)) {
        const QString pattern = item.trimmed();
        QString digits = digitsOf(pattern);
        if (pattern.startsWith(u'+'))
            digits = m_settings.internationalPrefix + digits;
        digits = inOurCountry(digits);
        const bool fits = pattern.endsWith(u'*') ? called.startsWith(digits) : called == digits;
        if (fits && !digits.isEmpty())
            return pattern;
    }
    return {};
}

Result<> NumberRules::check(const FaxNumber &number, const QString &prefix) const
{
    const QString wanted = keys(number);
    if (wanted.size() > FaxNumber::maximumKeys)
        return failure(ErrorCode::BadNumber,
                       Text::tr("%1 is too long to be dialled").arg(number.shown()));
    // With the line's prefix, and behind a prefix or a pause that was typed.
    const bool hasPrefix = !prefix.isEmpty() && wanted.startsWith(prefix);
    const QString inner = hasPrefix ? wanted.mid(prefix.size()) : wanted;
    const qsizetype pause = std::max(inner.lastIndexOf(u','), inner.lastIndexOf(u'W'));
    for (const QString &way : {wanted, QString(prefix + wanted), inner, inner.mid(pause + 1)}) {
        const auto emergency = emergencyIn(way);
        if (emergency && m_settings.blockEmergencyNumbers)
            return failure(ErrorCode::BlockedNumber,
                           Text::tr("%1 calls the emergency number %2 (%3) and is not dialled. "
                                    "(Setting BlockEmergencyNumbers)")
                               .arg(number.shown(), emergency->number, emergency->places));
        if (const QString pattern = blockedBy(destinationOf(way)); !pattern.isEmpty())
            return failure(
                ErrorCode::BlockedNumber,
                Text::tr("%1 is blocked on this server by \"%2\". (Setting BlockedNumbers)")
                    .arg(number.shown(), pattern));
    }
    return {};
}

} // namespace Fax

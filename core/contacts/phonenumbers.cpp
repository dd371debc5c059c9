#include "contacts/phonenumbers.h"

#include "job/faxnumber.h"

#include <phonenumbers/phonenumberutil.h>

#include <optional>
#include <string>

namespace Fax {

namespace {

using Library = i18n::phonenumbers::PhoneNumberUtil;
using i18n::phonenumbers::PhoneNumber;

constexpr int longestExtension = 5;

/** Only what people write everywhere: no pauses, no keys, and more than an extension. */
bool isOrdinary(const FaxNumber &number)
{
    const QString keys = number.dialString();
    return keys == number.key() && !keys.contains(u'*') && !keys.contains(u'#')
        && (number.isInternational() || keys.size() > longestExtension);
}

std::optional<PhoneNumber> understood(const QString &text, const QString &region)
{
    const auto number = FaxNumber::parse(text);
    if (!number || !isOrdinary(*number) || (region.isEmpty() && !number->isInternational()))
        return std::nullopt;
    const QString digits = (number->isInternational() ? u"+"_qs : QString()) + number->dialString();
    PhoneNumber result;
    const auto error = Library::GetInstance()->Parse(
        digits.toStdString(), region.isEmpty() ? "ZZ" : region.toStdString(), &result);
    return error == Library::NO_PARSING_ERROR ? std::optional(result) : std::nullopt;
}

QString written(const PhoneNumber &number, Library::PhoneNumberFormat format)
{
    std::string text;
    Library::GetInstance()->Format(number, format, &text);
    return QString::fromStdString(text);
}

} // namespace

PhoneNumbers::PhoneNumbers(const QString &countryCode)
{
    const int code = countryCode.toInt();
    if (code <= 0)
        return;
    std::string region;
    Library::GetInstance()->GetRegionCodeForCountryCode(code, &region);
    if (region != "ZZ" && region != "001")
        m_region = QString::fromStdString(region);
}

QString PhoneNumbers::international(const QString &text) const
{
    const auto number = understood(text, m_region);
    if (!number || !Library::GetInstance()->IsPossibleNumber(*number))
        return text.simplified();
    return written(*number, Library::INTERNATIONAL);
}

QString PhoneNumbers::key(const QString &text) const
{
    const auto typed = FaxNumber::parse(text);
    if (!typed)
        return {};
    if (typed->isInternational())
        return u'+' + typed->key();
    const auto number = understood(text, m_region);
    if (number && Library::GetInstance()->IsPossibleNumber(*number))
        return written(*number, Library::E164);
    return typed->key();
}

bool PhoneNumbers::hasCountry(const QString &text) const
{
    const auto number = FaxNumber::parse(text);
    return number && (number->isInternational() || !m_region.isEmpty() || !isOrdinary(*number));
}

bool PhoneNumbers::isPlausible(const QString &text) const
{
    const auto number = FaxNumber::parse(text);
    if (!number)
        return false;
    if (!isOrdinary(*number) || (m_region.isEmpty() && !number->isInternational()))
        return true;
    const auto known = understood(text, m_region);
    return known && Library::GetInstance()->IsPossibleNumber(*known);
}

} // namespace Fax

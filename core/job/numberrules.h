#pragma once

#include "job/faxnumber.h"
#include "job/settings.h"

#include <QtCore/QStringList>

namespace Fax {

/**
 * What a number becomes on a telephone line, and whether it may be called: by the server's settings
 * (CountryCode, InternationalPrefix, NationalPrefix, BlockEmergencyNumbers, BlockedNumbers) and the prefix of
 * the line. Not for the built-in line, whose numbers are as they are typed.
 *
 * Thread: any; a plain value.
 */
class NumberRules
{
public:
    explicit NumberRules(const ServerSettings &settings);

    /**
     * The keys for a line, without its prefix: +49 30 555 becomes 030555 if 49 is our country, else
     * 004930555. What has no + in front is dialled as it was typed.
     */
    [[nodiscard]] QString keys(const FaxNumber &number) const;

    /**
     * May this be called through a line with this prefix ("" for none)?
     *
     * @return BlockedNumber with the number, the reason, and where it can be changed; BadNumber if the keys
     *         are more than a call takes (FaxNumber::maximumKeys)
     */
    [[nodiscard]] Result<> check(const FaxNumber &number, const QString &prefix = {}) const;

private:
    [[nodiscard]] QString inOurCountry(const QString &keys) const;
    [[nodiscard]] QString blockedBy(const QString &keys) const;

    ServerSettings m_settings;
};

} // namespace Fax

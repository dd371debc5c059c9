#pragma once

#include "base/result.h"

#include <QtCore/QString>

namespace Fax {

/**
 * A number that may be dialled: the only way from a person's text to a dial string (architecture
 * section 9). Whoever holds a FaxNumber holds checked octets.
 *
 * Accepted: ASCII digits; `+` in front; `- ( ) . /` and space as decoration; `* #` as dialled keys;
 * `,` (pause) and `w` (wait for dial tone). 2 to 32 digits: ui.md asks for 3, but numbers on the
 * built-in line and of extensions may have 2.
 *
 * Thread: any; a plain value.
 */
class FaxNumber
{
public:
    static constexpr int minimumDigits = 2;
    static constexpr int maximumDigits = 32;
    static constexpr int maximumKeys =
        64; ///< digits, `*`, `#` and pauses: what LineProtocol::Dial takes

    /**
     * Checks a text. ErrorCode::BadNumber with a sentence that names the text (made safe to show)
     * and the broken rule. Which numbers may be called is for NumberRules.
     */
    [[nodiscard]] static Result<FaxNumber> parse(const QString &text);

    /** Digits, `*`, `#`, `,` and `W` only. A `+` in front is not in it: NumberRules make of it what a telephone
     * line needs. The zero of "+49 (0)30" is not dialled. */
    [[nodiscard]] QString dialString() const { return m_dial; }
    /** There was a `+` in front: country code and number. */
    [[nodiscard]] bool isInternational() const { return m_international; }
    /** For people: what was typed, outer space removed, runs of space made one. */
    [[nodiscard]] QString shown() const { return m_shown; }
    /** Equal for two texts that reach the same machine: the dial string without pauses. */
    [[nodiscard]] QString key() const { return m_key; }

    friend bool operator==(const FaxNumber &, const FaxNumber &) = default;

private:
    FaxNumber() = default;

    QString m_dial;
    QString m_shown;
    QString m_key;
    bool m_international = false;
};

} // namespace Fax

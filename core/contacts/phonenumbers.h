#pragma once

#include <QtCore/QString>

namespace Fax {

/**
 * Numbers as people in the server's country write and compare them, with the rules of libphonenumber: how a number is
 * shown, whether two texts reach the same machine, whether it can be a number at all. It changes nothing that
 * FaxNumber and NumberRules decide: those say what is dialled.
 *
 * A number with pauses, `*` or `#`, an extension of a few digits, and every number while the country is not known stays
 * as it was typed.
 *
 * Thread: any; the first object of a process reads the tables of the library (some milliseconds).
 */
class PhoneNumbers
{
public:
    /** `countryCode`: the server's setting CountryCode, digits ("49"); "" = not told. */
    explicit PhoneNumbers(const QString &countryCode);

    /** "+49 30 5550100" for "030/5550100" where the country is 49; else the text without outer and double spaces. */
    [[nodiscard]] QString international(const QString &text) const;
    /** Equal for texts that reach the same machine: "+49305550100". "" if the text is no number. */
    [[nodiscard]] QString key(const QString &text) const;
    /** The number says its country itself, or the country of the server is known. */
    [[nodiscard]] bool hasCountry(const QString &text) const;
    /** False if no number of its country has so many digits, or it begins in a way that none does. Only a hint. */
    [[nodiscard]] bool isPlausible(const QString &text) const;

private:
    QString m_region; ///< "DE"; "" = not known
};

} // namespace Fax

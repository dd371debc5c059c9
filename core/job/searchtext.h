#pragma once

#include <QtCore/QStringList>

namespace Fax {

/**
 * What a search compares: letters without case and accents ("Müller" = "MULLER", "ß" = "ss"), and of numbers only
 * their digits ("+49 30 555 01 00" = "49305550100").
 *
 * Thread: any.
 */
namespace SearchText {

/** As texts are kept for searching. Line breaks and other control characters become spaces. */
[[nodiscard]] QString folded(const QString &text);
[[nodiscard]] QString digits(const QString &number);

/**
 * The words of what a person typed, folded; each must be somewhere in the text. A number with blanks and
 * brackets is one word of digits. At most 16.
 */
[[nodiscard]] QStringList words(const QString &typed);

} // namespace SearchText

} // namespace Fax

#pragma once

#include <QtCore/QString>

namespace Fax::HeaderFont {

// Fixed width, drawn on a grid of dots: 5 × 7, two more rows for descenders.
inline constexpr int columns = 5;
inline constexpr int rows = 9;

/** Whether the character (0x20 … 0x7E, others are shown as '?') has a dot at this place of the
 * grid. */
[[nodiscard]] bool hasDot(char character, int column, int row);

/**
 * Text in the characters that the font has: accents are dropped, some letters and signs become two
 * or three (ß ss, æ ae, € EUR), control characters become a space, what is left over becomes '?'.
 */
[[nodiscard]] QString transliterate(const QString &text);

} // namespace Fax::HeaderFont

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>

namespace Fax {

/**
 * The values in the answer to a question such as AT+FTM=? (ITU-T V.250 §5.7.3): "(0,1,2,2.0)",
 * "+FTM: 24,48,72-74", "0-3". Whole-number ranges are written out. What is not a value (empty, longer than
 * 16 characters, a range that is backwards or wider than 256) is left out; at most 64 are given.
 *
 * Thread: any. No error: a hostile text gives an empty list.
 */
[[nodiscard]] QList<QByteArray> valueList(const QByteArray &answer);

/**
 * The same for several parameters, as AT+FDCC=? gives them: "(0,1),(0-5),(0-2)" is three lists. A value
 * outside of parentheses is a list of its own.
 */
[[nodiscard]] QList<QList<QByteArray>> valueLists(const QByteArray &answer);

/** The text of an answer without "+NAME:" in front and quotes around. */
[[nodiscard]] QByteArray answerValue(const QByteArray &line);

} // namespace Fax

#pragma once

#include "base/result.h"
#include "port/modemtypes.h"

#include <QtCore/QByteArray>

namespace Fax {

/**
 * What follows ATD (ITU-T V.250 §6.3.1): "T" or "P", the port's prefix, the number. The one place where a
 * number becomes part of an AT command: the result has no octets but digits, `*`, `#`, `,` and `W` after its
 * first letter, and at most 80 of them.
 *
 * @param number  digits, `*`, `#`, `,` and `W`, as LineProtocol::Dial carries it
 * @param serial  prefix, tone or pulse
 * @return BadNumber if anything else is in number or prefix, if there is no digit, or if `*` or `#` would
 *         have to be dialled by pulses
 *
 * Thread: any.
 */
[[nodiscard]] Result<QByteArray> dialString(const QString &number, const SerialSettings &serial);

/**
 * The command that makes a modem wait for the dial tone before it dials, or not (V.250 §6.3.7): ATX4 or ATX3.
 * Busy tones are told in both. To be sent before each dial command.
 */
[[nodiscard]] QByteArray dialToneCommand(bool waitForDialTone);

} // namespace Fax

#pragma once

#include "base/result.h"

#include <QtCore/QString>

namespace Fax {

/** Device files of serial lines, told apart without opening any: opening a wrong one may do harm. */
namespace TerminalDevice {

/**
 * Nothing but a serial line or a pseudo-terminal may be opened as a modem, whatever the name says. A device
 * that is not there passes if its name is one that serial lines have (/dev/tty…, /dev/serial/…, /dev/pts/…,
 * /dev/rfcomm…): its modem may be unplugged.
 *
 * @return InvalidParameter with the name and what it is instead
 */
[[nodiscard]] Result<> check(const QString &device);

/** The same device by a name that stays when it is plugged in elsewhere: its link below
 * /dev/serial/by-id. `device` itself if it has none. */
[[nodiscard]] QString stableName(const QString &device);

/** Two names of one device. */
[[nodiscard]] bool isSame(const QString &first, const QString &second);

} // namespace TerminalDevice

} // namespace Fax

#pragma once

#include "base/result.h"

#include <QtCore/QString>

namespace Fax::Desktop {

/** The entry that starts the console in the background when its user logs in (N3). */
namespace Autostart {

/** `autostart/` in the user's configuration folder ($XDG_CONFIG_HOME). */
[[nodiscard]] QString path();
[[nodiscard]] bool isOn();
/** Writes the entry, or removes it. FileUnreadable names the file that cannot be written. */
[[nodiscard]] Result<> setOn(bool on);

} // namespace Autostart

} // namespace Fax::Desktop

#pragma once

#include "modem/modemprofile.h"
#include "port/lineprotocol.h"

namespace Fax {

/**
 * The settings of a call, no faster than its Class 1 modem: a modulation is used when the modem offered all
 * codes of it (+FTM=? to send, +FRM=? to receive), because the engine may fall back to any. V.27ter is
 * taken for granted.
 */
[[nodiscard]] LineProtocol::CallSettings limitedToModem(LineProtocol::CallSettings settings,
                                                        const ModemProfile &profile, bool sending);

} // namespace Fax

#pragma once

#include "common/glyph.h"
#include "port/portconfig.h"
#include "port/portstatus.h"

#include <QtCore/QString>

namespace Fax::Ui {

/** How a state looks: glyph, colour and word together (ui.md 4.2, P5). */
struct StateLook
{
    Glyph glyph = Glyph::Circle;
    Token token = Token::Idle;
    QString word;
};

[[nodiscard]] StateLook stateLook(const PortConfig &config, const PortStatus &status);

/** "Off", "Automatic" or "Manual". */
[[nodiscard]] QString receiveWord(ReceiveMode mode);

/** A call is up or being set up. */
[[nodiscard]] bool isInCall(PortState state);
[[nodiscard]] bool isFault(PortState state);
/** Both switches are off and no call is up. */
[[nodiscard]] bool isOff(const PortConfig &config, const PortStatus &status);

} // namespace Fax::Ui

#pragma once

#include "base/faxtypes.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

struct t30_state_s;

namespace Fax {

// The engine's numbers as our types, and what its page commands mean.

[[nodiscard]] bool isPageModem(int modemType); ///< V.27ter, V.29, V.17
[[nodiscard]] Modulation modulationOf(int modemType);
[[nodiscard]] QString modulationText(int modemType, int bitRate); ///< "V.29 9600 bit/s"
[[nodiscard]] Coding codingOf(int encoding);
[[nodiscard]] Resolution resolutionOf(int linesPerMetre);
/** Pixels; -1 after a DCS with the width code that T.30 does not define: no value of the engine's enum. */
[[nodiscard]] int pageWidthOf(const t30_state_s &engine);

/** The command that ends a page (MPS, EOM, EOP …) in a frame or inside its PPS; 0 if there is none. */
[[nodiscard]] int pageCommandIn(const QByteArray &frame);
[[nodiscard]] bool isLastPage(int pageCommand); ///< EOP
[[nodiscard]] bool isNewDocument(int pageCommand); ///< EOM, EOS: back to phase B

} // namespace Fax

#pragma once

#include "support/farend/farmodem.h"

#include <QtCore/QStringList>

#include <optional>

namespace Fax {

/** T.30 frames from the words of a script, and back to the names a script uses. */
namespace FarFrame {

/** What a frame needs to know about the call so far. */
struct Context
{
    bool calling = false;
    int page = 0; ///< counters of PPS
    int block = 0;
    int frames = 0; ///< FCD frames of the block
    int fewer = 0; ///< "PPR fewer": asks for all frames but so many
};

/**
 * `words` is a name and what belongs to it, as README.md of tests/t30 lists them; empty when the words
 * make no frame.
 */
[[nodiscard]] QByteArray make(const QStringList &words, const Context &context);

/** "DCS", "PPS-EOP", "PPS-NULL", "EOR-MPS" … */
[[nodiscard]] QString name(const QByteArray &octets);

/** The modem that a DCS chooses. */
[[nodiscard]] PageRate chosenRate(const QByteArray &dcs);
[[nodiscard]] bool choosesEcm(const QByteArray &dcs);
[[nodiscard]] Coding chosenCoding(const QByteArray &dcs);
[[nodiscard]] bool chosesShortFrames(const QByteArray &dcs); ///< 64 octets

} // namespace FarFrame

} // namespace Fax

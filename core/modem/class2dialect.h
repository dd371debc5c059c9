#pragma once

#include "port/modemtypes.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>

namespace Fax {

/**
 * Where modems that run T.30 themselves differ: class 2 (TIA PN-2388, "SP-2388") on one side, 2.0 and 2.1
 * (TIA-592, ITU-T T.32) on the other. Commands are written without AT.
 */
struct Class2Dialect
{
    QByteArray localId; ///< sets TSI or CSI
    QByteArray capabilities; ///< sets what we offer (DIS)
    QByteArray session; ///< sets what we ask for (DCS) in the next page
    QByteArray bitOrder; ///< page data: the bit sent first is the lowest
    QByteArray pageStatus; ///< sets our answer to the page that came
    QByteArray abort; ///< ends a call
    bool wantsReports = false; ///< +FNR switches reports on
    bool hexadecimal = false; ///< numbers of reports
    bool endsPageInData = false; ///< DLE and , ; or . instead of DLE ETX and +FET
    bool saysXon = false; ///< when it is ready for page data
    bool turnsReceived = false; ///< page data come in with the highest bit first
    QList<int> ecm; ///< values of EC that switch error correction on, best first
};

/** For class 2, 2.0 and 2.1. */
[[nodiscard]] const Class2Dialect &class2Dialect(ModemClass faxClass);

} // namespace Fax

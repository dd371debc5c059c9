#pragma once

#include "port/modemtypes.h"

#include <QtCore/QByteArray>

namespace Fax {

/** What differs from modem to modem; the rows of the quirks table set these (quirks.h). */
struct ModemQuirks
{
    QByteArray
        hardwareFlowCommand; ///< "" = AT&K3; sent after +FCLASS, which may change flow control
    QByteArray softwareFlowCommand; ///< "" = AT&K4
    bool softwareFlow = false; ///< its hardware flow control does not work
    bool avoidClass1 = false;
    bool avoidClass2 = false;
    bool noAdaptive = false; ///< +FAR is offered and does not work
    bool noEcm = false;
    bool directBitOrder = false; ///< Class 2: page data need no bit reversal (+FBOR)
    int commandPauseMs = 0; ///< it loses characters that come sooner after a result

    friend bool operator==(const ModemQuirks &, const ModemQuirks &) = default;
};

/** All a call must know of its modem: what set-up found out. */
struct ModemProfile
{
    ModemIdentity identity; ///< identity.used is the class that was selected by AT+FCLASS
    ModemQuirks quirks;

    friend bool operator==(const ModemProfile &, const ModemProfile &) = default;
};

} // namespace Fax

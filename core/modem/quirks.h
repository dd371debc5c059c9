#pragma once

#include "base/result.h"
#include "modem/modemprofile.h"

namespace Fax {

/** A kind of modem that differs from the standards: how to know it, what to do, and why. */
struct ModemQuirk
{
    QString name; ///< for SerialSettings::quirk, lower case
    /** Any of these in what the modem says of itself, case ignored; one of digits only is a whole line. */
    QList<QByteArray> match;
    ModemQuirks sets;
    QString reason; ///< what the modem does, one sentence
    QString source; ///< where that is known from
};

/** Every row; the first that matches is used. */
[[nodiscard]] const QList<ModemQuirk> &quirkTable();

/**
 * The row for a modem.
 *
 * @param texts   what the modem answered to ATI… and +GMI, +GMM …: one line each, raw
 * @param choice  "" = by identification, "none", or the name of a row (SerialSettings::quirk)
 * @return the row; one without a name if there is none; InvalidParameter names a choice that is unknown
 */
[[nodiscard]] Result<ModemQuirk> quirkFor(const QList<QByteArray> &texts, const QString &choice);

} // namespace Fax

#pragma once

#include <QtCore/QString>

#include <optional>

namespace Fax {

struct EmergencyNumber
{
    QString number; ///< "112"
    QString places; ///< where people call it in need: "Europe; mobile phones everywhere"
};

/**
 * The emergency number that dialling `keys` would reach. It counts also behind a pause (0,112), behind the
 * digit for an outside line (0112, 9911), behind a service code (*31#112, *67911) and behind the code of
 * another carrier (01033112, 1010288911); numbers that only begin so (1121, 0911555) are none.
 *
 * @param keys  digits, `*`, `#`, `,` and `W`, the line's prefix included. Thread: any.
 */
[[nodiscard]] std::optional<EmergencyNumber> emergencyIn(const QString &keys);

/** Keys without a service code and a carrier's code in front, and without pauses: where the call goes. */
[[nodiscard]] QString destinationOf(const QString &keys);

} // namespace Fax

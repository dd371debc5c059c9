#pragma once

#include "port/portconfig.h"
#include "port/portstatus.h"

#include <QtCore/QTimeZone>

namespace Fax {

/**
 * The state of a port in words (FaxStatus.Description; texts of object-model A4.1 in the richer
 * wording of ui.md 4.2), translated, for example "Sending page 3 to +49 30 5550100". Never empty.
 *
 * @param zone  where the clock times in the text are
 */
[[nodiscard]] QString portDescription(const PortStatus &status, const PortConfig &config,
                                      const QTimeZone &zone);

/** The bare text of a state as FaxJob.DeviceStatus has it (object-model A4.1), translated. */
[[nodiscard]] QString portStateText(PortState state);

/** State that shows how a call ended: FPS_* of service-semantics 3.1; Completed for
 * ErrorCode::None. */
[[nodiscard]] PortState portStateOfResult(ErrorCode code);

} // namespace Fax

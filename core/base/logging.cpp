#include "base/logging.h"

namespace Fax {

Q_LOGGING_CATEGORY(logQueue, "fax.queue", QtWarningMsg)
Q_LOGGING_CATEGORY(logPort, "fax.port", QtWarningMsg)
Q_LOGGING_CATEGORY(logT30, "fax.t30", QtWarningMsg)
Q_LOGGING_CATEGORY(logStore, "fax.store", QtWarningMsg)
Q_LOGGING_CATEGORY(logRender, "fax.render", QtWarningMsg)
Q_LOGGING_CATEGORY(logService, "fax.service", QtWarningMsg)

} // namespace Fax

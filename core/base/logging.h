#pragma once

#include <QtCore/QLoggingCategory>

namespace Fax {

// Numbers and ids in every line, passwords never. Set QT_LOGGING_RULES to see debug output.
Q_DECLARE_LOGGING_CATEGORY(logQueue) // fax.queue
Q_DECLARE_LOGGING_CATEGORY(logPort) // fax.port
Q_DECLARE_LOGGING_CATEGORY(logT30) // fax.t30
Q_DECLARE_LOGGING_CATEGORY(logStore) // fax.store
Q_DECLARE_LOGGING_CATEGORY(logRender) // fax.render
Q_DECLARE_LOGGING_CATEGORY(logService) // fax.service

} // namespace Fax

#pragma once

#include "base/result.h"

#include <QtCore/QStringList>
#include <QtDBus/QDBusConnection>

namespace Fax::ServiceProgram {

struct Options
{
    QDBusConnection::BusType bus = QDBusConnection::SystemBus;
    QString dataFolder;
};

/**
 * Reads the command line; --help and --version end the process.
 *
 * Without --data-dir the folder is $STATE_DIRECTORY (set by systemd) or /var/lib/faxconsole on the system bus,
 * and the one that console and faxctl use on the session bus.
 *
 * @return ErrorCode::InvalidParameter with a sentence for stderr
 */
[[nodiscard]] Result<Options> readOptions(const QStringList &arguments);

} // namespace Fax::ServiceProgram

#pragma once

#include "base/result.h"

#include <QtCore/QString>

#include <chrono>

namespace Fax {

/**
 * The way to the system bus of another computer: OpenSSH runs systemd-stdio-bridge there (architecture 5a). ssh
 * decides by its own configuration who the host is and with which key we come; it never asks for anything.
 */
namespace SshConnection {

/** D-Bus address that starts ssh. `host` as ServerAddress::parse() lets it through. */
[[nodiscard]] QString busAddress(const QString &host);

/**
 * Logs in once and looks for the bridge, because an address that starts a program cannot say why it failed.
 *
 * @return ErrorCode::NotConnected with the reason and the remedy in one sentence: unknown or changed host key,
 *         no way in, no such host, not reachable, no bridge there, no ssh here. Thread: any; waits `deadline` at most.
 */
[[nodiscard]] Result<> check(const QString &host,
                             std::chrono::milliseconds deadline = std::chrono::seconds(15));

} // namespace SshConnection

} // namespace Fax

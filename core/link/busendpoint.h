#pragma once

#include "base/result.h"
#include "link/serveraddress.h"

#include <QtCore/QStringList>

#include <chrono>

namespace Fax {

/** Where a BusLink goes: a message bus with a fax service on it, or the socket of a data folder. */
struct BusEndpoint
{
    QString address; ///< of D-Bus; "" = there is no such bus here
    QString place; ///< for sentences: "on the session bus"
    QString remedy; ///< for sentences: how to get a service there
    QString host; ///< of ssh, else ""
    bool isPeer = false; ///< the service itself, not a bus

    /** The socket of DataFolder::socketAddress(). */
    [[nodiscard]] static BusEndpoint folder(const QString &socketAddress);
    [[nodiscard]] static BusEndpoint session();
    [[nodiscard]] static BusEndpoint system();
    /** The system bus of a host; `host` as ServerAddress::parse() lets it through. */
    [[nodiscard]] static BusEndpoint ssh(const QString &host);
    /** For Session, System and Ssh. */
    [[nodiscard]] static BusEndpoint of(const ServerAddress &server);

    /** ErrorCode::NotConnected: "No fax service runs on the session bus; remedy". */
    [[nodiscard]] Error nobodyThere() const;
};

/**
 * Does a fax service run on that bus? Starts none, and does not wait longer than `deadline` for a bus that is
 * stopped. Only for buses of this computer.
 *
 * @return ErrorCode::NotConnected if there is no bus, ErrorCode::Timeout if it does not answer. Thread: any.
 */
[[nodiscard]] Result<bool> lookForService(const BusEndpoint &bus,
                                          std::chrono::milliseconds deadline);

} // namespace Fax

#pragma once

#include "link/embeddedservice.h"

#include <memory>

namespace Fax {

/** A link to the service of a data folder, and the service itself if it runs in this process. */
struct ServiceConnection
{
    std::unique_ptr<EmbeddedService> host; ///< null: another process is the service
    std::unique_ptr<Link> link; ///< dies before the host
};

/** What to be if nobody serves the folder yet: the service, or only one that answers this process. */
enum class Hosting { Serve, Passive };

/**
 * The one way to a service: a client of the process that holds the folder, else a host. Waits up to 10 s for
 * a holder that is just starting, stopping or passive; less if the thread is asked to stop
 * (QThread::requestInterruption()). A window asks in a worker thread and moves the link to its own.
 *
 * @return errors of DataFolder and of the factory; ErrorCode::NotConnected if the holder does not answer
 */
[[nodiscard]] Result<ServiceConnection> connectOrEmbed(const QString &dataFolder, Hosting hosting,
                                                       const HandlerFactory &factory);

/**
 * Hosts the service or fails with ErrorCode::DataFolderInUse (`faxctl serve`, `fax-service`). A passive holder is
 * waited for, 10 s at most.
 *
 * @param bus  offers it on this message bus, too; errors of MessageBus::join()
 */
[[nodiscard]] Result<ServiceConnection>
hostService(const QString &dataFolder, const HandlerFactory &factory,
            std::optional<QDBusConnection::BusType> bus = {});

} // namespace Fax

#pragma once

#include "link/embeddedservice.h"
#include "link/serveraddress.h"

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
 * Decides where an Automatic address goes: to a running session service, else to a running system service, else
 * to the embedded one; every other address goes where it says. Only looks, and starts nothing; a bus that is
 * absent costs nothing, one that does not answer half a second. Thread: any.
 */
[[nodiscard]] ServerAddress chooseServer(const ServerAddress &wanted);

/**
 * The one way to a service. Embedded: a client of the process that holds the folder, else a host; waits up to
 * 10 s for a holder that is just starting, stopping or passive; less if the thread is asked to stop
 * (QThread::requestInterruption()). Else: over a bus, see BusLink::open(). A window asks in a worker thread and
 * moves the link to its own.
 *
 * @return errors of DataFolder, of the factory and of BusLink::open(); ErrorCode::NotConnected if the holder
 *         does not answer
 */
[[nodiscard]] Result<ServiceConnection> connectToService(const ServerAddress &server,
                                                         const QString &dataFolder, Hosting hosting,
                                                         const HandlerFactory &factory);

/** The same for ServerAddress::Kind::Embedded. */
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

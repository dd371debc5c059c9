#pragma once

#include "link/link.h"
#include "service/datafolder.h"

#include <QtCore/QThread>
#include <QtDBus/QDBusConnection>

#include <memory>
#include <optional>

namespace Fax {

/**
 * A service inside this process: a thread with an event loop, the handler in it, and the socket in the data
 * folder for the other programs of this user.
 *
 *     auto host = EmbeddedService::start(std::move(lockedFolder), factory, EmbeddedService::Mode::Serving);
 *     auto link = (*host)->createLink();
 *     …
 *     link.reset(); host->reset();     // stops the service in order and joins; 10 s at most
 *
 * Thread: the owner's own.
 */
class EmbeddedService
{
public:
    /** Passive: for one request; no socket, no calls (request.h, HandlerFactory). */
    enum class Mode { Serving, Passive };

    /**
     * Opens the service and waits until it is ready.
     *
     * @param bus  offers it there, too; its name is taken before the service opens, so that of two services
     *             the second never dials
     * @return errors of MessageBus::join(), of the factory and of SocketServer::listen()
     */
    [[nodiscard]] static Result<std::unique_ptr<EmbeddedService>>
    start(DataFolder lockedFolder, const HandlerFactory &factory, Mode mode,
          std::optional<QDBusConnection::BusType> bus = {});
    ~EmbeddedService();
    Q_DISABLE_COPY_MOVE(EmbeddedService)

    [[nodiscard]] std::unique_ptr<Link> createLink() const;
    [[nodiscard]] const DataFolder &folder() const { return m_folder; }

private:
    class Host;

    explicit EmbeddedService(DataFolder folder);

    DataFolder m_folder; ///< its lock goes last
    QThread m_thread;
    Host *m_host; ///< lives in the thread and dies with it
};

} // namespace Fax

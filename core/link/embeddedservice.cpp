#include "link/embeddedservice.h"

#include "base/logging.h"
#include "link/locallink.h"
#include "link/messagebus.h"
#include "link/socketserver.h"

#include <QtCore/QTimer>

namespace Fax {

namespace {
constexpr std::chrono::seconds stopDeadline{12}; // the service itself takes 10 s at most
} // namespace

/** What lives in the service's thread. */
class EmbeddedService::Host final : public QObject
{
public:
    [[nodiscard]] Result<> open(const DataFolder &folder, const HandlerFactory &factory, Mode mode,
                                std::optional<MessageBus::Kind> bus)
    {
        if (bus) {
            auto joined = MessageBus::join(*bus);
            if (!joined)
                return tl::unexpected(joined.error());
            m_bus = *std::move(joined);
        }
        auto handler = factory(folder.path(), mode == Mode::Passive);
        if (!handler)
            return tl::unexpected(handler.error());
        m_handler = *std::move(handler);
        if (mode == Mode::Passive)
            return {};
        auto server = SocketServer::listen(folder.socketAddress(), m_handler.get());
        if (!server)
            return tl::unexpected(server.error());
        m_server = *std::move(server);
        if (m_bus)
            m_bus->serve(m_handler.get());
        return {};
    }

    [[nodiscard]] RequestHandler *handler() const { return m_handler.get(); }

    void stop()
    {
        const auto quit = [] { QThread::currentThread()->quit(); };
        if (!m_handler) {
            quit();
            return;
        }
        QTimer::singleShot(stopDeadline, this, [quit] {
            qCWarning(logService, "The service did not stop in time");
            quit();
        });
        connect(m_handler.get(), &RequestHandler::stopped, this, quit);
        m_handler->stop();
    }

private:
    std::unique_ptr<RequestHandler> m_handler;
    std::unique_ptr<SocketServer> m_server; // the doors die first
    std::unique_ptr<MessageBus> m_bus;
};

EmbeddedService::EmbeddedService(DataFolder folder)
    : m_folder(std::move(folder))
    , m_host(new Host)
{
    m_thread.setObjectName(QStringLiteral("fax-service"));
    m_host->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_host, &QObject::deleteLater);
    m_thread.start();
}

Result<std::unique_ptr<EmbeddedService>>
EmbeddedService::start(DataFolder lockedFolder, const HandlerFactory &factory, Mode mode,
                       std::optional<QDBusConnection::BusType> bus)
{
    Q_ASSERT(lockedFolder.isLocked());
    std::unique_ptr<EmbeddedService> service(new EmbeddedService(std::move(lockedFolder)));
    Result<> opened;
    QMetaObject::invokeMethod(
        service->m_host,
        [&] { opened = service->m_host->open(service->m_folder, factory, mode, bus); },
        Qt::BlockingQueuedConnection);
    if (!opened)
        return tl::unexpected(opened.error());
    return service;
}

EmbeddedService::~EmbeddedService()
{
    QMetaObject::invokeMethod(m_host, &Host::stop, Qt::QueuedConnection);
    m_thread.wait();
}

std::unique_ptr<Link> EmbeddedService::createLink() const
{
    return std::make_unique<LocalLink>(m_host->handler());
}

} // namespace Fax

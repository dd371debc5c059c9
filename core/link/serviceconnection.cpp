#include "link/serviceconnection.h"

#include "link/buslink.h"

#include <QtCore/QDeadlineTimer>
#include <QtCore/QThread>

#include <optional>

namespace Fax {

namespace {

constexpr std::chrono::seconds holderDeadline{10};
constexpr std::chrono::milliseconds holderPoll{20};
/** For each of two buses. A bus that is not there costs nothing; a busy machine must not be taken for one without a
 * service. */
constexpr std::chrono::milliseconds lookDeadline{500};

Result<ServiceConnection> host(DataFolder folder, const HandlerFactory &factory, Hosting hosting,
                               std::optional<QDBusConnection::BusType> bus = {})
{
    const auto mode = hosting == Hosting::Serve ? EmbeddedService::Mode::Serving
                                                : EmbeddedService::Mode::Passive;
    auto service = EmbeddedService::start(std::move(folder), factory, mode, bus);
    if (!service)
        return tl::unexpected(service.error());
    ServiceConnection connection;
    connection.host = *std::move(service);
    connection.link = connection.host->createLink();
    return connection;
}

/** The link to the holder; nullopt if it does not listen (yet, any more, or because it is passive). */
std::optional<ServiceConnection> joinHolder(const DataFolder &folder)
{
    if (folder.isHeldPassively())
        return std::nullopt;
    auto link = std::make_unique<BusLink>(BusEndpoint::folder(folder.socketAddress()));
    if (!link->open())
        return std::nullopt;
    return ServiceConnection{nullptr, std::move(link)};
}

DataFolder::Holder role(Hosting hosting)
{
    return hosting == Hosting::Serve ? DataFolder::Holder::Service : DataFolder::Holder::Passive;
}

} // namespace

ServerAddress chooseServer(const ServerAddress &wanted)
{
    using Kind = ServerAddress::Kind;
    if (wanted.kind != Kind::Automatic)
        return wanted;
    for (const Kind kind : {Kind::Session, Kind::System}) {
        const ServerAddress candidate{kind, {}};
        if (lookForService(BusEndpoint::of(candidate), lookDeadline).value_or(false))
            return candidate;
    }
    return {Kind::Embedded, {}};
}

Result<ServiceConnection> connectToService(const ServerAddress &server, const QString &dataFolder,
                                           Hosting hosting, const HandlerFactory &factory)
{
    const ServerAddress chosen = chooseServer(server);
    if (chosen.kind == ServerAddress::Kind::Embedded)
        return connectOrEmbed(dataFolder, hosting, factory);
    auto link = std::make_unique<BusLink>(BusEndpoint::of(chosen));
    if (const auto opened = link->open(); !opened)
        return tl::unexpected(opened.error());
    return ServiceConnection{nullptr, std::move(link)};
}

Result<ServiceConnection> connectOrEmbed(const QString &dataFolder, Hosting hosting,
                                         const HandlerFactory &factory)
{
    auto folder = DataFolder::open(dataFolder);
    if (!folder)
        return tl::unexpected(folder.error());
    const QDeadlineTimer deadline(holderDeadline);
    for (;;) {
        const auto locked = folder->lock(role(hosting));
        if (locked)
            return host(*std::move(folder), factory, hosting);
        if (locked.error().code != ErrorCode::DataFolderInUse)
            return tl::unexpected(locked.error());
        if (auto joined = joinHolder(*folder))
            return *std::move(joined);
        if (deadline.hasExpired() || QThread::currentThread()->isInterruptionRequested())
            return failure(ErrorCode::NotConnected,
                           QStringLiteral("%1; it does not answer").arg(locked.error().detail));
        QThread::msleep(holderPoll.count());
    }
}

Result<ServiceConnection> hostService(const QString &dataFolder, const HandlerFactory &factory,
                                      std::optional<QDBusConnection::BusType> bus)
{
    auto folder = DataFolder::open(dataFolder);
    if (!folder)
        return tl::unexpected(folder.error());
    const QDeadlineTimer deadline(holderDeadline);
    for (;;) {
        const auto locked = folder->lock(DataFolder::Holder::Service);
        if (locked)
            return host(*std::move(folder), factory, Hosting::Serve, bus);
        const bool worthWaiting = locked.error().code == ErrorCode::DataFolderInUse
            && folder->isHeldPassively() && !deadline.hasExpired();
        if (!worthWaiting)
            return tl::unexpected(locked.error());
        QThread::msleep(holderPoll.count());
    }
}

} // namespace Fax

#include "folderlink.h"

#include "service/hosting.h"

#include <array>
#include <chrono>

namespace Fax::Desktop {

using namespace std::chrono_literals;

namespace {

constexpr std::array<std::chrono::seconds, 6> delays{1s, 2s, 4s, 8s, 15s, 30s};

} // namespace

FolderLink::FolderLink(const QString &dataFolder, QObject *parent)
    : Link(parent)
    , m_dataFolder(dataFolder)
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, [this] { std::ignore = open(); });
}

FolderLink::~FolderLink()
{
    if (m_connection.link)
        m_connection.link->disconnect(this);
}

Result<> FolderLink::open()
{
    m_connection.link.reset();
    m_connection.host.reset();
    auto connection = connectOrEmbed(m_dataFolder, Hosting::Serve, serviceFactory());
    if (!connection) {
        const ErrorCode code = connection.error().code;
        if (code == ErrorCode::NotConnected || code == ErrorCode::DataFolderInUse)
            retryLater();
        return tl::unexpected(connection.error());
    }
    m_connection = *std::move(connection);
    m_failures = 0;
    connect(m_connection.link.get(), &Link::eventOccurred, this, &Link::eventOccurred);
    connect(m_connection.link.get(), &Link::connectedChanged, this,
            &FolderLink::onConnectedChanged);
    Q_EMIT connectedChanged(isConnected());
    return {};
}

bool FolderLink::isConnected() const
{
    return m_connection.link && m_connection.link->isConnected();
}

void FolderLink::request(const Request &request, QObject *context, Reply reply)
{
    if (m_connection.link)
        return m_connection.link->request(request, context, std::move(reply));
    QMetaObject::invokeMethod(
        context, [reply] { reply(failure(ErrorCode::NotConnected)); }, Qt::QueuedConnection);
}

void FolderLink::onConnectedChanged(bool connected)
{
    Q_EMIT connectedChanged(connected);
    if (!connected)
        retryLater();
}

void FolderLink::retryLater()
{
    const auto step = std::min(static_cast<size_t>(m_failures++), delays.size() - 1);
    m_retry.start(delays.at(step));
}

} // namespace Fax::Desktop

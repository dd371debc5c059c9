#include "folderlink.h"

#include <array>
#include <chrono>

namespace Fax::Desktop {

using namespace std::chrono_literals;

namespace {

constexpr std::array<std::chrono::seconds, 6> delays{1s, 2s, 4s, 8s, 15s, 30s};

} // namespace

FolderLink::FolderLink(QString dataFolder, HandlerFactory factory, QObject *parent)
    : Link(parent)
    , m_dataFolder(std::move(dataFolder))
    , m_factory(std::move(factory))
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &FolderLink::open);
}

FolderLink::~FolderLink()
{
    if (m_connection.link)
        m_connection.link->disconnect(this);
    if (!m_opener)
        return;
    m_opener->requestInterruption();
    m_opener->wait();
}

void FolderLink::open()
{
    if (m_opener)
        return;
    m_retry.stop();
    m_connection.link.reset();
    auto connectInThread = [this, window = thread(), old = std::move(m_connection.host)]() mutable {
        old.reset(); // ending in order takes time too
        auto connection = connectOrEmbed(m_dataFolder, Hosting::Serve, m_factory);
        if (connection)
            connection->link->moveToThread(window);
        const auto opened = std::make_shared<Result<ServiceConnection>>(std::move(connection));
        QMetaObject::invokeMethod(
            this, [this, opened] { onOpened(std::move(*opened)); }, Qt::QueuedConnection);
    };
    m_opener.reset(QThread::create(std::move(connectInThread)));
    m_opener->start();
    Q_EMIT connecting();
}

void FolderLink::onOpened(Result<ServiceConnection> connection)
{
    m_opener->wait(); // it has nothing left to do
    m_opener.reset();
    if (!connection)
        return retryLater(connection.error());
    m_connection = *std::move(connection);
    m_failures = 0;
    connect(m_connection.link.get(), &Link::eventOccurred, this, &Link::eventOccurred);
    connect(m_connection.link.get(), &Link::connectedChanged, this,
            &FolderLink::onConnectedChanged);
    onConnectedChanged(isConnected());
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
        retryLater({ErrorCode::NotConnected, tr("The fax service has ended")});
}

void FolderLink::retryLater(const Error &reason)
{
    if (reason.code != ErrorCode::NotConnected && reason.code != ErrorCode::DataFolderInUse) {
        Q_EMIT failed(reason, 0s);
        return;
    }
    const auto step = std::min(static_cast<size_t>(m_failures++), delays.size() - 1);
    m_retry.start(delays.at(step));
    Q_EMIT failed(reason, delays.at(step));
}

} // namespace Fax::Desktop

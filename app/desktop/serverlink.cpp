#include "serverlink.h"

#include "link/buslink.h"

#include <array>
#include <chrono>

namespace Fax::Desktop {

using namespace std::chrono_literals;

namespace {

constexpr std::array<std::chrono::seconds, 6> delays{1s, 2s, 4s, 8s, 15s, 30s};

bool isWorthRetrying(ErrorCode code)
{
    return code == ErrorCode::NotConnected || code == ErrorCode::Timeout
        || code == ErrorCode::DataFolderInUse;
}

} // namespace

ServerLink::ServerLink(ServerAddress server, QString dataFolder, HandlerFactory factory,
                       QObject *parent)
    : Link(parent)
    , m_wanted(std::move(server))
    , m_dataFolder(std::move(dataFolder))
    , m_factory(std::move(factory))
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &ServerLink::open);
}

ServerLink::~ServerLink()
{
    if (m_connection.link)
        m_connection.link->disconnect(this);
    if (!m_opener)
        return;
    m_opener->requestInterruption();
    m_opener->wait();
}

void ServerLink::open()
{
    m_wantsOpen = true;
    if (m_opener)
        return;
    m_retry.stop();
    m_connection.link.reset();
    auto connectInThread = [this, window = thread(), old = std::move(m_connection.host)]() mutable {
        old.reset(); // ending in order takes time too
        const auto opened = std::make_shared<Opened>(connectNow());
        if (opened->connection.link)
            opened->connection.link->moveToThread(window);
        QMetaObject::invokeMethod(
            this, [this, opened] { onOpened(std::move(*opened)); }, Qt::QueuedConnection);
    };
    m_opener.reset(QThread::create(std::move(connectInThread)));
    m_opener->start();
    Q_EMIT connecting();
}

void ServerLink::close()
{
    m_wantsOpen = false;
    m_retry.stop();
    const bool was = isConnected();
    if (m_connection.link)
        m_connection.link->disconnect(this);
    m_connection.link.reset();
    if (was)
        Q_EMIT connectedChanged(false);
    Q_EMIT closed();
    if (m_opener)
        m_opener->requestInterruption();
    else
        drop();
}

void ServerLink::drop()
{
    m_connection.link.reset();
    if (!m_connection.host)
        return;
    m_opener.reset(QThread::create([this, old = std::move(m_connection.host)]() mutable {
        old.reset();
        QMetaObject::invokeMethod(this, &ServerLink::onDropped, Qt::QueuedConnection);
    }));
    m_opener->start();
}

void ServerLink::onDropped()
{
    m_opener->wait();
    m_opener.reset();
    if (m_wantsOpen)
        open();
}

/** Thread: the opener's. */
ServerLink::Opened ServerLink::connectNow() const
{
    Opened opened{chooseServer(m_wanted), {}, {}};
    if (opened.server.kind == ServerAddress::Kind::Embedded) {
        auto connection = connectOrEmbed(m_dataFolder, Hosting::Serve, m_factory);
        if (connection)
            opened.connection = *std::move(connection);
        else
            opened.result = tl::unexpected(connection.error());
        return opened;
    }
    auto link = std::make_unique<BusLink>(BusEndpoint::of(opened.server));
    opened.result = link->open();
    if (opened.result || link->isWatching())
        opened.connection.link = std::move(link);
    return opened;
}

void ServerLink::onOpened(Opened opened)
{
    m_opener->wait(); // it has nothing left to do
    m_opener.reset();
    m_wanted = opened.server;
    m_connection = std::move(opened.connection);
    if (!m_wantsOpen)
        return drop();
    if (m_connection.link) {
        connect(m_connection.link.get(), &Link::eventOccurred, this, &Link::eventOccurred);
        connect(m_connection.link.get(), &Link::connectedChanged, this,
                &ServerLink::onConnectedChanged);
    }
    if (isConnected())
        onConnectedChanged(true);
    else
        goOnAfter(opened.result ? Error{ErrorCode::NotConnected, tr("The fax service has ended")}
                                : opened.result.error());
}

bool ServerLink::isConnected() const
{
    return m_connection.link && m_connection.link->isConnected();
}

void ServerLink::request(const Request &request, QObject *context, Reply reply)
{
    if (m_connection.link)
        return m_connection.link->request(request, context, std::move(reply));
    QMetaObject::invokeMethod(
        context, [reply] { reply(failure(ErrorCode::NotConnected)); }, Qt::QueuedConnection);
}

void ServerLink::onConnectedChanged(bool connected)
{
    if (connected) {
        m_retry.stop();
        m_failures = 0;
    }
    Q_EMIT connectedChanged(connected);
    if (!connected)
        goOnAfter({ErrorCode::NotConnected, tr("The fax service has ended")});
}

void ServerLink::goOnAfter(const Error &reason)
{
    if (!isWorthRetrying(reason.code)) {
        Q_EMIT failed(reason, Next::Nothing, 0s);
        return;
    }
    if (m_connection.link && m_connection.link->isWatching()) {
        Q_EMIT failed(reason, Next::Watching, 0s);
        return;
    }
    const auto step = std::min(static_cast<size_t>(m_failures++), delays.size() - 1);
    m_retry.start(delays.at(step));
    Q_EMIT failed(reason, Next::Retry, delays.at(step));
}

} // namespace Fax::Desktop

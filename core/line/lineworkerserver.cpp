#include "line/lineworkerserver.h"

#include "base/logging.h"

#include <spandsp/telephony.h>
#include <spandsp/version.h>

namespace Fax {

using namespace LineProtocol;

namespace {
constexpr int aliveMs = 1000;
constexpr int progressMs = 250;
constexpr int congestionLimitMs = 10'000;
constexpr int ringHoldFastMs = 200; ///< as fast as possible: the service needs a moment to answer
} // namespace

std::unique_ptr<LineSwitch> makeExchange(LineEvents &events, const Configure &settings)
{
    ExchangeOptions options;
    options.ringHoldMs = settings.realTime ? 0 : ringHoldFastMs;
    return std::make_unique<BuiltInExchange>(events, options);
}

LineWorkerServer::LineWorkerServer(int readFd, int writeFd, SwitchMaker makeSwitch)
    : m_pipe(readFd, writeFd)
    , m_makeSwitch(std::move(makeSwitch))
{
    connect(&m_pipe, &MessagePipe::received, this, &LineWorkerServer::handle);
    connect(&m_pipe, &MessagePipe::closed, this, &LineWorkerServer::end);
    connect(&m_pipe, &MessagePipe::congested, this, [this] {
        m_clock->pause();
        m_congestion.start(congestionLimitMs);
    });
    connect(&m_pipe, &MessagePipe::drained, this, [this] {
        m_congestion.stop();
        m_clock->wake();
    });
    m_congestion.setSingleShot(true);
    connect(&m_congestion, &QTimer::timeout, this,
            [this] { end(QStringLiteral("nobody reads our messages")); });
    connect(&m_alive, &QTimer::timeout, this, &LineWorkerServer::sendAlive);
    connect(&m_progressTimer, &QTimer::timeout, this, &LineWorkerServer::flushProgress);
    connect(&m_progressTimer, &QTimer::timeout, this, &LineWorkerServer::flushRows);
}

LineWorkerServer::~LineWorkerServer() = default;

void LineWorkerServer::handle(const WorkerMessage &message)
{
    if (m_line)
        command(message);
    else
        configure(message);
    if (m_clock && !m_pipe.isCongested())
        m_clock->wake();
}

void LineWorkerServer::configure(const WorkerMessage &message)
{
    const auto settings = Configure::decode(message);
    if (!settings)
        return end(settings.error().message());
    m_line = m_makeSwitch(*this, *settings);
    m_clock = std::make_unique<LineClock>(*m_line);
    m_clock->setRealTime(settings->realTime);
    m_clock->setFactor(settings->timeFactor);
    m_alive.start(aliveMs);
    m_progressTimer.start(progressMs);
    m_pipe.send(
        Ready{QStringLiteral("spandsp %1").arg(QLatin1StringView(SPANDSP_RELEASE_DATETIME_STRING))}
            .encode());
}

template <typename Command, typename Function>
void LineWorkerServer::run(const WorkerMessage &message, Function function)
{
    const Result<Command> decoded = Command::decode(message);
    if (!decoded)
        return end(decoded.error().message());
    function(*decoded);
}

void LineWorkerServer::command(const WorkerMessage &message)
{
    const auto refused = [](const Result<> &result) {
        if (!result)
            qCWarning(logPort) << result.error().message();
    };
    switch (static_cast<Type>(message.type)) {
    case Type::AddPort:
        return run<AddPort>(message, [&](const auto &c) { refused(m_line->addPort(c)); });
    case Type::Condition:
        return run<Condition>(message, [&](const auto &c) { refused(m_line->setCondition(c)); });
    case Type::RemovePort:
        return run<RemovePort>(message, [this](const auto &c) { m_line->removePort(c); });
    case Type::Dial:
        return run<Dial>(message, [this](const auto &c) { m_line->dial(c); });
    case Type::Answer:
        return run<Answer>(message, [this](const auto &c) { m_line->answer(c); });
    case Type::HangUp:
        return run<HangUp>(message, [this](const auto &c) { m_line->hangUp(c); });
    case Type::PageStored:
        return run<PageStored>(message, [this](const auto &c) { m_line->pageStored(c); });
    case Type::ResetPort:
        return run<ResetPort>(message, [&](const auto &c) { refused(m_line->resetPort(c)); });
    case Type::TestPort:
        return run<TestPort>(message, [&](const auto &c) { refused(m_line->testPort(c)); });
    case Type::Watch:
        return run<Watch>(message, [this](const auto &c) { watch(c); });
    case Type::Configure:
    case Type::Ready:
    case Type::Ring:
    case Type::RingEnded:
    case Type::Progress:
    case Type::Frame:
    case Type::PageSent:
    case Type::PageReceived:
    case Type::CallEnded:
    case Type::Alive:
    case Type::PortReport:
    case Type::TestStep:
    case Type::PageRows:
        break;
    }
    end(QStringLiteral("Line message %1 is not for us now").arg(message.type));
}

void LineWorkerServer::end(const QString &reason)
{
    if (m_ended)
        return;
    m_ended = true;
    if (m_clock)
        m_clock->pause();
    if (!reason.isEmpty())
        qCCritical(logPort) << "Line worker ends:" << reason;
    Q_EMIT finished(reason.isEmpty() ? 0 : 1);
}

void LineWorkerServer::sendAlive()
{
    if (m_line->callCount() > 0)
        m_pipe.send(Alive{m_line->callCount()}.encode());
}

void LineWorkerServer::ring(const Ring &ring)
{
    m_pipe.send(ring.encode());
}

void LineWorkerServer::ringEnded(const RingEnded &end)
{
    m_pipe.send(end.encode());
}

void LineWorkerServer::frame(const Frame &frame)
{
    m_pipe.send(frame.encode());
}

void LineWorkerServer::pageSent(const PageSent &page)
{
    m_pipe.send(page.encode());
}

void LineWorkerServer::pageUnsettled(const PageSent &page)
{
    m_pipe.send(page.encode());
}

void LineWorkerServer::pageReceived(const PageReceived &page)
{
    m_pipe.send(page.encode());
}

void LineWorkerServer::callEnded(const CallEnded &end)
{
    m_live.remove(end.call);
    const Watched watched = m_watched.take(end.call);
    if (watched.isWaiting) // the last rows are never dropped
        m_pipe.send(watched.waiting.encode());
    m_pipe.send(end.encode());
}

void LineWorkerServer::portReport(const PortReport &report)
{
    m_pipe.send(report.encode());
}

void LineWorkerServer::testStep(const TestStep &step)
{
    m_pipe.send(step.encode());
}

void LineWorkerServer::lineGaveUp()
{
    QMetaObject::invokeMethod(
        this, [this] { end({}); }, Qt::QueuedConnection);
}

BuiltInExchange &LineWorkerServer::exchange()
{
    return static_cast<BuiltInExchange &>(*m_line);
}

void LineWorkerServer::progress(const Progress &progress)
{
    Live &live = m_live[progress.call];
    live.latest = progress;
    live.waiting = live.sent.isValid() && live.sent.elapsed() < progressMs;
    if (live.waiting)
        return;
    live.sent.start();
    m_pipe.send(progress.encode());
}

void LineWorkerServer::watch(const Watch &watch)
{
    if (!watch.on)
        m_watchers.remove(watch.port);
    else if (watch.again || !m_watchers.contains(watch.port))
        m_watchers.insert(watch.port, ++m_watches);
}

void LineWorkerServer::pageRows(const PageRows &rows)
{
    Watched &watched = m_watched[rows.call];
    PageRows &waiting = watched.waiting;
    const bool goesOn = watched.isWaiting && rows.page == waiting.page
        && rows.firstRow == waiting.firstRow + waiting.rows();
    if (goesOn) {
        waiting.bits += rows.bits;
        waiting.block = rows.block;
        waiting.frames = rows.frames;
    } else {
        waiting = rows;
    }
    watched.isWaiting = true;
    flushRows();
}

void LineWorkerServer::flushRows()
{
    for (Watched &watched : m_watched) {
        if (!watched.isWaiting || (watched.sent.isValid() && watched.sent.elapsed() < progressMs))
            continue;
        watched.isWaiting = false;
        watched.sent.start();
        m_pipe.send(watched.waiting.encode());
    }
}

void LineWorkerServer::flushProgress()
{
    for (Live &live : m_live) {
        if (!live.waiting || live.sent.elapsed() < progressMs)
            continue;
        live.waiting = false;
        live.sent.start();
        m_pipe.send(live.latest.encode());
    }
}

} // namespace Fax

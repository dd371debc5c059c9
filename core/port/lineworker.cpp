#include "port/lineworker.h"

#include "base/logging.h"
#include "base/workerprograms.h"

#include <algorithm>
#include <array>

namespace Fax {

using namespace LineProtocol;

namespace {
constexpr std::array restartDelays{std::chrono::milliseconds(100), std::chrono::milliseconds(500),
                                   std::chrono::milliseconds(2000)};

/** MPS, EOM, EOP, or the PPS of one of them. A PPS of nothing ends a block and not the page. */
bool endsPage(const Frame &frame)
{
    static const QSet<QString> commands{QStringLiteral("MPS"),     QStringLiteral("EOM"),
                                        QStringLiteral("EOP"),     QStringLiteral("PRI-MPS"),
                                        QStringLiteral("PRI-EOM"), QStringLiteral("PRI-EOP"),
                                        QStringLiteral("EOS")};
    constexpr int inner = 3; // after address, control, FCF
    const bool ofPage = frame.octets.size() > inner && frame.octets[inner] != 0;
    return frame.direction == Direction::Sent
        && (commands.contains(frame.name) || (frame.name == u"PPS" && ofPage));
}

/** The other end wants the page, or parts of it, again. */
bool refusesPage(const Frame &frame)
{
    return frame.direction == Direction::Received
        && (frame.name == u"RTN" || frame.name == u"PIN" || frame.name == u"PPR");
}
} // namespace

LineWorker::LineWorker(Options options, QObject *parent)
    : LineDriver(parent)
    , m_options(std::move(options))
{
    m_restartTimer.setSingleShot(true);
    connect(&m_restartTimer, &QTimer::timeout, this, &LineWorker::startProcess);
    m_watchdog.setSingleShot(true);
    connect(&m_watchdog, &QTimer::timeout, this, &LineWorker::onSilence);
}

LineWorker::~LineWorker()
{
    if (!m_process)
        return;
    m_process->disconnect(this);
    m_process->kill(); // it owns nothing that could be lost
    m_process->waitForFinished(1000);
}

void LineWorker::start()
{
    m_wanted = true;
    startProcess();
}

qint64 LineWorker::processId() const
{
    return m_process ? m_process->processId() : 0;
}

void LineWorker::addPort(const AddPort &port)
{
    m_ports.insert(port.port, port);
    if (m_ready)
        send(port.encode());
}

void LineWorker::removePort(const RemovePort &port)
{
    m_ports.remove(port.port);
    m_conditions.remove(port.port);
    if (m_ready)
        send(port.encode());
}

void LineWorker::dial(const Dial &dial)
{
    beginCall(dial.port, dial.call);
    if (m_ready)
        send(dial.encode());
}

void LineWorker::answer(const Answer &answer)
{
    beginCall(answer.port, answer.call);
    if (m_ready)
        send(answer.encode());
}

void LineWorker::hangUp(const HangUp &hangUp)
{
    if (m_ready && isOurCall(hangUp.call))
        send(hangUp.encode());
}

void LineWorker::pageStored(const PageStored &stored)
{
    if (m_ready && isOurCall(stored.call))
        send(stored.encode());
}

void LineWorker::setCondition(const Condition &condition)
{
    m_conditions.insert(condition.port, condition);
    if (m_ready)
        send(condition.encode());
}

void LineWorker::startProcess()
{
    const QString program = m_options.program.isEmpty() ? workerProgram(QStringLiteral("fax-line"))
                                                        : m_options.program;
    ++m_starts;
    m_reader = {};
    m_process = std::make_unique<QProcess>();
    m_process->setProcessChannelMode(QProcess::SeparateChannels);
    connect(m_process.get(), &QProcess::started, this, &LineWorker::onStarted);
    connect(m_process.get(), &QProcess::readyReadStandardOutput, this, &LineWorker::onOutput);
    connect(m_process.get(), &QProcess::readyReadStandardError, this, [this] {
        qCDebug(logPort).noquote() << "fax-line:" << m_process->readAllStandardError().left(1000);
    });
    connect(m_process.get(), &QProcess::finished, this, &LineWorker::onFinished);
    connect(m_process.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            onFinished();
    });
    m_watchdog.start(m_options.startTimeout);
    m_process->start(program, QStringList(), QIODevice::ReadWrite);
}

void LineWorker::onStarted()
{
    send(Configure{m_options.realTime}.encode());
}

void LineWorker::onOutput()
{
    m_reader.feed(m_process->readAllStandardOutput());
    while (auto next = m_reader.take()) {
        if (!*next) {
            dropProcess(next->error().message());
            return;
        }
        handle(**next);
        if (!m_process || m_process->state() != QProcess::Running)
            return;
    }
    armWatchdog();
}

void LineWorker::onFinished()
{
    qCWarning(logPort) << "the line worker ended:" << m_process->errorString() << "exit code"
                       << m_process->exitCode();
    m_process->disconnect(this);
    m_process.release()->deleteLater(); // this is one of its signals
    m_watchdog.stop();
    const bool wasReady = m_ready;
    m_ready = false;
    failCalls();
    if (wasReady)
        Q_EMIT readyChanged(false);
    scheduleRestart();
}

void LineWorker::onSilence()
{
    dropProcess(m_ready ? QStringLiteral("no sign of life while calls are up")
                        : QStringLiteral("not ready in time"));
}

/** Ends the process at once; onFinished() does the rest. */
void LineWorker::dropProcess(const QString &why)
{
    qCWarning(logPort) << "the line worker is dropped:" << why;
    m_watchdog.stop();
    m_process->closeReadChannel(QProcess::StandardOutput);
    m_process->kill();
}

void LineWorker::scheduleRestart()
{
    if (!m_wanted)
        return;
    const auto step = std::min<size_t>(size_t(m_failures), restartDelays.size() - 1);
    ++m_failures;
    m_restartTimer.start(restartDelays.at(step));
}

void LineWorker::failCalls()
{
    const QList<qint64> calls = m_calls.keys();
    for (const qint64 call : calls)
        failCall(call);
}

void LineWorker::failCall(qint64 call)
{
    if (!isOurCall(call))
        return;
    CallEnded end;
    end.port = m_calls.take(call);
    end.call = call;
    end.code = ErrorCode::LineFault;
    end.detail = QStringLiteral("the line worker is not running");
    end.lastPageUncertain = m_answerDue.remove(call);
    Q_EMIT callEnded(end);
}

void LineWorker::send(const WorkerMessage &message)
{
    if (m_process)
        m_process->write(message.encode());
}

namespace {

/** Decodes and hands over, or says what is wrong. */
template <typename Message, typename Function>
Result<> withDecoded(const WorkerMessage &message, Function function)
{
    auto decoded = Message::decode(message);
    if (!decoded)
        return tl::unexpected(decoded.error());
    function(*decoded);
    return {};
}

} // namespace

void LineWorker::handle(const WorkerMessage &message)
{
    if (auto handled = dispatch(message); !handled)
        dropProcess(handled.error().message());
}

Result<> LineWorker::dispatch(const WorkerMessage &message)
{
    const auto type = static_cast<Type>(message.type);
    if (!m_ready && type != Type::Ready)
        return failure(ErrorCode::ProtocolViolation, QStringLiteral("a message before Ready"));
    switch (type) {
    case Type::Ready:
        return withDecoded<Ready>(message, [this](const Ready &m) { handleReady(m); });
    case Type::Ring:
        return withDecoded<Ring>(message, [this](const Ring &m) { Q_EMIT rang(m); });
    case Type::RingEnded:
        return withDecoded<RingEnded>(message, [this](const RingEnded &m) { Q_EMIT ringEnded(m); });
    case Type::Progress:
        return passCallEvent<Progress>(message, &LineDriver::progressed);
    case Type::Frame:
        return withDecoded<Frame>(message, [this](const Frame &m) { noteFrame(m); });
    case Type::PageSent:
        return withDecoded<PageSent>(message, [this](const PageSent &m) { notePageSent(m); });
    case Type::PageReceived:
        return passCallEvent<PageReceived>(message, &LineDriver::pageReceived);
    case Type::CallEnded:
        return withDecoded<CallEnded>(message, [this](const CallEnded &m) { handleCallEnded(m); });
    case Type::Alive:
        return withDecoded<Alive>(message, [](const Alive &) {});
    case Type::Configure:
    case Type::AddPort:
    case Type::RemovePort:
    case Type::Dial:
    case Type::Answer:
    case Type::HangUp:
    case Type::PageStored:
    case Type::Condition:
        break;
    }
    return failure(ErrorCode::ProtocolViolation,
                   QStringLiteral("a message of type %1").arg(message.type));
}

/** An event of a call: of ours, or of one that is over and no longer of interest. */
template <typename Message>
Result<> LineWorker::passCallEvent(const WorkerMessage &message,
                                   void (LineDriver::*happened)(const Message &))
{
    return withDecoded<Message>(message, [this, happened](const Message &m) {
        if (isOurCall(m.call))
            Q_EMIT(this->*happened)(m);
    });
}

void LineWorker::handleReady(const Ready &ready)
{
    if (m_ready)
        return;
    m_engine = ready.engine;
    m_ready = true;
    for (const AddPort &port : std::as_const(m_ports))
        send(port.encode());
    for (const Condition &condition : std::as_const(m_conditions))
        send(condition.encode());
    Q_EMIT readyChanged(true);
}

/** If the process dies now, nobody knows what became of a page whose answer is due. */
void LineWorker::noteFrame(const Frame &frame)
{
    if (!isOurCall(frame.call))
        return;
    if (endsPage(frame))
        m_answerDue.insert(frame.call);
    else if (refusesPage(frame))
        m_answerDue.remove(frame.call);
    Q_EMIT frameRecorded(frame);
}

void LineWorker::notePageSent(const PageSent &page)
{
    if (!isOurCall(page.call))
        return;
    m_answerDue.remove(page.call);
    Q_EMIT pageSent(page);
}

void LineWorker::handleCallEnded(const CallEnded &end)
{
    if (m_calls.remove(end.call) == 0)
        return;
    m_answerDue.remove(end.call);
    m_failures = 0; // it carries calls again
    Q_EMIT callEnded(end);
}

void LineWorker::beginCall(qint64 port, qint64 call)
{
    m_calls.insert(call, port);
    if (!m_ready)
        QMetaObject::invokeMethod(
            this, [this, call] { failCall(call); }, Qt::QueuedConnection);
    armWatchdog();
}

void LineWorker::armWatchdog()
{
    if (!m_ready)
        return;
    if (m_calls.isEmpty())
        m_watchdog.stop();
    else
        m_watchdog.start(m_options.silenceTimeout);
}

} // namespace Fax

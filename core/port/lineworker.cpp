#include "port/lineworker.h"

#include "base/logging.h"

#include <QtCore/QFileInfo>

#include <algorithm>
#include <array>
#include <csignal>
#include <utility>

namespace Fax {

using namespace LineProtocol;

namespace {
constexpr std::chrono::milliseconds missingPoll{1000}; ///< a look at the name, nothing is opened
constexpr std::chrono::milliseconds outOfOrderDelay{5000};
constexpr std::array restartDelays{std::chrono::milliseconds(100), std::chrono::milliseconds(500),
                                   std::chrono::milliseconds(2000)};

} // namespace

LineWorker::LineWorker(Options options, QObject *parent)
    : LineDriver(parent)
    , m_options(std::move(options))
    , m_conversation(*this)
{
    connect(&m_conversation, &LineConversation::ready, this, &LineWorker::introducePorts);
    connect(&m_conversation, &LineConversation::callSucceeded, this, [this] { m_failures = 0; });
    connect(this, &LineDriver::portReported, this, &LineWorker::noteReport);
    m_restartTimer.setSingleShot(true);
    connect(&m_restartTimer, &QTimer::timeout, this, &LineWorker::startProcess);
    m_watchdog.setSingleShot(true);
    connect(&m_watchdog, &QTimer::timeout, this, &LineWorker::onSilence);
}

LineWorker::~LineWorker()
{
    if (m_process)
        m_process->disconnect(this);
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
    if (isReady())
        send(port.encode());
}

void LineWorker::removePort(const RemovePort &port)
{
    m_ports.remove(port.port);
    m_conditions.remove(port.port);
    m_watched.remove(port.port);
    if (isReady())
        send(port.encode());
}

void LineWorker::dial(const Dial &dial)
{
    beginCall(dial.port, dial.call);
    if (isReady())
        send(dial.encode());
}

void LineWorker::answer(const Answer &answer)
{
    beginCall(answer.port, answer.call);
    if (isReady())
        send(answer.encode());
}

void LineWorker::hangUp(const HangUp &hangUp)
{
    if (isReady() && m_conversation.isOurCall(hangUp.call))
        send(hangUp.encode());
}

void LineWorker::pageStored(const PageStored &stored)
{
    if (isReady() && m_conversation.isOurCall(stored.call))
        send(stored.encode());
}

void LineWorker::setCondition(const Condition &condition)
{
    m_conditions.insert(condition.port, condition);
    if (isReady())
        send(condition.encode());
}

void LineWorker::resetPort(const ResetPort &port)
{
    if (isReady())
        send(port.encode());
    else if (m_restartTimer.isActive())
        startProcess();
}

void LineWorker::testPort(const TestPort &port)
{
    if (isReady())
        send(port.encode());
}

void LineWorker::watch(const Watch &watch)
{
    if (watch.on)
        m_watched.insert(watch.port);
    else
        m_watched.remove(watch.port);
    if (isReady())
        send(watch.encode());
}

bool LineWorker::isDeviceMissing() const
{
    return !m_options.device.isEmpty() && !QFileInfo::exists(m_options.device);
}

void LineWorker::reportMissing()
{
    if (std::exchange(m_missing, true))
        return;
    PortReport report;
    report.health = ModemHealth::Absent;
    report.reason = tr("Modem is unplugged (there is no %1)").arg(m_options.device);
    for (const qint64 port : m_ports.keys()) {
        report.port = port;
        Q_EMIT portReported(report);
    }
}

void LineWorker::noteReport(const PortReport &report)
{
    const bool works = report.health == ModemHealth::Ready;
    m_outOfOrder = !works && report.health != ModemHealth::Starting;
    if (works)
        m_failures = 0;
}

void LineWorker::startProcess()
{
    m_restartTimer.stop();
    if (isDeviceMissing()) {
        reportMissing();
        return scheduleRestart();
    }
    m_missing = false;
    m_outOfOrder = false;
    ++m_starts;
    m_conversation.reset();
    m_process = std::make_unique<WorkerProcess>();
    connect(m_process.get(), &WorkerProcess::started, this, &LineWorker::onStarted);
    connect(m_process.get(), &WorkerProcess::outputReady, this, &LineWorker::onOutput);
    connect(m_process.get(), &WorkerProcess::logged, this,
            [](const QByteArray &text) { qCDebug(logPort).noquote() << "fax-line:" << text; });
    connect(m_process.get(), &WorkerProcess::finished, this, &LineWorker::onFinished);
    m_watchdog.start(m_options.startTimeout);
    const QStringList serial{QStringLiteral("--serial"), m_options.device};
    m_process->start(m_options.program.isEmpty() ? QStringLiteral("fax-line") : m_options.program,
                     m_options.device.isEmpty() ? QStringList() : serial);
}

void LineWorker::onStarted()
{
    send(Configure{m_options.realTime, m_options.timeFactor}.encode());
}

void LineWorker::onOutput()
{
    const auto taken = m_conversation.feed(m_process->readOutput());
    if (!taken)
        return dropProcess(taken.error().message());
    if (m_process && m_process->isRunning())
        armWatchdog();
}

void LineWorker::onFinished(const QString &how)
{
    const QString why = m_dropped.isEmpty() ? QStringLiteral("the line worker %1").arg(how)
                                            : std::exchange(m_dropped, {});
    qCWarning(logPort).noquote() << why;
    m_process->disconnect(this);
    m_process.release()->deleteLater(); // this is one of its signals
    m_watchdog.stop();
    const bool wasReady = isReady();
    m_conversation.reset();
    m_conversation.failCalls(why);
    if (wasReady)
        Q_EMIT readyChanged(false);
    if (isDeviceMissing())
        reportMissing();
    scheduleRestart();
}

void LineWorker::onSilence()
{
    dropProcess(isReady() ? QStringLiteral("no sign of life while calls are up")
                          : QStringLiteral("not ready in time"));
}

/** Ends the process at once; onFinished() does the rest. */
void LineWorker::dropProcess(const QString &why)
{
    m_dropped = QStringLiteral("the line worker was stopped: %1").arg(why);
    m_conversation.stop();
    m_watchdog.stop();
    m_process->kill();
}

void LineWorker::scheduleRestart()
{
    if (!m_wanted)
        return;
    if (isDeviceMissing())
        return m_restartTimer.start(missingPoll);
    if (m_outOfOrder)
        return m_restartTimer.start(outOfOrderDelay);
    const auto step = std::min<size_t>(size_t(m_failures), restartDelays.size() - 1);
    ++m_failures;
    m_restartTimer.start(restartDelays.at(step));
}

void LineWorker::send(const WorkerMessage &message)
{
    if (m_process)
        m_process->write(message.encode());
}

/** After a restart the ports are as they were. */
void LineWorker::introducePorts()
{
    for (const AddPort &port : std::as_const(m_ports))
        send(port.encode());
    for (const Condition &condition : std::as_const(m_conditions))
        send(condition.encode());
    for (const qint64 port : std::as_const(m_watched))
        send(Watch{port, true, true}.encode());
    Q_EMIT readyChanged(true);
}

void LineWorker::beginCall(qint64 port, qint64 call)
{
    m_conversation.beginCall(port, call);
    if (!isReady())
        QMetaObject::invokeMethod(
            this,
            [this, call] {
                m_conversation.failCall(call, QStringLiteral("the line worker is not running"));
            },
            Qt::QueuedConnection);
    armWatchdog();
}

void LineWorker::armWatchdog()
{
    if (!isReady())
        return;
    if (!m_conversation.hasCalls())
        m_watchdog.stop();
    else
        m_watchdog.start(m_options.silenceTimeout);
}

} // namespace Fax

#include "base/workerprocess.h"

#include "base/workerprograms.h"

#include <QtCore/QDeadlineTimer>
#include <QtCore/QDir>
#include <QtCore/QProcess>
#include <QtNetwork/QLocalSocket>

#include <cerrno>
#include <csignal>

#include <poll.h>
#include <unistd.h>

namespace Fax {

namespace {

constexpr QLatin1StringView activated{"--activated"};
constexpr QChar separator(u'\x1f');
constexpr qsizetype longestLine = 4096;
constexpr std::chrono::seconds argumentsDeadline{5};

/** "" : workers are children of this process. */
QString socketFolder()
{
    return qEnvironmentVariable("FAX_WORKER_SOCKETS");
}

QString endOf(const QProcess &process)
{
    if (process.error() == QProcess::FailedToStart)
        return QStringLiteral("cannot be started: %1").arg(process.errorString());
    if (process.exitStatus() == QProcess::NormalExit)
        return QStringLiteral("ended with exit code %1").arg(process.exitCode());
    const int signal = process.exitCode(); // that is what Qt gives here
    if (signal == SIGSYS)
        return QStringLiteral("tried something forbidden and was stopped");
    return QStringLiteral("crashed (signal %1)").arg(signal);
}

/** One line of standard input, octet by octet: what follows it is for somebody else. */
std::optional<QByteArray> readLine()
{
    const QDeadlineTimer deadline(argumentsDeadline);
    QByteArray line;
    while (line.size() < longestLine) {
        pollfd input{STDIN_FILENO, POLLIN, 0};
        const int ready = poll(&input, 1, int(deadline.remainingTime()));
        char octet = 0;
        if (ready <= 0 || ::read(STDIN_FILENO, &octet, 1) != 1)
            return std::nullopt;
        if (octet == '\n')
            return line;
        line.append(octet);
    }
    return std::nullopt;
}

} // namespace

/** Where the worker is: a child of ours, or at the other end of a socket. */
class WorkerProcess::Channel
{
public:
    Channel() = default;
    virtual ~Channel() = default;
    Q_DISABLE_COPY_MOVE(Channel)

    [[nodiscard]] virtual bool isRunning() const = 0;
    [[nodiscard]] virtual qint64 processId() const { return 0; }
    virtual void write(const QByteArray &octets) = 0;
    [[nodiscard]] virtual QByteArray read() = 0;
    virtual void kill() = 0;
};

class WorkerProcess::ChildChannel final : public Channel
{
public:
    ChildChannel(WorkerProcess *owner, const QString &program, const QStringList &arguments)
    {
        QObject::connect(&m_process, &QProcess::started, owner, &WorkerProcess::started);
        QObject::connect(&m_process, &QProcess::readyReadStandardOutput, owner,
                         &WorkerProcess::outputReady);
        QObject::connect(&m_process, &QProcess::readyReadStandardError, owner, [this, owner] {
            Q_EMIT owner->logged(m_process.readAllStandardError().left(1000));
        });
        QObject::connect(&m_process, &QProcess::finished, owner,
                         [this, owner] { owner->end(endOf(m_process)); });
        QObject::connect(&m_process, &QProcess::errorOccurred, owner,
                         [this, owner](QProcess::ProcessError error) {
                             if (error == QProcess::FailedToStart)
                                 owner->end(endOf(m_process));
                         });
        m_process.start(program, arguments, QIODevice::ReadWrite);
    }

    ~ChildChannel() override
    {
        m_process.disconnect();
        m_process.kill(); // it owns nothing that could be lost
        m_process.waitForFinished(1000);
    }

    bool isRunning() const override { return m_process.state() == QProcess::Running; }
    qint64 processId() const override { return m_process.processId(); }
    void write(const QByteArray &octets) override { m_process.write(octets); }
    QByteArray read() override { return m_process.readAllStandardOutput(); }

    void kill() override
    {
        m_process.closeReadChannel(QProcess::StandardOutput);
        m_process.kill();
    }

private:
    QProcess m_process;
};

class WorkerProcess::SocketChannel final : public Channel
{
public:
    SocketChannel(WorkerProcess *owner, const QString &path, const QStringList &arguments)
        : m_line(arguments.join(separator).toUtf8() + '\n')
    {
        QObject::connect(&m_socket, &QLocalSocket::connected, owner, [this, owner] {
            m_socket.write(m_line);
            // connectToServer() may get here at once: start() has not returned yet
            QMetaObject::invokeMethod(owner, &WorkerProcess::started, Qt::QueuedConnection);
        });
        QObject::connect(&m_socket, &QLocalSocket::readyRead, owner, &WorkerProcess::outputReady);
        QObject::connect(&m_socket, &QLocalSocket::disconnected, owner,
                         [owner] { owner->end(QStringLiteral("ended")); });
        QObject::connect(&m_socket, &QLocalSocket::errorOccurred, owner,
                         [this, owner](QLocalSocket::LocalSocketError error) {
                             if (error != QLocalSocket::PeerClosedError) // disconnected() follows
                                 owner->end(
                                     QStringLiteral("cannot be reached at %1: %2")
                                         .arg(m_socket.serverName(), m_socket.errorString()));
                         });
        m_socket.connectToServer(path);
    }

    ~SocketChannel() override { m_socket.disconnect(); }

    bool isRunning() const override { return m_socket.state() == QLocalSocket::ConnectedState; }
    void write(const QByteArray &octets) override { m_socket.write(octets); }
    QByteArray read() override { return m_socket.readAll(); }
    void kill() override { m_socket.abort(); }

private:
    const QByteArray m_line;
    QLocalSocket m_socket;
};

WorkerProcess::WorkerProcess(QObject *parent)
    : QObject(parent)
{ }

WorkerProcess::~WorkerProcess()
{
    blockSignals(true);
}

bool WorkerProcess::isInstalled(const QString &program)
{
    return !socketFolder().isEmpty() || !workerProgram(program).isEmpty();
}

void WorkerProcess::start(const QString &program, const QStringList &arguments)
{
    Q_ASSERT(!m_channel);
    const QString sockets = socketFolder();
    const bool isPath = QDir::isAbsolutePath(program);
    if (!sockets.isEmpty() && !isPath)
        m_channel = std::make_unique<SocketChannel>(
            this, QStringLiteral("%1/%2.socket").arg(sockets, program), arguments);
    else
        m_channel = std::make_unique<ChildChannel>(this, isPath ? program : workerProgram(program),
                                                   arguments);
}

bool WorkerProcess::isRunning() const
{
    return !m_ended && m_channel && m_channel->isRunning();
}

qint64 WorkerProcess::processId() const
{
    return m_channel ? m_channel->processId() : 0;
}

void WorkerProcess::write(const QByteArray &octets)
{
    if (m_channel && !m_ended)
        m_channel->write(octets);
}

QByteArray WorkerProcess::readOutput()
{
    return m_channel ? m_channel->read() : QByteArray();
}

void WorkerProcess::kill()
{
    if (m_channel && !m_ended)
        m_channel->kill();
}

void WorkerProcess::abandon()
{
    blockSignals(true);
    if (!m_channel || m_ended)
        return deleteLater();
    kill();
}

/** Told from the event loop: the owner may delete this object when it hears it. */
void WorkerProcess::end(const QString &why)
{
    if (std::exchange(m_ended, true))
        return;
    if (signalsBlocked())
        return deleteLater();
    QMetaObject::invokeMethod(
        this, [this, why] { Q_EMIT finished(why); }, Qt::QueuedConnection);
}

std::optional<QStringList> workerArguments(const QStringList &commandLine)
{
    const QStringList given = commandLine.mid(1);
    if (given != QStringList{activated})
        return given;
    const auto line = readLine();
    if (!line)
        return std::nullopt;
    return QString::fromUtf8(*line).split(separator, Qt::SkipEmptyParts);
}

} // namespace Fax

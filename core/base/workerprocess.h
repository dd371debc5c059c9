#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QObject>
#include <QtCore/QStringList>

#include <memory>
#include <optional>

namespace Fax {

/**
 * One running worker program (fax-line, fax-render, fax-deliver) with its input and output.
 *
 * Normally a child process. Where FAX_WORKER_SOCKETS names a folder, a supervisor starts the workers in units of
 * their own (packaging/systemd), so that this process needs neither devices nor the network nor the right to start
 * programs: then start() connects to the socket FOLDER/NAME.socket, and the worker at the other end ends when the
 * connection does. Its arguments go first, as one line (workerArguments()).
 *
 *     worker.start(u"fax-line"_qs, {u"--serial"_qs, device});
 *     started() … write() / outputReady() … finished(why), once
 *
 * Nothing blocks, apart from the destructor: it kills a child process and waits 1 s at most.
 * Thread: the owner's own.
 */
class WorkerProcess final : public QObject
{
    Q_OBJECT

public:
    explicit WorkerProcess(QObject *parent = nullptr);
    ~WorkerProcess() override;

    /** Is there a worker of this name to be started? */
    [[nodiscard]] static bool isInstalled(const QString &program);

    /** `program`: the name of a worker, or the absolute path of another program (tests), always as a child. */
    void start(const QString &program, const QStringList &arguments = {});

    [[nodiscard]] bool isRunning() const;
    /** 0 while none runs, or if it is no child of this process. */
    [[nodiscard]] qint64 processId() const;

    void write(const QByteArray &octets);
    [[nodiscard]] QByteArray readOutput();

    /** Ends it at once, whatever it does; nothing it still says is heard, finished() follows. */
    void kill();
    /** Kills it and forgets it; this object deletes itself when the process is gone. No signal follows. */
    void abandon();

Q_SIGNALS:
    void started();
    void outputReady();
    void logged(const QByteArray
                    &text); ///< of a child process, at most 1000 octets; others log by themselves
    /** `why`: words that follow the name of the worker, "ended with exit code 1". */
    void finished(const QString &why);

private:
    class Channel;
    class ChildChannel;
    class SocketChannel;

    void end(const QString &why);

    std::unique_ptr<Channel> m_channel;
    bool m_ended = false;
};

/**
 * The arguments of a worker program, its name left out. Started with "--activated" they come as the first line of
 * its input instead, within 5 s. nullopt: they did not come, or are no text.
 */
[[nodiscard]] std::optional<QStringList> workerArguments(const QStringList &commandLine);

} // namespace Fax

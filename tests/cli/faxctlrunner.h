#pragma once

#include <QtCore/QCoreApplication>
#include <QtCore/QDeadlineTimer>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>

#include <memory>

#include <unistd.h>

namespace Fax {

struct FaxctlRun
{
    int exit = -1; ///< -1: did not end by itself
    QString out;
    QString err;

    [[nodiscard]] QJsonArray array() const { return QJsonDocument::fromJson(out.toUtf8()).array(); }
    [[nodiscard]] QJsonObject object() const
    {
        return QJsonDocument::fromJson(out.toUtf8()).object();
    }
};

/** Starts the real faxctl of this build on a data folder, the line as fast as the CPU allows. */
class FaxctlRunner
{
public:
    explicit FaxctlRunner(QString dataFolder)
        : m_dataFolder(std::move(dataFolder))
    { }

    [[nodiscard]] QString dataFolder() const { return m_dataFolder; }

    enum class LineClock { Fast, Real };

    /** In a process group of its own, so that a signal can be sent as a terminal sends Ctrl+C. */
    [[nodiscard]] std::unique_ptr<QProcess> start(const QStringList &arguments,
                                                  LineClock clock = LineClock::Fast) const
    {
        auto process = std::make_unique<QProcess>();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("FAX_LINE_CLOCK"),
                           clock == LineClock::Fast ? QStringLiteral("fast")
                                                    : QStringLiteral("real"));
        environment.insert(QStringLiteral("TZ"), QStringLiteral("UTC"));
        process->setProcessEnvironment(environment);
        process->setChildProcessModifier([] { ::setpgid(0, 0); });
        process->start(QCoreApplication::applicationDirPath() + QStringLiteral("/faxctl"),
                       QStringList{QStringLiteral("--data-dir"), m_dataFolder} + arguments);
        return process;
    }

    [[nodiscard]] static FaxctlRun finish(QProcess &process, int timeoutMs = 60000)
    {
        if (!process.waitForFinished(timeoutMs)) {
            process.kill(); // a crash for exitStatus()
            process.waitForFinished();
        }
        const bool ended = process.exitStatus() == QProcess::NormalExit
            && process.error() != QProcess::FailedToStart;
        return {ended ? process.exitCode() : -1, QString::fromUtf8(process.readAllStandardOutput()),
                QString::fromUtf8(process.readAllStandardError())};
    }

    [[nodiscard]] FaxctlRun run(const QStringList &arguments) const
    {
        return finish(*start(arguments));
    }

    /** Waits until the process has written this; false if it ends or takes too long before. */
    [[nodiscard]] static bool waitForOutput(QProcess &process, const QByteArray &text,
                                            int timeoutMs = 20000)
    {
        const QDeadlineTimer deadline(timeoutMs);
        while (!process.peek(1 << 20).contains(text)) {
            if (!process.waitForReadyRead(int(deadline.remainingTime())))
                return process.peek(1 << 20).contains(text);
        }
        return true;
    }

private:
    QString m_dataFolder;
};

} // namespace Fax

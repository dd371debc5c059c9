#pragma once

#include "base/workerprograms.h"

#include <QtCore/QHash>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>

namespace Fax {

/** The program modembank beside a test. */
class BankProcess
{
public:
    /** Waits until the modems are there; else path() is "". */
    explicit BankProcess(const QStringList &arguments)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(workerProgram(QStringLiteral("modembank")),
                        arguments + QStringList{QStringLiteral("--clock"), clockFile()});
        for (QString line = nextLine(); !line.isEmpty() && line != u"ready"; line = nextLine())
            m_paths[line.section(u' ', 0, 0)] = line.section(u' ', 1);
    }
    ~BankProcess()
    {
        m_process.closeWriteChannel();
        if (!m_process.waitForFinished(deadlineMs))
            m_process.kill();
    }
    Q_DISABLE_COPY_MOVE(BankProcess)

    [[nodiscard]] QString path(const QString &number) const { return m_paths.value(number); }
    /** The line time, for BankClock. */
    [[nodiscard]] QString clockFile() const { return m_folder.filePath(QStringLiteral("clock")); }
    [[nodiscard]] qint64 processId() const { return m_process.processId(); }

    /** Line time of a modem's last call, or of the one that it is in. */
    [[nodiscard]] double offHookSeconds(const QString &number)
    {
        m_process.write("offhook " + number.toLatin1() + '\n');
        return nextLine().section(u' ', 1).toDouble() / 1000;
    }

    /** A command of README.md; false: the bank does not know it. */
    bool tell(const QString &command)
    {
        m_process.write(command.toLatin1() + '\n');
        const QString answer = nextLine();
        m_paths[answer.section(u' ', 0, 0)] = answer.section(u' ', 1);
        return !answer.isEmpty() && answer != u"unknown";
    }

private:
    static constexpr int deadlineMs = 10'000;

    QString nextLine()
    {
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(deadlineMs))
                return {};
        }
        return QString::fromLatin1(m_process.readLine()).trimmed();
    }

    QTemporaryDir m_folder;
    QProcess m_process;
    QHash<QString, QString> m_paths;
};

} // namespace Fax

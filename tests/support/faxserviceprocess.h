#pragma once

#include <QtCore/QCoreApplication>
#include <QtCore/QProcess>
#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusMessage>
#include <QtTest/QTest>

namespace Fax {

/** Starts the real fax-service of this build, the line as fast as the CPU allows. */
class FaxServiceProcess
{
public:
    ~FaxServiceProcess()
    {
        if (m_process.state() == QProcess::NotRunning)
            return;
        m_process.kill();
        m_process.waitForFinished();
    }

    void start(const QStringList &arguments, const QMap<QString, QString> &environment = {})
    {
        QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
        variables.insert(QStringLiteral("FAX_LINE_CLOCK"), QStringLiteral("fast"));
        for (auto item = environment.cbegin(); item != environment.cend(); ++item)
            variables.insert(item.key(), *item);
        m_process.setProcessEnvironment(variables);
        m_process.start(program(), arguments);
    }

    [[nodiscard]] static QString program()
    {
        return QCoreApplication::applicationDirPath() + QStringLiteral("/fax-service");
    }

    /** Its exit code; -1 if it crashed or did not end by itself. */
    [[nodiscard]] int finish(int timeoutMs = 20000)
    {
        if (!m_process.waitForFinished(timeoutMs))
            return -1;
        return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }
    [[nodiscard]] int stop()
    {
        m_process.terminate();
        return finish();
    }

    [[nodiscard]] QProcess &process() { return m_process; }
    [[nodiscard]] QString errors()
    {
        return QString::fromLocal8Bit(m_process.readAllStandardError());
    }

private:
    QProcess m_process;
};

} // namespace Fax

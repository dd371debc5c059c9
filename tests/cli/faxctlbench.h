#pragma once

#include "faxctlrunner.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <csignal>

namespace Fax {

using namespace Qt::StringLiterals;

/** The real faxctl with the real service, over the built-in line; a base of test classes. */
class FaxctlBench
{
protected:
    /** Writes the letter and starts `serve`; for initTestCase(). */
    void startService()
    {
        QFile file(textFile());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Dear reader,\n\nthis is a fax.\n");
        file.close();
        m_serve = startServe(served());
        QVERIFY(m_serve);
    }

    void stopService() { QCOMPARE(stop(*m_serve, SIGTERM), 0); }

    /** The folder that `serve` holds during the whole test. */
    FaxctlRunner served() const { return FaxctlRunner(m_dir.filePath(u"served"_s)); }
    /** A folder of its own. */
    FaxctlRunner fresh(const QString &name) const { return FaxctlRunner(m_dir.filePath(name)); }

    QString textFile() const { return m_dir.filePath(u"letter.txt"_s); }

    static std::unique_ptr<QProcess> startServe(const FaxctlRunner &faxctl)
    {
        auto serve = faxctl.start({u"serve"_s});
        if (!FaxctlRunner::waitForOutput(*serve, "Ready."))
            return nullptr;
        return serve;
    }

    static int stop(QProcess &process, int signal)
    {
        ::kill(pid_t(process.processId()), signal);
        return FaxctlRunner::finish(process).exit;
    }

    static QJsonObject job(const FaxctlRunner &faxctl, int id)
    {
        return faxctl.run({u"job"_s, QString::number(id), u"--json"_s}).object();
    }

    /** Ids that `send` prints. */
    static QList<int> ids(const FaxctlRun &run)
    {
        QList<int> list;
        for (const QString &line : run.out.split(u'\n', Qt::SkipEmptyParts)) {
            if (const int id = line.toInt(); id > 0)
                list.append(id);
        }
        return list;
    }

    [[nodiscard]] int sendOne(const FaxctlRunner &faxctl, const QStringList &options = {}) const
    {
        return ids(faxctl.run(QStringList{u"send"_s, u"--to"_s, u"102"_s} + options
                              + QStringList{textFile()}))
            .value(0);
    }

    static void compareKeys(const QJsonObject &object, const QStringList &keys)
    {
        for (const QString &key : keys)
            QVERIFY2(object.contains(key), qPrintable(key));
    }

    QTemporaryDir m_dir;
    std::unique_ptr<QProcess> m_serve;
};

} // namespace Fax

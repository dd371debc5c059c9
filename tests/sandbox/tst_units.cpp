#include "unitfilter.h"

#include "base/workerprograms.h"
#include "imaging/renderclient.h"
#include "port/lineworker.h"

#include <QtCore/QDir>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtNetwork/QLocalServer>
#include <QtNetwork/QLocalSocket>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <csignal>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Fax;
using namespace std::chrono_literals;

namespace {

QString unit(const QString &name)
{
    return QStringLiteral(FAX_UNIT_DIR "/%1.service").arg(name);
}

/**
 * What systemd does with a socket unit that accepts: every connection becomes the input and output of a worker of
 * its own, under the unit's filter of system calls.
 */
class Supervisor : public QObject
{
public:
    Supervisor(const QString &folder, const QString &program)
        : m_program(program)
        , m_allowed(UnitFilter::allowedCalls(
              unit(QString(program).replace(u"fax-"_qs, u"faxconsole-"_qs) + u'@')))
    {
        connect(&m_server, &QLocalServer::newConnection, this, &Supervisor::accept);
        m_listens = m_server.listen(QStringLiteral("%1/%2.socket").arg(folder, program));
    }

    ~Supervisor() override
    {
        for (const pid_t worker : std::as_const(m_workers)) {
            ::kill(worker, SIGKILL);
            ::waitpid(worker, nullptr, 0);
        }
    }

    [[nodiscard]] bool works() const { return m_listens && m_allowed.size() > 100; }
    [[nodiscard]] int started() const { return int(m_workers.size()); }

private:
    void accept()
    {
        std::unique_ptr<QLocalSocket> connection(m_server.nextPendingConnection());
        const int descriptor = int(connection->socketDescriptor());
        const QByteArray path = workerProgram(m_program).toLocal8Bit();
        const pid_t worker = ::fork();
        if (worker == 0) {
            ::fcntl(descriptor, F_SETFL, 0); // NonBlocking=no
            ::dup2(descriptor, STDIN_FILENO);
            ::dup2(descriptor, STDOUT_FILENO);
            UnitFilter::loadFilter(m_allowed);
            ::execl(path.constData(), path.constData(), "--activated", nullptr);
            ::_exit(121);
        }
        m_workers.append(worker);
    }

    const QString m_program;
    const QStringList m_allowed;
    QLocalServer m_server;
    bool m_listens = false;
    QList<pid_t> m_workers;
};

} // namespace

/** The units of packaging/systemd: closed as promised (issue: 1.0 and 1.5), and the workers live with it. */
class tst_Units : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void exposure_data();
    void exposure();
    void lineWorkerUnderItsFilter();
    void renderWorkerUnderItsFilter();
    void noSupervisorIsSaid();

private:
    QTemporaryDir m_folder;
};

void tst_Units::initTestCase()
{
    QVERIFY(m_folder.isValid());
}

void tst_Units::cleanup()
{
    qunsetenv("FAX_WORKER_SOCKETS");
}

void tst_Units::exposure_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("tenths");
    QTest::newRow("service") << "faxconsole" << 10;
    QTest::newRow("line") << "faxconsole-line@" << 15;
    QTest::newRow("render (safety.md 3.2)") << "faxconsole-render@" << 5;
    QTest::newRow("deliver (as the gateway of safety.md 3.2)") << "faxconsole-deliver@" << 16;
}

void tst_Units::exposure()
{
    QFETCH(QString, name);
    QFETCH(int, tenths);
    QProcess analyze;
    analyze.setProcessChannelMode(QProcess::MergedChannels);
    analyze.start(QStringLiteral("systemd-analyze"),
                  {QStringLiteral("security"), QStringLiteral("--offline=true"),
                   QStringLiteral("--no-pager"), QStringLiteral("--threshold=%1").arg(tenths),
                   unit(name)});
    QVERIFY(analyze.waitForFinished());
    const QString output = QString::fromUtf8(analyze.readAll());
    const QString verdict = output.mid(output.lastIndexOf(u"Overall"));
    QVERIFY2(verdict.contains(name), qPrintable(output));
    QVERIFY2(analyze.exitCode() == 0, qPrintable(verdict));
}

void tst_Units::lineWorkerUnderItsFilter()
{
    Supervisor supervisor(m_folder.path(), QStringLiteral("fax-line"));
    QVERIFY(supervisor.works());
    qputenv("FAX_WORKER_SOCKETS", m_folder.path().toLocal8Bit());
    LineWorker worker(LineWorker::Options{{}, false, 20s});
    worker.start();
    QTRY_VERIFY_WITH_TIMEOUT(worker.isReady(), 20000);
    QCOMPARE(worker.processId(), 0);
    QCOMPARE(supervisor.started(), 1);
}

void tst_Units::renderWorkerUnderItsFilter()
{
    Supervisor supervisor(m_folder.path(), QStringLiteral("fax-render"));
    QVERIFY(supervisor.works());
    qputenv("FAX_WORKER_SOCKETS", m_folder.path().toLocal8Bit());
    RenderClient client;
    RenderJob job;
    job.sources.append({QStringLiteral("note.txt"), QByteArray("Under a filter\n")});
    std::optional<Result<QList<FaxPage>>> pages;
    client.render(job, this, {}, [&](const Result<QList<FaxPage>> &made) { pages = made; });
    QTRY_VERIFY_WITH_TIMEOUT(pages.has_value(), 30000);
    QVERIFY2(pages->has_value(),
             qPrintable(pages->has_value() ? QString() : pages->error().message()));
    QCOMPARE((*pages)->size(), 1);
    QCOMPARE(supervisor.started(), 1);
}

void tst_Units::noSupervisorIsSaid()
{
    qputenv("FAX_WORKER_SOCKETS", m_folder.path().toLocal8Bit());
    WorkerProcess worker;
    QSignalSpy finished(&worker, &WorkerProcess::finished);
    worker.start(QStringLiteral("fax-line"));
    QVERIFY(finished.isEmpty()); // never from inside start()
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(finished.first().first().toString().contains(m_folder.filePath(u"fax-line.socket"_qs)));
}

QTEST_GUILESS_MAIN(tst_Units)
#include "tst_units.moc"

#include "unitfilter.h"

#include "base/valuemap.h"
#include "base/workerprocess.h"
#include "base/workerprograms.h"
#include "bus/busclient.h"
#include "imaging/renderclient.h"
#include "job/job.h"
#include "link/sealedfile.h"
#include "port/lineworker.h"
#include "support/privatebus.h"

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

/** Starts a program as its unit does; `input` becomes its standard input and output, -1 leaves them. */
pid_t startInUnit(const QStringList &allowed, const QByteArray &program,
                  const QByteArrayList &arguments, int input = -1)
{
    const QByteArray path = workerProgram(QString::fromLocal8Bit(program)).toLocal8Bit();
    const pid_t process = ::fork();
    if (process != 0)
        return process;
    if (input >= 0) {
        ::fcntl(input, F_SETFL, 0); // NonBlocking=no
        ::dup2(input, STDIN_FILENO);
        ::dup2(input, STDOUT_FILENO);
    }
    std::vector<char *> words{const_cast<char *>(path.constData())};
    for (const QByteArray &argument : arguments)
        words.push_back(const_cast<char *>(argument.constData()));
    words.push_back(nullptr);
    UnitFilter::loadFilter(allowed);
    ::execv(path.constData(), words.data());
    ::_exit(121);
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
        const pid_t worker = startInUnit(m_allowed, m_program.toLocal8Bit(), {"--activated"},
                                         descriptor);
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
    void serviceUnderItsFilterSendsAFax();
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
    qunsetenv("FAX_LINE_CLOCK");
}

void tst_Units::exposure_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("tenths");
    QTest::newRow("service") << "faxconsole" << 10;
    QTest::newRow("line") << "faxconsole-line@" << 15;
    QTest::newRow("render (safety.md 3.2)") << "faxconsole-render@" << 5;
    QTest::newRow("deliver (as the gateway of safety.md 3.2)") << "faxconsole-deliver@" << 16;
    QTest::newRow("office: with code made at run time") << "faxconsole-office@" << 6;
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

/** All of it as installed: the service may start nothing itself, and the fax goes out all the same. */
void tst_Units::serviceUnderItsFilterSendsAFax()
{
    PrivateBus bus(PrivateBus::Kind::Session);
    QVERIFY(bus.start());
    Supervisor lines(m_folder.path(), QStringLiteral("fax-line"));
    Supervisor renderers(m_folder.path(), QStringLiteral("fax-render"));
    QVERIFY(lines.works() && renderers.works());
    qputenv("FAX_WORKER_SOCKETS", m_folder.path().toLocal8Bit());
    qputenv("FAX_LINE_CLOCK", "fast");
    const QStringList allowed = UnitFilter::allowedCalls(unit(QStringLiteral("faxconsole")));
    QVERIFY(allowed.size() > 100);
    const pid_t service = startInUnit(allowed, "fax-service",
                                      {"--bus", "session", "--data-dir",
                                       m_folder.filePath(QStringLiteral("data")).toLocal8Bit()});
    const auto stopped = qScopeGuard([service] {
        ::kill(service, SIGTERM);
        int status = 0;
        ::waitpid(service, &status, 0);
        QCOMPARE(status, 0);
    });

    BusClient client(bus.address());
    QTRY_COMPARE_WITH_TIMEOUT(client.request(u"server"_qs).type(), QDBusMessage::ReplyMessage,
                              20000);
    Submission submission;
    submission.recipients.append(Recipient());
    submission.recipients.first().number = u"102"_qs;
    submission.documentNames.append(u"note.txt"_qs);
    const auto document = SealedFile::create("From a closed unit\n");
    QVERIFY(document);
    const QDBusMessage ids = client.request(u"submit"_qs, {toMap(submission)},
                                            {QDBusUnixFileDescriptor(document->get())});
    QVERIFY2(ids.type() == QDBusMessage::ReplyMessage, qPrintable(ids.errorMessage()));
    const auto state = [&client] {
        const QDBusMessage reply = client.server(u"GetJob"_qs, {qint64(1)});
        return qdbus_cast<QVariantMap>(reply.arguments().value(0)).value(u"state"_qs).toString();
    };
    QTRY_COMPARE_WITH_TIMEOUT(state(), u"completed"_qs, 60000);
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

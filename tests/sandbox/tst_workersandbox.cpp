#include "deeds.h"
#include "kernel.h"

#include "base/workerprograms.h"
#include "imaging/renderclient.h"
#include "imaging/tifffax.h"
#include "port/lineworker.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

using namespace Fax;
using namespace std::chrono_literals;

/** fax-line and fax-render as they are installed: what the kernel says of them, and deeds from inside. */
class tst_WorkerSandbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kernelHasThemLockedIn_data();
    void kernelHasThemLockedIn();
    void renderChildIsLockedIn();
    void nothingIsInherited_data();
    void nothingIsInherited();
    void deedsInsideLine_data() { deedRows(); }
    void deedsInsideLine();
    void deedsInsideRender_data() { deedRows(); }
    void deedsInsideRender();
    void largestDocumentFitsIntoTheLimit();

private:
    static void deedRows();
};

namespace {

/** Fields of /proc/PID/status by name; empty while there is no such process. */
QHash<QString, QString> statusOf(qint64 pid)
{
    QHash<QString, QString> fields;
    QFile file(QStringLiteral("/proc/%1/status").arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return fields;
    const QStringList lines = QString::fromLatin1(file.readAll()).split(u'\n');
    for (const QString &line : lines)
        fields.insert(line.section(u':', 0, 0), line.section(u':', 1).trimmed());
    return fields;
}

/** The soft limit as /proc/PID/limits words it. */
QString limitOf(qint64 pid, const QString &name)
{
    QFile file(QStringLiteral("/proc/%1/limits").arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QStringList lines = QString::fromLatin1(file.readAll()).split(u'\n');
    for (const QString &line : lines) {
        if (line.startsWith(name))
            return line.mid(name.size()).simplified().section(u' ', 0, 0);
    }
    return {};
}

bool isFiltered(qint64 pid)
{
    return statusOf(pid).value(QStringLiteral("Seccomp")) == u"2";
}

/** Every open descriptor of the process that is a named file, a socket or a device; none is good. */
QStringList namedDescriptors(qint64 pid)
{
    QStringList found;
    const QDir folder(QStringLiteral("/proc/%1/fd").arg(pid));
    const QStringList entries = folder.entryList(QDir::AllEntries | QDir::System
                                                 | QDir::NoDotAndDotDot);
    for (const QString &entry : entries) {
        const QString target = QFile::symLinkTarget(folder.filePath(entry));
        const bool nameless = target.contains(u"anon_inode:") || target.contains(u"pipe:")
            || target.contains(u"memfd:") || target.endsWith(u"/dev/null");
        if (entry.toInt() > STDERR_FILENO && !nameless)
            found.append(entry + u' ' + target);
    }
    return found;
}

qint64 childOf(qint64 pid)
{
    QFile file(QStringLiteral("/proc/%1/task/%1/children").arg(pid));
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().toLongLong() : 0;
}

void startLocked(QProcess *process, const QString &name)
{
    process->start(workerProgram(name), QStringList());
    QVERIFY(process->waitForStarted());
    QTRY_VERIFY(isFiltered(process->processId()));
}

void checkStatus(qint64 pid)
{
    const QHash<QString, QString> status = statusOf(pid);
    QCOMPARE(status.value(QStringLiteral("NoNewPrivs")), QStringLiteral("1"));
    QCOMPARE(status.value(QStringLiteral("Seccomp")), QStringLiteral("2"));
    QCOMPARE(limitOf(pid, QStringLiteral("Max core file size")), QStringLiteral("0"));
    QVERIFY(limitOf(pid, QStringLiteral("Max file size")).toLongLong() > 0);
    QVERIFY(limitOf(pid, QStringLiteral("Max open files")).toInt() <= 256);
    QCOMPARE(namedDescriptors(pid), QStringList());
}

RenderJob jobOf(const QByteArray &content)
{
    RenderJob job;
    job.sources = {{QStringLiteral("deed.txt"), content}};
    return job;
}

/** The sentence that the service would show. */
QString outcomeOf(const QByteArray &content)
{
    RenderClient client;
    QString sentence;
    client.render(jobOf(content), &client, {}, [&sentence](const Result<QList<FaxPage>> &pages) {
        sentence = pages ? QStringLiteral("pages") : pages.error().message();
    });
    [&] { QTRY_VERIFY_WITH_TIMEOUT(!sentence.isEmpty(), 20'000); }();
    return sentence;
}

} // namespace

void tst_WorkerSandbox::kernelHasThemLockedIn_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<qint64>("megabytes");
    QTest::addColumn<QString>("processes");
    QTest::newRow("fax-line") << QStringLiteral("fax-line") << qint64(512) << QStringLiteral("0");
    QTest::newRow("fax-render") << QStringLiteral("fax-render") << qint64(4096) << QString();
}

void tst_WorkerSandbox::kernelHasThemLockedIn()
{
    QFETCH(QString, program);
    QFETCH(qint64, megabytes);
    QFETCH(QString, processes);
    QProcess process;
    startLocked(&process, program);
    checkStatus(process.processId());
    QCOMPARE(limitOf(process.processId(), QStringLiteral("Max address space")).toLongLong() >> 20,
             megabytes);
    if (!processes.isEmpty())
        QCOMPARE(limitOf(process.processId(), QStringLiteral("Max processes")), processes);
    process.kill();
    QVERIFY(process.waitForFinished());
}

void tst_WorkerSandbox::renderChildIsLockedIn()
{
    const QByteArray inside = INSIDE_PROGRAMS_DIR;
    qputenv("FAX_LIBEXEC_DIR", inside);
    RenderClient client;
    client.render(jobOf("deed wait"), &client, {}, [](const Result<QList<FaxPage>> &) {});
    qint64 child = 0;
    QTRY_VERIFY((child = childOf(childOf(QCoreApplication::applicationPid()))) > 0);
    QTRY_COMPARE(statusOf(child).value(QStringLiteral("Seccomp_filters")), QStringLiteral("2"));
    checkStatus(child);
    QCOMPARE(limitOf(child, QStringLiteral("Max address space")).toLongLong() >> 20, 1024);
    QVERIFY(limitOf(child, QStringLiteral("Max cpu time")).toInt() > 0);
}

void tst_WorkerSandbox::nothingIsInherited_data()
{
    QTest::addColumn<QString>("program");
    QTest::newRow("fax-line") << QStringLiteral("fax-line");
    QTest::newRow("fax-render") << QStringLiteral("fax-render");
}

/** A pipe that is left open to the worker ends when we close it, because the worker closed its end. */
void tst_WorkerSandbox::nothingIsInherited()
{
    QFETCH(QString, program);
    qputenv("FAX_LIBEXEC_DIR", QCoreApplication::applicationDirPath().toUtf8());
    int ends[2];
    QCOMPARE(pipe(ends), 0); // without O_CLOEXEC
    QProcess process;
    startLocked(&process, program);
    ::close(ends[1]);
    pollfd readable{ends[0], POLLIN, 0};
    QCOMPARE(poll(&readable, 1, 0), 1);
    QVERIFY(readable.revents & POLLHUP);
    QCOMPARE(process.state(), QProcess::Running);
    ::close(ends[0]);
    process.kill();
    QVERIFY(process.waitForFinished());
}

void tst_WorkerSandbox::deedRows()
{
    QTest::addColumn<int>("deed");
    for (int i = 0; i < deedCount; ++i)
        QTest::newRow(deeds[i].name) << i;
}

/** The worker is killed before the call makes its first step; the record says why. */
void tst_WorkerSandbox::deedsInsideLine()
{
    QFETCH(int, deed);
    LineWorker worker({QStringLiteral(INSIDE_PROGRAMS_DIR "/fax-line"), false, 10s, 10s});
    QSignalSpy ends(&worker, &LineDriver::callEnded);
    worker.addPort({1, QStringLiteral("101")});
    worker.start();
    QTRY_VERIFY_WITH_TIMEOUT(worker.isReady(), 20'000);
    LineProtocol::Dial dial{1, 1, QStringLiteral("900%1").arg(deed), {}, "II*", 1};
    worker.dial(dial);
    QTRY_COMPARE_WITH_TIMEOUT(ends.size(), 1, 20'000);
    const auto end = ends.at(0).at(0).value<LineProtocol::CallEnded>();
    QCOMPARE(end.code, ErrorCode::LineFault);
    QCOMPARE(end.detail,
             QStringLiteral("the line worker tried something forbidden and was stopped"));
}

/** One child is killed and named; the next document is prepared as if nothing had been. */
void tst_WorkerSandbox::deedsInsideRender()
{
    QFETCH(int, deed);
    qputenv("FAX_LIBEXEC_DIR", INSIDE_PROGRAMS_DIR);
    const QByteArray name = deeds[deed].name;
    const QString outcome = outcomeOf("deed " + name);
    if (name == "read-file") { // fonts are read; Landlock leaves nothing else
        const QString expected = kernelHasLandlock() ? QStringLiteral("it was refused")
                                                     : QStringLiteral("it worked");
        QVERIFY2(outcome.contains(expected), qPrintable(outcome));
        return;
    }
    QCOMPARE(outcome,
             QStringLiteral("“deed.txt”: the document tried something forbidden and was stopped; "
                            "print it to PDF and fax that."));
}

/** Read, parsed and copied within the address space that fax-line has; then the call fails by itself. */
void tst_WorkerSandbox::largestDocumentFitsIntoTheLimit()
{
    qputenv("FAX_LIBEXEC_DIR", QCoreApplication::applicationDirPath().toUtf8());
    LineWorker worker({{}, false, 10s, 20s});
    QSignalSpy ends(&worker, &LineDriver::callEnded);
    worker.addPort({1, QStringLiteral("101")});
    worker.start();
    QTRY_VERIFY_WITH_TIMEOUT(worker.isReady(), 20'000);
    const QByteArray document(WorkerMessage::maximumSize - 64 * 1024, '\0');
    worker.dial({1, 1, QStringLiteral("102"), {}, document, 1});
    QTRY_COMPARE_WITH_TIMEOUT(ends.size(), 1, 40'000);
    QCOMPARE(ends.at(0).at(0).value<LineProtocol::CallEnded>().code, ErrorCode::BadNumber);
    QCOMPARE(worker.starts(), 1);
}

QTEST_GUILESS_MAIN(tst_WorkerSandbox)
#include "tst_workersandbox.moc"

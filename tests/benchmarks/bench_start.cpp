// The console beside efax-gtk, both on one virtual X server without window manager: time from the start of the program
// to its first window on the screen, and of the console until its lists are loaded, with 10,000 and 100,000 waiting
// jobs in the embedded service; cold (the kernel's caches dropped, needs root) and warm (median of five); memory; then
// processor time and wake-ups of the console while nothing happens. Argument: seconds of the idle part, 30 if none.

#include "filledqueue.h"
#include "processfigures.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTextStream>
#include <QtCore/QThread>

#include <algorithm>

#include <unistd.h>

using namespace Fax;

namespace {

constexpr int deadlineMs = 60'000;
constexpr int warmStarts = 5;

QTextStream out(stdout);

/** Waits for a line with the words; what came before is dropped. */
void waitFor(QProcess &process, const QByteArray &words)
{
    QElapsedTimer timer;
    timer.start();
    while (!timer.hasExpired(deadlineMs)) {
        while (process.canReadLine())
            if (process.readLine().contains(words))
                return;
        process.waitForReadyRead(100);
    }
    qFatal("no \"%s\" within a minute", words.constData());
}

class Screen
{
public:
    Screen()
    {
        m_server.start(QStringLiteral("Xvfb"),
                       {QStringLiteral("-displayfd"), QStringLiteral("1"),
                        QStringLiteral("-screen"), QStringLiteral("0"),
                        QStringLiteral("1920x1080x24")});
        if (!m_server.waitForReadyRead(deadlineMs))
            qFatal("Xvfb does not start");
        qputenv("DISPLAY", ":" + m_server.readLine().trimmed());
        m_watch.start(QStringLiteral("stdbuf"),
                      {QStringLiteral("-oL"), QStringLiteral("xev"), QStringLiteral("-root"),
                       QStringLiteral("-event"), QStringLiteral("substructure")});
        m_watch.waitForStarted();
        QThread::sleep(1); // until it watches
    }
    ~Screen()
    {
        for (QProcess *process : {&m_watch, &m_server}) {
            process->terminate();
            process->waitForFinished();
        }
    }
    Q_DISABLE_COPY_MOVE(Screen)

    void forgetWindows() { m_watch.readAll(); }
    void waitForWindow() { waitFor(m_watch, "MapNotify"); }

private:
    QProcess m_server;
    QProcess m_watch;
};

struct Program
{
    QString path;
    QStringList arguments;
    QByteArray usable; ///< what it says on its standard error when it can be used; empty: nothing
};

struct Start
{
    double windowMs = 0;
    double usableMs = 0;
    double memory = 0;
};

Start measureStart(Screen &screen, const Program &program)
{
    screen.forgetWindows();
    QProcess process;
    process.setReadChannel(QProcess::StandardError);
    QElapsedTimer timer;
    timer.start();
    process.start(program.path, program.arguments);
    Start start;
    screen.waitForWindow();
    start.windowMs = double(timer.nsecsElapsed()) / 1e6;
    if (!program.usable.isEmpty()) {
        waitFor(process, program.usable);
        start.usableMs = double(timer.nsecsElapsed()) / 1e6;
    }
    start.memory = residentMiB(process.processId());
    process.terminate();
    process.waitForFinished(deadlineMs);
    return start;
}

bool dropCaches()
{
    sync();
    QFile caches(QStringLiteral("/proc/sys/vm/drop_caches"));
    return caches.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && caches.write("3\n") == 2;
}

void report(Screen &screen, const QString &name, const Program &program)
{
    out << name;
    if (dropCaches()) {
        const Start cold = measureStart(screen, program);
        out << QStringLiteral(": cold window %1 ms, usable %2 ms;")
                   .arg(cold.windowMs, 0, 'f', 0)
                   .arg(cold.usableMs, 0, 'f', 0);
    } else {
        out << ": cold not measured (the caches cannot be dropped);";
    }
    QList<Start> warm;
    for (int i = 0; i < warmStarts; ++i)
        warm.append(measureStart(screen, program));
    const auto median = [&warm](double Start::*figure) {
        std::ranges::sort(warm, {}, figure);
        return warm.at(warmStarts / 2).*figure;
    };
    out << QStringLiteral(" warm window %1 ms, usable %2 ms; memory %3 MiB\n")
               .arg(median(&Start::windowMs), 0, 'f', 0)
               .arg(median(&Start::usableMs), 0, 'f', 0)
               .arg(median(&Start::memory), 0, 'f', 0);
    out.flush();
}

Program console(const QString &folder)
{
    return {QCoreApplication::applicationDirPath() + QStringLiteral("/fax-console"),
            {QStringLiteral("--server"), QStringLiteral("embedded"), QStringLiteral("--data-dir"),
             folder, QStringLiteral("--place"), QStringLiteral("outbox")},
            "fax.desktop: usable"};
}

/** Times the process gave up the processor: each is a wake-up that was over. */
qint64 wakeUps(qint64 process)
{
    qint64 all = 0;
    const QString folder = QStringLiteral("/proc/%1/task").arg(process);
    for (const auto &thread : QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile file(folder + u'/' + thread + QStringLiteral("/status"));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray text = file.readAll();
        const QByteArray key = "\nvoluntary_ctxt_switches:";
        all += text.mid(text.indexOf(key) + key.size()).trimmed().split('\n').value(0).toLongLong();
    }
    return all;
}

void measureIdle(const QString &folder, int seconds)
{
    const Program program = console(folder);
    QProcess process;
    process.setReadChannel(QProcess::StandardError);
    process.start(program.path, program.arguments);
    waitFor(process, program.usable);
    QThread::sleep(5); // until what a start leaves to do is done
    const double cpu = cpuSeconds(process.processId());
    const qint64 wakes = wakeUps(process.processId());
    QThread::sleep(static_cast<unsigned long>(seconds));
    out << QStringLiteral("idle for %1 s, service and window in one process: %2 % of a core,"
                          " %3 wake-ups a second\n")
               .arg(seconds)
               .arg((cpuSeconds(process.processId()) - cpu) * 100 / seconds, 0, 'f', 2)
               .arg(double(wakeUps(process.processId()) - wakes) / seconds, 0, 'f', 1);
    process.terminate();
    process.waitForFinished(deadlineMs);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const int seconds = argc > 1 ? QByteArray(argv[1]).toInt() : 30;
    qputenv("QT_QPA_PLATFORM", "xcb");
    qputenv("QT_LOGGING_RULES", "fax.desktop.info=true");
    qputenv("FAX_LIBEXEC_DIR", QCoreApplication::applicationDirPath().toLocal8Bit());
    const QTemporaryDir home;
    qputenv("HOME", home.path().toLocal8Bit());
    qputenv("XDG_CONFIG_HOME", home.path().toLocal8Bit());
    Screen screen;
    for (const int jobs : {10'000, 100'000}) {
        const QTemporaryDir folder;
        fillQueue(folder.path(), jobs);
        report(screen, QStringLiteral("fax-console, %1 jobs").arg(jobs), console(folder.path()));
    }
    report(screen, QStringLiteral("efax-gtk"), {QStringLiteral("efax-gtk"), {}, {}});
    const QTemporaryDir empty;
    measureIdle(empty.path(), seconds);
    return 0;
}

#include "kernel.h"

#include "sandbox/sandbox.h"

#include <QtTest/QtTest>

#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <thread>

using namespace Fax;

namespace {
constexpr int sandboxFailed = 99;

/** Runs the deed in a child that is locked in; the wait status says how it ended. */
int statusOfChild(const SandboxProfile &profile, const std::function<int()> &deed)
{
    const pid_t child = fork();
    if (child == 0)
        _exit(enterSandbox(profile) ? deed() : sandboxFailed);
    int status = -1;
    waitpid(child, &status, 0);
    return status;
}

bool isKilledBy(int status, int signal)
{
    return WIFSIGNALED(status) && WTERMSIG(status) == signal;
}

bool endsWith(int status, int code)
{
    return WIFEXITED(status) && WEXITSTATUS(status) == code;
}

int startThread()
{
    int result = 1;
    std::thread([&result] { result = 7; }).join();
    return result;
}
} // namespace

Q_DECLARE_METATYPE(std::function<int()>)

class tst_Sandbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void killsForbiddenCalls_data();
    void killsForbiddenCalls();
    void ordinaryWorkGoesOn();
    void terminals_data();
    void terminals();
    void threadsWhereAllowed();
    void readersCanRead();
    void readersSeeOnlyTheirFolders();
    void forkingParentCanHaveALockedChild();
    void limitsProcessorTime();
    void closesInheritedDescriptors();
#ifndef FAX_SANITIZED // the sanitizers need all this themselves, so their builds allow it
    void threadsOnlyWhereAllowed();
    void readersCannotWrite();
    void limitsMemory();
#endif
};

void tst_Sandbox::killsForbiddenCalls_data()
{
    using Deed = std::function<int()>;
    QTest::addColumn<Deed>("deed");
    QTest::newRow("internet-socket") << Deed([] { return socket(AF_INET, SOCK_STREAM, 0); });
    QTest::newRow("unix-socket") << Deed([] { return socket(AF_UNIX, SOCK_STREAM, 0); });
    QTest::newRow("start-program") << Deed([] { return execl("/bin/true", "true", nullptr); });
    QTest::newRow("kill-parent") << Deed([] { return kill(getppid(), SIGTERM); });
    QTest::newRow("signal-parent-by-descriptor") << Deed([] {
        int ends[2];
        return pipe(ends) == 0 ? fcntl(ends[0], F_SETOWN, getppid()) : 0;
    });
    QTest::newRow("any-signal-by-descriptor") << Deed([] {
        int ends[2];
        return pipe(ends) == 0 ? fcntl(ends[0], F_SETSIG, SIGKILL) : 0;
    });
    QTest::newRow("delete-file") << Deed([] { return unlink("/tmp/no-such-file"); });
#ifndef FAX_SANITIZED // these the sanitizers need themselves
    QTest::newRow("read-file") << Deed([] { return open("/etc/passwd", O_RDONLY); });
    QTest::newRow("write-file") << Deed(
        [] { return open("/tmp/no-such-file", O_WRONLY | O_CREAT, 0600); });
    QTest::newRow("new-process") << Deed([] { return int(fork()); });
    QTest::newRow("trace-parent") << Deed(
        [] { return int(ptrace(PTRACE_ATTACH, getppid(), 0, 0)); });
    QTest::newRow("code-in-memory") << Deed([] {
        mmap(nullptr, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        return 0;
    });
#endif
}

void tst_Sandbox::killsForbiddenCalls()
{
    QFETCH(std::function<int()>, deed);
    QVERIFY(isKilledBy(statusOfChild({}, deed), SIGSYS));
}

void tst_Sandbox::ordinaryWorkGoesOn()
{
    const int status = statusOfChild({}, [] {
        std::vector<QByteArray> memory;
        for (int i = 0; i < 100; ++i)
            memory.emplace_back(100000, char(i));
        const int fd = memfd_create("page", 0);
        const bool written = write(fd, memory.back().constData(), 1000) == 1000
            && lseek(fd, 0, SEEK_SET) == 0;
        return written && QDateTime::currentMSecsSinceEpoch() > 0 ? 7 : 1;
    });
    QVERIFY(endsWith(status, 7));
}

void tst_Sandbox::terminals_data()
{
    QTest::addColumn<qulonglong>("request");
    QTest::addColumn<bool>("allowed"); // where a terminal may be used; nowhere else
    QTest::addColumn<int>("error"); // of a descriptor that is no terminal
    const auto row = [](const char *name, unsigned long request, bool allowed, int error = ENOTTY) {
        QTest::newRow(name) << qulonglong(request) << allowed << error;
    };
    row("speed", TCSETS, true);
    row("queues", TCFLSH, true);
    row("control lines", TIOCMBIC, true);
    row("typing for others", TIOCSTI, false);
    row("addresses of the hardware", TIOCSSERIAL, false);
    row("terminal of a session", TIOCSCTTY, false);
    row("line discipline", TIOCSETD, false);
    row("console", TIOCCONS, false);
}

void tst_Sandbox::terminals()
{
    QFETCH(const qulonglong, request);
    QFETCH(const bool, allowed);
    QFETCH(const int, error);
    const auto deed = [&] {
        char data[256] = {};
        return ::ioctl(STDIN_FILENO, request, data) == 0 ? 0 : errno;
    };
    const int null = ::open("/dev/null", O_RDWR);
    QVERIFY(null >= 0);
    const auto withNull = [&] {
        ::dup2(null, STDIN_FILENO);
        return deed();
    };
    SandboxProfile terminal;
    terminal.mayUseTerminal = true;
    const int status = statusOfChild(terminal, withNull);
    QVERIFY(allowed ? endsWith(status, error) : isKilledBy(status, SIGSYS));
    QVERIFY(isKilledBy(statusOfChild({}, withNull), SIGSYS));
    ::close(null);
}

void tst_Sandbox::threadsWhereAllowed()
{
    SandboxProfile threaded;
    threaded.mayStartThreads = true;
    QVERIFY(endsWith(statusOfChild(threaded, startThread), 7));
}

void tst_Sandbox::readersCanRead()
{
    SandboxProfile reader;
    reader.mayReadFiles = true;
    QVERIFY(endsWith(
        statusOfChild(reader, [] { return open("/etc/passwd", O_RDONLY) >= 0 ? 7 : 1; }), 7));
}

void tst_Sandbox::readersSeeOnlyTheirFolders()
{
    SandboxProfile reader;
    reader.mayReadFiles = true;
    reader.readableFolders = {QStringLiteral("/usr/share"), QStringLiteral("/no/such/folder")};
    const auto canOpen = [&reader](const char *path) {
        return endsWith(statusOfChild(reader, [path] { return open(path, O_RDONLY) >= 0 ? 7 : 1; }),
                        7);
    };
    QVERIFY(canOpen("/usr/share"));
    // Without Landlock only the system call filter is active.
    QCOMPARE(canOpen("/etc/passwd"), !kernelHasLandlock());
    QCOMPARE(canOpen("/proc/self/environ"), !kernelHasLandlock());
}

void tst_Sandbox::forkingParentCanHaveALockedChild()
{
    SandboxProfile parent;
    parent.mayFork = true;
    parent.mayReadFiles = true;
    const int status = statusOfChild(parent, [] {
        const int child = statusOfChild({}, [] { return socket(AF_INET, SOCK_STREAM, 0); });
        return isKilledBy(child, SIGSYS) ? 7 : 1;
    });
    QVERIFY(endsWith(status, 7));
}

void tst_Sandbox::limitsProcessorTime()
{
    SandboxProfile brief;
    brief.cpuSeconds = 1;
    const int status = statusOfChild(brief, [] {
        while (QDateTime::currentMSecsSinceEpoch() > 0) { }
        return 0;
    });
    QVERIFY(isKilledBy(status, SIGKILL) || isKilledBy(status, SIGXCPU));
}

void tst_Sandbox::closesInheritedDescriptors()
{
    const int inherited = open("/dev/null", O_RDONLY);
    QVERIFY(inherited > STDERR_FILENO);
    const pid_t child = fork();
    if (child == 0) {
        closeInheritedDescriptors();
        _exit(fcntl(inherited, F_GETFD) < 0 && fcntl(STDERR_FILENO, F_GETFD) >= 0 ? 7 : 1);
    }
    int status = -1;
    waitpid(child, &status, 0);
    close(inherited);
    QVERIFY(endsWith(status, 7));
}

#ifndef FAX_SANITIZED
void tst_Sandbox::threadsOnlyWhereAllowed()
{
    SandboxProfile threaded;
    threaded.mayStartThreads = true;
    QVERIFY(isKilledBy(statusOfChild({}, startThread), SIGSYS));
    QVERIFY(isKilledBy(statusOfChild(threaded, [] { return int(fork()); }), SIGSYS));
}

void tst_Sandbox::readersCannotWrite()
{
    SandboxProfile reader;
    reader.mayReadFiles = true;
    for (const int flags : {O_WRONLY, O_RDWR, O_RDONLY | O_TRUNC, O_RDONLY | O_CREAT}) {
        const int status = statusOfChild(reader,
                                         [flags] { return open("/dev/null", flags, 0600); });
        QVERIFY2(isKilledBy(status, SIGSYS), qPrintable(QString::number(flags)));
    }
}

void tst_Sandbox::limitsMemory()
{
    SandboxProfile small;
    small.addressSpaceBytes = 512ull << 20;
    const int status = statusOfChild(small, [] {
        const void *big = mmap(nullptr, 600ull << 20, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1,
                               0);
        return big == MAP_FAILED ? 7 : 1;
    });
    QVERIFY(endsWith(status, 7));
}
#endif

QTEST_GUILESS_MAIN(tst_Sandbox)
#include "tst_sandbox.moc"

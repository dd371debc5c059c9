#include "sandbox/programsandbox.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <functional>

using namespace Fax;

namespace {
constexpr int worked = 0;
constexpr int refused = 1;
constexpr int notLocked = 2;

/** What a program that opens documents may do, tried by a child that is locked in. */
int tryLocked(const QString &folder, const std::function<bool()> &deed)
{
    ProgramProfile profile;
    profile.folder = folder;
    profile.readable = {QStringLiteral("/usr"), QStringLiteral("/lib"), QStringLiteral("/lib64"),
                        QStringLiteral("/etc/ld.so.cache"), QStringLiteral("/bin")};
    const pid_t child = fork();
    if (child == 0)
        _exit(!enterProgramSandbox(profile) ? notLocked : deed() ? worked : refused);
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

bool canOpen(const QByteArray &path, int flags)
{
    return open(path.constData(), flags, 0600) >= 0;
}
} // namespace

/** LibreOffice's cage: safety.md 3.2 for programs that are not ours. */
class tst_ProgramSandbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void deeds_data();
    void deeds();

private:
    QTemporaryDir m_own;
    QTemporaryDir m_other;
};

void tst_ProgramSandbox::deeds_data()
{
    QTest::addColumn<std::function<bool()>>("deed");
    QTest::addColumn<int>("outcome");
    const auto row = [](const char *name, int outcome, const std::function<bool()> &deed) {
        QTest::newRow(name) << deed << outcome;
    };
    const QByteArray own = QFile::encodeName(m_own.filePath(QStringLiteral("file")));
    const QByteArray other = QFile::encodeName(m_other.filePath(QStringLiteral("file")));
    QFile file(QString::fromUtf8(other));
    QVERIFY(file.open(QIODevice::WriteOnly));
    row("write into its folder", worked, [own] { return canOpen(own, O_CREAT | O_WRONLY); });
    row("run a program of the system", worked, [] {
        execl("/usr/bin/true", "true", nullptr);
        return false;
    });
    row("read another file", refused, [other] { return canOpen(other, O_RDONLY); });
    row("write another file", refused, [other] { return canOpen(other, O_WRONLY); });
    row("make another file", refused, [other] { return canOpen(other + "2", O_CREAT | O_WRONLY); });
    row("write into /usr", refused, [] { return canOpen("/usr/x", O_CREAT | O_WRONLY); });
    row("read the accounts' secrets", refused, [] { return canOpen("/etc/shadow", O_RDONLY); });
    row("internet", refused, [] { return socket(AF_INET, SOCK_STREAM, 0) >= 0; });
    row("internet 6", refused, [] { return socket(AF_INET6, SOCK_DGRAM, 0) >= 0; });
    row("a message bus", refused, [] {
        const int fd = socket(AF_UNIX, SOCK_STREAM, 0);
        sockaddr_un address{AF_UNIX, "/run/dbus/system_bus_socket"};
        return ::connect(fd, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0
            || errno != EPERM;
    });
    row("signal its parent", refused, [] { return kill(getppid(), 0) == 0; });
}

void tst_ProgramSandbox::deeds()
{
    QFETCH(std::function<bool()>, deed);
    QFETCH(int, outcome);
    // A kernel without Landlock locks nothing in, and says so: then nothing is started.
    QCOMPARE(tryLocked(m_own.path(), deed), canLockPrograms() ? outcome : notLocked);
}

QTEST_GUILESS_MAIN(tst_ProgramSandbox)
#include "tst_programsandbox.moc"

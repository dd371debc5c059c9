#include "officerun.h"

#include "imaging/filetype.h"
#include "imaging/officeprogram.h"
#include "imaging/renderprotocol.h"
#include "sandbox/programsandbox.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QCryptographicHash>
#include <QtCore/QDeadlineTimer>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryDir>

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <vector>

namespace Fax {

namespace {

struct OfficeText
{
    Q_DECLARE_TR_FUNCTIONS(OfficeRun)
};

constexpr std::chrono::seconds deadline{60};
constexpr int lockFailed = 125;

/** What LibreOffice needs to start and to draw letters. */
ProgramProfile profileFor(const QString &folder)
{
    ProgramProfile profile;
    profile.folder = folder;
    profile.socketFolder = QStringLiteral("/tmp");
    for (const char *path :
         {"/usr", "/lib", "/lib64", "/opt", "/etc/libreoffice", "/etc/fonts", "/etc/ld.so.cache",
          "/etc/localtime", "/etc/nsswitch.conf", "/etc/passwd", "/var/lib/libreoffice",
          "/var/spool/libreoffice", "/var/cache/fontconfig", "/dev/urandom", "/proc/self"})
        profile.readable.append(QString::fromLatin1(path));
    return profile;
}

/** The end of the name, if it is one: LibreOffice goes by it where the content leaves a choice. */
QString suffixOf(const QString &name)
{
    const QString suffix = QFileInfo(name).suffix().toLower();
    const bool plain = !suffix.isEmpty() && suffix.size() <= 5
        && std::all_of(suffix.begin(), suffix.end(),
                       [](QChar c) { return c.unicode() < 128 && c.isLetterOrNumber(); });
    return plain ? suffix : QStringLiteral("doc");
}

struct Command
{
    QByteArrayList arguments;
    QByteArrayList environment;
};

Command commandFor(const QString &program, const QString &folder, const QString &input)
{
    const QByteArray place = QFile::encodeName(folder);
    return {{QFile::encodeName(program), "-env:UserInstallation=file://" + place + "/profile",
             "--headless", "--norestore", "--nolockcheck", "--convert-to", "pdf", "--outdir", place,
             QFile::encodeName(input)},
            {"HOME=" + place, "TMPDIR=" + place, "PATH=/usr/bin:/bin", "LANG=C.UTF-8",
             "SAL_USE_VCLPLUGIN=svp"}};
}

std::vector<char *> pointers(QByteArrayList &texts)
{
    std::vector<char *> result;
    for (QByteArray &text : texts)
        result.push_back(text.data());
    result.push_back(nullptr);
    return result;
}

/**
 * The socket by which a second LibreOffice finds this one: always in /tmp, named after user and profile. It cannot
 * remove it where it is locked in.
 */
QString socketOf(const QString &folder)
{
    const QString profile = QStringLiteral("file://%1/profile").arg(folder);
    const auto sum = QCryptographicHash::hash({reinterpret_cast<const char *>(profile.utf16()),
                                               profile.size() * qsizetype(sizeof(char16_t))},
                                              QCryptographicHash::Md5);
    QString name = QStringLiteral("/tmp/OSL_PIPE_%1_SingleOfficeIPC_").arg(getuid());
    for (const char octet : sum)
        name += QString::number(static_cast<uchar>(octet), 16);
    return name;
}

/** The child: never returns. */
[[noreturn]] void become(Command command, const ProgramProfile &profile)
{
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    setpgid(0, 0);
    const int nothing = open("/dev/null", O_RDWR | O_CLOEXEC);
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        dup2(nothing, stream);
    if (chdir(QFile::encodeName(profile.folder).constData()) != 0 || !enterProgramSandbox(profile))
        _exit(lockFailed);
    execve(command.arguments.first().constData(), pointers(command.arguments).data(),
           pointers(command.environment).data());
    _exit(lockFailed);
}

enum class End { ByItself, TooLate, NobodyWaits };

/** Until the child has ended, time is up or the client has gone; then nothing of it is left. */
End waitFor(pid_t child, int client, const QDeadlineTimer &timer, int *status)
{
    const auto ended = static_cast<int>(syscall(SYS_pidfd_open, child, 0));
    std::array<pollfd, 2> waited{pollfd{ended, POLLIN, 0}, pollfd{client, POLLRDHUP, 0}};
    End end = End::ByItself;
    while (waited[0].revents == 0 && end == End::ByItself) {
        if (poll(waited.data(), waited.size(), static_cast<int>(timer.remainingTime())) == 0)
            end = End::TooLate;
        else if (waited[1].revents != 0 && waited[0].revents == 0)
            end = End::NobodyWaits;
    }
    kill(-child, SIGKILL);
    waitpid(child, status, 0);
    close(ended);
    return end;
}

End run(const Command &command, const ProgramProfile &profile, int client,
        const QDeadlineTimer &timer, int *status)
{
    const pid_t child = fork();
    if (child == 0)
        become(command, profile);
    const End end = child < 0 ? End::TooLate : waitFor(child, client, timer, status);
    QFile::remove(socketOf(profile.folder));
    return end;
}

/** After it has set up a new profile it ends so, and its start script would start it again. */
bool wantsToStartAgain(int status)
{
    constexpr int normalRestart = 81;
    constexpr int crashRestart = 79;
    return WIFEXITED(status)
        && (WEXITSTATUS(status) == normalRestart || WEXITSTATUS(status) == crashRestart);
}

Result<QByteArray> readPdf(const QString &path, const QString &name)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileDamaged,
                       OfficeText::tr("LibreOffice cannot open “%1”: it is damaged, needs a "
                                      "password, or is of a kind that is not installed; save it as "
                                      "PDF and fax that.")
                           .arg(shownName(name)));
    if (file.size() > RenderProtocol::maximumDocumentSize)
        return failure(ErrorCode::FileTooLarge,
                       OfficeText::tr("“%1” becomes larger than %2 MB; fax it in parts.")
                           .arg(shownName(name))
                           .arg(RenderProtocol::maximumDocumentSize >> 20));
    return file.readAll();
}

} // namespace

Result<QByteArray> convertWithOffice(const QString &name, const QByteArray &content, int client)
{
    if (auto able = checkOffice(name); !able)
        return tl::unexpected(able.error());
    if (!canLockPrograms())
        return failure(ErrorCode::FileTypeUnknown,
                       OfficeText::tr("“%1” is an office document, and this computer's kernel "
                                      "cannot lock LibreOffice in; save it as PDF and fax that.")
                           .arg(shownName(name)));
    const QTemporaryDir folder;
    const QString input = folder.filePath(QStringLiteral("document.") + suffixOf(name));
    QFile file(input);
    if (!folder.isValid() || !file.open(QIODevice::WriteOnly)
        || file.write(content) != content.size() || !file.flush())
        return failure(ErrorCode::DiskFull,
                       OfficeText::tr("There is no room to convert “%1”; try again later.")
                           .arg(shownName(name)));
    file.close();
    const Command command = commandFor(officeProgram(), folder.path(), input);
    const ProgramProfile profile = profileFor(folder.path());
    const QDeadlineTimer timer(deadline);
    int status = 0;
    End end = run(command, profile, client, timer, &status);
    if (end == End::ByItself && wantsToStartAgain(status))
        end = run(command, profile, client, timer, &status);
    if (end == End::TooLate)
        return failure(ErrorCode::RenderTimeout,
                       OfficeText::tr("LibreOffice did not get ready with “%1” in time; save it as "
                                      "PDF and fax that.")
                           .arg(shownName(name)));
    if (WIFEXITED(status) && WEXITSTATUS(status) == lockFailed)
        return failure(ErrorCode::Internal,
                       OfficeText::tr("LibreOffice could not be started for “%1”; save it as PDF "
                                      "and fax that.")
                           .arg(shownName(name)));
    return readPdf(folder.filePath(QStringLiteral("document.pdf")), name);
}

} // namespace Fax

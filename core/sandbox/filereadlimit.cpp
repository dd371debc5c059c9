#include "sandbox/filereadlimit.h"

#include <QtCore/QFile>

#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>

namespace Fax {

namespace {
constexpr quint64 readAccess = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
constexpr quint64 everyAccess = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1; // all of the first version

constexpr quint64 runAccess = readAccess | LANDLOCK_ACCESS_FS_EXECUTE;
constexpr quint64 fileAccess = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_WRITE_FILE
    | LANDLOCK_ACCESS_FS_EXECUTE; // what can be said of a file that is no folder

bool isFolder(int fd)
{
    struct stat facts
    { };
    return fstat(fd, &facts) == 0 && S_ISDIR(facts.st_mode);
}

/** What does not exist is left out: a machine need not have every font folder. */
int allow(int rules, const QString &path, quint64 access, int flags = 0)
{
    const int fd = open(QFile::encodeName(path).constData(), O_PATH | O_CLOEXEC | flags);
    if (fd < 0)
        return errno == ENOENT || errno == ENOTDIR || errno == EACCES ? 0 : errno;
    const landlock_path_beneath_attr below{isFolder(fd) ? access : access & fileAccess, fd};
    const bool added = syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &below, 0)
        == 0;
    const int error = added ? 0 : errno;
    close(fd);
    return error;
}

int allowFolders(int rules, const QStringList &folders)
{
    for (const QString &folder : folders) {
        if (const int error = allow(rules, folder, readAccess, O_DIRECTORY); error != 0)
            return error;
    }
    return 0;
}

int allowProgram(int rules, const ProgramProfile &profile)
{
    for (const QString &path : profile.readable) {
        if (const int error = allow(rules, path, runAccess); error != 0)
            return error;
    }
    if (const int error = allow(rules, QStringLiteral("/dev/null"), everyAccess); error != 0)
        return error;
    if (!profile.socketFolder.isEmpty())
        if (const int error = allow(rules, profile.socketFolder, LANDLOCK_ACCESS_FS_MAKE_SOCK);
            error != 0)
            return error;
    return allow(rules, profile.folder, everyAccess);
}

/** -1 and errno if there can be none. */
int newRules()
{
    landlock_ruleset_attr handled{};
    handled.handled_access_fs = everyAccess;
    return static_cast<int>(
        syscall(SYS_landlock_create_ruleset, &handled, sizeof handled.handled_access_fs, 0));
}

/** From now on the rules hold; gives back `error`, if there was one before. */
int obey(int rules, int error)
{
    if (error == 0 && syscall(SYS_landlock_restrict_self, rules, 0) != 0)
        error = errno;
    close(rules);
    return error;
}
} // namespace

bool kernelHasLandlock()
{
    return syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION) >= 1;
}

int limitProgramFiles(const ProgramProfile &profile)
{
    const int rules = newRules();
    return rules < 0 ? errno : obey(rules, allowProgram(rules, profile));
}

int limitFileReads(const SandboxProfile &profile)
{
    const bool anywhere = profile.mayReadFiles && profile.readableFolders.isEmpty();
    if (anywhere || !kernelHasLandlock())
        return 0;
    const int rules = newRules();
    if (rules < 0)
        return errno;
    return obey(
        rules, allowFolders(rules, profile.mayReadFiles ? profile.readableFolders : QStringList()));
}

} // namespace Fax

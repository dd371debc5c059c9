#include "sandbox/filereadlimit.h"

#include <QtCore/QFile>

#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>

namespace Fax {

namespace {
constexpr quint64 readAccess = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
constexpr quint64 everyAccess = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1; // all of the first version

bool kernelHasLandlock()
{
    return syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION) >= 1;
}

/** Folders that do not exist are left out: a machine need not have every font folder. */
int allowFolder(int rules, const QString &folder)
{
    const int fd = open(QFile::encodeName(folder).constData(), O_PATH | O_CLOEXEC | O_DIRECTORY);
    if (fd < 0)
        return errno == ENOENT || errno == ENOTDIR || errno == EACCES ? 0 : errno;
    const landlock_path_beneath_attr below{readAccess, fd};
    const bool added = syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &below, 0)
        == 0;
    const int error = added ? 0 : errno;
    close(fd);
    return error;
}

int allowFolders(int rules, const QStringList &folders)
{
    for (const QString &folder : folders) {
        if (const int error = allowFolder(rules, folder); error != 0)
            return error;
    }
    return syscall(SYS_landlock_restrict_self, rules, 0) == 0 ? 0 : errno;
}
} // namespace

int limitFileReads(const SandboxProfile &profile)
{
    const bool anywhere = profile.mayReadFiles && profile.readableFolders.isEmpty();
    if (anywhere || !kernelHasLandlock())
        return 0;
    landlock_ruleset_attr handled{};
    handled.handled_access_fs = everyAccess;
    const auto rules = static_cast<int>(
        syscall(SYS_landlock_create_ruleset, &handled, sizeof handled.handled_access_fs, 0));
    if (rules < 0)
        return errno;
    const int error = allowFolders(rules,
                                   profile.mayReadFiles ? profile.readableFolders : QStringList());
    close(rules);
    return error;
}

} // namespace Fax

#include "port/devicepermission.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>

#include <fcntl.h>
#include <grp.h>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Fax {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(DevicePermission)
};

constexpr uid_t firstPerson = 1000; ///< Debian: smaller ids belong to the system

QString groupName(gid_t id)
{
    const group *found = ::getgrgid(id);
    return found ? QString::fromLocal8Bit(found->gr_name) : QString();
}

QString userName(uid_t id)
{
    const passwd *found = ::getpwuid(id);
    return found ? QString::fromLocal8Bit(found->pw_name) : QString::number(id);
}

DeviceRights rightsOf(const struct stat &file, const QString &device)
{
    const uid_t user = ::geteuid();
    return {.device = device,
            .owner = userName(file.st_uid),
            .group = groupName(file.st_gid),
            .mode = file.st_mode & 0777,
            .account = userName(user),
            .isService = user < firstPerson};
}

} // namespace

QString permissionRemedy(const DeviceRights &rights)
{
    constexpr unsigned int groupReadWrite = 0060;
    const bool groupMay = (rights.mode & groupReadWrite) == groupReadWrite;
    if (!groupMay || rights.group.isEmpty() || rights.group == u"root")
        return Text::tr(
                   "only the user %1 may use it (mode %2): give it to group dialout with a udev "
                   "rule, or now: sudo chgrp dialout %3 && sudo chmod g+rw %3")
            .arg(rights.owner, QString::number(rights.mode, 8), rights.device);
    if (rights.isService)
        return Text::tr("add the account of the service to group %1: sudo usermod -aG %1 %2, then "
                        "restart the fax service")
            .arg(rights.group, rights.account);
    return Text::tr("add the user to group %1: sudo usermod -aG %1 %2, then log in again")
        .arg(rights.group, rights.account);
}

QString permissionRemedy(const QString &file, const QString &device)
{
    const QByteArray path = QFile::encodeName(file);
    if (::faccessat(AT_FDCWD, path.constData(), R_OK | W_OK, AT_EACCESS) == 0)
        return {};
    struct stat found = {};
    if (::stat(path.constData(), &found) != 0)
        return Text::tr("its device file cannot be looked at");
    return permissionRemedy(rightsOf(found, device));
}

} // namespace Fax

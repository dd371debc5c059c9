#include "port/terminaldevice.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <sys/stat.h>
#include <sys/sysmacros.h>

namespace Fax::TerminalDevice {

namespace {

struct DeviceText
{
    Q_DECLARE_TR_FUNCTIONS(DeviceText)
};

bool hasSerialName(const QString &device)
{
    for (const char *start : {"/dev/tty", "/dev/serial/", "/dev/pts/", "/dev/rfcomm"}) {
        if (device.startsWith(QLatin1StringView(start)))
            return true;
    }
    return false;
}

/** One row of /proc/tty/drivers: name, node, major number, range of minor numbers, type. */
bool isRowOf(const QByteArray &row, unsigned int major, unsigned int minor)
{
    const QList<QByteArray> words = row.simplified().split(' ');
    if (words.size() < 5 || (words.at(4) != "serial" && words.at(4) != "pty:slave"))
        return false;
    const QList<QByteArray> range = words.at(3).split('-');
    return words.at(2).toUInt() == major && range.first().toUInt() <= minor
        && minor <= range.last().toUInt();
}

bool isSerialDriver(dev_t number)
{
    QFile drivers(QStringLiteral("/proc/tty/drivers"));
    if (!drivers.open(QIODevice::ReadOnly))
        return false;
    for (const QByteArray &row : drivers.readAll().split('\n')) {
        if (isRowOf(row, major(number), minor(number)))
            return true;
    }
    return false;
}

} // namespace

Result<> check(const QString &device)
{
    struct stat found = {};
    if (::stat(QFile::encodeName(device).constData(), &found) != 0) {
        if (hasSerialName(device))
            return {};
        return failure(
            ErrorCode::InvalidParameter,
            DeviceText::tr("There is no serial device %1; faxctl modems lists them").arg(device));
    }
    if (S_ISCHR(found.st_mode) && isSerialDriver(found.st_rdev))
        return {};
    return failure(
        ErrorCode::InvalidParameter,
        DeviceText::tr("%1 is not a serial device; faxctl modems lists them").arg(device));
}

QString stableName(const QString &device)
{
    const QString target = QFileInfo(device).canonicalFilePath();
    const QDir folder(QStringLiteral("/dev/serial/by-id"));
    for (const QString &name : folder.entryList(QDir::System | QDir::Files, QDir::Name)) {
        const QString link = folder.filePath(name);
        if (!target.isEmpty() && QFileInfo(link).canonicalFilePath() == target)
            return link;
    }
    return device;
}

bool isSame(const QString &first, const QString &second)
{
    const QString target = QFileInfo(first).canonicalFilePath();
    return first == second
        || (!target.isEmpty() && target == QFileInfo(second).canonicalFilePath());
}

} // namespace Fax::TerminalDevice

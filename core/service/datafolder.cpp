#include "service/datafolder.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QStandardPaths>

#include <array>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

namespace Fax {

namespace {

constexpr mode_t privateMode = 0700;
constexpr auto lockName = "lock";

tl::unexpected<Error> unusable(const QString &sentence)
{
    return failure(ErrorCode::DataFolderUnusable, sentence);
}

QString systemReason(int error)
{
    return QString::fromLocal8Bit(std::strerror(error));
}

/** Makes the folder itself 0700; missing parents as the user's umask wants them. */
Result<> makeFolder(const QString &path)
{
    const QString parent = QFileInfo(path).absolutePath();
    if (!QDir().mkpath(parent))
        return unusable(
            QStringLiteral("The data folder %1 cannot be made because %2 cannot be made; "
                           "choose another one with --data-dir")
                .arg(path, parent));
    if (::mkdir(QFile::encodeName(path).constData(), privateMode) != 0 && errno != EEXIST)
        return unusable(
            QStringLiteral("The data folder %1 cannot be made (%2); choose another one with "
                           "--data-dir")
                .arg(path, systemReason(errno)));
    return {};
}

Result<> checkFolder(const QString &path, int fd)
{
    struct stat facts = {};
    if (::fstat(fd, &facts) != 0)
        return unusable(QStringLiteral("The data folder %1 cannot be read (%2)")
                            .arg(path, systemReason(errno)));
    if (facts.st_uid != ::geteuid())
        return unusable(
            QStringLiteral("The data folder %1 belongs to another user; choose another one "
                           "with --data-dir")
                .arg(path));
    if ((facts.st_mode & 077) != 0)
        return unusable(QStringLiteral("The data folder %1 is open to other users; close it with: "
                                       "chmod 700 '%1'")
                            .arg(path));
    if (::faccessat(fd, ".", W_OK | X_OK, AT_EACCESS) != 0)
        return unusable(
            QStringLiteral("The data folder %1 cannot be written (%2); make it writable "
                           "with: chmod 700 '%1'")
                .arg(path, systemReason(errno)));
    return {};
}

/** "1234 service\n": who holds the lock, for messages only. */
QByteArray holderLine(int lockFd)
{
    std::array<char, 64> text{};
    const ssize_t size = ::pread(lockFd, text.data(), text.size(), 0);
    return size > 0 ? QByteArray(text.data(), size).trimmed() : QByteArray();
}

void writeHolderLine(int lockFd, DataFolder::Holder holder)
{
    const QByteArray line = QByteArray::number(qint64(::getpid()))
        + (holder == DataFolder::Holder::Service ? " service\n" : " passive\n");
    // Only words for a message: a failure here must not refuse the lock.
    if (::ftruncate(lockFd, 0) == 0)
        (void)!::pwrite(lockFd, line.constData(), static_cast<size_t>(line.size()), 0);
}

} // namespace

DataFolder::DataFolder(QString path, UniqueFd folder)
    : m_path(std::move(path))
    , m_folder(std::move(folder))
{ }

QString DataFolder::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + QStringLiteral("/faxconsole");
}

Result<DataFolder> DataFolder::open(const QString &path)
{
    if (path.isEmpty() || path.contains(QChar(u'\0')))
        return unusable(QStringLiteral("The data folder has no usable name"));
    const QString absolute = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    if (auto made = makeFolder(absolute); !made)
        return tl::unexpected(made.error());
    UniqueFd folder(
        ::open(QFile::encodeName(absolute).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!folder.isValid())
        return unusable(
            QStringLiteral("The data folder %1 cannot be opened (%2); choose another one "
                           "with --data-dir")
                .arg(absolute, systemReason(errno)));
    if (auto good = checkFolder(absolute, folder.get()); !good)
        return tl::unexpected(good.error());
    return DataFolder(absolute, std::move(folder));
}

Result<> DataFolder::lock(Holder holder)
{
    Q_ASSERT(!isLocked());
    UniqueFd file(
        ::openat(m_folder.get(), lockName, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (!file.isValid())
        return unusable(QStringLiteral("The lock file in the data folder %1 cannot be opened (%2)")
                            .arg(m_path, systemReason(errno)));
    if (::flock(file.get(), LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK)
            return unusable(
                QStringLiteral("The data folder %1 cannot be locked (%2); it must be on a "
                               "local disk")
                    .arg(m_path, systemReason(errno)));
        const QByteArray pid = holderLine(file.get()).split(' ').value(0);
        return failure(
            ErrorCode::DataFolderInUse,
            QStringLiteral("The data folder %1 is in use by another fax service (process "
                           "%2); stop that one first, or choose another folder with "
                           "--data-dir")
                .arg(m_path, QString::fromLatin1(pid)));
    }
    writeHolderLine(file.get(), holder);
    m_lock = std::move(file);
    return {};
}

bool DataFolder::isHeldPassively() const
{
    const UniqueFd file(::openat(m_folder.get(), lockName, O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
    return file.isValid() && holderLine(file.get()).endsWith("passive");
}

QString DataFolder::socketAddress() const
{
    return QStringLiteral("unix:path=/proc/self/fd/%1/service.socket").arg(m_folder.get());
}

} // namespace Fax

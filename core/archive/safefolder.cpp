#include "archive/safefolder.h"

#include "base/writeall.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>

#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Fax {

namespace {

constexpr mode_t folderMode = 0700;
constexpr mode_t fileMode = 0600;
constexpr int folderFlags = O_RDONLY | O_DIRECTORY | O_CLOEXEC;
constexpr int deepest = 8; ///< of what remove() goes through: ours have one level

ErrorCode codeOf(int error)
{
    switch (error) {
    case ENOENT:
        return ErrorCode::NotFound;
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return ErrorCode::DiskFull;
    default:
        return ErrorCode::StoreFailed;
    }
}

tl::unexpected<Error> systemFailure(const QString &path, const QString &what)
{
    const ErrorCode code = codeOf(errno);
    const QString why = QString::fromLocal8Bit(std::strerror(errno));
    return failure(code, u"%1 cannot be %2: %3."_qs.arg(path, what, why));
}

bool isOneName(const QByteArray &name)
{
    return !name.isEmpty() && name != "." && name != ".." && !name.contains('/')
        && !name.contains('\0');
}

/** Makes missing folders one by one, each of them entered in its parent for good. */
Result<> makeFolders(const QString &path)
{
    if (QFileInfo(path).isDir())
        return {};
    const QString parent = QFileInfo(path).path();
    if (auto made = parent == path ? Result<>() : makeFolders(parent); !made)
        return made;
    if (::mkdir(QFile::encodeName(path).constData(), folderMode) != 0 && errno != EEXIST)
        return systemFailure(path, u"made"_qs);
    const UniqueFd folder(::open(QFile::encodeName(parent).constData(), folderFlags));
    if (!folder.isValid() || ::fsync(folder.get()) != 0)
        return systemFailure(parent, u"synced"_qs);
    return {};
}

std::optional<QByteArray> readAll(int file, qint64 size)
{
    QByteArray content(size, Qt::Uninitialized);
    qsizetype filled = 0;
    while (filled < size) {
        const ssize_t count = ::read(file, content.data() + filled,
                                     static_cast<size_t>(size - filled));
        if (count < 0 && errno != EINTR)
            return std::nullopt;
        if (count == 0)
            break;
        filled += std::max<ssize_t>(count, 0);
    }
    content.resize(filled);
    return content;
}

} // namespace

tl::unexpected<Error> SafeFolder::failed(const QByteArray &name, const QString &what) const
{
    return systemFailure(m_path + u'/' + QFile::decodeName(name), what);
}

Result<SafeFolder> SafeFolder::openRoot(const QString &path, Missing missing)
{
    if (missing == Missing::IsMade) {
        if (auto made = makeFolders(path); !made)
            return tl::unexpected(made.error());
    }
    UniqueFd fd(::open(QFile::encodeName(path).constData(), folderFlags));
    if (!fd.isValid())
        return systemFailure(path, u"opened"_qs);
    return SafeFolder(std::move(fd), path);
}

Result<SafeFolder> SafeFolder::open(const QByteArray &name, Missing missing) const
{
    if (!isOneName(name))
        return failure(ErrorCode::InvalidParameter,
                       u"%1 has no folder of such a name."_qs.arg(m_path));
    if (missing == Missing::IsMade) {
        if (::mkdirat(m_fd.get(), name.constData(), folderMode) == 0) {
            if (auto synced = sync(); !synced)
                return tl::unexpected(synced.error());
        } else if (errno != EEXIST) {
            return failed(name, u"made"_qs);
        }
    }
    UniqueFd fd(::openat(m_fd.get(), name.constData(), folderFlags | O_NOFOLLOW));
    if (!fd.isValid())
        return failed(name, u"opened"_qs);
    return SafeFolder(std::move(fd), m_path + u'/' + QFile::decodeName(name));
}

Result<QByteArray> SafeFolder::read(const QByteArray &name, qint64 most) const
{
    if (!isOneName(name))
        return failure(ErrorCode::InvalidParameter,
                       u"%1 has no file of such a name."_qs.arg(m_path));
    const UniqueFd file(
        ::openat(m_fd.get(), name.constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    struct stat status
    { };
    if (!file.isValid() || ::fstat(file.get(), &status) != 0)
        return failed(name, u"opened"_qs);
    const QString path = m_path + u'/' + QFile::decodeName(name);
    if (!S_ISREG(status.st_mode))
        return failure(ErrorCode::StoreFailed, u"%1 is not a plain file."_qs.arg(path));
    if (status.st_size > most)
        return failure(ErrorCode::FileTooLarge,
                       u"%1 is larger than %2 octets."_qs.arg(path).arg(most));
    auto content = readAll(file.get(), status.st_size);
    if (!content)
        return failed(name, u"read"_qs);
    return *std::move(content);
}

std::optional<qint64> SafeFolder::sizeOf(const QByteArray &name) const
{
    struct stat status
    { };
    const bool found = isOneName(name)
        && ::fstatat(m_fd.get(), name.constData(), &status, AT_SYMLINK_NOFOLLOW) == 0
        && S_ISREG(status.st_mode);
    return found ? std::optional<qint64>(status.st_size) : std::nullopt;
}

Result<> SafeFolder::write(const QByteArray &name, const QByteArray &content) const
{
    const UniqueFd file(::openat(m_fd.get(), name.constData(),
                                 O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, fileMode));
    if (!file.isValid())
        return failed(name, u"made"_qs);
    if (!writeAll(file.get(), content) || ::fsync(file.get()) != 0)
        return failed(name, u"written"_qs);
    return {};
}

Result<> SafeFolder::rename(const QByteArray &from, const QByteArray &to) const
{
    if (::renameat(m_fd.get(), from.constData(), m_fd.get(), to.constData()) != 0)
        return failed(to, u"written"_qs);
    return {};
}

Result<> SafeFolder::remove(const QByteArray &name) const
{
    if (!isOneName(name))
        return failure(ErrorCode::InvalidParameter,
                       u"%1 has nothing of such a name."_qs.arg(m_path));
    return removeAt(name, 0);
}

Result<> SafeFolder::removeAt(const QByteArray &name, int depth) const
{
    if (::unlinkat(m_fd.get(), name.constData(), 0) == 0 || errno == ENOENT)
        return {};
    if (errno != EISDIR && errno != EPERM) // a folder is EISDIR here, EPERM elsewhere
        return failed(name, u"deleted"_qs);
    return removeFolder(name, depth);
}

Result<> SafeFolder::removeFolder(const QByteArray &name, int depth) const
{
    if (depth > deepest)
        return failure(ErrorCode::StoreFailed,
                       u"%1 holds too many folders in each other."_qs.arg(m_path));
    const auto folder = open(name);
    if (!folder)
        return tl::unexpected(folder.error());
    const auto inside = folder->names();
    if (!inside)
        return tl::unexpected(inside.error());
    for (const QByteArray &entry : *inside) {
        if (auto removed = folder->removeAt(entry, depth + 1); !removed)
            return removed;
    }
    if (::unlinkat(m_fd.get(), name.constData(), AT_REMOVEDIR) != 0 && errno != ENOENT)
        return failed(name, u"deleted"_qs);
    return {};
}

Result<> SafeFolder::sync() const
{
    if (::fsync(m_fd.get()) != 0)
        return systemFailure(m_path, u"synced"_qs);
    return {};
}

Result<QList<QByteArray>> SafeFolder::names(qsizetype most) const
{
    const int own = ::openat(m_fd.get(), ".", folderFlags);
    const std::unique_ptr<DIR, int (*)(DIR *)> folder(own < 0 ? nullptr : ::fdopendir(own),
                                                      &::closedir);
    if (!folder)
        return systemFailure(m_path, u"read"_qs);
    QList<QByteArray> found;
    while (const dirent *entry = ::readdir(folder.get())) {
        const QByteArray name(entry->d_name);
        if (name != "." && name != ".." && found.size() < most)
            found.append(name);
    }
    std::sort(found.begin(), found.end());
    return found;
}

} // namespace Fax

#pragma once

#include "base/result.h"
#include "base/uniquefd.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <optional>

namespace Fax {

/**
 * A folder that is held open, and what is directly in it. Names are single components; a symbolic link is never
 * followed (openat, O_NOFOLLOW), so whoever writes into an archive cannot lead the service out of it.
 *
 * Errors are StoreFailed (NotFound if the thing is not there, DiskFull), with the path and what the system said. New folders
 * have mode 0700, new files 0600. Thread: any, one at a time; every call may block on the disk.
 */
class SafeFolder
{
public:
    enum class Missing { IsError, IsMade };

    /** An absolute path that an administrator chose: its own links are followed, made folders are synced. */
    [[nodiscard]] static Result<SafeFolder> openRoot(const QString &path,
                                                     Missing missing = Missing::IsError);

    [[nodiscard]] Result<SafeFolder> open(const QByteArray &name,
                                          Missing missing = Missing::IsError) const;
    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] int descriptor() const { return m_fd.get(); }

    /** A plain file, whole; FileTooLarge above `most` octets. */
    [[nodiscard]] Result<QByteArray> read(const QByteArray &name, qint64 most) const;
    /** Octets of a plain file; nullopt if there is none of that name. */
    [[nodiscard]] std::optional<qint64> sizeOf(const QByteArray &name) const;
    /** A new file, written and synced; it must not exist. */
    [[nodiscard]] Result<> write(const QByteArray &name, const QByteArray &content) const;
    /** Both directly in this folder. Replaces a file, not a folder that holds something. */
    [[nodiscard]] Result<> rename(const QByteArray &from, const QByteArray &to) const;
    /** What has the name, with everything in it; nothing there is no error. */
    [[nodiscard]] Result<> remove(const QByteArray &name) const;
    /** Makes the names in this folder last. */
    [[nodiscard]] Result<> sync() const;

    /** Names of everything in it, hidden ones too, sorted; at most `most`. */
    [[nodiscard]] Result<QList<QByteArray>> names(qsizetype most = 1'000'000) const;

private:
    SafeFolder(UniqueFd fd, QString path)
        : m_fd(std::move(fd))
        , m_path(std::move(path))
    { }
    [[nodiscard]] tl::unexpected<Error> failed(const QByteArray &name, const QString &what) const;
    [[nodiscard]] Result<> removeFolder(const QByteArray &name, int depth) const;
    [[nodiscard]] Result<> removeAt(const QByteArray &name, int depth) const;

    UniqueFd m_fd;
    QString m_path;
};

} // namespace Fax

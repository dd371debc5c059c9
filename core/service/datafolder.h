#pragma once

#include "base/result.h"
#include "base/uniquefd.h"

#include <QtCore/QString>

namespace Fax {

/**
 * The folder with everything one service keeps: database, archive, lock and socket. One folder has one
 * service; whoever holds its lock is that service.
 *
 *     auto folder = DataFolder::open(DataFolder::defaultPath());
 *     if (folder->lock(DataFolder::Holder::Service)) → host a service
 *     else → be a client of folder->socketAddress()
 *
 * The lock belongs to the kernel (flock): it ends with the object or with the process, however that dies.
 * Thread: any one at a time. Move-only.
 */
class DataFolder
{
public:
    /** What the holder of the lock does: serves others over the socket, or only answers itself, shortly. */
    enum class Holder { Service, Passive };

    /** `$XDG_DATA_HOME/faxconsole`, by default `~/.local/share/faxconsole`. */
    [[nodiscard]] static QString defaultPath();

    /**
     * Makes the folder if it is missing (mode 0700, parents too) and checks it: a folder, ours, closed to
     * group and others, writable.
     *
     * @return ErrorCode::DataFolderUnusable with a sentence that names the folder and the remedy
     */
    [[nodiscard]] static Result<DataFolder> open(const QString &path);

    /**
     * Takes the lock without waiting. ErrorCode::DataFolderInUse names the process that holds it;
     * ErrorCode::DataFolderUnusable if there can be no lock here.
     */
    [[nodiscard]] Result<> lock(Holder holder);
    [[nodiscard]] bool isLocked() const { return m_lock.isValid(); }

    /** Does the process that holds the lock say it is a passive one? False if nobody holds it. */
    [[nodiscard]] bool isHeldPassively() const;

    [[nodiscard]] QString path() const { return m_path; } ///< absolute
    [[nodiscard]] QString databasePath() const { return m_path + QStringLiteral("/fax.db"); }
    [[nodiscard]] QString archivePath() const { return m_path + QStringLiteral("/archive"); }
    [[nodiscard]] QString socketPath() const { return m_path + QStringLiteral("/service.socket"); }

    /**
     * The socket as a D-Bus address. It names the folder by a descriptor of this object, because a Unix
     * socket path has 108 octets at most; valid in this process while the object lives.
     */
    [[nodiscard]] QString socketAddress() const;

private:
    DataFolder(QString path, UniqueFd folder);

    QString m_path;
    UniqueFd m_folder;
    UniqueFd m_lock;
};

} // namespace Fax

#pragma once

#include "base/faxtypes.h"
#include "base/id.h"
#include "base/result.h"
#include "job/archivedfax.h"

#include <QtCore/QByteArray>
#include <QtCore/QObject>
#include <QtCore/QTimer>

namespace Fax {

struct ServiceParts;
enum class ArchiveFormat;

/**
 * Puts finished faxes into the archive folders, reads them back and deletes them. What cannot be written now stays
 * in the store and is tried again every minute, and at once when the folder is back (service-semantics 10.10).
 */
class Archiver final : public QObject
{
    Q_OBJECT

public:
    explicit Archiver(ServiceParts &parts, QObject *parent = nullptr);

    /** Makes the folders of an archive that holds nothing yet. One that should hold something is never made anew:
     * it may only not be mounted. */
    void prepareFolders();

    /** Archives all that waits for it and deletes the files that are to go: a few at once, the others soon. */
    void archiveWaiting();

    /** The received pages as TIFF-F, from the store or else from the archive. */
    [[nodiscard]] Result<QByteArray> faxDocument(FaxId id);
    /**
     * The job's pages as TIFF-F: as they went on the line if they did, else as they were prepared.
     * InvalidOperation if they are not prepared yet, NotFound if they are kept no longer.
     */
    [[nodiscard]] Result<QByteArray> jobDocument(JobId id);
    [[nodiscard]] Result<QByteArray> archivedDocument(ArchiveId id, ArchiveFormat format);

    /** Removes a received fax, its files included. */
    [[nodiscard]] Result<> removeFax(FaxId id);
    /** Removes a fax from the archive, a received one from the inbox, too; its job stays as history. */
    [[nodiscard]] Result<> removeArchived(const ArchivedFax &fax);

    /** Root of the folders as set, or its default in the data folder. */
    [[nodiscard]] QString root(Direction direction) const;
    /** Can a folder serve as archive? InvalidParameter or AccessDenied with the reason. */
    [[nodiscard]] static Result<> checkFolder(const QString &path);

    /** Why faxes are not archived now, one sentence; "" = they are. */
    [[nodiscard]] QString notice() const { return m_notice; }
    /** Looks at the folders now, and again in time (safety F7: 5 s). */
    void watch();

Q_SIGNALS:
    void noticeChanged();
    void changed(); ///< faxes were archived or deleted

private:
    struct Waiting
    {
        QList<FaxId> faxes;
        QList<JobId> jobs;
        QStringList removals;
    };
    [[nodiscard]] Waiting readWaiting();
    void archiveSome();
    void endRound();
    void noteFailure(const QString &what, const Error &error);
    [[nodiscard]] Result<> archiveFax(FaxId id);
    [[nodiscard]] Result<> archiveJob(JobId id);
    [[nodiscard]] Result<> noteArchived(ArchivedFax fax);
    [[nodiscard]] Result<> removeFile(const QString &path);
    [[nodiscard]] bool indexOld(Direction direction);
    [[nodiscard]] QString folderTrouble() const;

    ServiceParts &m_parts;
    Waiting m_waiting;
    QTimer m_next;
    bool m_failed = false; ///< something of this round is to be tried again
    bool m_diskFull = false;
    QString m_notice;
};

} // namespace Fax

#pragma once

#include "base/id.h"
#include "base/result.h"

#include <QtCore/QByteArray>

namespace Fax {

struct ReceivedFax;
struct ServiceParts;

/**
 * Puts finished faxes into the archive folders and reads them back. What cannot be written now stays in
 * the store and is tried again every minute (service-semantics 10.10).
 */
class Archiver
{
public:
    explicit Archiver(ServiceParts &parts)
        : m_parts(parts)
    { }

    /** Archives all that waits for it, now and again later if something fails. */
    void archiveWaiting();

    /** The received pages as TIFF-F, from the archive or else from the store. */
    [[nodiscard]] Result<QByteArray> faxDocument(FaxId id);
    /**
     * The job's pages as TIFF-F: as they went on the line if they did, else as they were prepared.
     * InvalidOperation if they are not prepared yet, NotFound if they are kept no longer.
     */
    [[nodiscard]] Result<QByteArray> jobDocument(JobId id);
    /** Removes a received fax, its file included. */
    [[nodiscard]] Result<> removeFax(FaxId id);

    /** Root of the archive folders as set, or its default in the data folder. */
    [[nodiscard]] QString root() const;
    /** Can a folder serve as archive? InvalidParameter or AccessDenied with the reason. */
    [[nodiscard]] static Result<> checkFolder(const QString &path);

private:
    [[nodiscard]] Result<> archiveFax(FaxId id);
    [[nodiscard]] Result<> archiveJob(JobId id);
    [[nodiscard]] bool archiveFaxes();
    [[nodiscard]] bool archiveJobs();

    ServiceParts &m_parts;
};

} // namespace Fax

#pragma once

#include "base/result.h"
#include "store/noticestore.h"

#include <QtCore/QStringList>

namespace Fax {

struct ServiceParts;

/**
 * The two text files of service-semantics 17.1, InboxLOG.txt and OutboxLOG.txt: one line for each fax that is final.
 * A line is on the disk before the store forgets that it is due, so after a crash one may be there twice, none
 * is missing. What cannot be written now is tried again every minute. Each month has a file of its own: the old one
 * becomes OutboxLOG-2026-05.txt, and goes when it is older than LogKeepDays.
 *
 * Thread: the service's own.
 */
class FaxLogs
{
public:
    explicit FaxLogs(ServiceParts &parts)
        : m_parts(parts)
    { }

    /** Writes all lines that are due, and tells the activity log. */
    void writeWaiting();
    /** Forgets what is older than LogKeepDays. */
    void removeOld();

    struct Rows
    {
        QStringList columns;
        QList<QStringList> rows; ///< newest first
    };
    /** What the lines of the newest faxes are, whether or not they are written to files; of 5000 at most. */
    [[nodiscard]] Result<Rows> outbox(int limit);
    [[nodiscard]] Result<Rows> inbox(int limit);

    [[nodiscard]] QString folder() const;
    /** Can a folder hold the logs? AccessDenied with the reason. */
    [[nodiscard]] static Result<> checkFolder(const QString &path);

private:
    [[nodiscard]] Result<> write(const LogLine &line);
    [[nodiscard]] Result<> writeJob(JobId id);
    [[nodiscard]] Result<> writeFax(FaxId id);
    [[nodiscard]] Result<QStringList> lineOf(JobId id);
    [[nodiscard]] Result<> append(const QString &name, const QStringList &columns,
                                  const QStringList &line);

    ServiceParts &m_parts;
};

} // namespace Fax

#pragma once

#include "store/blobtable.h"
#include "store/jobstore.h"
#include "store/settingtable.h"
#include "store/submissiontable.h"

namespace Fax {

/** Jobs as a whole: reading, what people ask for, and leaving the queue. */
class JobTable
{
public:
    JobTable(SqlConnection &connection, BlobTable &blobs, SettingTable &settings,
             SubmissionTable &submissions)
        : m_sql(connection)
        , m_blobs(blobs)
        , m_settings(settings)
        , m_submissions(submissions)
    { }

    [[nodiscard]] QList<Job> list(const JobFilter &filter);
    [[nodiscard]] QList<Job> open();
    [[nodiscard]] Job read(JobId id);
    [[nodiscard]] QList<Attempt> attempts(JobId id);
    [[nodiscard]] QList<PageRecord> pages(JobId id);
    [[nodiscard]] QList<TiffFax::CodedPage> pageData(JobId id, int firstPage);
    [[nodiscard]] QList<TiffFax::CodedPage> linePages(JobId id);
    [[nodiscard]] QueueStatus queueStatus(const std::optional<QString> &user);

    void pause(JobId id, const QString &by, const QDateTime &now, PauseOf which);
    void resume(JobId id);
    void restart(JobId id);
    void retry(JobId id);
    /** All of it but the limit. */
    void change(JobId id, const JobChange &change);
    void cancel(JobId id, const QString &by, const QDateTime &now);

    void moveRetries(std::chrono::milliseconds by, const QDateTime &latest);
    [[nodiscard]] QList<JobId> expire(const QDateTime &now);
    /** Lets the finished jobs of one submission leave if all of it is final (11.2, 11.3). */
    [[nodiscard]] QList<JobId> leaveQueue(qint64 submission);
    [[nodiscard]] QList<JobId> removeFinished();
    /** Its pages are kept no longer, and it is not archived any more. */
    void dropPageData(JobId id);
    [[nodiscard]] qint64 submissionOf(JobId id);

    [[nodiscard]] QList<JobId> toArchive();
    [[nodiscard]] QString file(JobId id);

private:
    [[nodiscard]] int maximumAttempts();
    [[nodiscard]] QList<TiffFax::CodedPage> readPageData(JobId id, const QString &blobColumn,
                                                         int firstPage);
    [[nodiscard]] bool isInQueue(JobId id);
    void requireQueued(JobId id, const QString &what);
    void setNumber(const Job &job, const QString &text);
    void dropPreparedPages(JobId id);
    void dropDataAfterLeaving(JobId id);

    SqlConnection &m_sql;
    BlobTable &m_blobs;
    SettingTable &m_settings;
    SubmissionTable &m_submissions;
};

} // namespace Fax

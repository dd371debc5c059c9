#pragma once

#include "store/blobtable.h"
#include "store/detailtable.h"
#include "store/jobstore.h"

namespace Fax {

/** Submissions with their documents, and the way from documents to pages. */
class SubmissionTable
{
public:
    SubmissionTable(SqlConnection &connection, BlobTable &blobs)
        : m_sql(connection)
        , m_blobs(blobs)
        , m_details(connection)
    { }

    [[nodiscard]] QList<JobId> submit(const Submission &submission,
                                      const QList<QByteArray> &documents, PortId wantedPort,
                                      const QString &user, const QDateTime &now);
    [[nodiscard]] bool has(const QString &requestId);
    [[nodiscard]] QList<PageOrder> pageOrders(int limit);
    /** Jobs that have been cancelled, or prepared, meanwhile are left alone. */
    void setPages(const QList<JobId> &jobs, const QList<TiffFax::CodedPage> &pages);
    void pagesFailed(const QList<JobId> &jobs, const Error &error, const QDateTime &now);
    /** What went with the fax of a job, besides its pages. */
    [[nodiscard]] JobDetails details(JobId job) { return m_details.read(job); }
    /** Deletes the documents of a submission; its jobs stay. */
    void dropDocuments(qint64 submission);

private:
    [[nodiscard]] std::optional<QList<JobId>> repeated(const QString &requestId,
                                                       const QByteArray &fingerprint);
    void addDocuments(qint64 id, const Submission &submission, const QList<QByteArray> &documents);
    [[nodiscard]] JobId addJob(qint64 submissionId, const Submission &submission,
                               const Recipient &recipient, PortId wantedPort, const QString &user,
                               const QDateTime &now);
    [[nodiscard]] QList<StoredDocument> documents(qint64 submission);
    /** Name and number of all jobs, for those that show the others. */
    [[nodiscard]] QList<std::pair<JobId, QString>> recipients(qint64 submission);
    [[nodiscard]] bool isUnprepared(JobId job);

    SqlConnection &m_sql;
    BlobTable &m_blobs;
    DetailTable m_details;
};

} // namespace Fax

#pragma once

#include "base/result.h"
#include "imaging/renderclient.h"
#include "job/job.h"
#include "service/request.h"
#include "store/jobstore.h"

#include <QtCore/QTimer>

#include <functional>

namespace Fax {

struct ServiceParts;

/** Checks what clients want to send, and hands it to the store. Knows the limits of one submission. */
class Submissions
{
public:
    static constexpr qsizetype maximumOctets = 64 * 1024 * 1024; ///< all documents together
    static constexpr qsizetype maximumRecipients = 10000;
    static constexpr qsizetype maximumDocuments = 100;

    using Then = std::function<void(const Result<QList<JobId>> &)>;

    explicit Submissions(ServiceParts &parts);

    /**
     * One job per recipient, in their order; durable when `then` is called. The same requestId again gives
     * the jobs of the first time. Submissions that arrive in one turn of the event loop are stored together:
     * one sync for all who wait.
     *
     * Errors: InvalidParameter (no recipient, no document, bad time), BadNumber and BlockedNumber (which
     *         number), FileEmpty and FileTooLarge (which document), NotFound (port), DiskFull, StoreFailed
     */
    void submit(const QVariantMap &values, const QList<QByteArray> &documents, const Caller &caller,
                Then then);
    /** Stores and answers what waits. Called before any other request, so that their order is kept. */
    void storeWaiting();

    /** The pages of a submission as they would be sent now, as TIFF-F; needs no recipient. */
    void preview(const QVariantMap &values, const QList<QByteArray> &documents, Reply reply);

private:
    [[nodiscard]] Result<SubmissionOrder> orderOf(const QVariantMap &values,
                                                  const QList<QByteArray> &documents,
                                                  const Caller &caller) const;
    [[nodiscard]] Result<Submission> checked(const QVariantMap &values,
                                             const QList<QByteArray> &documents) const;
    [[nodiscard]] Result<PortId> wantedPort(const Submission &submission) const;
    void previewCover(const Submission &submission, const RenderJob &look,
                      const QList<FaxPage> &body, const RenderClient::Finished &then) const;
    [[nodiscard]] Result<QByteArray> previewDocument(const Submission &submission,
                                                     const QList<FaxPage> &pages) const;

    ServiceParts &m_parts;
    QList<SubmissionOrder> m_orders; ///< not stored yet
    QList<Then> m_replies; ///< to each of them
    QTimer m_soon;
};

} // namespace Fax

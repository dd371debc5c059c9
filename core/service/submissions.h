#pragma once

#include "base/result.h"
#include "imaging/renderclient.h"
#include "job/job.h"
#include "service/request.h"

namespace Fax {

struct ServiceParts;

/** Checks what clients want to send, and hands it to the store. Knows the limits of one submission. */
class Submissions
{
public:
    static constexpr qsizetype maximumOctets = 64 * 1024 * 1024; ///< all documents together
    static constexpr qsizetype maximumRecipients = 10000;
    static constexpr qsizetype maximumDocuments = 100;

    explicit Submissions(ServiceParts &parts)
        : m_parts(parts)
    { }

    /**
     * One job per recipient, in their order; durable when it returns. The same requestId again gives
     * the jobs of the first time.
     *
     * @return InvalidParameter (no recipient, no document, bad time), BadNumber and BlockedNumber (which
     *         number), FileEmpty and FileTooLarge (which document), NotFound (port), DiskFull, StoreFailed
     */
    [[nodiscard]] Result<QList<JobId>>
    submit(const QVariantMap &values, const QList<QByteArray> &documents, const Caller &caller);

    /** The pages of a submission as they would be sent now, as TIFF-F; needs no recipient. */
    void preview(const QVariantMap &values, const QList<QByteArray> &documents, Reply reply);

private:
    [[nodiscard]] Result<Submission> checked(const QVariantMap &values,
                                             const QList<QByteArray> &documents) const;
    [[nodiscard]] Result<PortId> wantedPort(const Submission &submission) const;
    [[nodiscard]] Result<QByteArray> previewDocument(const Submission &submission,
                                                     const QList<FaxPage> &pages) const;

    ServiceParts &m_parts;
};

} // namespace Fax

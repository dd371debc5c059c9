#pragma once

#include "base/result.h"
#include "job/job.h"
#include "service/quota.h"
#include "service/requesttable.h"
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
    static constexpr qsizetype maximumDocuments = 100;

    using Then = std::function<void(const Result<QList<JobId>> &)>;

    explicit Submissions(ServiceParts &parts);

    /**
     * One job per recipient, in their order; durable when `then` is called. The same requestId again gives
     * the jobs of the first time. Submissions that arrive in one turn of the event loop are stored together:
     * one sync for all who wait.
     *
     * Errors: AccessDenied (the priority is not allowed, 16.4), InvalidParameter (no recipient, no document, bad time), BadNumber and BlockedNumber (which
     *         number), FileEmpty and FileTooLarge (which document), QuotaExceeded, NotFound (port), DiskFull, StoreFailed
     */
    void submit(const QVariantMap &values, const RequestCall &call, Then then);
    /** Stores and answers what waits. Called before any other request, so that their order is kept. */
    void storeWaiting();

private:
    [[nodiscard]] Result<SubmissionOrder> orderOf(const QVariantMap &values,
                                                  const RequestCall &call);
    [[nodiscard]] Result<Submission> checked(const QVariantMap &values,
                                             const QList<QByteArray> &documents) const;

    [[nodiscard]] Result<> follow(Submission &submission) const;
    /** The limits of the account; who repeats a submission is not asked. */
    [[nodiscard]] Result<> checkQuota(const Submission &submission, const QString &account);

    ServiceParts &m_parts;
    Quota m_quota;
    QList<SubmissionOrder> m_orders; ///< not stored yet
    QList<Then> m_replies; ///< to each of them
    QTimer m_soon;
};

// What holds for a new fax holds for a changed one, too.

/** Documents and their names: what can be said of them unopened. Errors as submit(). */
[[nodiscard]] Result<> checkDocuments(const Submission &submission,
                                      const QList<QByteArray> &documents);
/** May this number be called, behind the prefix of every line? BadNumber, BlockedNumber. */
[[nodiscard]] Result<> checkNumber(const ServiceParts &parts, const QString &text);
/** AccessDenied if the caller may not send at this priority (16.4). */
[[nodiscard]] Result<> checkPriority(const ServiceParts &parts, Priority priority,
                                     const RequestCall &call);
/** Id or name of a port, "" for any (an invalid id); NotFound. */
[[nodiscard]] Result<PortId> wantedPort(const ServiceParts &parts, const QString &idOrName);

} // namespace Fax

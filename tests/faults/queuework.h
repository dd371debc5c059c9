#pragma once

#include "store/jobstore.h"

#include <QtCore/QHash>
#include <QtCore/QRandomGenerator>

namespace Fax {

/**
 * Random work on a store, as a busy service does it, that remembers what the store has acknowledged.
 *
 *     while (work.step(*store)) …            // until the power is cut
 *     … open what is left …
 *     QCOMPARE(work.findLoss(*store), QString());
 *
 * Contents depend on numbers only, so nothing but the promises has to be kept. All choices come from the seed.
 */
class QueueWork
{
public:
    explicit QueueWork(quint32 seed)
        : m_random(seed)
    { }

    /** One change; StoreFailed if the store did not do it. */
    [[nodiscard]] Result<> step(JobStore &store);

    /** After recoverAfterCrash(): the first promise that is broken, in words; "" if all are kept. */
    [[nodiscard]] QString findLoss(JobStore &store) const;

    /**
     * Goes on with a store that was opened anew and recovered: asks again for the submission that got no answer
     * and takes over what the store knows.
     */
    [[nodiscard]] Result<> resume(JobStore &store);

    /** The last step was refused and its caller told so. */
    void noteRefusal() { m_refused += std::exchange(m_unanswered, 0) > 0 ? 1 : 0; }

    [[nodiscard]] qsizetype jobs() const { return m_jobs.size(); }
    [[nodiscard]] qsizetype promises() const { return m_promises; }

private:
    struct KnownJob
    {
        int number = 0;
        bool prepared = false;
        QList<int> confirmed;
        JobState state = JobState::Pending;
        AttemptStarted call; ///< invalid call id = none
        bool linePagesKept = false; ///< of this call
    };
    struct KnownFax
    {
        CallId call;
        int pages = 0;
        bool open = true;
    };

    [[nodiscard]] Result<> submit(JobStore &store);
    [[nodiscard]] Result<> workOn(JobStore &store, JobId id, KnownJob &job);
    [[nodiscard]] Result<> prepare(JobStore &store, JobId id, KnownJob &job);
    [[nodiscard]] Result<> call(JobStore &store, JobId id, KnownJob &job);
    [[nodiscard]] Result<> goOn(JobStore &store, KnownJob &job);
    [[nodiscard]] Result<> receive(JobStore &store);
    [[nodiscard]] QString lossOf(JobStore &store, JobId id, const KnownJob &job) const;
    [[nodiscard]] QString documentLoss(JobStore &store) const;
    [[nodiscard]] QString faxLoss(JobStore &store) const;
    template <typename T> [[nodiscard]] Result<> kept(const Result<T> &result);

    QRandomGenerator m_random;
    QMap<qint64, KnownJob> m_jobs;
    QMap<qint64, KnownFax> m_faxes;
    int m_lastNumber = 0;
    int m_unanswered = 0; ///< number of the submission whose reply was lost; 0 = none
    int m_refused = 0; ///< submissions; one can still be found if the power fails right after
    qsizetype m_promises = 0;
};

} // namespace Fax

#pragma once

#include "job/retrypolicy.h"
#include "store/calltable.h"
#include "store/jobtable.h"
#include "store/numbertable.h"

namespace Fax {

/** One job's calls: the intent before, each page's answer, the outcome after. */
class AttemptTable
{
public:
    AttemptTable(SqlConnection &connection, BlobTable &blobs, CallTable &calls, JobTable &jobs,
                 SettingTable &settings, NumberTable &numbers)
        : m_sql(connection)
        , m_blobs(blobs)
        , m_calls(calls)
        , m_jobs(jobs)
        , m_settings(settings)
        , m_numbers(numbers)
    { }

    [[nodiscard]] AttemptStarted start(const AttemptStart &start, const QDateTime &now);
    void setLinePages(CallId call, const QList<TiffFax::CodedPage> &pages);
    void recordPage(CallId call, int page, Verdict verdict, const QDateTime &now);
    [[nodiscard]] JobId end(CallId call, const AttemptEnd &end, const QDateTime &now);
    /** Resolves every attempt that a crash left without an outcome. */
    void recover(CrashRepair &repair, const QDateTime &now);

private:
    struct Running
    {
        JobId job;
        int attempt = 0;
        int firstPage = 1;
        CallLimit limit;
    };
    [[nodiscard]] Running running(CallId call);
    [[nodiscard]] int firstOpenPage(JobId job);
    void setVerdict(const Running &attempt, int page, Verdict verdict, const QDateTime &now);
    enum class During { Call, Rest };
    void summarisePages(JobId job, During during);
    [[nodiscard]] int pagesConfirmedIn(const Running &attempt);
    [[nodiscard]] int notFaxBefore(const Running &attempt, int counted);
    [[nodiscard]] int uncountedBefore(const Running &attempt);
    [[nodiscard]] RetryPlan plan(const Running &attempt, const AttemptEnd &end,
                                 const QDateTime &now);
    void close(CallId call, const Running &attempt, const AttemptEnd &end, const RetryPlan &plan,
               const QDateTime &now);
    void moveJob(JobId job, const RetryPlan &plan, const QString &detail, const QDateTime &now);
    [[nodiscard]] RetryPlan planAfterCrash(const Job &job) const;

    void learn(const Job &job, const Running &attempt, const AttemptEnd &end, const RetryPlan &plan,
               const QDateTime &now);

    SqlConnection &m_sql;
    BlobTable &m_blobs;
    CallTable &m_calls;
    JobTable &m_jobs;
    SettingTable &m_settings;
    NumberTable &m_numbers;
};

} // namespace Fax

#include "service/quota.h"

#include "service/serviceparts.h"
#include "store/jobstore.h"

#include <QtCore/QCoreApplication>

#include <numeric>

namespace Fax {

using namespace std::chrono_literals;

namespace {

struct QuotaText
{
    Q_DECLARE_TR_FUNCTIONS(Quota)
};

} // namespace

Result<> Quota::check(const QString &account, qsizetype jobs, qsizetype unstored)
{
    if (auto minute = checkMinute(account, jobs); !minute)
        return minute;
    return checkOpen(account, jobs + unstored);
}

void Quota::note(const QString &account, qsizetype jobs)
{
    m_lastMinute[account].append({m_parts.clock->elapsed(), jobs});
}

Result<> Quota::checkMinute(const QString &account, qsizetype jobs)
{
    const auto now = m_parts.clock->elapsed();
    m_lastMinute.removeIf([now](const auto &entry) { return now - entry->last().at >= 1min; });
    const auto found = m_lastMinute.find(account);
    if (found == m_lastMinute.end())
        return {}; // one submission is never too much for a minute
    found->removeIf([now](const Accepted &one) { return now - one.at >= 1min; });
    const qsizetype sum = std::accumulate(
        found->cbegin(), found->cend(), jobs,
        [](qsizetype all, const Accepted &one) { return all + one.jobs; });
    const int limit = m_parts.settings.maximumJobsPerMinute;
    if (limit == 0 || sum <= limit)
        return {};
    const auto wait = std::chrono::ceil<std::chrono::seconds>(1min - (now - found->first().at));
    return failure(ErrorCode::QuotaExceeded,
                   QuotaText::tr("%1 has handed over %2 faxes in the last minute; %3 are allowed "
                                 "(MaximumJobsPerMinute). Try again in %4 s")
                       .arg(account)
                       .arg(sum - jobs)
                       .arg(limit)
                       .arg(wait.count()));
}

Result<> Quota::checkOpen(const QString &account, qsizetype jobs) const
{
    const int limit = m_parts.settings.maximumOpenJobs;
    if (limit == 0)
        return {};
    const auto queue = m_parts.store->queueStatus(account);
    if (!queue)
        return tl::unexpected(queue.error());
    const int open = queue->active + queue->waiting + queue->failed;
    if (open + jobs <= limit)
        return {};
    return failure(ErrorCode::QuotaExceeded,
                   QuotaText::tr("%1 has %2 faxes in the queue; %3 are allowed (MaximumOpenJobs). "
                                 "Wait until some are sent, or cancel those that failed")
                       .arg(account)
                       .arg(open)
                       .arg(limit));
}

} // namespace Fax

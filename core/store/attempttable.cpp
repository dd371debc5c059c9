#include "store/attempttable.h"

#include <utility>

namespace Fax {

namespace {

bool isAnswered(Verdict verdict)
{
    return verdict == Verdict::Confirmed || verdict == Verdict::Damaged;
}

CallOutcome outcomeOf(JobState next)
{
    switch (next) {
    case JobState::Completed:
        return CallOutcome::Sent;
    case JobState::RetriesExceeded:
        return CallOutcome::Failed;
    case JobState::Canceled:
        return CallOutcome::Canceled;
    case JobState::Pending:
    case JobState::Inprogress:
    case JobState::Retrying:
    case JobState::Canceling:
        break;
    }
    return CallOutcome::Again;
}

} // namespace

AttemptStarted AttemptTable::start(const AttemptStart &start, const QDateTime &now)
{
    const Job job = m_jobs.read(start.job);
    const bool waits = job.state == JobState::Pending || job.state == JobState::Retrying;
    if (!waits || job.paused || job.pages == 0)
        throwError(ErrorCode::InvalidOperation,
                   u"Job %1 cannot start a call: it is %2."_qs.arg(
                       QString::number(job.id.value),
                       job.paused           ? u"paused"_qs
                           : job.pages == 0 ? u"not prepared"_qs
                                            : EnumNames<JobState>::name(job.state)));
    AttemptStarted started;
    started.call = m_calls.add(start.port, now);
    started.attempt = static_cast<int>(
        m_sql.integer(u"SELECT COALESCE(MAX(attempt), 0) + 1 FROM attempt WHERE job_id = :id"_qs,
                      {{":id", job.id.value}}));
    started.firstPage = firstOpenPage(job.id);
    started.startedAt = now;
    started.limit = m_numbers.limitFor(job.id, now);
    m_sql.insert(
        u"INSERT INTO attempt (job_id, attempt, call_id, port_id, port_name, number, local_id,"
        " first_page, started_at, limit_modulation, limit_bit_rate, limit_ecm, limit_error,"
        " limit_since) VALUES (:job, :attempt, :call, :port, :name, :number, :local, :first, :at,"
        " :fastest, :rate, :ecm, :error, :since)"_qs,
        {{":job", job.id.value},
         {":attempt", started.attempt},
         {":call", started.call.value},
         {":port", start.port.value},
         {":name", start.portName},
         {":number", start.number},
         {":local", start.localId},
         {":first", started.firstPage},
         {":at", stored(now)},
         {":fastest", storedName(started.limit.fastest)},
         {":rate", started.limit.bitRate},
         {":ecm", started.limit.ecm},
         {":error", static_cast<int>(started.limit.error)},
         {":since", stored(started.limit.since)}});
    m_sql.change(
        u"UPDATE job SET state = 'inprogress', port = :port, last_error = 0, last_error_text = ''"
        " WHERE id = :id"_qs,
        {{":port", start.port.value}, {":id", job.id.value}});
    return started;
}

AttemptTable::Running AttemptTable::running(CallId call)
{
    const auto attempt = m_sql.one(
        u"SELECT job_id, attempt, first_page, limit_modulation, limit_bit_rate, limit_ecm,"
        " limit_error, limit_since FROM attempt WHERE call_id = :call AND ended_at IS NULL"_qs,
        {{":call", call.value}}, [](SqlRow &row) {
            Running found;
            found.job = row.id<JobId>();
            found.attempt = row.number();
            found.firstPage = row.number();
            found.limit.fastest = row.named<Modulation>();
            found.limit.bitRate = row.number();
            found.limit.ecm = row.flag();
            found.limit.error = row.error();
            found.limit.since = row.time();
            return found;
        });
    if (!attempt)
        throwError(ErrorCode::NotFound, u"There is no running call %1."_qs.arg(call.value));
    return *attempt;
}

int AttemptTable::firstOpenPage(JobId job)
{
    return static_cast<int>(
        m_sql.integer(u"SELECT COALESCE(MIN(page), 1) FROM job_page"
                      " WHERE job_id = :id AND verdict NOT IN ('damaged', 'confirmed')"_qs,
                      {{":id", job.value}}));
}

void AttemptTable::setLinePages(CallId call, const QList<TiffFax::CodedPage> &pages)
{
    const Running attempt = running(call);
    const QList<PageRecord> known = m_jobs.pages(attempt.job);
    if (attempt.firstPage - 1 + pages.size() != known.size())
        throwError(ErrorCode::InvalidParameter,
                   u"Job %1 has another number of pages."_qs.arg(attempt.job.value));
    QList<qint64> old;
    for (qsizetype i = 0; i < pages.size(); ++i) {
        const PageRecord &record = known.at(attempt.firstPage - 1 + i);
        if (pages.at(i).width != record.width || pages.at(i).rows != record.rows)
            throwError(ErrorCode::InvalidParameter,
                       u"A header line must not change the size of page %1."_qs.arg(record.page));
        const SqlConnection::Values page{{":id", attempt.job.value}, {":page", record.page}};
        old.append(m_sql.integer(u"SELECT line_blob_id FROM job_page"
                                 " WHERE job_id = :id AND page = :page"_qs,
                                 page));
        m_sql.change(
            u"UPDATE job_page SET line_blob_id = :blob WHERE job_id = :id AND page = :page"_qs,
            {{":blob", m_blobs.put(pages.at(i).t6)},
             {":id", attempt.job.value},
             {":page", record.page}});
    }
    m_blobs.releaseUnused(old);
}

void AttemptTable::recordPage(CallId call, int page, Verdict verdict, const QDateTime &now)
{
    const Running attempt = running(call);
    setVerdict(attempt, page, verdict, now);
    summarisePages(attempt.job, During::Call);
    m_sql.change(u"UPDATE attempt SET pages_confirmed = :pages WHERE call_id = :call"_qs,
                 {{":pages", pagesConfirmedIn(attempt)}, {":call", call.value}});
}

void AttemptTable::setVerdict(const Running &attempt, int page, Verdict verdict,
                              const QDateTime &now)
{
    const auto before = m_sql.one(
        u"SELECT verdict FROM job_page WHERE job_id = :id AND page = :page"_qs,
        {{":id", attempt.job.value}, {":page", page}},
        [](SqlRow &row) { return row.named<Verdict>(); });
    if (!before)
        throwError(ErrorCode::NotFound,
                   u"Job %1 has no page %2."_qs.arg(attempt.job.value).arg(page));
    if (isAnswered(*before))
        return;
    m_sql.change(u"UPDATE job_page SET verdict = :verdict, attempt = :attempt, decided_at = :now"
                 " WHERE job_id = :id AND page = :page"_qs,
                 {{":verdict", storedName(verdict)},
                  {":attempt", attempt.attempt},
                  {":now", stored(now)},
                  {":id", attempt.job.value},
                  {":page", page}});
}

/** The job row repeats what lists need of its pages. While the call is up, an answer may still come. */
void AttemptTable::summarisePages(JobId job, During during)
{
    int confirmed = 0;
    bool uncertain = false;
    Verdict worst = Verdict::Confirmed;
    for (const PageRecord &page : m_jobs.pages(job)) {
        confirmed += isAnswered(page.verdict) ? 1 : 0;
        const bool isOpen = page.verdict == Verdict::Uncertain && during == During::Call;
        uncertain = uncertain || (page.verdict == Verdict::Uncertain && !isOpen);
        worst = std::min(worst, isOpen ? Verdict::NotDelivered : page.verdict);
    }
    m_sql.change(
        u"UPDATE job SET pages_confirmed = :confirmed, verdict = :verdict WHERE id = :id"_qs,
        {{":confirmed", confirmed},
         {":verdict", storedName(uncertain ? Verdict::Uncertain : worst)},
         {":id", job.value}});
}

int AttemptTable::pagesConfirmedIn(const Running &attempt)
{
    return static_cast<int>(
        m_sql.integer(u"SELECT COUNT(*) FROM job_page WHERE job_id = :id AND attempt = :attempt"
                      " AND verdict IN ('damaged', 'confirmed')"_qs,
                      {{":id", attempt.job.value}, {":attempt", attempt.attempt}}));
}

int AttemptTable::uncountedBefore(const Running &attempt)
{
    return static_cast<int>(m_sql.integer(
        u"SELECT COUNT(*) FROM attempt WHERE job_id = :id AND attempt < :attempt AND counted = 0"
        " AND attempt > (SELECT COALESCE(MAX(attempt), 0) FROM attempt WHERE job_id = :id"
        " AND attempt < :attempt AND counted = 1)"_qs,
        {{":id", attempt.job.value}, {":attempt", attempt.attempt}}));
}

/** Among the last `counted` counted ones: a restarted job begins anew. */
int AttemptTable::notFaxBefore(const Running &attempt, int counted)
{
    return static_cast<int>(m_sql.integer(
        u"SELECT COUNT(*) FROM (SELECT error FROM attempt WHERE job_id = :id AND attempt < :attempt"
        " AND counted = 1 ORDER BY attempt DESC LIMIT :counted) WHERE error = :error"_qs,
        {{":id", attempt.job.value},
         {":attempt", attempt.attempt},
         {":counted", counted},
         {":error", static_cast<int>(ErrorCode::NotFaxCall)}}));
}

RetryPlan AttemptTable::plan(const Running &attempt, const AttemptEnd &end, const QDateTime &now)
{
    const Job job = m_jobs.read(attempt.job);
    AttemptOutcome outcome;
    outcome.error = job.state == JobState::Canceling ? ErrorCode::UserAbort : end.error;
    outcome.allPagesConfirmed = job.pagesConfirmed == job.pages;
    outcome.pageUncertain = job.verdict == Verdict::Uncertain;
    outcome.pagesConfirmed = pagesConfirmedIn(attempt);
    outcome.modulation = end.modulation;
    outcome.bitRate = end.bitRate;
    outcome.limit = attempt.limit;
    outcome.countedBefore = job.attempts;
    outcome.notFaxBefore = notFaxBefore(attempt, job.attempts);
    outcome.uncountedInRow = uncountedBefore(attempt);
    outcome.endedAt = now;
    return planAfter(outcome, m_settings.settings().retrySettings());
}

JobId AttemptTable::end(CallId call, const AttemptEnd &end, const QDateTime &now)
{
    const Running attempt = running(call);
    const Job job = m_jobs.read(attempt.job);
    if (end.lastPageUncertain && job.pagesConfirmed < job.pages)
        setVerdict(attempt, firstOpenPage(job.id), Verdict::Uncertain, now);
    summarisePages(job.id, During::Rest);

    const RetryPlan next = plan(attempt, end, now);
    close(call, attempt, end, next, now);
    m_calls.end(call, {{}, now, outcomeOf(next.state), pagesConfirmedIn(attempt), next.error},
                end.secondsOnLine);
    moveJob(job.id, next, end.detail, now);
    learn(job, attempt, end, next, now);
    static_cast<void>(m_jobs.leaveQueue(m_jobs.submissionOf(job.id)));
    return job.id;
}

void AttemptTable::close(CallId call, const Running &attempt, const AttemptEnd &end,
                         const RetryPlan &plan, const QDateTime &now)
{
    m_sql.change(u"UPDATE attempt SET ended_at = :now, seconds_on_line = :seconds, error = :error,"
                 " error_text = :text, pages_confirmed = :pages, remote_id = :remote,"
                 " modulation = :modulation, bit_rate = :rate, ecm = :ecm, coding = :coding,"
                 " counted = :counted WHERE call_id = :call"_qs,
                 {{":now", stored(now)},
                  {":seconds", end.secondsOnLine},
                  {":error", static_cast<int>(plan.error)},
                  {":text", plan.error == ErrorCode::None ? QString() : end.detail},
                  {":pages", pagesConfirmedIn(attempt)},
                  {":remote", end.remoteId},
                  {":modulation", storedName(end.modulation)},
                  {":rate", end.bitRate},
                  {":ecm", end.ecm},
                  {":coding", storedName(end.coding)},
                  {":counted", plan.counted},
                  {":call", call.value}});
}

void AttemptTable::moveJob(JobId job, const RetryPlan &plan, const QString &detail,
                           const QDateTime &now)
{
    m_sql.change(u"UPDATE job SET state = :state, port = 0, attempts = attempts + :counted,"
                 " not_before = :before, last_error = :error, last_error_text = :text,"
                 " last_attempt_at = :now, finished_at = :finished,"
                 " paused = (pause_after_call AND :waits),"
                 " paused_at = CASE WHEN pause_after_call AND :waits THEN :now END,"
                 " pause_after_call = 0"
                 " WHERE id = :id"_qs,
                 {{":state", storedName(plan.state)},
                  {":waits", !isFinal(plan.state)},
                  {":counted", plan.counted ? 1 : 0},
                  {":before", stored(plan.notBefore)},
                  {":error", static_cast<int>(plan.error)},
                  {":text", plan.error == ErrorCode::None ? QString() : detail},
                  {":now", stored(now)},
                  {":finished", isFinal(plan.state) ? stored(now) : QVariant()},
                  {":id", job.value}});
}

/** The rules are written beside JobStore::recoverAfterCrash(). */
RetryPlan AttemptTable::planAfterCrash(const Job &job) const
{
    RetryPlan plan;
    plan.counted = false;
    plan.error = ErrorCode::LineFault;
    plan.notBefore = job.notBefore;
    if (job.pages > 0 && job.pagesConfirmed == job.pages) {
        plan.state = JobState::Completed;
        plan.error = ErrorCode::None;
    } else if (job.state == JobState::Canceling) {
        plan.state = JobState::Canceled;
        plan.error = ErrorCode::UserAbort;
    } else if (job.verdict == Verdict::Uncertain) {
        plan.state = JobState::RetriesExceeded;
        plan.error = ErrorCode::ConfirmationLost;
    } else {
        plan.state = JobState::Pending;
    }
    return plan;
}

void AttemptTable::recover(CrashRepair &repair, const QDateTime &now)
{
    const auto active = m_sql.list(
        u"SELECT job.id, COALESCE(call_id, 0), COALESCE(attempt, 0) FROM job"
        " LEFT JOIN attempt ON attempt.job_id = job.id AND ended_at IS NULL"
        " WHERE in_queue = 1 AND state IN ('inprogress', 'canceling') ORDER BY job.id"_qs,
        {}, [](SqlRow &row) {
            Running attempt;
            attempt.job = row.id<JobId>();
            const auto call = row.id<CallId>();
            attempt.attempt = row.number();
            return std::pair(call, attempt);
        });
    for (const auto &[call, attempt] : active) {
        summarisePages(attempt.job, During::Rest);
        const RetryPlan plan = planAfterCrash(m_jobs.read(attempt.job));
        const QString detail = u"The service stopped during the call."_qs;
        AttemptEnd end;
        end.detail = detail;
        close(call, attempt, end, plan, now);
        moveJob(attempt.job, plan, detail, now);
        switch (plan.state) {
        case JobState::Completed:
            repair.completed.append(attempt.job);
            break;
        case JobState::Canceled:
            repair.canceled.append(attempt.job);
            break;
        case JobState::RetriesExceeded:
            repair.uncertain.append(attempt.job);
            break;
        case JobState::Pending:
        case JobState::Inprogress:
        case JobState::Retrying:
        case JobState::Canceling:
            repair.requeued.append(attempt.job);
            break;
        }
        static_cast<void>(m_jobs.leaveQueue(m_jobs.submissionOf(attempt.job)));
    }
}

void AttemptTable::learn(const Job &job, const Running &attempt, const AttemptEnd &end,
                         const RetryPlan &plan, const QDateTime &now)
{
    if (plan.limit)
        m_numbers.noteLimit(job.id, *plan.limit);
    if (end.modulation != Modulation::None && pagesConfirmedIn(attempt) > 0)
        m_numbers.noteGood(job.id, end, now);
}

} // namespace Fax

#include "store/jobtable.h"

#include "job/faxnumber.h"
#include "job/jobstates.h"
#include "store/jobrows.h"

namespace Fax {

namespace {

[[noreturn]] void refuse(const Job &job, const QString &what)
{
    throwError(ErrorCode::InvalidOperation,
               u"Job %1 cannot be %2: it is %3."_qs.arg(
                   QString::number(job.id.value), what,
                   job.paused ? u"paused"_qs : EnumNames<JobState>::name(job.state)));
}

void require(const Job &job, JobOperation operation, const QString &what)
{
    if (!availableOperations(job.state, job.paused).testFlag(operation))
        refuse(job, what);
}

/** What waits or has failed may be changed; what is on the line or over may not. */
void requireChangeable(const Job &job, const QString &what)
{
    const bool changeable = job.state == JobState::Pending || job.state == JobState::Retrying
        || job.state == JobState::RetriesExceeded;
    if (!changeable)
        throwError(ErrorCode::InvalidOperation,
                   u"Job %1 cannot be %2: it is %3."_qs.arg(QString::number(job.id.value), what,
                                                            EnumNames<JobState>::name(job.state)));
}

} // namespace

int JobTable::maximumAttempts()
{
    return m_settings.settings().retries + 1;
}

QList<Job> JobTable::list(const JobFilter &filter)
{
    const int maximum = maximumAttempts();
    const QString final = filter.finalOnly
        ? u" state IN ('completed', 'canceled', 'retries_exceeded') AND"_qs
        : QString();
    if (filter.user)
        return m_sql.list(
            u"SELECT "_qs + JobRows::jobColumns()
                + (filter.openOnly ? u" FROM job INDEXED BY job_open_user WHERE in_queue = 1 AND"_qs
                                   : u" FROM job INDEXED BY job_user WHERE"_qs)
                + final + u" user = :user AND id < :before"_qs
                + u" ORDER BY id DESC LIMIT :limit OFFSET :offset"_qs,
            {{":user", *filter.user},
             {":before", beforeOrAll(filter.before)},
             {":limit", filter.limit},
             {":offset", filter.offset}},
            [=](SqlRow &row) { return JobRows::readJob(row, maximum); });
    return m_sql.list(
        u"SELECT "_qs + JobRows::jobColumns()
            + (filter.openOnly
                   ? u" FROM job INDEXED BY job_open WHERE in_queue = 1 AND id < :before"_qs
                   : u" FROM job WHERE"_qs + final + u" id < :before"_qs)
            + u" ORDER BY id DESC LIMIT :limit OFFSET :offset"_qs,
        {{":before", beforeOrAll(filter.before)},
         {":limit", filter.limit},
         {":offset", filter.offset}},
        [=](SqlRow &row) { return JobRows::readJob(row, maximum); });
}

QList<Job> JobTable::open()
{
    const int maximum = maximumAttempts();
    return m_sql.list(u"SELECT "_qs + JobRows::jobColumns()
                          + u" FROM job WHERE in_queue = 1 ORDER BY id"_qs,
                      {}, [=](SqlRow &row) { return JobRows::readJob(row, maximum); });
}

Job JobTable::read(JobId id)
{
    const int maximum = maximumAttempts();
    const auto job = m_sql.one(
        u"SELECT "_qs + JobRows::jobColumns() + u" FROM job WHERE id = :id"_qs, {{":id", id.value}},
        [=](SqlRow &row) { return JobRows::readJob(row, maximum); });
    if (!job)
        throwError(ErrorCode::NotFound, u"There is no job %1."_qs.arg(id.value));
    return *job;
}

QList<Attempt> JobTable::attempts(JobId id)
{
    static_cast<void>(read(id));
    return m_sql.list(u"SELECT "_qs + JobRows::attemptColumns()
                          + u" FROM attempt WHERE job_id = :id ORDER BY attempt"_qs,
                      {{":id", id.value}}, JobRows::readAttempt);
}

QList<PageRecord> JobTable::pages(JobId id)
{
    static_cast<void>(read(id));
    return m_sql.list(u"SELECT "_qs + JobRows::pageColumns()
                          + u" FROM job_page WHERE job_id = :id ORDER BY page"_qs,
                      {{":id", id.value}}, JobRows::readPage);
}

QList<TiffFax::CodedPage> JobTable::pageData(JobId id, int firstPage)
{
    return readPageData(id, u"blob_id"_qs, firstPage);
}

QList<TiffFax::CodedPage> JobTable::linePages(JobId id)
{
    return readPageData(id, u"line_blob_id"_qs, 1);
}

QList<TiffFax::CodedPage> JobTable::readPageData(JobId id, const QString &blobColumn, int firstPage)
{
    static_cast<void>(read(id));
    QList<qint64> blobs;
    auto pages = m_sql.list(u"SELECT "_qs + blobColumn
                                + u", width, rows, resolution FROM job_page"
                                  " WHERE job_id = :id AND page >= :first ORDER BY page"_qs,
                            {{":id", id.value}, {":first", firstPage}}, [&](SqlRow &row) {
                                blobs.append(row.integer());
                                TiffFax::CodedPage page;
                                page.width = row.number();
                                page.rows = row.number();
                                page.resolution = row.named<Resolution>();
                                return page;
                            });
    if (pages.isEmpty() || blobs.contains(0))
        throwError(ErrorCode::NotFound, u"The pages of job %1 are not kept."_qs.arg(id.value));
    for (qsizetype i = 0; i < pages.size(); ++i)
        pages[i].t6 = m_blobs.get(blobs.at(i));
    return pages;
}

QueueStatus JobTable::queueStatus(const std::optional<QString> &user)
{
    QueueStatus status = m_settings.queue();
    const auto read = [](SqlRow &row) {
        const auto state = row.named<JobState>();
        return std::pair(state, row.number());
    };
    const auto counts = user
        ? m_sql.list(u"SELECT state, COUNT(*) FROM job INDEXED BY job_open_user WHERE in_queue = 1 "
                     u"AND user = :user"
                     " GROUP BY state"_qs,
                     {{":user", *user}}, read)
        : m_sql.list(u"SELECT state, COUNT(*) FROM job WHERE in_queue = 1 GROUP BY state"_qs, {},
                     read);
    for (const auto &[state, count] : counts) {
        if (state == JobState::Inprogress || state == JobState::Canceling)
            status.active += count;
        else if (state == JobState::RetriesExceeded)
            status.failed += count;
        else if (!isFinal(state))
            status.waiting += count;
    }
    return status;
}

void JobTable::pause(JobId id, const QString &by, const QDateTime &now, PauseOf which)
{
    const Job job = read(id);
    if (which == PauseOf::Active && job.state == JobState::Inprogress) {
        m_sql.change(u"UPDATE job SET pause_after_call = 1, paused_by = :by WHERE id = :id"_qs,
                     {{":by", by}, {":id", id.value}});
        return;
    }
    require(job, JobOperation::Pause, u"paused"_qs);
    m_sql.change(u"UPDATE job SET paused = 1, paused_by = :by, paused_at = :now WHERE id = :id"_qs,
                 {{":by", by}, {":now", stored(now)}, {":id", id.value}});
}

void JobTable::resume(JobId id)
{
    require(read(id), JobOperation::Resume, u"resumed"_qs);
    m_sql.change(u"UPDATE job SET paused = 0, paused_by = '', paused_at = NULL WHERE id = :id"_qs,
                 {{":id", id.value}});
}

void JobTable::restart(JobId id)
{
    const Job job = read(id);
    require(job, JobOperation::Restart, u"restarted"_qs);
    requireQueued(id, u"restarted"_qs);
    m_sql.change(u"UPDATE job_page SET verdict = 'not_delivered'"
                 " WHERE job_id = :id AND verdict = 'uncertain'"_qs,
                 {{":id", id.value}});
    m_sql.change(
        u"UPDATE job SET state = 'pending', attempts = 0, not_before = NULL, finished_at = NULL,"
        " verdict = 'not_delivered' WHERE id = :id"_qs,
        {{":id", id.value}});
}

void JobTable::requireQueued(JobId id, const QString &what)
{
    if (!isInQueue(id))
        throwError(ErrorCode::InvalidOperation,
                   u"Job %1 cannot be %2: it has left the queue and its document is gone."_qs.arg(
                       QString::number(id.value), what));
}

void JobTable::retry(JobId id)
{
    const Job job = read(id);
    requireChangeable(job, u"sent now"_qs);
    if (job.state == JobState::RetriesExceeded)
        restart(id);
    m_sql.change(u"UPDATE job SET schedule = :now, scheduled_at = NULL, not_before = NULL"
                 " WHERE id = :id"_qs,
                 {{":now", storedName(ScheduleType::Now)}, {":id", id.value}});
}

void JobTable::change(JobId id, const JobChange &change)
{
    const Job job = read(id);
    requireChangeable(job, u"changed"_qs);
    requireQueued(id, u"changed"_qs);
    if (change.number)
        setNumber(job, *change.number);
    if (change.priority)
        m_sql.change(u"UPDATE job SET priority = :priority WHERE id = :id"_qs,
                     {{":priority", storedName(*change.priority)}, {":id", id.value}});
    if (change.schedule)
        m_sql.change(u"UPDATE job SET schedule = :schedule, scheduled_at = :at, not_before = NULL"
                     " WHERE id = :id"_qs,
                     {{":schedule", storedName(*change.schedule)},
                      {":at",
                       *change.schedule == ScheduleType::SpecificTime ? stored(change.scheduledAt)
                                                                      : QVariant()},
                      {":id", id.value}});
    if (change.wantedPort)
        m_sql.change(u"UPDATE job SET wanted_port = :port WHERE id = :id"_qs,
                     {{":port", change.wantedPort->value}, {":id", id.value}});
}

/** Pages that have arrived are not sent again, so they would stay where they are: at the old number. */
void JobTable::setNumber(const Job &job, const QString &text)
{
    const auto number = FaxNumber::parse(text);
    if (!number)
        throw StoreException{number.error()};
    const auto old = FaxNumber::parse(job.to);
    const bool isAnother = !old || old->key() != number->key();
    if (isAnother && job.pagesConfirmed > 0)
        throwError(ErrorCode::InvalidOperation,
                   u"Job %1 keeps its number: %2 of its %3 pages have arrived there. Send it to %4 "
                   "as a new fax."_qs.arg(QString::number(job.id.value),
                                          QString::number(job.pagesConfirmed),
                                          QString::number(job.pages), number->shown()));
    m_sql.change(u"UPDATE job SET number = :number, number_key = :key WHERE id = :id"_qs,
                 {{":number", number->shown()}, {":key", number->key()}, {":id", job.id.value}});
    if (!job.coverpageName.isEmpty() && job.pages > 0)
        dropPreparedPages(job.id);
    if (isAnother && job.state != JobState::RetriesExceeded)
        m_sql.change(
            u"UPDATE job SET state = 'pending', attempts = 0, not_before = NULL WHERE id = :id"_qs,
            {{":id", job.id.value}});
}

/** They are made again, with a cover page that shows what is true now. */
void JobTable::dropPreparedPages(JobId id)
{
    QList<qint64> blobs;
    for (const QString &column : {u"blob_id"_qs, u"line_blob_id"_qs})
        blobs += m_sql.list(
            u"SELECT %1 FROM job_page WHERE job_id = :id AND %1 IS NOT NULL"_qs.arg(column),
            {{":id", id.value}}, [](SqlRow &row) { return row.integer(); });
    m_sql.change(u"DELETE FROM job_page WHERE job_id = :id"_qs, {{":id", id.value}});
    m_sql.change(u"UPDATE job SET pages = 0, pages_confirmed = 0, size = 0 WHERE id = :id"_qs,
                 {{":id", id.value}});
    m_blobs.releaseUnused(blobs);
}

void JobTable::cancel(JobId id, const QString &by, const QDateTime &now)
{
    const Job job = read(id);
    require(job, JobOperation::Delete, u"cancelled"_qs);
    const bool onLine = job.state == JobState::Inprogress;
    m_sql.change(u"UPDATE job SET state = :state, paused = 0, canceled_by = :by, finished_at = :at"
                 " WHERE id = :id"_qs,
                 {{":state", storedName(onLine ? JobState::Canceling : JobState::Canceled)},
                  {":by", by},
                  {":at", onLine ? QVariant() : stored(now)},
                  {":id", id.value}});
    static_cast<void>(leaveQueue(submissionOf(id)));
}

void JobTable::moveRetries(std::chrono::milliseconds by, const QDateTime &latest)
{
    m_sql.change(u"UPDATE job SET not_before = MIN(not_before + :by, :latest)"
                 " WHERE state = 'retrying' AND not_before IS NOT NULL"_qs,
                 {{":by", static_cast<qint64>(by.count())}, {":latest", stored(latest)}});
}

QList<JobId> JobTable::expire(const QDateTime &now)
{
    const int days = m_settings.settings().dirtyDays;
    if (days < 1)
        return {};
    const auto old = m_sql.list(
        u"SELECT id FROM job WHERE in_queue = 1 AND state IN ('pending', 'retrying', "
        u"'retries_exceeded')"
        " AND MAX(submitted_at, COALESCE(scheduled_at, 0)) < :limit ORDER BY id"_qs,
        {{":limit", stored(now.addDays(-days))}}, [](SqlRow &row) { return row.id<JobId>(); });
    QSet<qint64> submissions;
    for (const JobId id : old) {
        m_sql.change(u"UPDATE job SET state = 'canceled', paused = 0, last_error = :error,"
                     " last_error_text = :text, finished_at = :now"
                     " WHERE id = :id AND state <> 'retries_exceeded'"_qs,
                     {{":error", static_cast<int>(ErrorCode::Expired)},
                      {":text", errorText(ErrorCode::Expired)},
                      {":now", stored(now)},
                      {":id", id.value}});
        m_sql.change(u"UPDATE job SET in_queue = 0 WHERE id = :id"_qs, {{":id", id.value}});
        dropPageData(id);
        submissions.insert(submissionOf(id));
    }
    for (const qint64 submission : std::as_const(submissions))
        static_cast<void>(leaveQueue(submission));
    return old;
}

qint64 JobTable::submissionOf(JobId id)
{
    return m_sql.integer(u"SELECT submission_id FROM job WHERE id = :id"_qs, {{":id", id.value}});
}

bool JobTable::isInQueue(JobId id)
{
    return m_sql.integer(u"SELECT in_queue FROM job WHERE id = :id"_qs, {{":id", id.value}}) == 1;
}

QList<JobId> JobTable::leaveQueue(qint64 submission)
{
    const qint64 running = m_sql.integer(
        u"SELECT COUNT(*) FROM job WHERE submission_id = :id"
        " AND state IN ('pending', 'inprogress', 'retrying', 'canceling')"_qs,
        {{":id", submission}});
    if (running > 0)
        return {};
    const auto leaving = m_sql.list(u"SELECT id FROM job WHERE submission_id = :id AND in_queue = 1"
                                    " AND state IN ('completed', 'canceled') ORDER BY id"_qs,
                                    {{":id", submission}},
                                    [](SqlRow &row) { return row.id<JobId>(); });
    for (const JobId id : leaving) {
        m_sql.change(u"UPDATE job SET in_queue = 0 WHERE id = :id"_qs, {{":id", id.value}});
        dropDataAfterLeaving(id);
    }
    const qint64 staying = m_sql.integer(
        u"SELECT COUNT(*) FROM job WHERE submission_id = :id AND in_queue = 1"_qs,
        {{":id", submission}});
    if (staying == 0)
        m_submissions.dropDocuments(submission);
    return leaving;
}

/** Sent faxes keep their pages for the archive and for readers; without an archive they go (10.6). */
void JobTable::dropDataAfterLeaving(JobId id)
{
    const bool sent = read(id).state == JobState::Completed;
    if (!sent || !m_settings.settings().archiveOutboundFaxes)
        dropPageData(id);
}

void JobTable::dropPageData(JobId id)
{
    QList<qint64> blobs;
    for (const QString &column : {u"blob_id"_qs, u"line_blob_id"_qs})
        blobs += m_sql.list(
            u"SELECT %1 FROM job_page WHERE job_id = :id AND %1 IS NOT NULL"_qs.arg(column),
            {{":id", id.value}}, [](SqlRow &row) { return row.integer(); });
    m_sql.change(u"UPDATE job_page SET blob_id = NULL, line_blob_id = NULL WHERE job_id = :id"_qs,
                 {{":id", id.value}});
    m_sql.change(u"UPDATE job SET archive_done = 1 WHERE id = :id"_qs, {{":id", id.value}});
    m_blobs.releaseUnused(blobs);
}

QList<JobId> JobTable::removeFinished()
{
    const auto submissions = m_sql.list(u"SELECT DISTINCT submission_id FROM job WHERE in_queue = 1"
                                        " AND state IN ('completed', 'canceled')"_qs,
                                        {}, [](SqlRow &row) { return row.integer(); });
    QList<JobId> left;
    for (const qint64 submission : submissions)
        left += leaveQueue(submission);
    return left;
}

QList<JobId> JobTable::toArchive()
{
    if (!m_settings.settings().archiveOutboundFaxes)
        return {};
    return m_sql.list(
        u"SELECT id FROM job WHERE state = 'completed' AND file = ''"
        " AND archive_done = 0 AND EXISTS (SELECT 1 FROM job_page WHERE job_id = job.id"
        " AND line_blob_id IS NOT NULL) ORDER BY id"_qs,
        {}, [](SqlRow &row) { return row.id<JobId>(); });
}

QString JobTable::file(JobId id)
{
    static_cast<void>(read(id));
    return m_sql
        .one(u"SELECT file FROM job WHERE id = :id"_qs, {{":id", id.value}},
             [](SqlRow &row) { return row.text(); })
        .value_or(QString());
}

} // namespace Fax

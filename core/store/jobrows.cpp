#include "store/jobrows.h"

namespace Fax::JobRows {

namespace {

QString submissionText(qint64 id)
{
    return QStringLiteral("%1").arg(id, 16, 16, QLatin1Char('0'));
}

WaitReason failedReason(const Job &job)
{
    const bool onLine = errorGroup(job.lastError) == ErrorGroup::Transmission;
    return {u"failed"_qs,
            {{u"error"_qs, static_cast<int>(job.lastError)},
             {u"tries"_qs, job.attempts},
             {u"page"_qs, onLine ? job.pagesConfirmed + 1 : 0}}};
}

} // namespace

QString jobColumns()
{
    return QStringLiteral(
        "id, submission_id, state, paused, number, recipient_name, sender_name, sender_company, "
        "sender_department, sender_fax, user, subject, display_name, billing_code, "
        "coverpage_name, receipt, receipt_address, group_receipts, document_name, pages, "
        "pages_confirmed, size, verdict, attempts, priority, schedule, "
        "scheduled_at, not_before, submitted_at, finished_at, last_attempt_at, resolution, paper, "
        "ecm, "
        "tsid, sub_address, password, wanted_port, port, last_error, last_error_text, paused_by, "
        "paused_at, canceled_by");
}

Job readJob(SqlRow &row, int maximumAttempts)
{
    Job job;
    job.id = row.id<JobId>();
    job.submissionId = submissionText(row.integer());
    job.state = row.named<JobState>();
    job.paused = row.flag();
    job.to = row.text();
    job.recipientName = row.text();
    job.senderName = row.text();
    job.senderCompany = row.text();
    job.senderDepartment = row.text();
    job.senderFax = row.text();
    job.user = row.text();
    job.subject = row.text();
    job.displayName = row.text();
    job.billingCode = row.text();
    job.coverpageName = row.text();
    job.receipt = row.named<Receipt>();
    job.receiptAddress = row.text();
    job.groupReceipts = row.flag();
    job.documentName = row.text();
    job.pages = row.number();
    job.pagesConfirmed = row.number();
    job.size = row.integer();
    job.verdict = row.named<Verdict>();
    job.attempts = row.number();
    job.maximumAttempts = maximumAttempts;
    job.priority = row.named<Priority>();
    job.schedule = row.named<ScheduleType>();
    job.scheduledAt = row.time();
    job.notBefore = row.time();
    job.submittedAt = row.time();
    job.finishedAt = row.time();
    job.lastAttemptAt = row.time();
    job.resolution = row.named<Resolution>();
    job.paper = row.named<Paper>();
    job.ecm = row.flag();
    job.tsid = row.text();
    job.subAddress = row.text();
    job.password = row.text();
    job.wantedPort = row.id<PortId>();
    job.port = row.id<PortId>();
    job.lastError = row.error();
    job.lastErrorText = row.text();
    job.pausedBy = row.text();
    job.pausedAt = row.time();
    job.why = finalReason(job, row.text());
    return job;
}

QString attemptColumns()
{
    return QStringLiteral(
        "attempt, call_id, port_id, port_name, number, started_at, ended_at, "
        "seconds_on_line, error, error_text, first_page, pages_confirmed, remote_id, "
        "modulation, bit_rate, ecm, coding, counted, local_id, limit_modulation, "
        "limit_bit_rate, limit_ecm, limit_error, limit_since");
}

Attempt readAttempt(SqlRow &row)
{
    Attempt attempt;
    attempt.attempt = row.number();
    attempt.callId = row.id<CallId>();
    attempt.portId = row.id<PortId>();
    attempt.port = row.text();
    attempt.number = row.text();
    attempt.startedAt = row.time();
    attempt.endedAt = row.time();
    attempt.secondsOnLine = row.real();
    attempt.error = row.error();
    attempt.errorText = row.text();
    attempt.firstPage = row.number();
    attempt.pagesConfirmed = row.number();
    attempt.remoteId = row.text();
    attempt.modulation = row.named<Modulation>();
    attempt.bitRate = row.number();
    attempt.ecm = row.flag();
    attempt.coding = row.named<Coding>();
    attempt.counted = row.flag();
    attempt.localId = row.text();
    attempt.limit = readLimit(row);
    return attempt;
}

CallLimit readLimit(SqlRow &row)
{
    CallLimit limit;
    limit.fastest = row.named<Modulation>();
    limit.bitRate = row.number();
    limit.ecm = row.flag();
    limit.error = row.error();
    limit.since = row.time();
    return limit;
}

QString pageColumns()
{
    return QStringLiteral("page, verdict, attempt, width, rows, resolution, bytes, decided_at");
}

PageRecord readPage(SqlRow &row)
{
    PageRecord page;
    page.page = row.number();
    page.verdict = row.named<Verdict>();
    page.attempt = row.number();
    page.width = row.number();
    page.rows = row.number();
    page.resolution = row.named<Resolution>();
    page.bytes = row.number();
    const QDateTime decidedAt = row.time();
    if (page.verdict == Verdict::Confirmed || page.verdict == Verdict::Damaged)
        page.confirmedAt = decidedAt;
    return page;
}

WaitReason finalReason(const Job &job, const QString &canceledBy)
{
    const QString finished = isoTime(job.finishedAt);
    switch (job.state) {
    case JobState::Completed:
        return {u"sent"_qs, {{u"at"_qs, finished}}};
    case JobState::RetriesExceeded:
        if (job.verdict == Verdict::Uncertain)
            return {u"uncertain"_qs, {{u"page"_qs, job.pagesConfirmed + 1}}};
        return failedReason(job);
    case JobState::Canceled:
        if (job.lastError == ErrorCode::Expired)
            return failedReason(job);
        return {u"canceled"_qs, {{u"by"_qs, canceledBy}, {u"at"_qs, finished}}};
    case JobState::Pending:
    case JobState::Inprogress:
    case JobState::Retrying:
    case JobState::Canceling:
        break;
    }
    return {};
}

} // namespace Fax::JobRows

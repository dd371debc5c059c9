#include "job/faxlog.h"

#include "base/valuemap.h"

namespace Fax::FaxLog {

namespace {

/** "0" and no text while all is well. */
QString numberOf(ErrorCode error)
{
    return QString::number(static_cast<int>(error));
}

} // namespace

QStringList outboxColumns()
{
    return {u"JobId"_qs,       u"SubmissionId"_qs,  u"Status"_qs,
            u"Verdict"_qs,     u"ErrorCode"_qs,     u"ErrorText"_qs,
            u"Submitted"_qs,   u"Scheduled"_qs,     u"Start"_qs,
            u"End"_qs,         u"Device"_qs,        u"Number"_qs,
            u"CSID"_qs,        u"TSID"_qs,          u"Pages"_qs,
            u"PagesSent"_qs,   u"Size"_qs,          u"FileName"_qs,
            u"Document"_qs,    u"Retries"_qs,       u"CoverPage"_qs,
            u"Subject"_qs,     u"Priority"_qs,      u"User"_qs,
            u"SenderName"_qs,  u"SenderCompany"_qs, u"SenderFaxNumber"_qs,
            u"BillingCode"_qs, u"RecipientName"_qs, u"RecipientCompany"_qs};
}

QStringList outboxLine(const Job &job, const QList<Attempt> &attempts, const QString &file,
                       const QString &recipientCompany)
{
    const Attempt last = attempts.isEmpty() ? Attempt() : attempts.last();
    const QDateTime start = attempts.isEmpty() ? QDateTime() : attempts.first().startedAt;
    return {QString::number(job.id.value),
            job.submissionId,
            enumName(job.state),
            enumName(job.verdict),
            numberOf(job.state == JobState::Completed ? ErrorCode::None : job.lastError),
            job.state == JobState::Completed ? QString() : job.lastErrorText,
            isoTime(job.submittedAt),
            isoTime(job.scheduledAt),
            isoTime(start),
            isoTime(job.finishedAt),
            last.port,
            job.to,
            last.remoteId,
            last.localId.isEmpty() ? job.tsid : last.localId,
            QString::number(job.pages),
            QString::number(job.pagesConfirmed),
            QString::number(job.size),
            file,
            job.documentName,
            QString::number(std::max(0, job.attempts - 1)),
            job.coverpageName,
            job.subject,
            enumName(job.priority),
            job.user,
            job.senderName,
            job.senderCompany,
            job.senderFax,
            job.billingCode,
            job.recipientName,
            recipientCompany};
}

QStringList inboxColumns()
{
    return {u"JobId"_qs,       u"Status"_qs, u"ErrorCode"_qs, u"ErrorText"_qs, u"Start"_qs,
            u"End"_qs,         u"Device"_qs, u"TSID"_qs,      u"CSID"_qs,      u"CallerId"_qs,
            u"RoutingInfo"_qs, u"Pages"_qs,  u"FileName"_qs};
}

QStringList inboxLine(const ReceivedFax &fax)
{
    const qint64 onLine = qRound64(fax.secondsOnLine * 1000);
    return {QString::number(fax.id.value),
            fax.complete ? u"completed"_qs : u"partially_received"_qs,
            numberOf(fax.error),
            fax.error == ErrorCode::None ? QString() : fax.errorText,
            isoTime(fax.receivedAt),
            isoTime(fax.receivedAt.addMSecs(onLine)),
            fax.port,
            fax.tsid,
            fax.csid,
            fax.callerId,
            fax.subAddress,
            QString::number(fax.pages),
            fax.file};
}

} // namespace Fax::FaxLog

#include "job/receipttext.h"

#include "job/transmissionreport.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace Fax {

namespace {

struct ReceiptText
{
    Q_DECLARE_TR_FUNCTIONS(Fax::ReceiptText)
};

QString recipientOf(const Job &job)
{
    return job.recipientName.isEmpty() ? job.to : job.recipientName;
}

QString documentOf(const Job &job)
{
    return !job.subject.isEmpty()    ? job.subject
        : !job.displayName.isEmpty() ? job.displayName
                                     : job.documentName;
}

bool isUncertain(const Job &job)
{
    return job.verdict == Verdict::Uncertain || job.why.code == QLatin1StringView("uncertain");
}

bool isDelivered(const Job &job)
{
    return job.state == JobState::Completed && !isUncertain(job);
}

int countDelivered(const QList<ReceiptFax> &faxes)
{
    return int(std::count_if(faxes.cbegin(), faxes.cend(),
                             [](const ReceiptFax &fax) { return isDelivered(fax.job); }));
}

int secondsOf(const ReceiptFax &fax)
{
    double seconds = 0;
    for (const Attempt &attempt : fax.attempts)
        seconds += attempt.secondsOnLine;
    return qRound(seconds);
}

QString sentSentence(const ReceiptFax &fax)
{
    const QString pages = fax.job.pages == 1 ? ReceiptText::tr("1 page")
                                             : ReceiptText::tr("%1 pages").arg(fax.job.pages);
    const QString name = recipientOf(fax.job);
    return fax.job.verdict == Verdict::Damaged
        ? ReceiptText::tr("Sent to %1 with damage, %2, %3")
              .arg(name, pages, duration(secondsOf(fax)))
        : ReceiptText::tr("Sent to %1, %2, %3").arg(name, pages, duration(secondsOf(fax)));
}

QString failedSentence(const Job &job)
{
    const QString name = recipientOf(job);
    if (isUncertain(job))
        return ReceiptText::tr(
                   "Uncertain whether %1 has the whole fax: the answer to a page was lost")
            .arg(name);
    if (job.state == JobState::Canceled && job.lastError != ErrorCode::Expired)
        return ReceiptText::tr("Not sent to %1: cancelled").arg(name);
    const QString reason = failurePhrase(job.lastError);
    if (job.attempts == 0)
        return ReceiptText::tr("Not sent to %1: %2").arg(name, reason);
    return job.attempts == 1
        ? ReceiptText::tr("Not sent to %1: %2, 1 try").arg(name, reason)
        : ReceiptText::tr("Not sent to %1: %2, %3 tries").arg(name, reason).arg(job.attempts);
}

QString line(const QString &label, const QString &value)
{
    return value.isEmpty() ? QString() : QStringLiteral("  %1: %2\n").arg(label, value);
}

QString localTime(const QDateTime &time, const WhyContext &context)
{
    return time.isValid()
        ? time.toTimeZone(context.zone).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss t"))
        : QString();
}

QString faxText(const ReceiptFax &fax, const WhyContext &context)
{
    const Job &job = fax.job;
    const Attempt last = fax.attempts.isEmpty() ? Attempt() : fax.attempts.last();
    QString text = QStringLiteral("%1\n").arg(outcomeWord(job));
    text += line(ReceiptText::tr("Result"), outcomeSentence(job, context));
    text += line(ReceiptText::tr("Recipient"), job.recipientName);
    text += line(ReceiptText::tr("Number"), job.to);
    text += line(ReceiptText::tr("Sender"), job.senderName);
    text += line(ReceiptText::tr("Document"), documentOf(job));
    text += line(ReceiptText::tr("Pages"),
                 ReceiptText::tr("%1 of %2 confirmed").arg(job.pagesConfirmed).arg(job.pages));
    text += line(ReceiptText::tr("Submitted"), localTime(job.submittedAt, context));
    text += line(ReceiptText::tr("Transmission began"), localTime(last.startedAt, context));
    text += line(ReceiptText::tr("Transmission ended"), localTime(last.endedAt, context));
    text += line(ReceiptText::tr("Line"), last.port);
    return text + line(ReceiptText::tr("Job"), QString::number(job.id.value));
}

} // namespace

QString receiptSentence(const QList<ReceiptFax> &faxes)
{
    Q_ASSERT(!faxes.isEmpty());
    const ReceiptFax &first = faxes.first();
    if (faxes.size() == 1)
        return isDelivered(first.job) ? sentSentence(first) : failedSentence(first.job);
    return ReceiptText::tr("%1: %2 of %3 sent")
        .arg(documentOf(first.job))
        .arg(countDelivered(faxes))
        .arg(faxes.size());
}

bool areDelivered(const QList<ReceiptFax> &faxes)
{
    return countDelivered(faxes) == faxes.size();
}

QString receiptSubject(const QList<ReceiptFax> &faxes)
{
    Q_ASSERT(!faxes.isEmpty());
    const Job &first = faxes.first().job;
    if (faxes.size() == 1)
        return ReceiptText::tr("%1: fax to %2").arg(outcomeWord(first), recipientOf(first));
    return ReceiptText::tr("%1 of %2 faxes delivered: %3")
        .arg(countDelivered(faxes))
        .arg(faxes.size())
        .arg(documentOf(first));
}

QString receiptBody(const QList<ReceiptFax> &faxes, const WhyContext &context)
{
    QStringList parts;
    for (const ReceiptFax &fax : faxes)
        parts.append(faxText(fax, context));
    return parts.join(u'\n');
}

} // namespace Fax

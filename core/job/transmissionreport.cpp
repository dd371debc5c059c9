#include "job/transmissionreport.h"

#include "base/t30names.h"
#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>

namespace Fax {

namespace {

struct ReportText
{
    Q_DECLARE_TR_FUNCTIONS(Fax::TransmissionReport)
};

QString timeText(const QDateTime &time, const WhyContext &context)
{
    if (!time.isValid())
        return {};
    const QDateTime local = time.toTimeZone(context.zone);
    return ReportText::tr("%1 (%2)").arg(
        local.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")),
        context.zone.displayName(local, QTimeZone::OffsetName, QLocale::c()));
}

/** For tables: the facts name the zone. */
QString stamp(const QDateTime &time, const WhyContext &context)
{
    return time.isValid()
        ? time.toTimeZone(context.zone).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"))
        : QString();
}

QString resolutionName(Resolution resolution)
{
    switch (resolution) {
    case Resolution::Standard:
        return ReportText::tr("standard, 204 × 98 dpi");
    case Resolution::Fine:
        return ReportText::tr("fine, 204 × 196 dpi");
    case Resolution::Superfine:
        return ReportText::tr("superfine, 204 × 391 dpi");
    }
    return {};
}

QString verdictName(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Confirmed:
        return ReportText::tr("confirmed");
    case Verdict::Damaged:
        return ReportText::tr("confirmed with damage");
    case Verdict::Uncertain:
        return ReportText::tr("uncertain: sent, the answer was lost");
    case Verdict::NotDelivered:
        break;
    }
    return ReportText::tr("not delivered");
}

/** "3 of 5 pages were confirmed" */
QString confirmedPhrase(const Job &job)
{
    if (job.pagesConfirmed == 0)
        return ReportText::tr("No page was confirmed by the other side");
    if (job.pagesConfirmed == 1 && job.pages == 1)
        return ReportText::tr("The page was confirmed by the other side");
    if (job.pagesConfirmed == job.pages)
        return ReportText::tr("All %1 pages were confirmed by the other side").arg(job.pages);
    return ReportText::tr("%1 of %2 pages were confirmed by the other side")
        .arg(job.pagesConfirmed)
        .arg(job.pages);
}

bool isUncertain(const Job &job)
{
    return isFinal(job.state)
        && (job.verdict == Verdict::Uncertain || job.why.code == QLatin1StringView("uncertain"));
}

/** A document that is refused before the first try: the service names it and says more. */
QString reason(const Job &job, const WhyContext &context)
{
    const bool refused = job.state == JobState::RetriesExceeded && job.attempts == 0
        && !job.lastErrorText.isEmpty();
    QString text = refused ? job.lastErrorText : whySentence(job.why, context);
    while (text.endsWith(u'.'))
        text.chop(1);
    return text;
}

QString called(const QString &name, const QString &number)
{
    return name.isEmpty()  ? number
        : number.isEmpty() ? name
                           : QStringLiteral("%1, %2").arg(name, number);
}

double secondsOf(const QList<Attempt> &attempts)
{
    double seconds = 0;
    for (const Attempt &attempt : attempts)
        seconds += attempt.secondsOnLine;
    return seconds;
}

void addFact(ReportDocument &report, const QString &label, const QString &value)
{
    if (!value.trimmed().isEmpty())
        report.facts.append({label, value});
}

void addCallFacts(ReportDocument &report, const QList<Attempt> &attempts, const WhyContext &context)
{
    if (attempts.isEmpty())
        return;
    const Attempt &last = attempts.last();
    addFact(report, ReportText::tr("Other side"), last.remoteId);
    addFact(report, ReportText::tr("Own identifier"), last.localId);
    addFact(report, ReportText::tr("Line"), last.port);
    addFact(report, ReportText::tr("Started"), timeText(last.startedAt, context));
    addFact(report, ReportText::tr("Ended"), timeText(last.endedAt, context));
    const double seconds = secondsOf(attempts);
    if (seconds > 0)
        addFact(report, ReportText::tr("On the line"), duration(qRound(seconds)));
    addFact(report, ReportText::tr("Speed"), speedPhrase(last.modulation, last.bitRate, false));
    if (last.modulation != Modulation::None) {
        addFact(report, ReportText::tr("Error correction"),
                last.ecm ? ReportText::tr("yes") : ReportText::tr("no"));
        addFact(report, ReportText::tr("Coding"), codingName(last.coding));
    }
}

ReportDocument::Table pageTable(const QList<PageRecord> &pages, const WhyContext &context)
{
    ReportDocument::Table table;
    table.title = ReportText::tr("Pages");
    table.columns = {ReportText::tr("Page"), ReportText::tr("Verdict"), ReportText::tr("Try"),
                     ReportText::tr("Confirmed at")};
    for (const PageRecord &page : pages)
        table.rows.append({QString::number(page.page), verdictName(page.verdict),
                           page.attempt > 0 ? QString::number(page.attempt) : QString(),
                           stamp(page.confirmedAt, context)});
    return table;
}

QString resultOf(const Attempt &attempt)
{
    if (!attempt.endedAt.isValid())
        return ReportText::tr("running");
    return attempt.error == ErrorCode::None ? ReportText::tr("good") : failurePhrase(attempt.error);
}

ReportDocument::Table tryTable(const QList<Attempt> &attempts, const WhyContext &context)
{
    ReportDocument::Table table;
    table.title = ReportText::tr("Tries");
    table.columns = {ReportText::tr("Try"),   ReportText::tr("Started"),
                     ReportText::tr("Line"),  ReportText::tr("On the line"),
                     ReportText::tr("Rate"),  ReportText::tr("Confirmed"),
                     ReportText::tr("Result")};
    for (const Attempt &attempt : attempts)
        table.rows.append({QString::number(attempt.attempt), stamp(attempt.startedAt, context),
                           attempt.port, duration(qRound(attempt.secondsOnLine)),
                           speedPhrase(attempt.modulation, attempt.bitRate, false),
                           QString::number(attempt.pagesConfirmed), resultOf(attempt)});
    return table;
}

QString footerOf(const QString &what, const WhyContext &context)
{
    return ReportText::tr("%1 – made %2 by Fax Console").arg(what, timeText(context.now, context));
}

} // namespace

QString outcomeWord(const Job &job)
{
    if (!isFinal(job.state))
        return job.pagesConfirmed > 0 ? ReportText::tr("Not complete yet")
                                      : ReportText::tr("Not sent yet");
    if (isUncertain(job))
        return ReportText::tr("Uncertain");
    if (job.state == JobState::Completed)
        return job.verdict == Verdict::Damaged ? ReportText::tr("Delivered with damage")
                                               : ReportText::tr("Delivered");
    if (job.state == JobState::Canceled && job.lastError != ErrorCode::Expired)
        return ReportText::tr("Cancelled");
    return ReportText::tr("Not delivered");
}

QString outcomeSentence(const Job &job, const WhyContext &context)
{
    const QString pages = confirmedPhrase(job);
    if (!isFinal(job.state))
        return job.pagesConfirmed > 0
            ? ReportText::tr("%1 so far. %2.").arg(pages, reason(job, context))
            : ReportText::tr("%1.").arg(reason(job, context));
    if (job.state == JobState::Completed && !isUncertain(job))
        return job.verdict == Verdict::Damaged
            ? ReportText::tr("%1, some of them with damage.").arg(pages)
            : ReportText::tr("%1.").arg(pages);
    const QString hint = whyHint(job.why);
    const QString sentence = ReportText::tr("%1. %2.").arg(pages, reason(job, context));
    return hint.isEmpty() ? sentence : ReportText::tr("%1 %2.").arg(sentence, hint);
}

void settlePages(const Job &job, QList<PageRecord> &pages)
{
    if (job.state != JobState::Inprogress && job.state != JobState::Canceling)
        return;
    for (PageRecord &page : pages) {
        if (page.verdict == Verdict::Uncertain)
            page.verdict = Verdict::NotDelivered;
    }
}

ReportDocument transmissionReport(const Job &job, const QList<Attempt> &attempts,
                                  const QList<PageRecord> &pages, const WhyContext &context)
{
    ReportDocument report;
    report.title = ReportText::tr("Transmission report");
    report.outcome = outcomeWord(job);
    report.verdict = outcomeSentence(job, context);
    addFact(report, ReportText::tr("To"), called(job.recipientName, job.to));
    addFact(report, ReportText::tr("From"), called(job.senderName, job.tsid));
    addFact(report, ReportText::tr("Subject"), job.subject);
    addFact(report, ReportText::tr("Document"), job.documentName);
    addFact(report, ReportText::tr("Job"), QString::number(job.id.value));
    addFact(report, ReportText::tr("Submitted by"), job.user);
    addFact(report, ReportText::tr("Submitted"), timeText(job.submittedAt, context));
    addCallFacts(report, attempts, context);
    if (job.pages > 0)
        addFact(report, ReportText::tr("Pages"),
                ReportText::tr("%1, %2").arg(job.pages).arg(resolutionName(job.resolution)));
    addFact(report, ReportText::tr("Tries"),
            ReportText::tr("%1 of %2").arg(job.attempts).arg(job.maximumAttempts));
    if (!pages.isEmpty())
        report.tables.append(pageTable(pages, context));
    if (!attempts.isEmpty())
        report.tables.append(tryTable(attempts, context));
    report.picture = ReportText::tr("Page 1");
    report.footer = footerOf(ReportText::tr("Job %1").arg(job.id.value), context);
    return report;
}

ReportDocument receptionReport(const ReceivedFax &fax, const WhyContext &context)
{
    ReportDocument report;
    report.title = ReportText::tr("Reception report");
    report.outcome = fax.receiving ? ReportText::tr("Being received")
        : fax.complete             ? ReportText::tr("Received")
                                   : ReportText::tr("Received in part");
    const QString arrived = fax.pages == 1 ? ReportText::tr("1 page arrived")
                                           : ReportText::tr("%1 pages arrived").arg(fax.pages);
    report.verdict = fax.complete || fax.receiving
        ? arrived + u'.'
        : ReportText::tr("%1, the fax is not complete: %2.").arg(arrived, failurePhrase(fax.error));
    addFact(report, ReportText::tr("From"), fax.from);
    addFact(report, ReportText::tr("Identifier"), fax.tsid);
    addFact(report, ReportText::tr("Caller"), fax.callerId);
    addFact(report, ReportText::tr("Sub-address"), fax.subAddress);
    addFact(report, ReportText::tr("To"), fax.csid);
    addFact(report, ReportText::tr("Line"), fax.port);
    addFact(report, ReportText::tr("Started"), timeText(fax.receivedAt, context));
    addFact(report, ReportText::tr("On the line"), duration(qRound(fax.secondsOnLine)));
    addFact(report, ReportText::tr("Fax"), QString::number(fax.id.value));
    if (fax.badLines > 0)
        addFact(report, ReportText::tr("Bad lines"), QString::number(fax.badLines));
    report.picture = ReportText::tr("Page 1");
    report.footer = footerOf(ReportText::tr("Fax %1").arg(fax.id.value), context);
    return report;
}

} // namespace Fax

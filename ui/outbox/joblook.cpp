#include "outbox/joblook.h"

#include <QtCore/QCoreApplication>

namespace Fax::Ui {

namespace {

QString tr(const char *word)
{
    return QCoreApplication::translate("JobLook", word);
}

JobLook finishedLook(const Job &job)
{
    switch (job.verdict) {
    case Verdict::Damaged:
        return {Glyph::Tick, Token::Ring, tr("Sent, damaged")};
    case Verdict::Uncertain:
        return {Glyph::Question, Token::Ring, tr("Uncertain")};
    case Verdict::NotDelivered:
    case Verdict::Confirmed:
        break;
    }
    return {Glyph::Tick, Token::Receive, tr("Sent")};
}

JobLook waitingLook(const Job &job)
{
    if (job.why.code == u"preparing")
        return {Glyph::Dots, Token::Negotiate, tr("Preparing")};
    if (job.why.code == u"scheduled" || job.why.code == u"discount")
        return {Glyph::Clock, Token::Idle, tr("Scheduled")};
    if (job.state == JobState::Retrying)
        return {Glyph::Retry, Token::Ring, tr("Retry")};
    return {Glyph::Clock, Token::Idle, tr("Waiting")};
}

} // namespace

JobLook jobLook(const Job &job)
{
    switch (job.state) {
    case JobState::Inprogress:
        return {Glyph::ArrowUp, Token::Send, tr("Sending")};
    case JobState::Canceling:
        return {Glyph::ArrowTick, Token::Negotiate, tr("Cancelling")};
    case JobState::Canceled:
        return {Glyph::Cross, Token::Paused, tr("Cancelled")};
    case JobState::Completed:
        return finishedLook(job);
    case JobState::RetriesExceeded:
        if (job.verdict == Verdict::Uncertain || job.why.code == u"uncertain")
            return {Glyph::Question, Token::Ring, tr("Uncertain")};
        return {Glyph::Triangle, Token::Fault, tr("Failed")};
    case JobState::Pending:
    case JobState::Retrying:
        break;
    }
    return job.paused ? JobLook{Glyph::Bars, Token::Paused, tr("Paused")} : waitingLook(job);
}

QString verdictWord(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Confirmed:
        return tr("Confirmed");
    case Verdict::Damaged:
        return tr("Confirmed with damage");
    case Verdict::Uncertain:
        return tr("Uncertain: sent, the answer was lost");
    case Verdict::NotDelivered:
        break;
    }
    return tr("Not delivered");
}

QString priorityWord(Priority priority)
{
    switch (priority) {
    case Priority::Low:
        return tr("Low");
    case Priority::High:
        return tr("High");
    case Priority::Normal:
        break;
    }
    return tr("Normal");
}

bool isRunning(const Job &job)
{
    return job.state == JobState::Inprogress || job.state == JobState::Canceling;
}

bool isChangeable(const Job &job)
{
    return job.id.isValid()
        && (job.state == JobState::RetriesExceeded || (!isFinal(job.state) && !isRunning(job)));
}

} // namespace Fax::Ui

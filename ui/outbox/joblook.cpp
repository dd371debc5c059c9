#include "outbox/joblook.h"

#include <QtCore/QCoreApplication>

namespace Fax::Ui {

namespace {

struct JobLookText
{
    Q_DECLARE_TR_FUNCTIONS(JobLook)
};

JobLook finishedLook(const Job &job)
{
    switch (job.verdict) {
    case Verdict::Damaged:
        return {Glyph::Tick, Token::Ring, JobLookText::tr("Sent, damaged")};
    case Verdict::Uncertain:
        return {Glyph::Question, Token::Ring, JobLookText::tr("Uncertain")};
    case Verdict::NotDelivered:
    case Verdict::Confirmed:
        break;
    }
    return {Glyph::Tick, Token::Receive, JobLookText::tr("Sent")};
}

JobLook waitingLook(const Job &job)
{
    if (job.why.code == u"preparing")
        return {Glyph::Dots, Token::Negotiate, JobLookText::tr("Preparing")};
    if (job.why.code == u"scheduled" || job.why.code == u"discount")
        return {Glyph::Clock, Token::Idle, JobLookText::tr("Scheduled")};
    if (job.state == JobState::Retrying)
        return {Glyph::Retry, Token::Ring, JobLookText::tr("Retry")};
    return {Glyph::Clock, Token::Idle, JobLookText::tr("Waiting")};
}

} // namespace

JobLook jobLook(const Job &job)
{
    switch (job.state) {
    case JobState::Inprogress:
        return {Glyph::ArrowUp, Token::Send, JobLookText::tr("Sending")};
    case JobState::Canceling:
        return {Glyph::ArrowTick, Token::Negotiate, JobLookText::tr("Cancelling")};
    case JobState::Canceled:
        return {Glyph::Cross, Token::Paused, JobLookText::tr("Cancelled")};
    case JobState::Completed:
        return finishedLook(job);
    case JobState::RetriesExceeded:
        if (job.verdict == Verdict::Uncertain || job.why.code == u"uncertain")
            return {Glyph::Question, Token::Ring, JobLookText::tr("Uncertain")};
        return {Glyph::Triangle, Token::Fault, JobLookText::tr("Failed")};
    case JobState::Pending:
    case JobState::Retrying:
        break;
    }
    return job.paused ? JobLook{Glyph::Bars, Token::Paused, JobLookText::tr("Paused")}
                      : waitingLook(job);
}

QString verdictWord(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Confirmed:
        return JobLookText::tr("Confirmed");
    case Verdict::Damaged:
        return JobLookText::tr("Confirmed with damage");
    case Verdict::Uncertain:
        return JobLookText::tr("Uncertain: sent, the answer was lost");
    case Verdict::NotDelivered:
        break;
    }
    return JobLookText::tr("Not delivered");
}

QString priorityWord(Priority priority)
{
    switch (priority) {
    case Priority::Low:
        return JobLookText::tr("Low");
    case Priority::High:
        return JobLookText::tr("High");
    case Priority::Normal:
        break;
    }
    return JobLookText::tr("Normal");
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

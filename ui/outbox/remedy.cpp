#include "outbox/remedy.h"

#include "outbox/jobselection.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <array>

namespace Fax::Ui {

namespace {

struct Explanation
{
    ErrorCode error;
    const char *cause;
    std::array<Remedy, 3> remedies;
    int count;
};

using enum Remedy;

// One row for each way to fail that a sentence helps with.
constexpr Explanation explanations[] = {
    {ErrorCode::Busy,
     QT_TRANSLATE_NOOP("Remedy",
                       "The number was busy each time. It may be a fax machine that is much used."),
     {RetryNow, ChangeNumber},
     2},
    {ErrorCode::NoAnswer,
     QT_TRANSLATE_NOOP("Remedy",
                       "Nobody picked up. The machine may be off, or the number may be wrong."),
     {ChangeNumber, RetryNow},
     2},
    {ErrorCode::NotFaxCall,
     QT_TRANSLATE_NOOP("Remedy",
                       "The call was answered, but not by a fax machine. The number is probably "
                       "that of a telephone."),
     {ChangeNumber, RetryNow},
     2},
    {ErrorCode::NoDialTone,
     QT_TRANSLATE_NOOP("Remedy",
                       "The line was dead. Its cable may be unplugged, or the exchange is down."),
     {AnyLine, RetryNow},
     2},
    {ErrorCode::BadNumber,
     QT_TRANSLATE_NOOP("Remedy", "This number cannot be dialled."),
     {ChangeNumber},
     1},
    {ErrorCode::BlockedNumber,
     QT_TRANSLATE_NOOP("Remedy", "This number must not be called from this server."),
     {ChangeNumber},
     1},
    {ErrorCode::TrainingFailed,
     QT_TRANSLATE_NOOP(
         "Remedy",
         "The two modems found no speed at which they understand each other. The line is noisy."),
     {LowerSpeed, RetryNow},
     2},
    {ErrorCode::NoReplyToDcs,
     QT_TRANSLATE_NOOP("Remedy",
                       "The other machine did not answer to the speed that was proposed."),
     {LowerSpeed, RetryNow},
     2},
    {ErrorCode::EcmFailed,
     QT_TRANSLATE_NOOP("Remedy",
                       "Error correction did not come to an end. Some machines do it wrong, and "
                       "some lines are too noisy for it."),
     {WithoutEcm, LowerSpeed, RetryNow},
     3},
    {ErrorCode::DisconnectedSending,
     QT_TRANSLATE_NOOP("Remedy", "The other side hung up, or the line broke."),
     {RetryNow, LowerSpeed, WithoutEcm},
     3},
    {ErrorCode::PageRejected,
     QT_TRANSLATE_NOOP("Remedy",
                       "The other machine could not read a page: too many lines arrived damaged."),
     {LowerSpeed, RetryNow},
     2},
    {ErrorCode::Rejected,
     QT_TRANSLATE_NOOP(
         "Remedy",
         "The other machine refused the fax. It may be out of paper or accept known senders only."),
     {RetryNow, ChangeNumber},
     2},
    {ErrorCode::Incompatible,
     QT_TRANSLATE_NOOP("Remedy", "The other machine cannot do what this fax needs."),
     {ChangeNumber},
     1},
    {ErrorCode::ReceiverNotReady,
     QT_TRANSLATE_NOOP(
         "Remedy", "The other machine was not ready in time. It may be printing or out of memory."),
     {RetryNow},
     1},
    {ErrorCode::LineFault,
     QT_TRANSLATE_NOOP("Remedy", "Our line or its modem failed, not the other side."),
     {AnyLine, RetryNow},
     2},
    {ErrorCode::ConfirmationLost,
     QT_TRANSLATE_NOOP("Remedy",
                       "The answer to a page was lost, so nobody here knows whether it arrived. "
                       "Ask the recipient before you send it again."),
     {RetryNow},
     1},
    {ErrorCode::FileDamaged,
     QT_TRANSLATE_NOOP("Remedy",
                       "The document cannot be read. Save it anew and send that as a new fax."),
     {},
     0},
    {ErrorCode::PasswordNeeded,
     QT_TRANSLATE_NOOP("Remedy",
                       "The document is protected by a password. Save it without one and send that "
                       "as a new fax."),
     {},
     0},
};

const Explanation *explanationOf(ErrorCode error)
{
    const auto *found = std::ranges::find(explanations, error, &Explanation::error);
    return found == std::end(explanations) ? nullptr : found;
}

QList<Remedy> remediesForFailure(const Job &job)
{
    const Explanation *known = explanationOf(job.lastError);
    QList<Remedy> remedies;
    for (int i = 0; known != nullptr && i < known->count; ++i) {
        const Remedy remedy = known->remedies.at(static_cast<size_t>(i));
        const bool useless = (remedy == AnyLine && !job.wantedPort.isValid())
            || (remedy == ChangeNumber && job.pagesConfirmed > 0);
        if (!useless)
            remedies.append(remedy);
    }
    if (known == nullptr)
        remedies.append(RetryNow);
    return remedies;
}

struct RemedyText
{
    Q_DECLARE_TR_FUNCTIONS(Remedy)
};

} // namespace

QList<Remedy> remediesFor(const Job &job)
{
    if (!job.id.isValid())
        return {};
    if (job.state == JobState::RetriesExceeded || job.why.code == u"retry")
        return remediesForFailure(job);
    if (canResume(job))
        return {Resume};
    if (job.why.code == u"no-route" && job.wantedPort.isValid())
        return {AnyLine};
    return canRetry(job) ? QList{RetryNow} : QList<Remedy>();
}

QString remedyText(Remedy remedy, const Job &job)
{
    const bool failed = job.state == JobState::RetriesExceeded;
    switch (remedy) {
    case RetryNow:
        return failed ? RemedyText::tr("Retry now") : RemedyText::tr("Send now");
    case Resume:
        return RemedyText::tr("Resume");
    case ChangeNumber:
        return failed ? RemedyText::tr("Change number and retry") : RemedyText::tr("Change number");
    case LowerSpeed:
        return RemedyText::tr("Retry at lower speed");
    case WithoutEcm:
        return RemedyText::tr("Retry without error correction");
    case AnyLine:
        return RemedyText::tr("Send on any line");
    }
    return {};
}

QString causeOf(const Job &job)
{
    const Explanation *known = explanationOf(job.lastError);
    const bool failed = job.state == JobState::RetriesExceeded || job.why.code == u"retry";
    return failed && known != nullptr ? RemedyText::tr(known->cause) : QString();
}

} // namespace Fax::Ui

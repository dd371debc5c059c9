#include "job/retrypolicy.h"

#include <algorithm>
#include <array>

namespace Fax {

namespace {

struct RuleRow
{
    ErrorCode code;
    RetryRule rule;
};

constexpr std::array rules{
    RuleRow{ErrorCode::None, RetryRule::Done},

    RuleRow{ErrorCode::Busy, RetryRule::Normal},
    RuleRow{ErrorCode::NoAnswer, RetryRule::Normal},
    RuleRow{ErrorCode::NoDialTone, RetryRule::Normal},
    RuleRow{ErrorCode::NotFaxCall, RetryRule::Normal}, // and maximumCallsToPeople,
    RuleRow{ErrorCode::BadNumber, RetryRule::Never},
    RuleRow{ErrorCode::BlockedNumber, RetryRule::Never},
    RuleRow{ErrorCode::CallDelayed, RetryRule::Normal},
    RuleRow{ErrorCode::LineUnavailable, RetryRule::AtOnce},
    RuleRow{ErrorCode::CallCollision, RetryRule::AtOnce},

    RuleRow{ErrorCode::TrainingFailed, RetryRule::Slower},
    RuleRow{ErrorCode::Incompatible, RetryRule::Normal},
    RuleRow{ErrorCode::NoReplyToDcs, RetryRule::Slower},
    RuleRow{ErrorCode::Rejected, RetryRule::Normal},
    RuleRow{ErrorCode::NegotiationProtocol, RetryRule::Normal},

    // V.17 training that fails without a word shows as a hang-up in the first page (safety 1.3).
    RuleRow{ErrorCode::DisconnectedSending, RetryRule::Slower},
    RuleRow{ErrorCode::PageRejected, RetryRule::Slower},
    RuleRow{ErrorCode::ConfirmationLost, RetryRule::Uncertain},
    RuleRow{ErrorCode::EcmFailed, RetryRule::Slower},
    RuleRow{ErrorCode::SendProtocol, RetryRule::Normal},
    RuleRow{ErrorCode::ReceiverNotReady, RetryRule::Normal},

    // Causes of receptions; a call out that reports one is treated like any other failure.
    RuleRow{ErrorCode::DisconnectedReceiving, RetryRule::Normal},
    RuleRow{ErrorCode::ReceiveProtocol, RetryRule::Normal},
    RuleRow{ErrorCode::PageNotStored, RetryRule::Normal},
    RuleRow{ErrorCode::NothingReceived, RetryRule::Normal},

    RuleRow{ErrorCode::FileMissing, RetryRule::Never},
    RuleRow{ErrorCode::FileUnreadable, RetryRule::Never},
    RuleRow{ErrorCode::FileEmpty, RetryRule::Never},
    RuleRow{ErrorCode::FileTypeUnknown, RetryRule::Never},
    RuleRow{ErrorCode::FileDamaged, RetryRule::Never},
    RuleRow{ErrorCode::NoPages, RetryRule::Never},
    RuleRow{ErrorCode::PasswordNeeded, RetryRule::Never},
    RuleRow{ErrorCode::FileTooLarge, RetryRule::Never},
    RuleRow{ErrorCode::RenderTimeout, RetryRule::Never},
    RuleRow{ErrorCode::RenderCrashed, RetryRule::Never},
    RuleRow{ErrorCode::PageRangeInvalid, RetryRule::Never},

    RuleRow{ErrorCode::Internal, RetryRule::Normal},
    RuleRow{ErrorCode::InvalidParameter, RetryRule::Never},
    RuleRow{ErrorCode::InvalidOperation, RetryRule::Normal},
    RuleRow{ErrorCode::NotFound, RetryRule::Normal},
    RuleRow{ErrorCode::AccessDenied, RetryRule::Never},
    RuleRow{ErrorCode::StoreFailed, RetryRule::Normal},
    RuleRow{ErrorCode::StoreNewer, RetryRule::Normal},
    RuleRow{ErrorCode::DataFolderInUse, RetryRule::Normal},
    RuleRow{ErrorCode::DataFolderUnusable, RetryRule::Normal},
    RuleRow{ErrorCode::NotConnected, RetryRule::Normal},
    RuleRow{ErrorCode::NotSupported, RetryRule::Never},
    RuleRow{ErrorCode::Expired, RetryRule::Never},
    RuleRow{ErrorCode::ProtocolViolation, RetryRule::AtOnce},
    RuleRow{ErrorCode::Timeout, RetryRule::Normal},
    RuleRow{ErrorCode::DiskFull, RetryRule::AtOnce},

    RuleRow{ErrorCode::LineFault, RetryRule::AtOnce},
    RuleRow{ErrorCode::WatchdogExpired, RetryRule::AtOnce},
    RuleRow{ErrorCode::DeviceMissing, RetryRule::AtOnce},

    RuleRow{ErrorCode::UserAbort, RetryRule::Canceled},
};

RetryPlan ended(JobState state, ErrorCode error)
{
    return {.state = state, .error = error, .counted = true, .notBefore = {}, .limit = {}};
}

RetryPlan againAtOnce(const AttemptOutcome &outcome)
{
    RetryPlan plan = ended(JobState::Retrying, outcome.error);
    plan.counted = false;
    plan.notBefore = outcome.endedAt;
    return plan;
}

std::chrono::seconds delayAfter(ErrorCode error, const RetrySettings &settings)
{
    const bool sooner = error == ErrorCode::Busy && settings.busyDelay.count() > 0;
    return sooner ? std::min(settings.busyDelay, settings.delay) : settings.delay;
}

RetryPlan againAfterDelay(const AttemptOutcome &outcome, const RetrySettings &settings)
{
    const bool disturbs = outcome.error == ErrorCode::NotFaxCall
        && outcome.notFaxBefore + 1 >= maximumCallsToPeople;
    if (disturbs || outcome.countedBefore >= settings.retries)
        return ended(JobState::RetriesExceeded, outcome.error);
    RetryPlan plan = ended(JobState::Retrying, outcome.error);
    plan.notBefore = outcome.endedAt.addSecs(delayAfter(outcome.error, settings).count());
    return plan;
}

/** A page that came through speaks for the line: then a hang-up is a hang-up. */
bool isDoneWithThisSpeed(const AttemptOutcome &outcome)
{
    const bool hungUp = outcome.error == ErrorCode::DisconnectedSending;
    return outcome.modulation != Modulation::None && !(hungUp && outcome.pagesConfirmed > 0);
}

/**
 * The next step down from what failed: V.17, V.29 at 9600 and 7200 bit/s, V.27ter. Error correction stays, unless
 * it fails at the lowest of them, too: then it is the other machine's error correction, not the line.
 */
std::optional<CallLimit> stepDown(const AttemptOutcome &outcome)
{
    CallLimit next = outcome.limit;
    next.error = outcome.error;
    next.since = outcome.endedAt;
    if (outcome.modulation == Modulation::V17)
        next.fastest = Modulation::V29, next.bitRate = 9600;
    else if (outcome.modulation == Modulation::V29 && outcome.bitRate > 7200)
        next.fastest = Modulation::V29, next.bitRate = 7200;
    else if (outcome.modulation == Modulation::V29)
        next.fastest = Modulation::V27ter, next.bitRate = 4800;
    else if (outcome.error == ErrorCode::EcmFailed && outcome.limit.ecm)
        next.ecm = false;
    else
        return std::nullopt;
    return next;
}

/**
 * A lower speed is the same try and does not count; it cannot go on for ever, because there are few steps.
 * To leave error correction out is another try: it may bring a damaged page.
 */
RetryPlan slower(const AttemptOutcome &outcome, const RetrySettings &settings)
{
    const auto limit = isDoneWithThisSpeed(outcome) ? stepDown(outcome) : std::nullopt;
    const bool sameTry = limit && limit->ecm == outcome.limit.ecm
        && outcome.uncountedInRow < maximumUncountedInRow;
    RetryPlan plan = sameTry ? againAtOnce(outcome) : againAfterDelay(outcome, settings);
    plan.limit = limit;
    return plan;
}

} // namespace

RetryRule retryRule(ErrorCode code)
{
    const auto row = std::ranges::find(rules, code, &RuleRow::code);
    return row != rules.end() ? row->rule : RetryRule::Normal;
}

RetryPlan planAfter(const AttemptOutcome &outcome, const RetrySettings &settings)
{
    if (outcome.allPagesConfirmed)
        return ended(JobState::Completed, ErrorCode::None);
    if (outcome.error == ErrorCode::UserAbort)
        return ended(JobState::Canceled, outcome.error);
    if (outcome.pageUncertain)
        return ended(JobState::RetriesExceeded, ErrorCode::ConfirmationLost);

    switch (retryRule(outcome.error)) {
    case RetryRule::Done: { // the engine was content, yet a page lacks its confirmation
        AttemptOutcome unconfirmed = outcome;
        unconfirmed.error = ErrorCode::SendProtocol;
        return againAfterDelay(unconfirmed, settings);
    }
    case RetryRule::Normal:
        return againAfterDelay(outcome, settings);
    case RetryRule::Slower:
        return slower(outcome, settings);
    case RetryRule::AtOnce:
        return outcome.uncountedInRow < maximumUncountedInRow ? againAtOnce(outcome)
                                                              : againAfterDelay(outcome, settings);
    case RetryRule::Never:
    case RetryRule::Uncertain:
        return ended(JobState::RetriesExceeded, outcome.error);
    case RetryRule::Canceled:
        return ended(JobState::Canceled, outcome.error);
    }
    return ended(JobState::RetriesExceeded, outcome.error);
}

} // namespace Fax

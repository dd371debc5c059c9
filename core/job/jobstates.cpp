#include "job/jobstates.h"

#include <algorithm>
#include <array>

namespace Fax {

namespace {

constexpr std::array transitions{
    JobTransition{JobState::Pending, JobState::Inprogress, "a line is free"},
    JobTransition{JobState::Pending, JobState::RetriesExceeded, "no pages can be made"},
    JobTransition{JobState::Pending, JobState::Canceled, "cancelled while waiting"},
    JobTransition{JobState::Inprogress, JobState::Retrying, "attempt failed, tries left"},
    JobTransition{JobState::Inprogress, JobState::RetriesExceeded, "attempt failed for good"},
    JobTransition{JobState::Inprogress, JobState::Completed, "sent"},
    JobTransition{JobState::Inprogress, JobState::Canceling, "cancelled during the call"},
    JobTransition{JobState::Inprogress, JobState::Canceled, "cancelled, the line stopped at once"},
    JobTransition{JobState::Inprogress, JobState::Pending, "the service had stopped", true},
    JobTransition{JobState::Canceling, JobState::Canceled, "the line stopped"},
    JobTransition{JobState::Canceling, JobState::Completed, "cancelled too late"},
    JobTransition{JobState::Retrying, JobState::Inprogress, "a line is free"},
    JobTransition{JobState::Retrying, JobState::Canceled, "cancelled while waiting"},
    JobTransition{JobState::Retrying, JobState::Pending, "it has another number now"},
    JobTransition{JobState::RetriesExceeded, JobState::Pending, "restarted"},
    JobTransition{JobState::RetriesExceeded, JobState::Canceled, "cancelled"},
};

} // namespace

QList<JobTransition> jobTransitions()
{
    return {transitions.begin(), transitions.end()};
}

bool transitionAllowed(JobState from, JobState to)
{
    return std::ranges::any_of(transitions, [=](const JobTransition &transition) {
        return transition.from == from && transition.to == to;
    });
}

JobOperations availableOperations(JobState state, bool paused)
{
    const JobOperations always = JobOperation::View | JobOperation::RecipientInfo
        | JobOperation::SenderInfo;
    switch (state) {
    case JobState::Pending:
    case JobState::Retrying:
        return always | JobOperation::Delete
            | (paused ? JobOperation::Resume : JobOperation::Pause);
    case JobState::Inprogress:
        return always | JobOperation::Delete;
    case JobState::RetriesExceeded:
        return always | JobOperation::Delete | JobOperation::Restart;
    case JobState::Canceling:
    case JobState::Canceled:
    case JobState::Completed:
        break;
    }
    return always;
}

} // namespace Fax

#include "service/ownership.h"

#include "service/accounts.h"
#include "service/requesttable.h"
#include "service/serviceparts.h"
#include "store/jobstore.h"

namespace Fax {

namespace {

// The sentences of the store, so that nobody can tell the difference.
tl::unexpected<Error> noJob(JobId id)
{
    return failure(ErrorCode::NotFound, QStringLiteral("There is no job %1.").arg(id.value));
}

tl::unexpected<Error> noFax(FaxId id)
{
    return failure(ErrorCode::NotFound,
                   QStringLiteral("There is no received fax %1.").arg(id.value));
}

tl::unexpected<Error> refused(const ServiceParts &parts, const RequestCall &call, Right needed)
{
    return tl::unexpected(parts.accounts->refusal(call.caller, needed));
}

} // namespace

Result<Job> seenJob(const ServiceParts &parts, JobId id, const RequestCall &call)
{
    auto job = parts.store->job(id);
    if (job && !call.may(Right::SeeAllJobs) && !call.owns(job->user))
        return noJob(id);
    return job;
}

Result<Job> seenPagesOfJob(const ServiceParts &parts, JobId id, const RequestCall &call)
{
    auto job = parts.store->job(id);
    if (!job || call.owns(job->user))
        return job;
    const Right needed = job->state == JobState::Completed ? Right::SeeSentArchive
                                                           : Right::SeeAllJobs;
    if (call.may(needed))
        return job;
    return call.may(Right::SeeAllJobs) ? refused(parts, call, needed) : noJob(id);
}

Result<Job> changeableJob(const ServiceParts &parts, JobId id, const RequestCall &call)
{
    auto job = seenJob(parts, id, call);
    if (job && !call.may(Right::ManageAllJobs) && !call.owns(job->user))
        return refused(parts, call, Right::ManageAllJobs);
    return job;
}

Result<ReceivedFax> seenFax(const ServiceParts &parts, FaxId id, const RequestCall &call)
{
    auto fax = parts.store->receivedFax(id);
    if (fax && !call.may(Right::SeeReceived) && !call.owns(fax->owner))
        return noFax(id);
    return fax;
}

} // namespace Fax

#pragma once

#include "base/result.h"
#include "job/job.h"

namespace Fax {

struct RequestCall;
struct ServiceParts;

// For requests about one job or fax: the object as the store has it, if the caller may see it. One that he may
// not see is NotFound, as if it were not there (service-semantics 16.6).

[[nodiscard]] Result<Job> seenJob(const ServiceParts &parts, JobId id, const RequestCall &call);
/** For its pages: those of a sent fax are the archive's, and shown to fewer people than the list of jobs (16.7). */
[[nodiscard]] Result<Job> seenPagesOfJob(const ServiceParts &parts, JobId id,
                                         const RequestCall &call);
/** For a change: also AccessDenied if the caller may only look at it. */
[[nodiscard]] Result<Job> changeableJob(const ServiceParts &parts, JobId id,
                                        const RequestCall &call);
[[nodiscard]] Result<ReceivedFax> seenFax(const ServiceParts &parts, FaxId id,
                                          const RequestCall &call);

} // namespace Fax

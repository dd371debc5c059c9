#pragma once

#include "imaging/tifffax.h"
#include "job/job.h"
#include "store/sqlconnection.h"

namespace Fax {

/** Rows of the job tables as values: for each, the columns to select and the reader for them. */
namespace JobRows {

[[nodiscard]] QString jobColumns();
/** @param maximumAttempts Retries + 1 of the server's settings */
[[nodiscard]] Job readJob(SqlRow &row, int maximumAttempts);

[[nodiscard]] QString attemptColumns();
[[nodiscard]] Attempt readAttempt(SqlRow &row);

/** Five columns: fastest modulation, rate, ECM, error, time. */
[[nodiscard]] CallLimit readLimit(SqlRow &row);

[[nodiscard]] QString pageColumns();
[[nodiscard]] PageRecord readPage(SqlRow &row);

/** Why a job that is final is where it is; an empty code for any other. */
[[nodiscard]] WaitReason finalReason(const Job &job, const QString &canceledBy);

} // namespace JobRows

} // namespace Fax

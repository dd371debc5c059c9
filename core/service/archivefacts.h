#pragma once

#include "archive/faxarchive.h"
#include "job/job.h"

namespace Fax {

class JobStore;

/** What the store knows of a finished fax, as it goes into the archive. */
namespace ArchiveFacts {

/** With its pages and the frames of its calls. */
[[nodiscard]] Result<ArchiveEntry> ofFax(JobStore &store, FaxId id);
[[nodiscard]] Result<ArchiveEntry> ofJob(JobStore &store, JobId id);

/** Without pages: of what an earlier version archived. `path` is where it is. */
[[nodiscard]] Result<ArchivedFax> ofFiled(JobStore &store, Direction direction, qint64 id);

[[nodiscard]] TiffFaxInfo infoOf(const ReceivedFax &fax);
[[nodiscard]] TiffFaxInfo infoOf(const Job &job, const QList<Attempt> &attempts);

} // namespace ArchiveFacts

} // namespace Fax

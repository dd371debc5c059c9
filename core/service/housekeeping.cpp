#include "service/housekeeping.h"

#include "base/logging.h"
#include "service/activitylog.h"
#include "service/sender.h"
#include "service/serviceparts.h"
#include "service/timetable.h"
#include "store/jobstore.h"

namespace Fax {

void HouseKeeping::run()
{
    const QDateTime now = m_parts.clock->now();
    const auto expired = m_parts.store->expireJobs(now);
    if (!expired)
        qCWarning(logService) << "old jobs cannot be looked for:" << expired.error().message();
    for (const JobId id : expired.value_or(QList<JobId>())) {
        m_parts.activity->add({}, QStringLiteral("job"), QStringLiteral("job %1").arg(id.value),
                              QStringLiteral("waited longer than DirtyDays"));
    }
    m_parts.sender->noteJobs(expired.value_or(QList<JobId>()));
    m_parts.timetable->set(QStringLiteral("housekeeping"), now.addSecs(3600), [this] { run(); });
}

} // namespace Fax

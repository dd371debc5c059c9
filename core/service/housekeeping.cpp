#include "service/housekeeping.h"

#include "base/logging.h"
#include "service/activitylog.h"
#include "service/archivekeeping.h"
#include "service/faxlogs.h"
#include "service/sender.h"
#include "service/serviceparts.h"
#include "service/timetable.h"
#include "store/jobstore.h"

namespace Fax {

using namespace std::chrono_literals;

HouseKeeping::HouseKeeping(ServiceParts &parts)
    : m_parts(parts)
    , m_clockJumps(*parts.clock)
{ }

void HouseKeeping::run()
{
    if (believesClock()) {
        expireJobs();
        m_parts.archiveKeeping->expire();
    }
    m_parts.logs->removeOld();
    m_parts.timetable->set(QStringLiteral("housekeeping"), m_parts.clock->now().addSecs(3600),
                           [this] { run(); });
}

bool HouseKeeping::believesClock()
{
    if (m_clockJumps.take() >= 24h)
        m_believedFrom = m_parts.clock->elapsed() + 24h;
    return m_parts.clock->elapsed() >= m_believedFrom;
}

void HouseKeeping::expireJobs()
{
    const auto expired = m_parts.store->expireJobs(m_parts.clock->now());
    if (!expired)
        qCWarning(logService) << "old jobs cannot be looked for:" << expired.error().message();
    for (const JobId id : expired.value_or(QList<JobId>())) {
        m_parts.activity->add({}, QStringLiteral("job"), QStringLiteral("job %1").arg(id.value),
                              QStringLiteral("waited longer than DirtyDays"));
    }
    m_parts.sender->noteJobs(expired.value_or(QList<JobId>()));
}

} // namespace Fax

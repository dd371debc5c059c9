#include "service/activitylog.h"

#include "base/logging.h"
#include "service/serviceparts.h"
#include "store/jobstore.h"

namespace Fax {

void ActivityLog::add(const QString &who, const QString &kind, const QString &object,
                      const QString &text, const Change &change)
{
    ActivityEntry entry;
    entry.time = m_parts.clock->now();
    entry.who = who;
    entry.kind = kind;
    entry.object = object;
    entry.text = text;
    entry.oldValue = change.oldValue;
    entry.newValue = change.newValue;
    if (auto written = m_parts.store->appendActivity(entry); !written)
        qCWarning(logService) << "activity log:" << written.error().message();
}

} // namespace Fax

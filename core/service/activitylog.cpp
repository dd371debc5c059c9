#include "service/activitylog.h"

#include "base/logging.h"
#include "base/valuemap.h"
#include "service/eventfeed.h"
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
    announce();
}

void ActivityLog::announce()
{
    ActivityFilter filter;
    filter.limit = m_announced < 0 ? 1 : -1;
    filter.after = std::max<qint64>(0, m_announced);
    const auto entries = m_parts.store->activity(filter);
    if (!entries)
        return;
    const bool first = std::exchange(m_announced, filter.after) < 0;
    for (auto entry = entries->crbegin(); entry != entries->crend(); ++entry) {
        m_announced = entry->id;
        if (!first)
            m_parts.events->send(QStringLiteral("activity"), toMap(*entry));
    }
}

} // namespace Fax

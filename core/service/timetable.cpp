#include "service/timetable.h"

#include "base/clock.h"

#include <algorithm>

namespace Fax {

Timetable::Timetable(Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
    connect(&m_clock, &Clock::woken, this, &Timetable::runDue);
}

void Timetable::set(const QString &name, const QDateTime &utc, std::function<void()> due)
{
    const QDateTime now = m_clock.now();
    const auto wait = std::chrono::milliseconds(utc.isValid() ? now.msecsTo(utc) : 0);
    if (utc.isValid())
        m_entries.insert(name, Entry{utc, m_clock.elapsed() + wait, std::move(due)});
    else
        m_entries.remove(name);
    arm();
}

void Timetable::runDue()
{
    const QDateTime now = m_clock.now();
    const auto elapsed = m_clock.elapsed();
    QList<std::function<void()>> due;
    for (auto entry = m_entries.begin(); entry != m_entries.end();) {
        if (entry->at > now && entry->elapsed > elapsed) {
            ++entry;
            continue;
        }
        due.append(std::move(entry->due));
        entry = m_entries.erase(entry);
    }
    for (const std::function<void()> &function : due)
        function();
    arm();
}

void Timetable::arm()
{
    QDateTime next;
    const QDateTime now = m_clock.now();
    for (const Entry &entry : std::as_const(m_entries)) {
        const auto left = entry.elapsed - m_clock.elapsed();
        const QDateTime first = std::min(entry.at, now.addMSecs(left.count()));
        next = next.isValid() ? std::min(next, first) : first;
    }
    m_clock.wakeAt(next);
}

} // namespace Fax

#include "service/linestatistics.h"

#include "base/logging.h"
#include "base/valuemap.h"
#include "service/eventfeed.h"
#include "service/serviceparts.h"
#include "service/timetable.h"
#include "store/historystore.h"
#include "store/jobstore.h"

namespace Fax {

using namespace std::chrono_literals;

namespace {

constexpr int hoursOfADay = 24;

void add(HourFigures &hour, const HourCount &count)
{
    hour.seconds += qRound(count.seconds);
    switch (count.outcome) {
    case CallOutcome::Sent:
        hour.sent += count.calls;
        break;
    case CallOutcome::Received:
        hour.received += count.calls;
        break;
    case CallOutcome::Failed:
    case CallOutcome::Broken:
        hour.failed += count.calls;
        break;
    case CallOutcome::Again:
    case CallOutcome::Canceled:
        break;
    }
}

} // namespace

LineStatistics::LineStatistics(ServiceParts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(1s);
    connect(&m_timer, &QTimer::timeout, this, &LineStatistics::tell);
}

void LineStatistics::start()
{
    wakeAtMidnight();
}

void LineStatistics::notePort(const PortConfig &config)
{
    const bool off = !config.send && config.receive == ReceiveMode::Off;
    if (m_off.contains(config.id) && m_off.value(config.id) == off)
        return;
    const bool isNews = m_off.contains(config.id);
    if (auto stored = m_parts.store->history().setOff(config.id, off, m_parts.clock->now());
        !stored) {
        qCWarning(logService) << config.name
                              << "is turned off or on unrecorded:" << stored.error().message();
        return;
    }
    m_off.insert(config.id, off);
    if (!isNews)
        return;
    m_changed.insert(config.id);
    if (!m_timer.isActive())
        m_timer.start();
}

void LineStatistics::noteCallEnded(PortId port)
{
    m_changed.insert(port);
    m_figuresChanged = true;
    if (!m_timer.isActive())
        m_timer.start();
}

void LineStatistics::tell()
{
    const QSet<PortId> ports = std::exchange(m_changed, {});
    for (const PortId port : ports) {
        if (const auto history = line(port))
            m_parts.events->send(QStringLiteral("lineHistory"), toMap(*history));
    }
    if (std::exchange(m_figuresChanged, false))
        tellToday();
}

void LineStatistics::tellToday()
{
    if (const auto figures = today())
        m_parts.events->send(QStringLiteral("today"), toMap(*figures));
}

void LineStatistics::wakeAtMidnight()
{
    m_parts.timetable->set(QStringLiteral("today"), midnight(1), [this] {
        tellToday();
        wakeAtMidnight();
    });
}

QDateTime LineStatistics::midnight(int daysAhead) const
{
    const QTimeZone zone = m_parts.clock->zone();
    const QDate day = m_parts.clock->now().toTimeZone(zone).date();
    return day.addDays(daysAhead).startOfDay(zone).toUTC();
}

Result<LineHistory> LineStatistics::line(PortId port) const
{
    const QDateTime now = m_parts.clock->now();
    const QDateTime since = LineHistory::begin(now);
    const auto calls = m_parts.store->history().calls(port, since);
    if (!calls)
        return tl::unexpected(calls.error());
    return m_parts.store->history().offTimes(port, since).map([&](const QList<OffTime> &off) {
        return LineHistory::of(port, *calls, off, now);
    });
}

Result<DayFigures> LineStatistics::today() const
{
    DayFigures figures;
    figures.from = midnight(0);
    figures.hours.resize(hoursOfADay);
    return m_parts.store->history().hours(figures.from).map([&](const QList<HourCount> &counts) {
        const QTimeZone zone = m_parts.clock->zone();
        for (const HourCount &count : counts) {
            const QDateTime begin = figures.from.addSecs(count.hour * qint64(3600));
            add(figures.hours[begin.toTimeZone(zone).time().hour()], count);
        }
        return figures;
    });
}

} // namespace Fax

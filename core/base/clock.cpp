#include "base/clock.h"

#include <QtCore/QTimer>

#include <algorithm>
#include <ctime>

namespace Fax {

using namespace std::chrono_literals;

namespace {
constexpr std::chrono::milliseconds smallestJump = 2s;

/** What a request for this time means in elapsed time, as of now. */
std::chrono::milliseconds elapsedAt(const Clock &clock, const QDateTime &utc)
{
    return clock.elapsed() + std::chrono::milliseconds(clock.now().msecsTo(utc));
}
} // namespace

SystemClock::SystemClock(QObject *parent)
    : Clock(parent)
    , m_timer(new QTimer(this))
{
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, &SystemClock::arm);
}

SystemClock::~SystemClock() = default;

QDateTime SystemClock::now() const
{
    return QDateTime::currentDateTimeUtc();
}

std::chrono::milliseconds SystemClock::elapsed() const
{
    timespec time{};
    clock_gettime(CLOCK_BOOTTIME, &time);
    return std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec));
}

QTimeZone SystemClock::zone() const
{
    return QTimeZone::systemTimeZone();
}

void SystemClock::wakeAt(const QDateTime &utc)
{
    m_wakeAt = utc;
    m_timer->stop();
    if (!m_wakeAt.isValid())
        return;
    m_wakeElapsed = elapsedAt(*this, utc) + 1ms; // both were read in whole milliseconds
    startTimer();
}

void SystemClock::startTimer()
{
    const qint64 left = std::min<qint64>(now().msecsTo(m_wakeAt),
                                         (m_wakeElapsed - elapsed()).count());
    m_timer->start(static_cast<int>(std::clamp<qint64>(left, 0, 60'000)));
}

void SystemClock::arm()
{
    if (!m_wakeAt.isValid())
        return;
    if (now() < m_wakeAt && elapsed() < m_wakeElapsed)
        return startTimer();
    m_wakeAt = {};
    Q_EMIT woken();
}

ManualClock::ManualClock(const QDateTime &start, const QTimeZone &zone, QObject *parent)
    : Clock(parent)
    , m_now(start.toUTC())
    , m_zone(zone)
{ }

void ManualClock::wakeAt(const QDateTime &utc)
{
    m_wakeAt = utc;
    if (utc.isValid())
        m_wakeElapsed = elapsedAt(*this, utc);
}

void ManualClock::advance(std::chrono::milliseconds step)
{
    m_now = m_now.addMSecs(step.count());
    m_elapsed += step;
    fireIfDue();
}

bool ManualClock::advanceToWake()
{
    if (!m_wakeAt.isValid())
        return false;
    const auto left = std::min(m_wakeElapsed - m_elapsed,
                               std::chrono::milliseconds(m_now.msecsTo(m_wakeAt)));
    advance(std::max(0ms, left));
    return true;
}

void ManualClock::jumpTo(const QDateTime &utc)
{
    m_now = utc.toUTC();
    fireIfDue();
}

void ManualClock::fireIfDue()
{
    if (!m_wakeAt.isValid() || (m_now < m_wakeAt && m_elapsed < m_wakeElapsed))
        return;
    m_wakeAt = {};
    Q_EMIT woken();
}

ClockJumps::ClockJumps(const Clock &clock)
    : m_clock(clock)
    , m_offset(offset())
{ }

std::chrono::milliseconds ClockJumps::offset() const
{
    return std::chrono::milliseconds(m_clock.now().toMSecsSinceEpoch()) - m_clock.elapsed();
}

std::chrono::milliseconds ClockJumps::take()
{
    const auto now = offset();
    const auto jump = now - m_offset;
    if (std::chrono::abs(jump) < smallestJump)
        return 0ms;
    m_offset = now;
    return jump;
}

} // namespace Fax

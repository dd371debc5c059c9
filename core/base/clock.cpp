#include "base/clock.h"

#include <QtCore/QTimer>

#include <algorithm>

namespace Fax {

using namespace std::chrono_literals;

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
    return std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now().time_since_epoch());
}

QTimeZone SystemClock::zone() const
{
    return QTimeZone::systemTimeZone();
}

void SystemClock::wakeAt(const QDateTime &utc)
{
    m_wakeAt = utc;
    m_timer->stop();
    if (m_wakeAt.isValid())
        m_timer->start(std::clamp<qint64>(now().msecsTo(m_wakeAt), 0, 60'000));
}

void SystemClock::arm()
{
    if (!m_wakeAt.isValid())
        return;
    if (now() < m_wakeAt) {
        wakeAt(m_wakeAt);
        return;
    }
    m_wakeAt = {};
    Q_EMIT woken();
}

ManualClock::ManualClock(const QDateTime &start, const QTimeZone &zone, QObject *parent)
    : Clock(parent)
    , m_now(start.toUTC())
    , m_zone(zone)
{ }

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
    advance(std::chrono::milliseconds(std::max<qint64>(0, m_now.msecsTo(m_wakeAt))));
    return true;
}

void ManualClock::jumpTo(const QDateTime &utc)
{
    m_now = utc.toUTC();
    fireIfDue();
}

void ManualClock::fireIfDue()
{
    if (!m_wakeAt.isValid() || m_now < m_wakeAt)
        return;
    m_wakeAt = {};
    Q_EMIT woken();
}

} // namespace Fax

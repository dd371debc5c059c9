#include "line/lineclock.h"

#include "line/lineswitch.h"

#include <algorithm>

namespace Fax {

namespace {
constexpr int fastSliceMs = 5;
constexpr int standstillPollMs = 2;
constexpr qint64 mostStepsToCatchUp = 10; ///< 200 ms; a longer stop of the machine is not caught up
} // namespace

LineClock::LineClock(LineSwitch &line, QObject *parent)
    : QObject(parent)
    , m_line(line)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &LineClock::tick);
}

void LineClock::setRealTime(bool realTime)
{
    m_realTime = realTime;
}

void LineClock::setFactor(int factor)
{
    m_factor = factor;
}

void LineClock::wake()
{
    if (!m_line.isMoving())
        return;
    if (!m_realTime) {
        m_timer.start(0);
    } else if (!m_timer.isActive()) {
        m_running.start();
        m_stepsDone = 0;
        m_timer.start(std::max(1, LineSwitch::stepMs / m_factor));
    }
}

void LineClock::pause()
{
    m_timer.stop();
}

void LineClock::tick()
{
    if (m_realTime)
        tickRealTime();
    else
        tickFast();
    if (!m_line.isMoving())
        m_timer.stop();
}

void LineClock::tickRealTime()
{
    const qint64 due = m_running.elapsed() * m_factor / LineSwitch::stepMs;
    m_stepsDone = std::max(m_stepsDone, due - mostStepsToCatchUp);
    for (; m_stepsDone < due; ++m_stepsDone)
        m_line.step();
}

void LineClock::tickFast()
{
    QElapsedTimer slice;
    slice.start();
    while (m_line.isMoving() && !m_line.isStandingStill() && slice.elapsed() < fastSliceMs)
        m_line.step();
    if (m_line.isStandingStill())
        m_line.step(); // notices what real time has decided
    m_timer.setInterval(m_line.isStandingStill() ? standstillPollMs : 0);
}

} // namespace Fax

#include "line/lineclock.h"

#include "line/builtinexchange.h"

#include <algorithm>

namespace Fax {

namespace {
constexpr int fastSliceMs = 5;
constexpr int standstillPollMs = 2;
constexpr qint64 mostStepsToCatchUp = 10; ///< 200 ms; a longer stop of the machine is not caught up
} // namespace

LineClock::LineClock(BuiltInExchange &exchange, QObject *parent)
    : QObject(parent)
    , m_exchange(exchange)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &LineClock::tick);
}

void LineClock::setRealTime(bool realTime)
{
    m_realTime = realTime;
}

void LineClock::wake()
{
    if (m_exchange.callCount() == 0)
        return;
    if (!m_realTime) {
        m_timer.start(0);
    } else if (!m_timer.isActive()) {
        m_running.start();
        m_stepsDone = 0;
        m_timer.start(ExchangeCall::blockMs);
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
    if (m_exchange.callCount() == 0)
        m_timer.stop();
}

void LineClock::tickRealTime()
{
    const qint64 due = m_running.elapsed() / ExchangeCall::blockMs;
    m_stepsDone = std::max(m_stepsDone, due - mostStepsToCatchUp);
    for (; m_stepsDone < due; ++m_stepsDone)
        m_exchange.step();
}

void LineClock::tickFast()
{
    QElapsedTimer slice;
    slice.start();
    while (m_exchange.callCount() > 0 && !m_exchange.isStandingStill()
           && slice.elapsed() < fastSliceMs)
        m_exchange.step();
    if (m_exchange.isStandingStill())
        m_exchange.step(); // notices what real time has decided
    m_timer.setInterval(m_exchange.isStandingStill() ? standstillPollMs : 0);
}

} // namespace Fax

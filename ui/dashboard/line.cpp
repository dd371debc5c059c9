#include "dashboard/line.h"

namespace Fax::Ui {

Line::Line(Model::Port &port, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_port(port)
    , m_clock(clock)
{
    connect(&port.status(), &Model::PortStatus::changed, this, &Line::onStatusChanged);
    connect(&port, &Model::Port::configChanged, this, &Line::refresh);
    connect(&port, &Model::Port::historyChanged, this, &Line::rollHistory);
    connect(&port, &Model::Port::frameAdded, this, &Line::timelineChanged);
    connect(&port, &Model::Port::framesCleared, this, &Line::timelineChanged);
    onStatusChanged();
}

StateLook Line::look() const
{
    StateLook look = stateLook(config(), status());
    if (m_stale)
        look.token = Token::Stale;
    return look;
}

int Line::elapsed() const
{
    if (m_stale)
        return m_stoppedAt;
    const auto passed = m_clock.elapsed() - m_elapsedBaseAt;
    return m_elapsedBase
        + static_cast<int>(std::chrono::duration_cast<std::chrono::seconds>(passed).count());
}

QString Line::sentence() const
{
    return cardSentence(config(), status());
}

void Line::setStale(bool stale)
{
    if (m_stale == stale)
        return;
    m_stoppedAt = elapsed();
    m_stale = stale;
    refresh();
}

bool Line::isTicking() const
{
    return !m_stale && (isInCall(status().state) || !m_texts.result.isEmpty());
}

void Line::tick()
{
    if (!isTicking())
        return;
    const CardTexts before = m_texts;
    m_texts = cardTexts(config(), status(), elapsed(), m_clock.now());
    if (m_texts != before)
        Q_EMIT changed();
}

void Line::onStatusChanged()
{
    m_elapsedBase = m_port.status().elapsedTime();
    m_elapsedBaseAt = m_clock.elapsed();
    if (isInCall(status().state) && status().currentPage > 0)
        m_firstPage = qMax(1, status().currentPage - status().pagesConfirmed);
    const PortState state = status().state;
    if (std::exchange(m_state, state) != state)
        m_quarters = currentQuarters();
    refresh();
}

/** The running call is in it as far as it has come. */
QList<QuarterHour> Line::currentQuarters() const
{
    const LineHistory &history = m_port.history();
    if (!history.asOf.isValid())
        return {};
    LineHistory::RunningCall running;
    if (isInCall(status().state))
        running = {status().startTime, status().send};
    return history.strip(m_clock.now(), running);
}

void Line::rollHistory()
{
    const QList<QuarterHour> now = currentQuarters();
    if (std::exchange(m_quarters, now) != now)
        Q_EMIT changed();
}

double Line::timelineSeconds() const
{
    const QList<TraceEntry> &frames = m_port.frames();
    const double last = frames.isEmpty() ? 0 : frames.constLast().seconds;
    return isInCall(status().state) ? qMax<double>(last, elapsed()) : last;
}

QList<TimelineBlock> Line::timeline() const
{
    if (m_port.frames().isEmpty())
        return {};
    TimelineNow now;
    if (isInCall(status().state))
        now = {timelineSeconds(), status().phase == CallPhase::C,
               status().receive ? Direction::Received : Direction::Sent};
    return callTimeline(m_port.frames(), m_firstPage, now);
}

void Line::refresh()
{
    m_texts = cardTexts(config(), status(), elapsed(), m_clock.now());
    Q_EMIT changed();
}

} // namespace Fax::Ui

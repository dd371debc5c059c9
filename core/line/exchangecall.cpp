#include "line/exchangecall.h"

#include <array>

namespace Fax {

using namespace LineProtocol;

namespace {
constexpr int dialToneMs = 600; ///< until a modem has heard it
constexpr int noDialToneMs = 4000;
constexpr int digitMs = 140;
constexpr int pauseMs = 2000;
constexpr int busyToneMs = 2000; ///< four bursts of busy tone
constexpr int informationToneMs = 1500; ///< "this number does not exist"
constexpr int ringEveryMs = 6000;

/** W waits for another dial tone; this exchange gives none, and it takes as long as a pause. */
bool isPause(QChar c)
{
    return c == u',' || c == u'W';
}

int diallingMs(const QString &number)
{
    int total = 0;
    for (const QChar c : number)
        total += isPause(c) ? pauseMs : digitMs;
    return total;
}

/** What the exchange sees: the digits. */
QString routed(const QString &number)
{
    QString digits;
    for (const QChar c : number) {
        if (!isPause(c) && c != u'+')
            digits.append(c);
    }
    return digits;
}
} // namespace

ExchangeCall::ExchangeCall(LineEvents &events, const ExchangeOptions &options, Router router,
                           PortLine &caller, qint64 call, const QString &number,
                           std::unique_ptr<LineParty> party, int seed)
    : m_events(events)
    , m_options(options)
    , m_router(std::move(router))
    , m_number(number)
    , m_seed(seed)
{
    m_caller.line = &caller;
    m_caller.call = call;
    m_caller.party = std::move(party);
    caller.call = this;
    report(QStringLiteral("off hook"));
}

ExchangeCall::~ExchangeCall()
{
    freeLine(m_caller);
    freeLine(m_called);
}

void ExchangeCall::step()
{
    if (isOver() || isStandingStill())
        return;
    m_lineMs += blockMs;
    m_stageMs += blockMs;
    if (m_stage == Stage::Connected)
        stepConnected();
    else
        stepSetUp();
}

bool ExchangeCall::isStandingStill()
{
    if (m_stage == Stage::Ringing)
        return !m_ringHold.hasExpired();
    const bool callerHolds = m_caller.party && m_caller.party->isHolding();
    const bool calledHolds = m_called.party && m_called.party->isHolding();
    return callerHolds || calledHolds;
}

bool ExchangeCall::ringsAt(qint64 port) const
{
    return m_stage == Stage::Ringing && m_called.line && m_called.line->port == port;
}

// ---- before the call is up ----------------------------------------------------------------------

void ExchangeCall::stepSetUp()
{
    switch (m_stage) {
    case Stage::DialTone:
        if (m_stageMs >= (m_caller.line->condition.dialTone ? dialToneMs : noDialToneMs))
            afterDialTone();
        break;
    case Stage::Dialling:
        if (m_stageMs >= diallingMs(m_number))
            afterDialling();
        break;
    case Stage::Failing:
        if (m_stageMs >= m_failAfterMs)
            endSetUp(m_failure);
        break;
    case Stage::Ringing:
        if (m_stageMs >= m_options.noAnswerMs)
            endSetUp(ErrorCode::NoAnswer);
        else if (m_stageMs % ringEveryMs == 0)
            ringAgain();
        break;
    case Stage::Connected:
    case Stage::Over:
        break;
    }
}

void ExchangeCall::afterDialTone()
{
    if (!m_caller.line->condition.dialTone)
        return endSetUp(ErrorCode::NoDialTone);
    enter(Stage::Dialling);
    report(QStringLiteral("dialling"));
}

void ExchangeCall::afterDialling()
{
    PortLine *target = m_router(routed(m_number));
    if (!target)
        return fail(ErrorCode::BadNumber, informationToneMs);
    if (target->call || target->condition.busy)
        return fail(ErrorCode::Busy, busyToneMs);
    m_called.line = target;
    target->call = this;
    enter(Stage::Ringing);
    report(QStringLiteral("ringing"));
    ringAgain();
}

void ExchangeCall::fail(ErrorCode code, int afterMs)
{
    m_failure = code;
    m_failAfterMs = afterMs;
    enter(Stage::Failing);
    report(code == ErrorCode::Busy ? QStringLiteral("busy tone")
                                   : QStringLiteral("information tone"));
}

void ExchangeCall::ringAgain()
{
    if (!m_called.line->condition.answers)
        return; // it rings in an empty room: nobody is told
    m_ringHold.setRemainingTime(m_options.ringHoldMs);
    m_events.ring({m_called.line->port, ++m_rings, m_caller.line->number});
}

void ExchangeCall::stopRinging()
{
    if (m_stage != Stage::Ringing)
        return;
    const qint64 port = m_called.line->port;
    freeLine(m_called);
    if (m_rings > 0)
        m_events.ringEnded({port});
}

void ExchangeCall::endSetUp(ErrorCode code)
{
    CallEnded end;
    end.port = m_caller.line->port;
    end.call = m_caller.call;
    end.code = code;
    end.lineMs = m_lineMs;
    stopRinging();
    freeLine(m_caller);
    m_stage = Stage::Over;
    m_events.callEnded(end);
}

void ExchangeCall::report(const QString &step)
{
    Progress progress;
    progress.port = m_caller.line->port;
    progress.call = m_caller.call;
    progress.state = PortState::Dialing;
    progress.phase = CallPhase::A;
    progress.step = step;
    progress.lineMs = m_lineMs;
    m_events.progress(progress);
}

void ExchangeCall::enter(Stage stage)
{
    m_stage = stage;
    m_stageMs = 0;
}

// ---- the call is up -----------------------------------------------------------------------------

void ExchangeCall::answer(qint64 call, std::unique_ptr<LineParty> party)
{
    m_called.call = call;
    m_called.party = std::move(party);
    enter(Stage::Connected);
    connectSides();
}

void ExchangeCall::connectSides()
{
    const LineCondition &near = m_caller.line->condition.line;
    const LineCondition &far = m_called.line->condition.line;
    const int delayMs = static_cast<int>(std::max(near.delayMs, far.delayMs));
    m_caller.hears.emplace(delayMs, near, m_seed * 2 + 1);
    m_called.hears.emplace(delayMs, far, m_seed * 2 + 2);
    m_called.party->connected(0);
    m_caller.party->connected(m_lineMs);
}

void ExchangeCall::stepConnected()
{
    using Block = std::array<qint16, blockSamples>;
    Block callerSays{};
    Block calledSays{};
    if (isThere(m_caller))
        m_caller.party->transmit(callerSays.data(), blockSamples);
    if (isThere(m_called))
        m_called.party->transmit(calledSays.data(), blockSamples);
    Block toCalled = callerSays;
    Block toCaller = calledSays;
    m_called.hears->carry(toCalled.data(), calledSays.data(), blockSamples);
    m_caller.hears->carry(toCaller.data(), callerSays.data(), blockSamples);
    for (auto [side, samples] :
         {std::pair(&m_caller, toCaller.data()), std::pair(&m_called, toCalled.data())}) {
        if (isThere(*side))
            side->party->receive(samples, blockSamples);
        if (isThere(*side))
            side->party->advance(blockSamples);
    }
    supervise(m_caller, m_called);
    supervise(m_called, m_caller);
    if (!isThere(m_caller) && !isThere(m_called)) {
        freeLine(m_caller);
        freeLine(m_called);
        m_stage = Stage::Over;
    }
}

void ExchangeCall::supervise(Side &side, Side &other)
{
    if (isThere(side))
        return;
    freeLine(side); // it may call again while the other end has not noticed
    side.goneMs = side.goneMs < 0 ? 0 : side.goneMs + blockMs;
    if (m_options.supervisionMs >= 0 && side.goneMs >= m_options.supervisionMs && isThere(other))
        other.party->lineDropped();
}

void ExchangeCall::hangUp(qint64 call)
{
    if (m_stage == Stage::Connected) {
        for (Side *side : {&m_caller, &m_called}) {
            if (side->call == call && isThere(*side))
                side->party->hangUp();
        }
    } else if (m_caller.call == call && m_stage != Stage::Over) {
        endSetUp(ErrorCode::UserAbort);
    }
}

void ExchangeCall::cut(qint64 port)
{
    if (ringsAt(port))
        return endSetUp(ErrorCode::NoAnswer);
    for (Side *side : {&m_caller, &m_called}) {
        if (!side->line || side->line->port != port)
            continue;
        hangUp(side->call);
        freeLine(*side); // a hang-up from inside an event happens later, and the line will be gone
    }
}

void ExchangeCall::pageStored(qint64 call, int page, bool stored)
{
    for (Side *side : {&m_caller, &m_called}) {
        if (side->party && side->call == call)
            side->party->pageStored(page, stored);
    }
}

void ExchangeCall::partyEnded(const CallEnded &end)
{
    freeLine(end.call == m_caller.call ? m_caller : m_called);
    m_events.callEnded(end);
}

void ExchangeCall::freeLine(Side &side)
{
    if (side.line && side.line->call == this)
        side.line->call = nullptr;
    side.line = nullptr;
}

} // namespace Fax

#include "t30/enginerepair.h"

#include "t30/engine.h"
#include "t30/enginevalues.h"
#include "t30/t30frame.h"

namespace Fax {

namespace {

// States, phases and timers of the engine: private enumerations of t30.c, in its order.
enum State {
    SayingDcn = 3,
    SendingDcs = 4,
    SendingTcf = 5,
    AwaitingCfr = 6,
    AwaitingTcf = 7,
    AfterFtt = 9,
    AfterEcmPage = 13,
    AfterMcf = 14,
    SendingPage = 19,
    AwaitingMcf = 21,
    SendingEcmPage = 23,
    AwaitingMcfOfBlock = 24,
    AwaitingEcmMcf = 25,
    AwaitingReady = 26,
    AwaitingCtr = 27,
    AwaitingErr = 28,
    AwaitingErrReady = 29
};
enum Phase { Idle = 0, CommandsIn = 3, PageIn = 5, EcmPageIn = 7, AnswersIn = 9, AnswersOut = 10 };
constexpr int timerT2 = 1;
constexpr int timerT4 = 6;

constexpr int samplesPerSecond = 8000;
constexpr int timerT4Samples = samplesPerSecond * 345 / 100;
constexpr int tcfOverSamples = samplesPerSecond * 7 / 2; // left of timer T2, which is 7 s
constexpr int idleSamples = samplesPerSecond / 10; // between two signals there are no timers either

bool listens(const t30_state_t &engine)
{
    return engine.phase == CommandsIn || engine.phase == PageIn || engine.phase == EcmPageIn
        || engine.phase == AnswersIn;
}

bool waitsForNothing(const t30_state_t &engine)
{
    return listens(engine) && engine.timer_t0_t1 <= 0 && engine.timer_t2_t4 <= 0
        && engine.timer_t3 <= 0 && engine.next_phase == Idle;
}

/** A command of ours was said, and its answer is due: what T4 is for. */
bool awaitsAnswer(int state)
{
    return state == AwaitingCfr || state == AwaitingMcf || state == AwaitingMcfOfBlock
        || state == AwaitingEcmMcf || state == AwaitingReady || state == AwaitingErrReady;
}

} // namespace

EngineRepair::EngineRepair(t30_state_s *engine)
    : m_engine(engine)
{ }

bool EngineRepair::beforeFrame(t30_state_s *engine, const quint8 *octets, int length)
{
    const QByteArray frame = QByteArray::fromRawData(reinterpret_cast<const char *>(octets),
                                                     length);
    const int fcf = T30Frame::controlField(frame);
    // Our DCS or the page is on its way: what comes now is said twice, and the engine would end the call.
    if (fcf == T30_DIS && (engine->state == SendingDcs || engine->state == SendingTcf))
        return false;
    if (fcf != T30_DCN && (engine->state == SendingPage || engine->state == SendingEcmPage))
        return false;
    // We missed the training check: it comes once more.
    if (fcf == T30_DCS && engine->state == AwaitingTcf)
        engine->state = AfterFtt;
    // In this state the engine knows a page that it confirmed by its numbers, and confirms it again.
    if (fcf == T30_PPS && engine->state == AfterMcf)
        engine->state = AfterEcmPage;
    return true;
}

void EngineRepair::frameSent(const QByteArray &octets)
{
    const int fcf = T30Frame::controlField(octets);
    if (fcf == T30_CTC || fcf == T30_EOR)
        m_command = octets;
}

void EngineRepair::advance(bool signal, int samples)
{
    endTrainingWait(signal);
    m_idleSamples = waitsForNothing(*m_engine) && !signal ? m_idleSamples + samples : 0;
    const bool unanswered = m_engine->state == AwaitingCtr || m_engine->state == AwaitingErr;
    if (unanswered && m_idleSamples >= idleSamples)
        return say(m_engine->state, m_command);
    if (awaitsAnswer(m_engine->state) && m_idleSamples >= idleSamples) {
        m_engine->timer_t2_t4 = timerT4Samples;
        m_engine->timer_t2_t4_is = timerT4;
    }
    if (m_idleSamples >= idleSeconds * samplesPerSecond)
        say(SayingDcn,
            QByteArray::fromHex("ff13") + static_cast<char>(T30_DCN | m_engine->dis_received));
}

/**
 * The training check is over 3.2 s after DCS at the latest. FTT in time makes the sender take a lower speed;
 * at the end of T2 it would have said its DCS again, at the same speed.
 */
void EngineRepair::endTrainingWait(bool signal)
{
    const bool waits = m_engine->state == AwaitingTcf && m_engine->timer_t2_t4_is == timerT2
        && m_engine->timer_t2_t4 > 0 && !m_engine->rx_signal_present && !signal;
    if (waits && m_engine->timer_t2_t4 <= tcfOverSamples)
        m_engine->timer_t2_t4 = 1;
}

/** What the engine does itself to send a command: turns the line round, hands the frame to the modem. */
void EngineRepair::say(int state, const QByteArray &frame)
{
    m_idleSamples = 0;
    t30_state_t &engine = *m_engine;
    engine.phase = AnswersOut;
    engine.state = state;
    engine.step = 0;
    engine.rx_signal_present = false;
    engine.rx_trained = false;
    engine.rx_frame_received = false;
    engine.set_rx_type_handler(engine.set_rx_type_user_data, T30_MODEM_NONE, 0, 0, 0);
    engine.set_tx_type_handler(engine.set_tx_type_user_data, T30_MODEM_V21, 300, 0, 1);
    const auto *octets = reinterpret_cast<const uint8_t *>(frame.constData());
    const int length = static_cast<int>(frame.size());
    engine.real_time_frame_handler(&engine, engine.real_time_frame_user_data, 0, octets, length);
    engine.send_hdlc_handler(engine.send_hdlc_user_data, octets, length);
}

} // namespace Fax

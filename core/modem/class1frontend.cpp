#include "modem/class1frontend.h"

#include "base/logging.h"
#include "t30/engine.h"

#include <QtCore/QPointer>

#include <algorithm>
#include <array>
#include <utility>

namespace Fax {

namespace {

using std::chrono::milliseconds;
using namespace std::chrono_literals;

constexpr int samplesPerMs = 8;
constexpr auto frameListening = "AT+FRH=3";
constexpr auto frameSending = "AT+FTH=3";
constexpr auto silenceHeard = "AT+FRS=7"; // 70 ms; T.30 5.3.2.2: 75 ± 20 ms, commands take time too
constexpr auto silenceSent = "AT+FTS=7";

constexpr milliseconds pauseDeadline = 1s;
constexpr milliseconds raiseDeadline = 5s;
constexpr milliseconds frameDeadline = 12s; // 300 octets of V.21
constexpr milliseconds dataDeadline = 10s; // what the modem still has is a few seconds at most
constexpr milliseconds listenDeadline = 60s; // longer than any timer of T.30 but T5
constexpr milliseconds haltDeadline = 2s;

constexpr int longestPauseMs = 100; // after DCN: what the modem called sent is on the line
constexpr int restMs = 100;
constexpr int flowStopsMs = 10'000;
constexpr int hollowMs = 5'000; // page carriers bring octets all the time, a frame ends in 4.6 s
constexpr int framesInsteadMs = 2'000; // of a page: their preamble takes 1 s
constexpr int afterFrameMs = 3'000; // the longest frame, T.30 5.3.1
constexpr int afterBadFrameMs = 1'500; // before timer T4 is over, which began with the carrier
constexpr int missedFromMs = 4'000; // no page carrier so long: it was there, but not understood
constexpr int missedUntilMs = 45'000; // a page is over by then

constexpr int leadMs = 500; // that the modem is ahead of the line
constexpr int mostUnsent = 1024;
constexpr int chunkOctets = 256;
constexpr int fewestOctets = 16;
constexpr int preambleParts = 40; // of a second of octets: 200 ms of flags
constexpr int longestFrame = 302; // with its check
constexpr int checkOctets = 2;
constexpr int finalBit = 0x10;

constexpr int mostRefusals = 3;
constexpr int mostEmptyAnswers = 30;

struct Code
{
    int modem;
    int bitRate;
    const char *code;
    const char *shortCode;
};

constexpr std::array codes{
    Code{T30_MODEM_V27TER, 2400, "24", "24"}, Code{T30_MODEM_V27TER, 4800, "48", "48"},
    Code{T30_MODEM_V29, 7200, "72", "72"},    Code{T30_MODEM_V29, 9600, "96", "96"},
    Code{T30_MODEM_V17, 7200, "73", "74"},    Code{T30_MODEM_V17, 9600, "97", "98"},
    Code{T30_MODEM_V17, 12000, "121", "122"}, Code{T30_MODEM_V17, 14400, "145", "146"},
};

const uint8_t *octetsOf(const QByteArray &octets)
{
    return reinterpret_cast<const uint8_t *>(octets.constData());
}

} // namespace

bool Class1FrontEnd::Carrier::isFast() const
{
    return modem == T30_MODEM_V27TER || modem == T30_MODEM_V29 || modem == T30_MODEM_V17;
}

bool Class1FrontEnd::Carrier::isModem() const
{
    return isFast() || modem == T30_MODEM_V21;
}

QByteArray Class1FrontEnd::Carrier::code() const
{
    const auto row = std::find_if(codes.begin(), codes.end(), [this](const Code &known) {
        return known.modem == modem && known.bitRate == bitRate;
    });
    if (row == codes.end())
        return {};
    return shortTraining ? row->shortCode : row->code;
}

// ---- what the engine wants ----------------------------------------------------------------------

struct Class1FrontEnd::Callbacks
{
    static Class1FrontEnd &of(void *data) { return *static_cast<Class1FrontEnd *>(data); }
    static void receiver(void *data, int type, int bitRate, int shortTraining, int hdlc)
    {
        of(data).setReceiver({type, bitRate, shortTraining != 0, hdlc != 0});
    }
    static void transmitter(void *data, int type, int bitRate, int extra, int hdlc)
    {
        of(data).setTransmitter({type, bitRate, extra != 0, hdlc != 0}, extra);
    }
    static void frame(void *data, const uint8_t *octets, int length)
    {
        const QByteArray copy(reinterpret_cast<const char *>(octets), std::max(0, length));
        of(data).setFrame(copy, length < 0);
    }
};

Class1FrontEnd::Class1FrontEnd(AtChannel &channel)
    : m_channel(channel)
    , m_hdlcOut([this] { stepDone(); })
{
    QObject::connect(&channel, &AtChannel::octetsReceived, &m_context,
                     [this](const QByteArray &octets) { takeOctets(octets); });
    QObject::connect(&channel, &AtChannel::dataEnded, &m_context,
                     [this](const AtAnswer &answer) { ended(answer); });
}

Class1FrontEnd::~Class1FrontEnd()
{
    if (m_engine)
        t30_free(m_engine);
}

void Class1FrontEnd::start(bool calling)
{
    m_engine = t30_init(nullptr, calling, Callbacks::receiver, this, Callbacks::transmitter, this,
                        Callbacks::frame, this);
    // The modem has done phase A: ATA answers with CED and raises V.21, ATD hears V.21 already.
    m_doing = calling ? Doing::Hearing : Doing::Frames;
    m_hearsFrames = true;
    m_oursLast = !calling;
    m_listening = frameListening;
}

void Class1FrontEnd::setReceiver(const Carrier &carrier)
{
    m_listen = carrier;
    if (carrier.isFast())
        m_adaptive = false;
}

void Class1FrontEnd::setTransmitter(const Carrier &carrier, int milliseconds)
{
    m_send = carrier;
    m_pauseMs = carrier.modem == T30_MODEM_PAUSE ? std::min(milliseconds, longestPauseMs) : -1;
}

/** The engine hands over its first ECM frame before it selects the carrier for it. */
void Class1FrontEnd::setFrame(const QByteArray &frame, bool flush)
{
    if (m_doing == Doing::Data && m_send.hdlc && !flush)
        return frame.isEmpty() ? m_hdlcOut.end() : m_hdlcOut.send(frame);
    m_frameDue.reset();
    m_endDue = frame.isEmpty() && !flush;
    if (!frame.isEmpty())
        m_frameDue = frame;
}

void Class1FrontEnd::stepDone()
{
    t30_front_end_status(m_engine, T30_FRONT_END_SEND_STEP_COMPLETE);
}

bool Class1FrontEnd::hearsSignal() const
{
    if (m_doing == Doing::Hearing)
        return true;
    return m_doing == Doing::Listening && m_listening != frameListening && m_ms >= missedFromMs
        && m_ms < missedUntilMs;
}

// ---- step by step -------------------------------------------------------------------------------

void Class1FrontEnd::advance(int ms)
{
    if (m_stopped || !m_engine)
        return;
    m_ms += ms;
    watchCarrier();
    if (m_doing == Doing::Resting && m_ms >= restMs)
        m_doing = Doing::Nothing;
    if (!mayTalk || mayTalk())
        advanceEngine(ms);
    if (m_doing == Doing::Data) {
        m_dataMs += ms;
        pump();
        watchFlow(ms);
    }
    proceed();
}

/** What a modem keeps to itself of the other end's carrier. */
void Class1FrontEnd::watchCarrier()
{
    const bool listens = m_doing == Doing::Listening;
    if (listens && m_ms >= (m_frameBad ? afterBadFrameMs : afterFrameMs))
        carrierDown(); // not every modem says so after a frame
    const bool hollow = m_doing == Doing::Hearing && m_ms >= hollowMs;
    const bool inVain = listens && m_hearsFrames && m_listen.isFast() && m_ms >= framesInsteadMs;
    if (!hollow && !inVain)
        return;
    m_adaptive = false;
    carrierDown();
    halt();
}

void Class1FrontEnd::advanceEngine(int ms)
{
    t30_timer_update(m_engine, ms * samplesPerMs);
    if (m_pauseMs < 0 || (m_pauseMs -= ms) >= 0)
        return;
    m_send = {};
    stepDone();
}

void Class1FrontEnd::proceed()
{
    if (!m_engine)
        return;
    if (m_send.modem == T30_MODEM_CED) { // the modem did that after ATA
        m_send = {};
        stepDone();
    }
    if (m_doing == Doing::Hearing && !m_farCarrier) // the first one, after ATD
        carrierCame(m_hearsFrames);
    while (!m_stopped && step()) { }
}

void Class1FrontEnd::stop()
{
    m_stopped = true;
}

bool Class1FrontEnd::step()
{
    switch (m_doing) {
    case Doing::Nothing:
        return beginNext();
    case Doing::Frames:
        return sendFrame();
    case Doing::Listening:
    case Doing::Hearing:
        return listenElsewhere();
    case Doing::Resting:
    case Doing::Pausing:
    case Doing::Raising:
    case Doing::Data:
    case Doing::Ending:
    case Doing::Stopping:
        return false;
    }
    return false;
}

bool Class1FrontEnd::beginNext()
{
    if (std::exchange(m_endDue, false)) { // the modem ended the carrier itself, after a final frame
        stepDone();
        return true;
    }
    if (m_channel.isBusy()) { // the modem wants more data after the last
        halt();
        return false;
    }
    const bool sends = m_send.isFast() || (m_send.modem == T30_MODEM_V21 && m_frameDue);
    if (sends && !m_paused)
        pause();
    else if (sends && (!mayTalk || mayTalk()))
        raise(m_send.isFast() ? "AT+FTM=" + m_send.code() : QByteArray(frameSending));
    else if (!sends && m_listen.isModem())
        listen();
    return false;
}

/** Another carrier is wanted than the one that is awaited or heard. */
bool Class1FrontEnd::listenElsewhere()
{
    const QByteArray wanted = m_listen.isFast() && !m_adaptive ? "AT+FRM=" + m_listen.code()
                                                               : QByteArray(frameListening);
    const bool other = m_listen.isModem() && wanted != m_listening
        && !(m_hearsFrames && m_doing == Doing::Hearing);
    if (m_send.isModem() || other)
        halt();
    return false;
}

// ---- sending ------------------------------------------------------------------------------------

void Class1FrontEnd::pause()
{
    m_doing = Doing::Pausing;
    const bool theirs = !m_oursLast && !m_noisy;
    m_channel.command(QByteArray(theirs ? silenceHeard : silenceSent), pauseDeadline, AtData::None,
                      guarded([this, theirs](const AtAnswer &answer) {
                          m_paused = true;
                          m_noisy = m_noisy || (theirs && answer.result == AtResult::Timeout);
                          if (answer.result == AtResult::Timeout)
                              return halt();
                          m_doing = Doing::Nothing;
                          proceed();
                      }));
}

void Class1FrontEnd::raise(const QByteArray &command)
{
    m_doing = Doing::Raising;
    m_oursLast = true;
    m_paused = false;
    m_channel.command(
        command, raiseDeadline, AtData::Transmit,
        guarded([this, command](const AtAnswer &answer) { raised(answer, command); }));
}

void Class1FrontEnd::raised(const AtAnswer &answer, const QByteArray &command)
{
    if (answer.result == AtResult::NoCarrier || isLineGone(answer))
        return lineDropped();
    if (answer.result != AtResult::Connect) {
        strike(QStringLiteral("The modem answered %2 to %1")
                   .arg(QString::fromLatin1(command), QString::fromLatin1(answer.code.left(40))),
               1);
        return answer.result == AtResult::Timeout ? halt() : rest();
    }
    m_strikes = 0;
    m_carrierLost = false;
    if (!m_send.isFast()) {
        m_doing = Doing::Frames;
        return proceed();
    }
    m_doing = Doing::Data;
    m_dataMs = 0;
    m_dataSent = 0;
    m_stalledMs = 0;
    if (m_send.hdlc) {
        m_hdlcOut.start(m_send.bitRate / preambleParts);
        if (m_frameDue)
            m_hdlcOut.send(*std::exchange(m_frameDue, std::nullopt));
    }
    pump();
}

bool Class1FrontEnd::sendFrame()
{
    const bool end = m_endDue || m_send.modem != T30_MODEM_V21;
    if (!end && (!m_frameDue || (mayTalk && !mayTalk())))
        return false;
    m_doing = Doing::Ending;
    if (!end)
        m_channel.send(*std::exchange(m_frameDue, std::nullopt));
    const bool wanted = !end || std::exchange(m_endDue, false);
    m_channel.finishData(frameDeadline, guarded([this, wanted](const AtAnswer &answer) {
                             frameEnded(answer.result);
                             if (wanted && !m_stopped)
                                 stepDone();
                             proceed();
                         }));
    return false;
}

void Class1FrontEnd::frameEnded(AtResult result)
{
    if (result == AtResult::NoCarrier)
        lineDropped();
    else if (result == AtResult::Timeout)
        unanswered(QStringLiteral("The modem did not say that a frame was sent"));
    else
        m_doing = result == AtResult::Connect ? Doing::Frames : Doing::Nothing;
}

/** Keeps the modem a little ahead of the line, so that flow control is needed rarely. */
void Class1FrontEnd::pump()
{
    while (m_doing == Doing::Data && m_channel.unsent() < mostUnsent) {
        const qint64 due = qint64(m_send.bitRate) * (m_dataMs + leadMs) / 8000 - m_dataSent;
        if (due < fewestOctets)
            return;
        const int most = static_cast<int>(std::min<qint64>(due, chunkOctets));
        const QByteArray octets = m_send.hdlc ? m_hdlcOut.take(most) : pageOctets(most);
        m_channel.send(octets);
        m_dataSent += octets.size();
        if (octets.size() == most)
            continue;
        m_doing = Doing::Ending;
        m_channel.finishData(dataDeadline,
                             guarded([this](const AtAnswer &answer) { dataLeft(answer.result); }));
    }
}

QByteArray Class1FrontEnd::pageOctets(int most)
{
    QByteArray octets(most, '\0');
    octets.resize(
        t30_non_ecm_get_chunk(m_engine, reinterpret_cast<uint8_t *>(octets.data()), most));
    return octets;
}

void Class1FrontEnd::dataLeft(AtResult result)
{
    if (result == AtResult::NoCarrier)
        return lineDropped();
    if (result == AtResult::Timeout)
        return unanswered(QStringLiteral("The modem did not say that a page was sent"));
    m_doing = Doing::Nothing;
    stepDone();
    proceed();
}

void Class1FrontEnd::watchFlow(int ms)
{
    const qint64 unsent = m_channel.unsent();
    m_stalledMs = unsent > 0 && unsent >= m_unsent ? m_stalledMs + ms : 0;
    m_unsent = unsent;
    if (m_stalledMs >= flowStopsMs)
        fault(QStringLiteral("The modem takes no more data (flow control)"));
}

// ---- receiving ----------------------------------------------------------------------------------

void Class1FrontEnd::listen()
{
    m_doing = Doing::Listening;
    m_ms = 0;
    m_oursLast = false;
    m_paused = false;
    m_hearsFrames = !m_listen.isFast() || m_adaptive;
    m_hearsHdlc = m_listen.hdlc;
    m_listening = m_hearsFrames ? QByteArray(frameListening) : "AT+FRM=" + m_listen.code();
    m_channel.command(m_listening, listenDeadline, AtData::Receive,
                      guarded([this](const AtAnswer &answer) { listened(answer); }));
}

void Class1FrontEnd::listened(const AtAnswer &answer)
{
    switch (answer.result) {
    case AtResult::Connect:
        // Adaptive reception (+FAR=1): it says so and goes on with frames by itself (T.31 §8.5.1).
        m_doing = Doing::Hearing;
        m_adaptive = m_adaptive || answer.lines.contains("+FRH:3");
        return carrierCame(m_hearsFrames || m_adaptive);
    case AtResult::FcError:
        m_adaptive = true;
        m_doing = Doing::Nothing;
        return proceed();
    case AtResult::Timeout:
        return halt();
    case AtResult::Busy: // the tone after the other end's hang-up
    case AtResult::NoDialTone:
    case AtResult::NoAnswer:
    case AtResult::Voice:
        return lineDropped();
    case AtResult::Error:
        if (isLineGone(answer))
            return lineDropped();
        strike(QStringLiteral("The modem refused %1").arg(QString::fromLatin1(m_listening)),
               mostRefusals);
        break;
    case AtResult::NoCarrier:
        m_carrierLost = true;
        break;
    case AtResult::Ok:
    case AtResult::Lost:
        break;
    }
    nothingHeard();
}

/** After the other end's hang-up some modems are on hook themselves, and refuse what belongs to a call. */
bool Class1FrontEnd::isLineGone(const AtAnswer &answer) const
{
    return m_carrierLost && answer.result == AtResult::Error;
}

/** No carrier, or it went before anything came. At once and again and again: there is no line any more. */
void Class1FrontEnd::nothingHeard()
{
    carrierDown();
    m_adaptive = !m_hearsFrames; // not every modem says +FCERROR when it hears frames
    if (m_ms >= restMs) {
        m_doing = Doing::Nothing;
        return proceed();
    }
    if (++m_strikes > mostEmptyAnswers)
        return lineDropped();
    rest();
}

void Class1FrontEnd::carrierCame(bool frames)
{
    m_ms = 0;
    m_strikes = 0;
    m_carrierLost = false;
    m_frame.clear();
    m_hearsFrames = frames;
    const bool first = !std::exchange(m_farCarrier, true);
    if (frames && first) {
        t30_hdlc_accept(m_engine, nullptr, SIG_STATUS_CARRIER_UP, 1);
        t30_hdlc_accept(m_engine, nullptr, SIG_STATUS_FRAMING_OK, 1);
    } else if (!frames && m_hearsHdlc) {
        m_hdlcIn.start(m_engine);
        t30_hdlc_accept(m_engine, nullptr, SIG_STATUS_CARRIER_UP, 1);
        t30_hdlc_accept(m_engine, nullptr, SIG_STATUS_TRAINING_SUCCEEDED, 1);
    } else if (!frames) {
        for (const int status : {SIG_STATUS_CARRIER_UP, SIG_STATUS_TRAINING_IN_PROGRESS,
                                 SIG_STATUS_TRAINING_SUCCEEDED})
            t30_non_ecm_put_bit(m_engine, status);
    }
}

void Class1FrontEnd::takeOctets(const QByteArray &octets)
{
    if (m_stopped || m_doing != Doing::Hearing)
        return;
    m_ms = m_hearsFrames ? m_ms : 0;
    if (m_hearsFrames)
        m_frame.append(octets.left(longestFrame + 1 - m_frame.size()));
    else if (m_hearsHdlc)
        m_hdlcIn.receive(octets);
    else
        t30_non_ecm_put_chunk(m_engine, octetsOf(octets), static_cast<int>(octets.size()));
}

void Class1FrontEnd::ended(const AtAnswer &answer)
{
    if (m_stopped || !m_engine || answer.result == AtResult::Lost)
        return;
    if (m_doing == Doing::Hearing)
        return carrierEnded(answer);
    if (answer.result == AtResult::NoCarrier)
        return lineDropped();
    // A page of which a part is missing must not be ended as if it were whole.
    fault(QStringLiteral("The modem stopped sending by itself (%1)")
              .arg(QString::fromLatin1(answer.code.left(40))));
}

void Class1FrontEnd::carrierEnded(const AtAnswer &answer)
{
    if (m_hearsFrames)
        takeFrame(answer);
    else
        carrierDown();
    if (answer.result
        == AtResult::Timeout) { // it may come late: not as the answer to another command
        carrierDown();
        return halt();
    }
    m_doing = Doing::Nothing;
    proceed();
}

/** The modem says whether the check was right; where its result is another one, the check itself counts. */
void Class1FrontEnd::takeFrame(const AtAnswer &answer)
{
    const QByteArray frame = std::exchange(m_frame, {});
    const auto length = static_cast<int>(frame.size());
    const bool whole = length > checkOctets && length <= longestFrame;
    const bool checked = whole && crc_itu16_check(octetsOf(frame), length);
    m_checkSeen = m_checkSeen || checked;
    const bool good = checked || (whole && !m_checkSeen && answer.result == AtResult::Ok);
    m_frameBad = !good;
    const bool last = good && (frame[1] & finalBit);
    m_adaptive = m_adaptive && good
        && !last; // after others, frames must be asked for again (T.31 §8.3.4)
    if (length > checkOctets)
        t30_hdlc_accept(m_engine, octetsOf(frame), length - checkOctets, good);
    if (last || answer.result == AtResult::NoCarrier)
        carrierDown();
}

void Class1FrontEnd::carrierDown()
{
    if (!std::exchange(m_farCarrier, false))
        return;
    if (m_hearsFrames || m_hearsHdlc)
        t30_hdlc_accept(m_engine, nullptr, SIG_STATUS_CARRIER_DOWN, 1);
    else
        t30_non_ecm_put_bit(m_engine, SIG_STATUS_CARRIER_DOWN);
}

// ---- trouble ------------------------------------------------------------------------------------

void Class1FrontEnd::halt()
{
    if (m_stopped)
        return;
    m_doing = Doing::Stopping;
    m_farCarrier = false;
    m_channel.abort(haltDeadline,
                    guarded([this](const AtAnswer &answer) { halted(answer.result); }));
}

/** A modem that had nothing to stop says nothing: any other command tells whether it is there. */
void Class1FrontEnd::halted(AtResult result)
{
    if (result == AtResult::Timeout)
        return askWhetherThere();
    if (!m_unanswered.isEmpty())
        return fault(m_unanswered);
    m_doing = Doing::Nothing;
    proceed();
}

void Class1FrontEnd::askWhetherThere()
{
    m_channel.command("AT", haltDeadline, AtData::None, guarded([this](const AtAnswer &answer) {
                          if (answer.result == AtResult::Timeout)
                              return fault(QStringLiteral("The modem does not answer"));
                          if (!m_unanswered.isEmpty()) // it had gone on hook without a word
                              return lineDropped();
                          m_doing = Doing::Nothing;
                          proceed();
                      }));
}

void Class1FrontEnd::unanswered(const QString &what)
{
    m_unanswered = what;
    halt();
}

void Class1FrontEnd::rest()
{
    m_doing = Doing::Resting;
    m_ms = 0;
}

void Class1FrontEnd::strike(const QString &what, int most)
{
    if (++m_strikes > most)
        fault(what);
}

void Class1FrontEnd::fault(const QString &what)
{
    if (std::exchange(m_stopped, true))
        return;
    if (onFault)
        onFault(what);
}

void Class1FrontEnd::lineDropped()
{
    if (std::exchange(m_stopped, true))
        return;
    if (onLineDropped)
        onLineDropped();
}

AtChannel::Handler Class1FrontEnd::guarded(std::function<void(const AtAnswer &)> handler)
{
    return [this, alive = QPointer<QObject>(&m_context),
            handler = std::move(handler)](const AtAnswer &answer) {
        if (alive && !m_stopped && answer.result != AtResult::Lost)
            handler(answer);
    };
}

} // namespace Fax

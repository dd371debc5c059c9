#include "framefrontend.h"

#include "t30/engine.h"

#include <algorithm>
#include <array>
#include <utility>

namespace Fax::Fuzz {

namespace {
constexpr int tickMs = 20;
constexpr int samplesPerTick = 160;
constexpr int answeringToneMs = 2600;
constexpr int chunkOctets = 512;

bool isModem(int type)
{
    return type == T30_MODEM_V21 || type == T30_MODEM_V27TER || type == T30_MODEM_V29
        || type == T30_MODEM_V17;
}

constexpr std::array signals_{SIG_STATUS_CARRIER_UP,         SIG_STATUS_CARRIER_DOWN,
                              SIG_STATUS_TRAINING_SUCCEEDED, SIG_STATUS_TRAINING_FAILED,
                              SIG_STATUS_FRAMING_OK,         SIG_STATUS_ABORT};
} // namespace

struct FrameFrontEnd::Callbacks
{
    static FrameFrontEnd *of(void *data) { return static_cast<FrameFrontEnd *>(data); }
    static void receiver(void *data, int type, int, int, int hdlc)
    {
        of(data)->setReceiver(type, hdlc != 0);
    }
    static void transmitter(void *data, int type, int, int shortTrain, int hdlc)
    {
        of(data)->setTransmitter(type, shortTrain, hdlc != 0);
    }
    static void hdlc(void *data, const uint8_t *octets, int length)
    {
        of(data)->m_frameDue = QByteArray(reinterpret_cast<const char *>(octets),
                                          std::max(0, length));
    }
};

FrameFrontEnd::~FrameFrontEnd()
{
    if (m_engine)
        t30_free(m_engine);
}

void FrameFrontEnd::start(bool calling)
{
    m_engine = t30_init(nullptr, calling, Callbacks::receiver, this, Callbacks::transmitter, this,
                        Callbacks::hdlc, this);
    t30_restart(m_engine);
}

bool FrameFrontEnd::isListening() const
{
    return isModem(m_receiver);
}

void FrameFrontEnd::tick()
{
    t30_timer_update(m_engine, samplesPerTick);
    if (isModem(m_transmitter))
        m_sendsHdlc ? sendFrame() : sendData();
    else if (m_ticksToStep >= 0 && m_ticksToStep-- == 0)
        stepDone();
}

void FrameFrontEnd::stepDone()
{
    t30_front_end_status(m_engine, T30_FRONT_END_SEND_STEP_COMPLETE);
}

void FrameFrontEnd::send(LineEvent::Kind kind, const QByteArray &octets)
{
    if (onSent)
        onSent({kind, octets});
}

void FrameFrontEnd::setReceiver(int type, bool hdlc)
{
    m_receiver = type;
    m_receivesHdlc = hdlc;
}

void FrameFrontEnd::setTransmitter(int type, int milliseconds, bool hdlc)
{
    m_transmitter = type;
    m_sendsHdlc = hdlc;
    if (type == T30_MODEM_PAUSE)
        m_ticksToStep = milliseconds / tickMs;
    else if (type == T30_MODEM_CED)
        m_ticksToStep = answeringToneMs / tickMs;
}

/** The engine queues a frame before it selects the transmitter; an empty one ends the carrier. */
void FrameFrontEnd::sendFrame()
{
    if (!m_frameDue)
        return;
    const QByteArray frame = *std::exchange(m_frameDue, std::nullopt);
    if (!m_carrier && !frame.isEmpty())
        send(LineEvent::CarrierUp);
    if (!frame.isEmpty())
        send(LineEvent::Frame, frame);
    else if (m_carrier)
        send(LineEvent::CarrierDown);
    m_carrier = !frame.isEmpty();
    stepDone();
}

void FrameFrontEnd::sendData()
{
    std::array<uint8_t, chunkOctets> octets;
    if (!m_carrier)
        send(LineEvent::CarrierUp);
    m_carrier = true;
    const int count = t30_non_ecm_get_chunk(m_engine, octets.data(), chunkOctets);
    send(LineEvent::Data, QByteArray(reinterpret_cast<const char *>(octets.data()), count));
    if (count == chunkOctets)
        return;
    m_transmitter = T30_MODEM_NONE;
    m_carrier = false;
    send(LineEvent::CarrierDown);
    stepDone();
}

void FrameFrontEnd::hear(const LineEvent &event)
{
    if (event.kind == LineEvent::CarrierUp || event.kind == LineEvent::CarrierDown)
        m_farCarrier = event.kind == LineEvent::CarrierUp;
    if (!isListening())
        return;
    const auto status = [this](int what) {
        if (m_receivesHdlc)
            t30_hdlc_accept(m_engine, nullptr, what, true);
        else
            t30_non_ecm_put_bit(m_engine, what);
    };
    const auto *octets = reinterpret_cast<const uint8_t *>(event.octets.constData());
    const auto length = static_cast<int>(event.octets.size());
    switch (event.kind) {
    case LineEvent::CarrierUp:
        status(SIG_STATUS_CARRIER_UP);
        return status(m_receivesHdlc ? SIG_STATUS_FRAMING_OK : SIG_STATUS_TRAINING_SUCCEEDED);
    case LineEvent::CarrierDown:
        return status(SIG_STATUS_CARRIER_DOWN);
    case LineEvent::Frame: // V.21 is always listened for, beside the fast modem
        return t30_hdlc_accept(m_engine, octets, length, true);
    case LineEvent::BadFrame:
        return t30_hdlc_accept(m_engine, octets, length, false);
    case LineEvent::Data:
        if (!m_receivesHdlc)
            t30_non_ecm_put_chunk(m_engine, octets, length);
        return;
    case LineEvent::Signal:
        if (length > 0)
            status(signals_[octets[0] % signals_.size()]);
        return;
    }
}

} // namespace Fax::Fuzz

#pragma once

#include "t30/frontend.h"

#include <QtCore/QByteArray>

#include <functional>
#include <optional>

namespace Fax::Fuzz {

/** What one end of a call puts on the line, or what the other end hears of it. */
struct LineEvent
{
    enum Kind {
        CarrierUp,
        CarrierDown,
        Frame, ///< HDLC frame that passed its check
        BadFrame, ///< HDLC frame that failed it
        Data, ///< page or training octets without HDLC
        Signal, ///< one of the states a modem reports, by the first octet
    };
    Kind kind = Frame;
    QByteArray octets;
};

/**
 * A front end without audio: frames and page octets go in and out at once, time is what tick() says. So a
 * call takes a millisecond, and a fuzzer can stand in its middle.
 */
class FrameFrontEnd final : public FrontEnd
{
public:
    FrameFrontEnd() = default;
    ~FrameFrontEnd() override;
    FrameFrontEnd(const FrameFrontEnd &) = delete;
    FrameFrontEnd &operator=(const FrameFrontEnd &) = delete;

    void start(bool calling) override;
    [[nodiscard]] t30_state_s *engine() const override { return m_engine; }
    [[nodiscard]] bool hearsSignal() const override { return m_farCarrier; }

    /** 20 ms of line time: the engine's timers, and the next step of what is being sent. */
    void tick();
    /** Hears something; ignored while this end sends, as a modem would. */
    void hear(const LineEvent &event);
    /** The receiver is on. */
    [[nodiscard]] bool isListening() const;

    std::function<void(const LineEvent &)> onSent;

private:
    struct Callbacks;

    void send(LineEvent::Kind kind, const QByteArray &octets = {});
    void setReceiver(int type, bool hdlc);
    void setTransmitter(int type, int milliseconds, bool hdlc);
    void sendFrame();
    void sendData();
    void stepDone();

    t30_state_s *m_engine = nullptr;
    int m_receiver = 0;
    bool m_receivesHdlc = false;
    int m_transmitter = 0;
    bool m_sendsHdlc = false;
    bool m_carrier = false; ///< ours
    bool m_farCarrier = false;
    std::optional<QByteArray> m_frameDue; ///< empty: the end of the carrier
    int m_ticksToStep = -1; ///< of a pause or tone, until the engine is told that it is over
};

} // namespace Fax::Fuzz

#pragma once

#include <QtCore/QByteArray>

#include <functional>
#include <memory>

namespace Fax {

/**
 * HDLC in software, for ECM pages: a Class 1 modem does it for V.21 only (ITU-T T.31 §8.3). Frames with
 * their check, bit stuffing and flags; octets as a modem wants them, first bit on the line in bit 0.
 * The functions given are called from inside the methods, and may call send().
 */
class HdlcSender
{
public:
    /** `frameLeft`: the frame is coded; what send() is given now follows it at once. */
    explicit HdlcSender(std::function<void()> frameLeft);
    ~HdlcSender();

    /** A new carrier: `flags` octets of preamble. */
    void start(int flags);
    void send(const QByteArray &frame);
    /** After the last frame: the carrier may end. */
    void end();
    /** At most `most` octets; fewer only when the carrier ends. Idles on flags. */
    [[nodiscard]] QByteArray take(int most);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/** The other way round: every frame, or what is no frame, goes to the engine by t30_hdlc_accept(). */
class HdlcReceiver
{
public:
    HdlcReceiver();
    ~HdlcReceiver();

    /** A new carrier, for this engine (t30_state_t). */
    void start(void *engine);
    void receive(const QByteArray &octets);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace Fax

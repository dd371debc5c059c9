#include "modem/hdlccarrier.h"

#include "t30/engine.h"

#include <utility>

namespace Fax {

namespace {
constexpr int longCheck = 0; // 16 bits
constexpr int flagsBetweenFrames = 2;
constexpr int flagsUntilFraming = 8; // so many in a row are no noise
} // namespace

struct HdlcSender::State
{
    hdlc_tx_state_t hdlc{};
    std::function<void()> frameLeft;
};

HdlcSender::HdlcSender(std::function<void()> frameLeft)
    : m_state(std::make_unique<State>())
{
    m_state->frameLeft = std::move(frameLeft);
}

HdlcSender::~HdlcSender() = default;

void HdlcSender::start(int flags)
{
    const auto left = [](void *data) { static_cast<State *>(data)->frameLeft(); };
    hdlc_tx_init(&m_state->hdlc, longCheck, flagsBetweenFrames, false, left, m_state.get());
    hdlc_tx_flags(&m_state->hdlc, flags);
}

void HdlcSender::send(const QByteArray &frame)
{
    hdlc_tx_frame(&m_state->hdlc, reinterpret_cast<const uint8_t *>(frame.constData()),
                  static_cast<size_t>(frame.size()));
}

void HdlcSender::end()
{
    hdlc_tx_frame(&m_state->hdlc, nullptr, 0);
}

QByteArray HdlcSender::take(int most)
{
    QByteArray octets;
    while (octets.size() < most) {
        const int octet = hdlc_tx_get_byte(&m_state->hdlc);
        if (octet < 0)
            break;
        octets.append(static_cast<char>(bit_reverse8(static_cast<uint8_t>(octet))));
    }
    return octets;
}

struct HdlcReceiver::State
{
    hdlc_rx_state_t hdlc{};
};

HdlcReceiver::HdlcReceiver()
    : m_state(std::make_unique<State>())
{ }

HdlcReceiver::~HdlcReceiver() = default;

void HdlcReceiver::start(void *engine)
{
    hdlc_rx_init(&m_state->hdlc, longCheck, true, flagsUntilFraming, t30_hdlc_accept, engine);
}

void HdlcReceiver::receive(const QByteArray &octets)
{
    for (const char octet : octets)
        hdlc_rx_put_byte(&m_state->hdlc, bit_reverse8(static_cast<uint8_t>(octet)));
}

} // namespace Fax

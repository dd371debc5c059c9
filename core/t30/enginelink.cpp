#include "t30/enginelink.h"

#include "t30/engine.h"

#include <algorithm>

namespace Fax {

namespace {
constexpr int longestPauseMs = 200;
} // namespace

/** The C side. Each call marks the link as inside for as long as it lasts. */
struct EngineLink::Callbacks
{
    class Inside
    {
    public:
        explicit Inside(void *data)
            : link(*static_cast<EngineLink *>(data))
        {
            ++link.m_depth;
        }
        ~Inside() { --link.m_depth; }
        Inside(const Inside &) = delete;
        Inside &operator=(const Inside &) = delete;

        EngineListener *operator->() const { return &link.m_listener; }
        EngineLink &link;
    };

    static int phaseB(t30_state_t *, void *data, int fcf)
    {
        return Inside(data)->negotiated(fcf) ? T30_ERR_OK : T30_ERR_INCOMPATIBLE;
    }

    static int phaseD(t30_state_t *, void *data, int fcf)
    {
        Inside(data)->pageSettled(fcf);
        return T30_ERR_OK;
    }

    static void phaseE(t30_state_t *, void *data, int code) { Inside(data)->completed(code); }

    static void frame(t30_state_t *, void *data, int incoming, const uint8_t *octets, int length)
    {
        const QByteArray copy(reinterpret_cast<const char *>(octets), length);
        Inside(data)->frame(incoming ? Direction::Received : Direction::Sent, copy);
    }

    static void receiveType(void *data, int type, int bitRate, int shortTrain, int hdlc)
    {
        const Inside inside(data);
        inside->receiveType(type, bitRate);
        inside.link.m_receive.function(inside.link.m_receive.data, type, bitRate, shortTrain, hdlc);
    }

    static void transmitType(void *data, int type, int bitRate, int shortTrain, int hdlc)
    {
        const Inside inside(data);
        inside->transmitType(type, bitRate);
        // A pause has its milliseconds there. The one after DCN is a whole second: nobody listens to it.
        const int extra = type == T30_MODEM_PAUSE ? std::min(shortTrain, longestPauseMs)
                                                  : shortTrain;
        inside.link.m_transmit.function(inside.link.m_transmit.data, type, bitRate, extra, hdlc);
    }
};

EngineLink::EngineLink(t30_state_s *engine, EngineListener &listener)
    : m_listener(listener)
    , m_transmit{engine->set_tx_type_handler, engine->set_tx_type_user_data}
    , m_receive{engine->set_rx_type_handler, engine->set_rx_type_user_data}
{
    t30_set_phase_b_handler(engine, Callbacks::phaseB, this);
    t30_set_phase_d_handler(engine, Callbacks::phaseD, this);
    t30_set_phase_e_handler(engine, Callbacks::phaseE, this);
    t30_set_real_time_frame_handler(engine, Callbacks::frame, this);
    engine->set_rx_type_handler = Callbacks::receiveType;
    engine->set_rx_type_user_data = this;
    engine->set_tx_type_handler = Callbacks::transmitType;
    engine->set_tx_type_user_data = this;
}

} // namespace Fax

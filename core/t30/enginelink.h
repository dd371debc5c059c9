#pragma once

#include "base/faxtypes.h"

#include <QtCore/QByteArray>

struct t30_state_s;

namespace Fax {

/** Who wants to know what the engine does. Called from inside the engine: it must not be ended there. */
class EngineListener
{
public:
    virtual ~EngineListener() = default;

    /** DIS, DTC or DCS was understood (its FCF). False refuses it: the engine sends DCN. */
    virtual bool negotiated(int fcf) = 0;
    /** Sending: the other end answered our page. Receiving: a page ended; its answer is still to be sent. */
    virtual void pageSettled(int fcf) = 0;
    virtual void frame(Direction direction, const QByteArray &octets) = 0;
    /** The engine selects what it sends or awaits: T30_MODEM_* and bit/s. */
    virtual void transmitType(int type, int bitRate) = 0;
    virtual void receiveType(int type, int bitRate) = 0;
    virtual void completed(int code) = 0;
};

/** Ties an engine to its listener; between the engine and the modems of its front end as well. */
class EngineLink
{
public:
    /** Both must outlive the link. The engine calls the listener from now on. */
    EngineLink(t30_state_s *engine, EngineListener &listener);
    EngineLink(const EngineLink &) = delete;
    EngineLink &operator=(const EngineLink &) = delete;

    /** The engine is on the stack. */
    [[nodiscard]] bool isInside() const { return m_depth > 0; }

private:
    using SetType = void (*)(void *, int type, int bitRate, int shortTrain, int hdlc);
    struct Next ///< the front end's own handler
    {
        SetType function = nullptr;
        void *data = nullptr;
    };
    struct Callbacks;

    EngineListener &m_listener;
    Next m_transmit;
    Next m_receive;
    int m_depth = 0;
};

} // namespace Fax

#pragma once

#include "port/modemtypes.h"

QT_FORWARD_DECLARE_CLASS(QIODevice)

namespace Fax {

/** A serial line with a modem at its end: the octets, and what is beside them. */
class ModemPort
{
public:
    virtual ~ModemPort() = default;

    /** Open from the beginning. */
    [[nodiscard]] virtual QIODevice &device() = 0;
    /** Speed and hardware flow control; false if the line cannot do it. XonXoff: none, AtChannel does it. */
    [[nodiscard]] virtual bool configure(int baudRate, FlowControl flow) = 0;
    /** Circuit 108 (ITU-T V.24): off makes a modem hang up. Nothing happens on a line without it. */
    virtual void setDtr(bool on) = 0;
};

} // namespace Fax

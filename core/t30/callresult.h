#pragma once

#include "base/errorcode.h"
#include "base/faxtypes.h"

#include <QtCore/QString>

namespace Fax {

/** Why a call stopped before the engine said so by itself. */
enum class CallCause {
    Engine, ///< the engine ended the call
    LineDropped, ///< the other end hung up
    HungUp, ///< we hung up, on demand
    Watchdog,
    NotStored, ///< a page could not be stored
    LimitBroken, ///< the other end sent more than we take
    ModemFault, ///< a modem on a serial line does not do what it should, or is gone
};

/** What is known about a call when it is over. */
struct CallFacts
{
    bool sending = true;
    CallCause cause = CallCause::Engine;
    int engineCode = 0; ///< T30_ERR_* of spandsp; may be stale, see architecture 7 (i)
    bool faxSignalHeard = false; ///< a tone or a frame of the other end
    bool pageStarted = false; ///< page data was on the line
    int pages = 0; ///< to send, when sending
    int pagesConfirmed = 0;
    bool lastPageUncertain = false; ///< sending
    bool pageRejected = false; ///< sending: the last answer to the page was RTN
    bool disconnectHeard = false; ///< the other end said DCN
    ErrorCode limit = ErrorCode::None; ///< sending: what LimitBroken means
    bool finished = false; ///< receiving: the last page of the caller was confirmed
};

/**
 * How a call ended, from the facts: confirmed pages first, then our own reasons, then the engine's code.
 * ErrorCode::None only if every page was confirmed.
 */
[[nodiscard]] ErrorCode callResult(const CallFacts &facts);

/** The engine's completion code alone. Internal for a number that spandsp does not have. */
[[nodiscard]] ErrorCode errorFromEngine(int engineCode, bool sending);

/** What the engine says in words, for the log. */
[[nodiscard]] QString engineText(int engineCode);

} // namespace Fax

#include "modem/modemcall.h"

namespace Fax {

ErrorCode codeOfCause(CallCause cause, bool sending)
{
    switch (cause) {
    case CallCause::HungUp:
        return ErrorCode::UserAbort;
    case CallCause::Watchdog:
        return ErrorCode::WatchdogExpired;
    case CallCause::LineDropped:
        return sending ? ErrorCode::CallCollision : ErrorCode::NothingReceived;
    case CallCause::NotStored:
        return sending ? ErrorCode::StoreFailed : ErrorCode::PageNotStored;
    case CallCause::Engine:
    case CallCause::LimitBroken:
    case CallCause::ModemFault:
        break;
    }
    return ErrorCode::LineFault;
}

} // namespace Fax

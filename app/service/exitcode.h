#pragma once

#include "base/errorcode.h"

namespace Fax::ServiceProgram {

/** What fax-service tells systemd and the shell; the numbers mean the same as those of faxctl. */
enum class Exit {
    Done = 0, ///< stopped in order
    Failed = 1, ///< a sentence is on stderr
    Usage = 2,
    NotPermitted = 5, ///< the bus does not let this user have the name
    Unreachable = 6, ///< there is no bus
    AlreadyServed = 8, ///< another fax service has the data folder or the name on the bus
};

[[nodiscard]] constexpr Exit exitFor(ErrorCode code)
{
    switch (code) {
    case ErrorCode::AccessDenied:
        return Exit::NotPermitted;
    case ErrorCode::NotConnected:
        return Exit::Unreachable;
    case ErrorCode::DataFolderInUse:
    case ErrorCode::InvalidOperation:
        return Exit::AlreadyServed;
    default:
        return Exit::Failed;
    }
}

} // namespace Fax::ServiceProgram

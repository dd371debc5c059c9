#pragma once

#include "base/result.h"

namespace Fax::Cli {

/** What faxctl tells the shell (see `faxctl --help`). Stable: scripts depend on it. */
enum class Exit {
    Done = 0,
    Failed = 1, ///< a sentence is on stderr
    Usage = 2,
    NotDelivered = 3, ///< send --wait
    Uncertain = 4, ///< send --wait: a page was sent, its answer was lost
    NotPermitted = 5,
    Unreachable = 6, ///< no service, or it does not answer
    Violated = 7, ///< check: something in the data folder is lost or damaged
};

[[nodiscard]] constexpr Exit exitFor(ErrorCode code)
{
    switch (code) {
    case ErrorCode::AccessDenied:
        return Exit::NotPermitted;
    case ErrorCode::NotConnected:
    case ErrorCode::Timeout:
        return Exit::Unreachable;
    default:
        return Exit::Failed; // every other failure is told by its sentence
    }
}

} // namespace Fax::Cli

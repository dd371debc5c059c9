#pragma once

#include "base/faxtypes.h"
#include "base/id.h"

#include <QtCore/QDateTime>
#include <QtCore/QString>

#include <optional>

namespace Fax {

/**
 * What shall be different about a job that waits or has failed (ui.md 5.2). What is not set stays as it is.
 * Generation 1 cannot do this (service-semantics 2.6).
 */
struct JobChange
{
    std::optional<QString> number; ///< as a person writes it
    std::optional<Priority> priority;
    std::optional<ScheduleType> schedule;
    QDateTime scheduledAt = {}; ///< with ScheduleType::SpecificTime, UTC
    std::optional<PortId> wantedPort; ///< an invalid id is any port

    // The next calls to its number, as if a call had taught so (CallLimit). Only after a failure.
    std::optional<int> bitRate; ///< at most: 14400, 9600, 7200, 4800 or 2400
    std::optional<bool> ecm; ///< error correction may be used

    friend bool operator==(const JobChange &, const JobChange &) = default;
};

} // namespace Fax

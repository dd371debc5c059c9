#pragma once

#include "base/clock.h"

namespace Fax {

struct ServiceParts;

/**
 * What is due at start and every hour: jobs older than DirtyDays end (service-semantics 10.4, 10.5), faxes leave
 * the archive (10.9).
 *
 * A clock that was set forward by a day or more is not believed for a day: nothing is thrown away because
 * of a wrong clock that somebody is about to correct.
 */
class HouseKeeping
{
public:
    explicit HouseKeeping(ServiceParts &parts);

    /** Does it now and plans the next time. */
    void run();

private:
    [[nodiscard]] bool believesClock();
    void expireJobs();

    ServiceParts &m_parts;
    ClockJumps m_clockJumps;
    std::chrono::milliseconds m_believedFrom{0}; ///< elapsed time
};

} // namespace Fax

#pragma once

namespace Fax {

struct ServiceParts;

/** What is due at start and every hour: jobs older than DirtyDays end (service-semantics 10.4, 10.5). */
class HouseKeeping
{
public:
    explicit HouseKeeping(ServiceParts &parts)
        : m_parts(parts)
    { }

    /** Does it now and plans the next time. */
    void run();

private:
    ServiceParts &m_parts;
};

} // namespace Fax

#pragma once

#include "base/id.h"
#include "base/result.h"
#include "port/lineprotocol.h"

#include <QtCore/QObject>

namespace Fax {

struct ServiceParts;

/**
 * Lets people watch the page that is on a line: asks the line for it while somebody does, and sends its `pageRows`
 * events. Who watches says so again before watchTime is over; then nobody needs to say that he has gone.
 *
 * Thread: the service's own.
 */
class PageWatches final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds watchTime{30};

    explicit PageWatches(ServiceParts &parts, QObject *parent = nullptr);

    /** Somebody watches this port. `again`: he has seen nothing of the page yet. */
    void watch(PortId port, bool again);

private:
    void tell(PortId port, const LineProtocol::PageRows &rows);

    ServiceParts &m_parts;
};

} // namespace Fax

#pragma once

#include "base/id.h"
#include "base/result.h"
#include "port/lineprotocol.h"

#include <QtCore/QObject>

#include <memory>
#include <vector>

namespace Fax {

class Port;
class PortTest;
struct ServiceParts;

/**
 * Tests of ports on demand: the self-test without a call, and after it, if wished, a call with one page that is
 * drawn for it, outside the queue. Each step is an event `testStep` (requests.md); the last one says so, and
 * comes whatever happens.
 *
 * Thread: the service's own.
 */
class PortTests final : public QObject
{
    Q_OBJECT

public:
    explicit PortTests(ServiceParts &parts, QObject *parent = nullptr);
    ~PortTests() override;

    /**
     * @param number  to be called by the test call; "": no call
     * @return InvalidOperation if the port has a call, rings, or is being tested; BadNumber and BlockedNumber
     */
    [[nodiscard]] Result<> start(Port &port, const QString &number);

private:
    [[nodiscard]] PortTest *testOf(PortId port) const;

    ServiceParts &m_parts;
    std::vector<std::unique_ptr<PortTest>> m_running;
    qint64 m_lastCall;
};

} // namespace Fax

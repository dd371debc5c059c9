#pragma once

#include <QtCore/QObject>

#include <chrono>

namespace Fax {

class Port;
class PortManager;

/**
 * Ends the calls that are up when the service stops, so that no end is left in doubt.
 *
 * A call that sends is ended at once, unless the answer to a page is on its way: then the page is
 * answered first, and if it was the last one, the call ends by itself. A call that receives may go on,
 * because its caller may be in that place; if he starts another page, it is ended after `patience`.
 *
 * Thread: the service's own.
 */
class LastCalls final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds patience{4}; ///< T4 is 3 s: then the answer is lost

    explicit LastCalls(PortManager &ports, QObject *parent = nullptr);

    /** Call it once. How the calls ended is told by PortManager::callEnded. */
    void end();

private:
    void endWhatMayEnd();
    void endAll();

    PortManager &m_ports;
};

} // namespace Fax

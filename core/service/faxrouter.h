#pragma once

#include "job/routing.h"
#include "routing/deliveryclient.h"

#include <QtCore/QObject>

namespace Fax {

struct ServiceParts;

/**
 * Inbound routing: what is done with a received fax once it is in the archive (service-semantics 13, 4.7).
 *
 * The methods of the fax's port are written down, then done one after another in their order; one that fails does
 * not stop the others (13.6). What fails for now is tried again, `Retries` times after `RetryDelay` minutes; then,
 * or if it is refused for good, it waits for a person. What is not set up waits until it is. Everything is done at
 * least once: what was begun when the service died is done again.
 *
 * Thread: the service's own.
 */
class FaxRouter final : public QObject
{
    Q_OBJECT

public:
    explicit FaxRouter(ServiceParts &parts);

    /** Takes up what a stop or a crash left, and works from now on. */
    void start();
    /** Begins nothing new. */
    void stop() { m_working = false; }
    /** A fax was archived, or something is due: looks at the store. Nothing before start(). */
    void wake();
    [[nodiscard]] bool isBusy() const { return m_running > 0; }

    /** The port's own rule, else the one for all ports, else a disabled one. */
    [[nodiscard]] Result<RoutingRule> ruleFor(PortId port, RouteMethod method) const;
    /** That method, or without one all that are enabled or open and not done. InvalidOperation: nothing to do. */
    [[nodiscard]] Result<> again(FaxId fax, std::optional<RouteMethod> method);
    /** That method, or without one all that wait or failed. InvalidOperation: nothing is open. */
    [[nodiscard]] Result<> giveUp(FaxId fax, std::optional<RouteMethod> method, const QString &by);

Q_SIGNALS:
    void idle(); ///< the last delivery that ran has ended

private:
    void planNew();
    [[nodiscard]] Result<> plan(FaxId fax);
    [[nodiscard]] Result<QList<RouteMethod>> enabledMethods(PortId port) const;
    void run(const RouteRun &due);
    [[nodiscard]] Result<> deliver(const RouteRun &run);
    void end(const RouteRun &run, const DeliveryOutcome &outcome, int setups);
    [[nodiscard]] struct RouteEnd endOf(const RouteRun &run, const DeliveryOutcome &outcome,
                                        int setups) const;
    void announce(FaxId fax);

    ServiceParts &m_parts;
    bool m_working = false;
    int m_running = 0;
    int m_setups = 0; ///< changes of mail accounts so far
};

} // namespace Fax

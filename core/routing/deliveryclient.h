#pragma once

#include "routing/deliveryorder.h"

#include <QtCore/QObject>

#include <functional>
#include <memory>

namespace Fax {

/**
 * Has orders done by fax-deliver processes, one each, four at most at a time; the others wait in order.
 *
 * A process that does not end in its time is killed; one that crashes, or says nonsense, has failed for now
 * (DeliveryOutcome::End::Later). Thread: the owner's own; never blocks. Callbacks come from the event loop, once for
 * each order, and not at all once `context` is gone. Destroying the client kills what runs: an order whose outcome
 * was not told may have been done.
 */
class DeliveryClient : public QObject
{
    Q_OBJECT

public:
    explicit DeliveryClient(QObject *parent = nullptr);
    ~DeliveryClient() override;

    using Reply = std::function<void(const DeliveryOutcome &)>;
    void deliver(const DeliveryOrder &order, QObject *context, Reply reply);

    [[nodiscard]] bool isBusy() const; ///< an order waits or runs

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Fax

#pragma once

#include "routing/deliveryorder.h"

#include <memory>

namespace Fax {

/**
 * Puts one file into a queue of CUPS.
 *
 *     Printing printing(print, order);
 *     if (auto failed = printing.connect(); !failed) { lock the process in; outcome = printing.run(); }
 */
class Printing
{
public:
    /** Both must outlive this. */
    Printing(const PrintOrder &print, const DeliveryOrder &order);
    ~Printing();

    /** The outcome if CUPS cannot be reached. */
    [[nodiscard]] std::optional<DeliveryOutcome> connect();
    [[nodiscard]] DeliveryOutcome run();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Fax

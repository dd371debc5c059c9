#pragma once

#include "routing/deliveryorder.h"

#include <memory>

namespace Fax {

/**
 * Hands one mail to an SMTP server: libcurl speaks SMTP, TLS, login and MIME.
 *
 *     MailSender sender(mail, order);
 *     if (auto found = sender.resolve(); found) { lock the process in; outcome = sender.send(); }
 *
 * resolve() asks the name service, whose modules must be loaded before the process locks itself in.
 */
class MailSender
{
public:
    /** Both must outlive this. */
    MailSender(const MailOrder &mail, const DeliveryOrder &order);
    ~MailSender();

    /** The outcome of a name that is not known; nothing else can end here. */
    [[nodiscard]] std::optional<DeliveryOutcome> resolve();
    [[nodiscard]] DeliveryOutcome send();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Fax

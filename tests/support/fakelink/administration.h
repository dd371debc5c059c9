#pragma once

#include "base/rights.h"
#include "job/mailaccount.h"
#include "link/link.h"
#include "port/modemfinding.h"

#include <optional>

namespace Fax {

/** What administrators see of the scripted service besides settings and ports. Its answers are those of requests.md. */
struct FakeAdministration
{
    QList<Account> accounts;
    QList<MailAccount> mailAccounts;
    QList<ModemFinding> modems;
    QVariantList routingMethods;

    /** nullopt: it is no request of these. */
    [[nodiscard]] std::optional<Result<Answer>> answerTo(const Request &request);

private:
    [[nodiscard]] Result<Answer> setRights(const Request &request);
    [[nodiscard]] Result<Answer> setMailAccount(const Request &request);
    [[nodiscard]] Result<Answer> setRoutingMethod(const Request &request);
};

} // namespace Fax

#include "service/requestgroups.h"

#include "base/valuemap.h"
#include "service/accounts.h"
#include "service/arguments.h"
#include "service/requesttable.h"
#include "service/serviceparts.h"

namespace Fax {

namespace {

Result<QString> nameOf(const RequestCall &call)
{
    return Arguments::text(call.request.arguments.first(), QStringLiteral("account"));
}

/** One's own, or another one's by name. */
Result<Answer> account(const ServiceParts &parts, const RequestCall &call)
{
    if (call.request.arguments.isEmpty())
        return Answer{toMap(parts.accounts->account(call.caller)), {}};
    const auto name = nameOf(call);
    if (!name)
        return tl::unexpected(name.error());
    if (call.owns(*name))
        return Answer{toMap(parts.accounts->account(call.caller)), {}};
    if (!call.may(Right::SeeSettings))
        return tl::unexpected(parts.accounts->refusal(call.caller, Right::SeeSettings));
    return parts.accounts->account(*name).map([](const Account &account) {
        return Answer{toMap(account), {}};
    });
}

Result<Answer> setRights(const ServiceParts &parts, const RequestCall &call)
{
    const auto name = nameOf(call);
    const auto names = Arguments::texts(call.request.arguments.at(1), QStringLiteral("rights"));
    if (!name || !names)
        return tl::unexpected(name ? names.error() : name.error());
    return rightsFromNames(*names)
        .and_then([&](Rights rights) { return parts.accounts->set(*name, rights, call.caller); })
        .map([](const Account &account) {
            return Answer{toMap(account), {}};
        });
}

} // namespace

void addAccountRequests(RequestTable &table, ServiceParts &parts)
{
    table.add(
        QStringLiteral("account"), 1,
        [&parts](const RequestCall &call) { return account(parts, call); }, 1);
    table.add(QStringLiteral("accounts"), 0, [&parts](const RequestCall &) -> Result<Answer> {
        return Answer{toMaps(parts.accounts->list()), {}};
    });
    table.add(QStringLiteral("setRights"), 2,
              [&parts](const RequestCall &call) { return setRights(parts, call); });
    table.add(QStringLiteral("removeAccount"), 1, [&parts](const RequestCall &call) {
        return nameOf(call)
            .and_then(
                [&](const QString &name) { return parts.accounts->remove(name, call.caller); })
            .map([] { return Answer{}; });
    });
}

} // namespace Fax

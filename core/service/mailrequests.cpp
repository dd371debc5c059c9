#include "service/requestgroups.h"

#include "base/mailaddress.h"
#include "base/valuemap.h"
#include "service/activitylog.h"
#include "service/arguments.h"
#include "service/mailer.h"
#include "service/requesttable.h"
#include "service/serviceparts.h"

namespace Fax {

namespace {

const QString passwordKey = QStringLiteral("password");

Result<QString> nameOf(const RequestCall &call)
{
    return Arguments::text(call.request.arguments.first(), QStringLiteral("name"));
}

Result<Answer> accounts(const ServiceParts &parts)
{
    return parts.mailer->accounts().map([](const QList<MailAccount> &all) {
        return Answer{toMaps(all), {}};
    });
}

/** The account of this name with the given values put in; those that are missing stay, or get their default. */
Result<MailAccount> changedAccount(const ServiceParts &parts, const QVariantMap &values)
{
    const auto name = Arguments::text(values.value(QStringLiteral("name"), QString()),
                                      QStringLiteral("name"));
    if (!name)
        return tl::unexpected(name.error());
    MailAccount account;
    if (const auto known = parts.mailer->account(*name); known && !name->isEmpty())
        account = *known;
    if (auto filled = mapToGadget(values, MailAccount::staticMetaObject, &account); !filled)
        return tl::unexpected(filled.error());
    return account;
}

Result<Answer> set(const ServiceParts &parts, const RequestCall &call)
{
    const auto values = Arguments::map(call.request.arguments.first(), QStringLiteral("account"));
    if (!values)
        return tl::unexpected(values.error());
    const auto account = changedAccount(parts, *values);
    if (!account)
        return tl::unexpected(account.error());
    std::optional<QString> password;
    if (values->contains(passwordKey)) {
        const auto given = Arguments::text(values->value(passwordKey), passwordKey);
        if (!given)
            return tl::unexpected(given.error());
        password = *given;
    }
    if (auto stored = parts.mailer->set(*account, password); !stored)
        return tl::unexpected(stored.error());
    parts.activity->add(call.caller.account, QStringLiteral("setting"),
                        QStringLiteral("mail account %1").arg(account->name),
                        password ? QStringLiteral("changed, with its password")
                                 : QStringLiteral("changed"));
    return Answer{};
}

Result<Answer> remove(const ServiceParts &parts, const RequestCall &call)
{
    const auto name = nameOf(call);
    if (!name)
        return tl::unexpected(name.error());
    if (auto removed = parts.mailer->remove(*name); !removed)
        return tl::unexpected(removed.error());
    parts.activity->add(call.caller.account, QStringLiteral("setting"),
                        QStringLiteral("mail account %1").arg(*name), QStringLiteral("removed"));
    return Answer{};
}

/** With an address a mail goes there, else it is only tried whether the server lets us in. */
void test(const ServiceParts &parts, const RequestCall &call, const Reply &reply)
{
    const auto name = nameOf(call);
    const auto to = Arguments::text(call.request.arguments.value(1, QString()),
                                    QStringLiteral("to"));
    if (!name || !to)
        return reply(tl::unexpected(name ? to.error() : name.error()));
    const auto answer = [reply](const DeliveryOutcome &outcome) {
        reply(Answer{toMap(outcome), {}});
    };
    if (to->isEmpty())
        return parts.mailer->test(*name, parts.mailer, answer);
    const auto addresses = MailAddress::parseList(*to);
    if (!addresses)
        return reply(tl::unexpected(addresses.error()));
    MailMessage message;
    message.account = *name;
    message.to = *addresses;
    message.timeLimit = Mailer::testTime;
    message.subject = QStringLiteral("Fax Console: test of the mail account");
    message.text = QStringLiteral("This mail was sent to try the mail account of the fax service. "
                                  "It works.\n");
    parts.mailer->send(message, parts.mailer, answer);
}

} // namespace

void addMailRequests(RequestTable &table, ServiceParts &parts)
{
    table.add(QStringLiteral("mailAccounts"), 0,
              [&parts](const RequestCall &) { return accounts(parts); });
    table.add(QStringLiteral("setMailAccount"), 1,
              [&parts](const RequestCall &call) { return set(parts, call); });
    table.add(QStringLiteral("removeMailAccount"), 1,
              [&parts](const RequestCall &call) { return remove(parts, call); });
    table.addDeferred(
        QStringLiteral("testMailAccount"), 2,
        [&parts](const RequestCall &call, const Reply &reply) { test(parts, call, reply); }, 1);
}

} // namespace Fax

#include "support/fakelink/administration.h"

#include "base/valuemap.h"

namespace Fax {

namespace {

Answer trial()
{
    return {QVariantMap{{QStringLiteral("end"), QStringLiteral("done")},
                        {QStringLiteral("place"), QStringLiteral("/srv/fax/sample.pdf")}},
            {}};
}

} // namespace

Result<Answer> FakeAdministration::setRights(const Request &request)
{
    const QString name = request.arguments.value(0).toString();
    const auto rights = rightsFromNames(request.arguments.value(1).toStringList());
    if (!rights)
        return tl::unexpected(rights.error());
    const Account account{name, presetOf(*rights), rightNames(*rights), QStringLiteral("account")};
    accounts.removeIf([&](const Account &other) { return other.name == name; });
    accounts.append(account);
    return Answer{toMap(account), {}};
}

Result<Answer> FakeAdministration::setMailAccount(const Request &request)
{
    const QVariantMap values = request.arguments.value(0).toMap();
    const QString name = values.value(QStringLiteral("name")).toString();
    MailAccount account;
    for (const MailAccount &other : std::as_const(mailAccounts)) {
        if (other.name == name)
            account = other;
    }
    if (auto filled = mapToGadget(values, MailAccount::staticMetaObject, &account); !filled)
        return tl::unexpected(filled.error());
    if (auto checked = account.check(); !checked)
        return tl::unexpected(checked.error());
    account.hasPassword = account.hasPassword || values.contains(QStringLiteral("password"));
    mailAccounts.removeIf([&](const MailAccount &other) { return other.name == name; });
    mailAccounts.append(account);
    return Answer();
}

Result<Answer> FakeAdministration::setRoutingMethod(const Request &request)
{
    for (QVariant &item : routingMethods) {
        QVariantMap method = item.toMap();
        if (method.value(QStringLiteral("method")) != request.arguments.value(1))
            continue;
        method.insert(request.arguments.value(2).toMap());
        item = method;
        return Answer();
    }
    return failure(ErrorCode::NotFound);
}

std::optional<Result<Answer>> FakeAdministration::answerTo(const Request &request)
{
    const QString &method = request.method;
    const QString name = request.arguments.value(0).toString();
    if (method == u"accounts")
        return Answer{toMaps(accounts), {}};
    if (method == u"setRights")
        return setRights(request);
    if (method == u"removeAccount") {
        accounts.removeIf([&](const Account &other) { return other.name == name; });
        return Answer();
    }
    if (method == u"mailAccounts")
        return Answer{toMaps(mailAccounts), {}};
    if (method == u"setMailAccount")
        return setMailAccount(request);
    if (method == u"removeMailAccount") {
        mailAccounts.removeIf([&](const MailAccount &other) { return other.name == name; });
        return Answer();
    }
    if (method == u"modems" || method == u"detectModems")
        return Answer{toMaps(modems), {}};
    if (method == u"routingMethods")
        return Answer{routingMethods, {}};
    if (method == u"setRoutingMethod")
        return setRoutingMethod(request);
    if (method == u"testMailAccount" || method == u"testRoutingMethod")
        return trial();
    return std::nullopt;
}

} // namespace Fax

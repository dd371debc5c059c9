#include "commandline.h"

#include "base/rights.h"
#include "base/valuemap.h"

#include <QtCore/QCommandLineParser>

namespace Fax::Cli {

namespace {

const QString grantOption = QStringLiteral("grant");
const QString revokeOption = QStringLiteral("revoke");

/** Where the rights come from, for people. */
QString sourceText(const QString &source)
{
    if (source == u"owner")
        return Text::tr("owner of the service");
    if (source == u"group")
        return Text::tr("group fax-admin");
    if (source == u"account")
        return Text::tr("set");
    return source == u"root" ? Text::tr("system administrator") : Text::tr("everybody");
}

void print(const QList<Account> &accounts)
{
    Table table({Text::tr("Account"), Text::tr("Preset"), Text::tr("From"), Text::tr("Rights")});
    for (const Account &account : accounts)
        table.addRow({account.name, enumName(account.preset), sourceText(account.source),
                      account.rights.join(QStringLiteral(", "))});
    table.print();
}

Exit show(const Invocation &call, const QVariantList &maps)
{
    const auto accounts = fromMaps<Account>(maps);
    if (!accounts)
        return fail(accounts.error());
    const bool one = !call.arguments.isEmpty();
    if (call.global.json)
        printJson(one ? maps.first() : QVariant(maps));
    else if (accounts->isEmpty())
        printLine(
            Text::tr("No account has rights of its own: root and the members of fax-admin are "
                     "administrators, everybody else is a sender."));
    else
        print(*accounts);
    return Exit::Done;
}

/** "a,b" and several times the option. */
QStringList namesIn(const Invocation &call, const QString &option)
{
    QStringList names;
    for (const QString &list : call.options.values(option))
        names += list.split(u',', Qt::SkipEmptyParts);
    return names;
}

/** Without these; what includes one of them goes too: who may not send at all may not send at high priority. */
Rights without(Rights rights, Rights revoked)
{
    Rights left = rights;
    for (const QString &name : rightNames(rights)) {
        const Right right = *rightByName(name);
        if (withIncluded(right) & revoked)
            left.setFlag(right, false);
    }
    return left;
}

/** A single right that is taken away leaves those that it includes: who may not manage may still see. */
Result<Rights> revokedFrom(const QStringList &names)
{
    Rights revoked;
    for (const QString &name : names) {
        const auto rights = rightsFromNames({name});
        if (!rights)
            return rights;
        const auto single = rightByName(name);
        revoked |= single ? Rights(*single) : *rights;
    }
    return revoked;
}

Result<Answer> change(const Invocation &call, Session &session, const Account &account)
{
    const auto granted = rightsFromNames(namesIn(call, grantOption));
    const auto revoked = revokedFrom(namesIn(call, revokeOption));
    if (!granted || !revoked)
        return tl::unexpected(granted ? revoked.error() : granted.error());
    const Rights rights = without(account.flags(), *revoked) | *granted;
    return session.ask(QStringLiteral("setRights"), {account.name, rightNames(rights)});
}

Exit rights(const Invocation &call)
{
    const bool changes = call.options.isSet(grantOption) || call.options.isSet(revokeOption);
    if (changes && call.arguments.isEmpty())
        return failUsage(Text::tr("rights needs an account to change"));
    const auto session = call.open();
    if (!session)
        return fail(session.error());
    if (call.arguments.isEmpty()) {
        const auto all = (*session)->ask(QStringLiteral("accounts"));
        return all ? show(call, all->value.toList()) : fail(all.error());
    }
    auto answer = (*session)->ask(QStringLiteral("account"), {call.arguments.first()});
    if (answer && changes) {
        const auto account = fromMap<Account>(answer->value.toMap());
        if (!account)
            return fail(account.error());
        answer = change(call, **session, *account);
    }
    return answer ? show(call, {answer->value}) : fail(answer.error());
}

} // namespace

QList<Command> rightsCommands()
{
    return {
        {QStringLiteral("rights"),
         QStringLiteral("[USER] [--grant RIGHT...] [--revoke RIGHT...]"),
         Text::tr("Show or change what an account may do"),
         Text::tr("Accounts are the users of the computer with the service. Without USER those are "
                  "listed\nthat do not just have what everybody has. Presets: sender, operator, "
                  "administrator.\n"
                  "  faxctl rights anna --grant operator\n"
                  "  faxctl rights anna --revoke operate_lines,see_received\n"
                  "  faxctl rights anna --revoke administrator           no right at all"),
         {{{grantOption},
           Text::tr("Give this right or preset; several with commas"),
           QStringLiteral("RIGHT")},
          {{revokeOption},
           Text::tr("Take it away, and what includes it"),
           QStringLiteral("RIGHT")}},
         0,
         1,
         rights}};
}

} // namespace Fax::Cli

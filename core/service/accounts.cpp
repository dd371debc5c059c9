#include "service/accounts.h"

#include "base/valuemap.h"
#include "service/eventfeed.h"
#include "service/serviceparts.h"
#include "service/userdirectory.h"
#include "store/jobstore.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QSet>

#include <unistd.h>

#include <algorithm>

namespace Fax {

using namespace std::chrono_literals;

namespace {

constexpr auto keptFor = 30s;
constexpr qsizetype mostKept = 10000; ///< of callers; then all are asked for anew
constexpr qsizetype mostNamed = 3; ///< administrators to ask

struct AccountText
{
    Q_DECLARE_TR_FUNCTIONS(Accounts)
};

QString rightList(Rights rights)
{
    QStringList texts;
    for (const QString &name : rightNames(rights))
        texts.append(u'"' + rightText(*rightByName(name)) + u'"');
    return texts.join(AccountText::tr(" or "));
}

} // namespace

Accounts::Accounts(ServiceParts &parts, const UserDirectory &users, bool systemWide)
    : m_parts(parts)
    , m_users(users)
    , m_ownerUid(systemWide ? -1 : static_cast<qint64>(::geteuid()))
{ }

Result<> Accounts::load()
{
    m_known.clear();
    return m_parts.store->accounts().map([this](const QMap<QString, Rights> &set) { m_set = set; });
}

Rights Accounts::rightsOf(const Caller &caller) const
{
    return known(caller).rights;
}

Account Accounts::account(const Caller &caller) const
{
    return described(caller.account, known(caller));
}

Result<Account> Accounts::account(const QString &name) const
{
    const auto uid = m_users.uidOf(name);
    if (!uid && !m_set.contains(name))
        return failure(ErrorCode::NotFound,
                       AccountText::tr("This computer has no user \"%1\"").arg(name.left(64)));
    return account(Caller{name, uid.value_or(-1)});
}

QList<Account> Accounts::list() const
{
    QSet<QString> names(m_set.keyBegin(), m_set.keyEnd());
    for (const QString &name : administrators(m_set))
        names.insert(name);
    QList<Account> accounts;
    for (const QString &name : names) {
        if (const auto known = account(name))
            accounts.append(*known);
    }
    std::sort(accounts.begin(), accounts.end(),
              [](const Account &a, const Account &b) { return a.name < b.name; });
    return accounts;
}

Result<Account> Accounts::set(const QString &name, Rights rights, const Caller &by)
{
    return change(name, withIncluded(rights), by).and_then([&] { return account(name); });
}

Result<> Accounts::remove(const QString &name, const Caller &by)
{
    if (!m_set.contains(name))
        return failure(ErrorCode::NotFound,
                       AccountText::tr("\"%1\" has no rights of its own here").arg(name.left(64)));
    return change(name, std::nullopt, by);
}

Result<> Accounts::change(const QString &name, std::optional<Rights> rights, const Caller &by)
{
    const auto before = account(name);
    if (!before)
        return tl::unexpected(before.error());
    if (before->source == u"owner" || before->source == u"root")
        return failure(ErrorCode::InvalidOperation,
                       AccountText::tr("%1 always is an administrator here").arg(name));
    QMap<QString, Rights> after = m_set;
    after.remove(name);
    if (rights)
        after.insert(name, *rights);
    if (!administrators(m_set).isEmpty() && administrators(after).isEmpty())
        return failure(ErrorCode::InvalidOperation,
                       AccountText::tr("%1 is the last administrator. Make somebody else one first")
                           .arg(name));
    const auto stored = m_parts.store->setAccount(name, rights, by.account, m_parts.clock->now());
    if (!stored)
        return stored;
    m_set = after;
    m_known.clear();
    if (const auto now = account(name))
        m_parts.events->send(QStringLiteral("account"), toMap(*now));
    return {};
}

/** By name, without root: who may change accounts when these rights are set. */
QStringList Accounts::administrators(const QMap<QString, Rights> &set) const
{
    QStringList names;
    for (auto account = set.cbegin(); account != set.cend(); ++account) {
        if (account->testFlag(Right::ChangeSettings))
            names.append(account.key());
    }
    for (const QString &member : m_users.members(adminGroup)) {
        if (!set.contains(member))
            names.append(member);
    }
    if (m_ownerUid >= 0)
        names.append(m_users.nameOf(m_ownerUid));
    names.removeDuplicates();
    names.removeAll(QString());
    return names;
}

QStringList Accounts::administrators() const
{
    return administrators(m_set).mid(0, mostNamed);
}

Error Accounts::refusal(const Caller &caller, Rights anyOf) const
{
    if (!rightsOf(caller))
        return {
            ErrorCode::AccessDenied,
            AccountText::tr("%1 has no rights at this fax service; %2")
                .arg(caller.account.isEmpty() ? AccountText::tr("An unknown user") : caller.account,
                     whoToAsk())};
    return {ErrorCode::AccessDenied,
            AccountText::tr("Only accounts with the right %1 may do this; %2")
                .arg(rightList(anyOf), whoToAsk())};
}

/** "ask anna or a member of fax-admin" (ui.md P8). */
QString Accounts::whoToAsk() const
{
    const QStringList names = administrators();
    if (names.isEmpty())
        return AccountText::tr("ask the administrator of this computer");
    return AccountText::tr("ask %1").arg(names.join(AccountText::tr(" or ")));
}

Accounts::Known Accounts::known(const Caller &caller) const
{
    const std::pair key(caller.uid, caller.account);
    const auto now = m_parts.clock->elapsed();
    const auto found = m_known.constFind(key);
    if (found != m_known.cend() && now - found->since < keptFor)
        return *found;
    if (m_known.size() >= mostKept)
        m_known.clear();
    Known fresh = resolved(caller);
    fresh.since = now;
    m_known.insert(key, fresh);
    return fresh;
}

Accounts::Known Accounts::resolved(const Caller &caller) const
{
    using namespace Qt::StringLiterals; // _L1
    if (caller.uid >= 0 && caller.uid == m_ownerUid)
        return {administratorRights, "owner"_L1};
    if (caller.uid == 0)
        return {administratorRights, "root"_L1};
    const auto set = m_set.constFind(caller.account);
    if (set != m_set.cend())
        return {*set, "account"_L1};
    if (caller.account.isEmpty() || caller.uid < 0)
        return {{}, "default"_L1};
    if (m_users.isMember(caller.account, adminGroup))
        return {administratorRights, "group"_L1};
    return {m_parts.settings.autoCreateAccountOnConnect ? senderRights : Rights(), "default"_L1};
}

Account Accounts::described(const QString &name, const Known &known)
{
    return {name, presetOf(known.rights), rightNames(known.rights), known.source};
}

} // namespace Fax

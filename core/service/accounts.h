#pragma once

#include "base/result.h"
#include "base/rights.h"
#include "service/request.h"

#include <QtCore/QHash>
#include <QtCore/QMap>

#include <chrono>

namespace Fax {

class UserDirectory;
struct ServiceParts;

/**
 * Who may do what: from the caller of a request to its rights (service-semantics 16, ui.md chapter 2). There is
 * one account for each Unix user. In this order:
 *
 * | source | who | rights |
 * |---|---|---|
 * | owner | the user a service of one person runs as | administrator, for good |
 * | root | user id 0 | administrator, for good |
 * | account | rights were set for the account | those, also none at all |
 * | group | members of the group `fax-admin` | administrator |
 * | default | everybody else | sender; none if AutoCreateAccountOnConnect is off (16.2) |
 *
 * Groups are asked for again after 30 s; rights that are set here count at once.
 *
 * Thread: the service's own.
 */
class Accounts
{
public:
    static constexpr QLatin1StringView adminGroup{"fax-admin"};

    /**
     * @param systemWide  a service for all users of the computer: then its own user is no administrator
     * @param users       must outlive this
     */
    Accounts(ServiceParts &parts, const UserDirectory &users, bool systemWide);

    /** Reads what is set. StoreFailed. */
    [[nodiscard]] Result<> load();

    /** No rights for a caller whose user is not known. */
    [[nodiscard]] Rights rightsOf(const Caller &caller) const;
    [[nodiscard]] Account account(const Caller &caller) const;
    /** NotFound if the computer has no such user. */
    [[nodiscard]] Result<Account> account(const QString &name) const;
    /** All that do not just have the default, by name. */
    [[nodiscard]] QList<Account> list() const;

    /**
     * Gives an account rights of its own, or none of its own any more. Event `account` and a line in the activity
     * log follow. Errors: NotFound (no such user), InvalidOperation (owner and root stay what they are;
     * an administrator must remain), StoreFailed.
     */
    [[nodiscard]] Result<Account> set(const QString &name, Rights rights, const Caller &by);
    [[nodiscard]] Result<> remove(const QString &name, const Caller &by);

    /** Settings that rights depend on have changed. */
    void forget() { m_known.clear(); }

    /** Whom to ask for rights: names of administrators without root, three at most. */
    [[nodiscard]] QStringList administrators() const;

    /** AccessDenied: which of these rights is needed, and who can give it. */
    [[nodiscard]] Error refusal(const Caller &caller, Rights anyOf) const;

private:
    struct Known
    {
        Rights rights;
        QLatin1StringView source;
        std::chrono::milliseconds since{0}; ///< Clock::elapsed()
    };

    [[nodiscard]] Known known(const Caller &caller) const;
    [[nodiscard]] Known resolved(const Caller &caller) const;
    [[nodiscard]] static Account described(const QString &name, const Known &known);
    [[nodiscard]] QString whoToAsk() const;
    [[nodiscard]] QStringList administrators(const QMap<QString, Rights> &set) const;
    [[nodiscard]] Result<> change(const QString &name, std::optional<Rights> rights,
                                  const Caller &by);

    ServiceParts &m_parts;
    const UserDirectory &m_users;
    qint64 m_ownerUid; ///< -1 on a service for all
    QMap<QString, Rights> m_set;
    mutable QHash<std::pair<qint64, QString>, Known> m_known;
};

} // namespace Fax

#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <memory>
#include <optional>

namespace Fax {

/** The Unix users and groups of this computer, however it knows them (files, LDAP …). */
class UserDirectory
{
public:
    UserDirectory() = default;
    virtual ~UserDirectory() = default;
    Q_DISABLE_COPY_MOVE(UserDirectory)

    /** nullopt: there is no such user. */
    [[nodiscard]] virtual std::optional<qint64> uidOf(const QString &name) const = 0;
    [[nodiscard]] virtual QString nameOf(qint64 uid) const = 0; ///< "" if there is no such user
    /** Also by the user's own group. */
    [[nodiscard]] virtual bool isMember(const QString &user, const QString &group) const = 0;
    /** Who is listed in the group; not those who have it as their own group only. */
    [[nodiscard]] virtual QStringList members(const QString &group) const = 0;
};

/** Asks the system; may block when users come from the network, so answers are kept (Accounts). */
[[nodiscard]] std::unique_ptr<UserDirectory> systemUserDirectory();

} // namespace Fax

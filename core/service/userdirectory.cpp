#include "service/userdirectory.h"

#include <QtCore/QList>

#include <grp.h>
#include <pwd.h>

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace Fax {

namespace {

constexpr int mostGroups = 65536; ///< of one user: the kernel's own limit
constexpr size_t largestEntry = 1024 * 1024; ///< a group with some ten thousand members

struct User
{
    uid_t id = 0;
    gid_t group = 0;
};

std::optional<User> userByName(const QByteArray &user)
{
    std::array<char, 4096> buffer{};
    passwd entry = {};
    passwd *found = nullptr;
    if (::getpwnam_r(user.constData(), &entry, buffer.data(), buffer.size(), &found) != 0
        || found == nullptr)
        return std::nullopt;
    return User{entry.pw_uid, entry.pw_gid};
}

struct Group
{
    gid_t id = 0;
    QStringList members;
};

std::optional<Group> groupByName(const QString &name)
{
    std::vector<char> buffer(4096);
    for (;;) {
        group entry = {};
        group *found = nullptr;
        const int error = ::getgrnam_r(name.toLocal8Bit().constData(), &entry, buffer.data(),
                                       buffer.size(), &found);
        if (error == ERANGE && buffer.size() < largestEntry) {
            buffer.resize(buffer.size() * 4);
            continue;
        }
        if (error != 0 || found == nullptr)
            return std::nullopt;
        Group result{entry.gr_gid, {}};
        for (char **member = entry.gr_mem; *member != nullptr; ++member)
            result.members.append(QString::fromLocal8Bit(*member));
        return result;
    }
}

std::vector<gid_t> groupsOf(const QByteArray &user, gid_t own)
{
    std::vector<gid_t> groups(64);
    for (;;) {
        auto count = static_cast<int>(groups.size());
        if (::getgrouplist(user.constData(), own, groups.data(), &count) >= 0) {
            groups.resize(static_cast<size_t>(count));
            return groups;
        }
        if (groups.size() >= mostGroups)
            return {};
        groups.resize(groups.size() * 4);
    }
}

class SystemUserDirectory final : public UserDirectory
{
public:
    std::optional<qint64> uidOf(const QString &name) const override
    {
        const auto user = userByName(name.toLocal8Bit());
        return user ? std::optional<qint64>(user->id) : std::nullopt;
    }

    QString nameOf(qint64 uid) const override
    {
        std::array<char, 4096> buffer{};
        passwd entry = {};
        passwd *found = nullptr;
        if (uid < 0
            || ::getpwuid_r(static_cast<uid_t>(uid), &entry, buffer.data(), buffer.size(), &found)
                != 0
            || found == nullptr)
            return {};
        return QString::fromLocal8Bit(found->pw_name);
    }

    bool isMember(const QString &user, const QString &group) const override
    {
        const QByteArray name = user.toLocal8Bit();
        const auto wanted = groupByName(group);
        const auto known = userByName(name);
        if (!wanted || !known)
            return false;
        const std::vector<gid_t> groups = groupsOf(name, known->group);
        return std::find(groups.begin(), groups.end(), wanted->id) != groups.end();
    }

    QStringList members(const QString &group) const override
    {
        const auto found = groupByName(group);
        return found ? found->members : QStringList();
    }
};

} // namespace

std::unique_ptr<UserDirectory> systemUserDirectory()
{
    return std::make_unique<SystemUserDirectory>();
}

} // namespace Fax

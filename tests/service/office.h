#pragma once

#include "scriptedservice.h"
#include "service/userdirectory.h"

#include <QtCore/QMap>

namespace Fax {

/** Users and groups that a test makes up. */
class FakeUsers final : public UserDirectory
{
public:
    std::optional<qint64> uidOf(const QString &name) const override
    {
        const auto user = users.constFind(name);
        return user == users.cend() ? std::nullopt : std::optional(*user);
    }

    QString nameOf(qint64 uid) const override { return users.key(uid); }

    bool isMember(const QString &user, const QString &group) const override
    {
        return members(group).contains(user);
    }

    QStringList members(const QString &group) const override { return groups.value(group); }

    QMap<QString, qint64> users;
    QMap<QString, QStringList> groups;
};

/**
 * A service for all users of a computer, with one person of each kind: anna administers by her group, otto is an
 * operator, sina and emil have what everybody has, nils has no right at all. A base of test classes.
 */
class Office : protected ScriptedService
{
protected:
    const Caller anna{QStringLiteral("anna"), 2001};
    const Caller otto{QStringLiteral("otto"), 2002};
    const Caller sina{QStringLiteral("sina"), 2003};
    const Caller emil{QStringLiteral("emil"), 2004};
    const Caller nils{QStringLiteral("nils"), 2005};
    const Caller root{QStringLiteral("root"), 0};

    /** Opens it anew, with nobody's job and fax. */
    [[nodiscard]] bool openOffice()
    {
        m_users.users = {{anna.account, anna.uid}, {otto.account, otto.uid},
                         {sina.account, sina.uid}, {emil.account, emil.uid},
                         {nils.account, nils.uid}, {root.account, root.uid}};
        m_users.groups = {{QStringLiteral("fax-admin"), {anna.account}}};
        m_clock = std::make_unique<ManualClock>(startOfTest);
        m_fixture = std::make_unique<ServiceFixture>();
        if (!m_fixture->open(officeOptions()))
            return false;
        const auto rights = [](const char *name) { return QStringList{QString::fromLatin1(name)}; };
        return as(anna, "setRights", {otto.account, rights("operator")}).has_value()
            && as(anna, "setRights", {nils.account, QStringList()}).has_value()
            && as(anna, "setQueuePaused", {true}).has_value();
    }

    [[nodiscard]] ServiceOptions officeOptions()
    {
        ServiceOptions options = scripted();
        options.systemWide = true;
        options.users = &m_users;
        return options;
    }

    Result<Answer> as(const Caller &caller, const char *method, const QVariantList &arguments = {},
                      const QList<QByteArray> &documents = {})
    {
        m_fixture->caller = caller;
        return m_fixture->ask(QString::fromLatin1(method), arguments, documents);
    }

    /** A job of this account whose pages are made. */
    [[nodiscard]] JobId jobOf(const Caller &caller)
    {
        m_fixture->caller = caller;
        const JobId id = m_fixture->send(QStringLiteral("201"), "Hello");
        const bool made = QTest::qWaitFor([&] { return m_fixture->job(id).pages > 0; }, 20'000);
        return made ? id : JobId();
    }

    /** A received fax that is nobody's. */
    [[nodiscard]] FaxId newFax()
    {
        m_line->ring(1, 1, QStringLiteral("999")); // it is answered by itself
        m_line->receivePage(1);
        m_line->end(ErrorCode::None);
        m_fixture->caller = otto;
        return m_fixture->inbox().value(0).id;
    }

    FakeUsers m_users;
};

} // namespace Fax

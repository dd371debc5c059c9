#include "store/accounttable.h"

namespace Fax {

namespace {

/** "" is no row; an account without any right has "none". */
QString logText(std::optional<Rights> rights)
{
    if (!rights)
        return {};
    return *rights ? rightNames(*rights).join(u", "_qs) : u"none"_qs;
}

} // namespace

QMap<QString, Rights> AccountTable::list()
{
    QMap<QString, Rights> accounts;
    m_sql.list(u"SELECT name, rights FROM account"_qs, {}, [&](SqlRow &row) {
        const QString name = row.text();
        accounts.insert(name, Rights::fromInt(row.number()) & Rights(administratorRights));
        return 0;
    });
    return accounts;
}

void AccountTable::set(const QString &name, std::optional<Rights> rights, const QString &by,
                       const QDateTime &now)
{
    const QMap<QString, Rights> before = list();
    const auto found = before.constFind(name);
    const auto old = found == before.cend() ? std::nullopt : std::optional(*found);
    if (rights)
        m_sql.change(u"INSERT INTO account VALUES (:name, :rights)"
                     " ON CONFLICT (name) DO UPDATE SET rights = excluded.rights"_qs,
                     {{":name", name}, {":rights", rights->toInt()}});
    else
        m_sql.change(u"DELETE FROM account WHERE name = :name"_qs, {{":name", name}});
    m_settings.appendActivity(
        {now, by, u"right"_qs, name, u"Rights changed"_qs, logText(old), logText(rights)});
}

} // namespace Fax

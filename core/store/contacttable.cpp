#include "store/contacttable.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace Fax {

namespace {

struct BookText
{
    Q_DECLARE_TR_FUNCTIONS(ContactStore)
};

QString contentOf(const Contact &contact)
{
    QVariantMap map = toMap(contact);
    map.remove(QStringLiteral("id"));
    map.remove(QStringLiteral("revision"));
    return QString::fromUtf8(
        QJsonDocument(QJsonObject::fromVariantMap(map)).toJson(QJsonDocument::Compact));
}

Contact contactOf(SqlRow &row)
{
    const qint64 id = row.integer();
    const qint64 revision = row.integer();
    const auto json = QJsonDocument::fromJson(row.text().toUtf8());
    auto contact = fromMap<Contact>(json.object().toVariantMap());
    if (!contact)
        throwError(ErrorCode::StoreFailed, QStringLiteral("Contact %1 is unreadable.").arg(id));
    contact->id = id;
    contact->revision = revision;
    return *contact;
}

} // namespace

Result<QList<Contact>> ContactTable::contacts(qint64 after, int limit)
{
    return SqlWork(m_sql).read([&] {
        return m_sql.list(u"SELECT id, revision, content FROM contact WHERE id > :after"
                          " ORDER BY id LIMIT :limit"_qs,
                          {{":after", after}, {":limit", limit}}, contactOf);
    });
}

Contact ContactTable::set(const Contact &given)
{
    auto checked = checkedContact(given);
    if (!checked)
        throwError(checked.error().code, checked.error().detail);
    Contact contact = *checked;
    if (contact.id == 0) {
        contact.revision = 1;
        contact.id = m_sql.insert(
            u"INSERT INTO contact (revision, content) VALUES (1, :content)"_qs,
            {{":content", contentOf(contact)}});
        return contact;
    }
    const auto revision = m_sql.one(u"SELECT revision FROM contact WHERE id = :id"_qs,
                                    {{":id", contact.id}},
                                    [](SqlRow &row) { return row.integer(); });
    if (!revision)
        throwError(ErrorCode::NotFound,
                   BookText::tr("%1 has been deleted meanwhile.").arg(contact.displayName()));
    if (*revision != contact.revision)
        throwError(ErrorCode::InvalidOperation,
                   BookText::tr("%1 has been changed by somebody else meanwhile.")
                       .arg(contact.displayName()));
    ++contact.revision;
    m_sql.change(
        u"UPDATE contact SET revision = :revision, content = :content WHERE id = :id"_qs,
        {{":revision", contact.revision}, {":content", contentOf(contact)}, {":id", contact.id}});
    return contact;
}

Result<QList<Contact>> ContactTable::setContacts(const QList<Contact> &contacts)
{
    return SqlWork(m_sql).write([&] {
        QList<Contact> stored;
        for (const Contact &contact : contacts)
            stored.append(set(contact));
        if (m_sql.integer(u"SELECT COUNT(*) FROM contact"_qs) > mostContacts)
            throwError(
                ErrorCode::InvalidOperation,
                BookText::tr("An address book can hold %L1 contacts, not more.").arg(mostContacts));
        return stored;
    });
}

Result<> ContactTable::removeContacts(const QList<qint64> &ids)
{
    return SqlWork(m_sql).write([&] {
        for (const qint64 id : ids)
            m_sql.change(u"DELETE FROM contact WHERE id = :id"_qs, {{":id", id}});
    });
}

} // namespace Fax

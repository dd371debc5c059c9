#include "support/fakelink/fakecontacts.h"

#include "base/valuemap.h"

namespace Fax {

std::optional<Result<Answer>> FakeContacts::answerTo(const Request &request)
{
    news.clear();
    if (request.method == u"contacts")
        return portion(request);
    if (request.method == u"setContacts")
        return set(request);
    if (request.method == u"removeContacts")
        return remove(request);
    return std::nullopt;
}

Answer FakeContacts::portion(const Request &request) const
{
    constexpr qsizetype most = 500;
    const qint64 after =
        request.arguments.value(0).toMap().value(QStringLiteral("after")).toLongLong();
    QList<Contact> list;
    for (auto it = all.upperBound(after); it != all.cend() && list.size() < most; ++it)
        list.append(*it);
    return {toMaps(list), {}};
}

void FakeContacts::put(QList<Contact> &contacts)
{
    for (Contact &contact : contacts) {
        if (contact.id == 0)
            contact.id = ++m_lastId;
        ++contact.revision;
        all.insert(contact.id, contact);
    }
    news = {{QStringLiteral("contacts"), toMaps(contacts)}};
}

Result<Answer> FakeContacts::set(const Request &request)
{
    auto contacts = fromMaps<Contact>(request.arguments.value(0).toList());
    if (!contacts)
        return tl::unexpected(contacts.error());
    for (const Contact &contact : std::as_const(*contacts))
        if (contact.id != 0 && all.value(contact.id).revision != contact.revision)
            return failure(ErrorCode::InvalidOperation,
                           QStringLiteral("%1 has been changed by somebody else meanwhile.")
                               .arg(contact.displayName()));
    put(*contacts);
    return Answer{toMaps(*contacts), {}};
}

Answer FakeContacts::remove(const Request &request)
{
    const QVariantList ids = request.arguments.value(0).toList();
    for (const QVariant &id : ids)
        all.remove(id.toLongLong());
    news = {{QStringLiteral("removed"), ids}};
    return {};
}

} // namespace Fax

#include "service/requestgroups.h"

#include "base/valuemap.h"
#include "service/activitylog.h"
#include "service/arguments.h"
#include "service/eventfeed.h"
#include "service/requesttable.h"
#include "service/serviceparts.h"
#include "store/contactstore.h"
#include "store/jobstore.h"

namespace Fax {

namespace {

constexpr qsizetype mostAtOnce = 500;

QString countText(qsizetype contacts)
{
    return QStringLiteral("%1 contacts").arg(contacts);
}

Result<QVariantList> listOf(const RequestCall &call, const QString &name)
{
    const QVariant value = call.request.arguments.first();
    if (value.typeId() != QMetaType::QVariantList || value.toList().isEmpty()
        || value.toList().size() > mostAtOnce)
        return failure(
            ErrorCode::InvalidParameter,
            QStringLiteral("\"%1\" must be a list of 1 to %2").arg(name).arg(mostAtOnce));
    return value.toList();
}

Result<Answer> contacts(const ServiceParts &parts, const RequestCall &call)
{
    const auto filter = Arguments::map(call.request.arguments.value(0, QVariantMap()),
                                       QStringLiteral("filter"));
    if (!filter)
        return tl::unexpected(filter.error());
    const auto after = Arguments::number(filter->value(QStringLiteral("after"), 0),
                                         QStringLiteral("after"));
    if (!after)
        return tl::unexpected(after.error());
    return parts.store->contacts()
        .contacts(*after, int(mostAtOnce))
        .map([](const QList<Contact> &list) {
            return Answer{toMaps(list), {}};
        });
}

Result<Answer> setContacts(const ServiceParts &parts, const RequestCall &call)
{
    const auto maps = listOf(call, QStringLiteral("contacts"));
    if (!maps)
        return tl::unexpected(maps.error());
    const auto given = fromMaps<Contact>(*maps);
    if (!given)
        return tl::unexpected(given.error());
    const auto stored = parts.store->contacts().setContacts(*given);
    if (!stored)
        return tl::unexpected(stored.error());
    const QString object = stored->size() == 1 ? stored->first().displayName()
                                               : countText(stored->size());
    parts.activity->add(call.caller.account, QStringLiteral("setting"),
                        QStringLiteral("address book: %1").arg(object), QStringLiteral("changed"));
    parts.events->send(QStringLiteral("contactsChanged"),
                       {{QStringLiteral("contacts"), toMaps(*stored)}});
    return Answer{toMaps(*stored), {}};
}

Result<Answer> removeContacts(const ServiceParts &parts, const RequestCall &call)
{
    const auto numbers = listOf(call, QStringLiteral("ids"));
    if (!numbers)
        return tl::unexpected(numbers.error());
    QList<qint64> ids;
    for (const QVariant &number : *numbers) {
        const auto id = Arguments::number(number, QStringLiteral("id"));
        if (!id)
            return tl::unexpected(id.error());
        ids.append(*id);
    }
    if (auto removed = parts.store->contacts().removeContacts(ids); !removed)
        return tl::unexpected(removed.error());
    parts.activity->add(call.caller.account, QStringLiteral("setting"),
                        QStringLiteral("address book: %1").arg(countText(ids.size())),
                        QStringLiteral("removed"));
    parts.events->send(QStringLiteral("contactsChanged"), {{QStringLiteral("removed"), *numbers}});
    return Answer{};
}

} // namespace

void addContactRequests(RequestTable &table, ServiceParts &parts)
{
    table.add(
        QStringLiteral("contacts"), 1,
        [&parts](const RequestCall &call) { return contacts(parts, call); }, 1);
    table.add(QStringLiteral("setContacts"), 1,
              [&parts](const RequestCall &call) { return setContacts(parts, call); });
    table.add(QStringLiteral("removeContacts"), 1,
              [&parts](const RequestCall &call) { return removeContacts(parts, call); });
}

} // namespace Fax

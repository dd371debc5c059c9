#include "service/requestgroups.h"

#include "archive/faxarchive.h"
#include "base/valuemap.h"
#include "service/accounts.h"
#include "service/activitylog.h"
#include "service/archiver.h"
#include "service/archiverebuild.h"
#include "service/arguments.h"
#include "service/requesttable.h"
#include "service/serviceparts.h"
#include "store/jobstore.h"

#include <QtCore/QStorageInfo>
#include <QtCore/QTimeZone>

namespace Fax {

namespace {

Result<ArchiveId> archiveId(const RequestCall &call)
{
    return Arguments::id<ArchiveTag>(call.request.arguments.first(), QStringLiteral("id"));
}

Result<std::optional<Direction>> directionOf(const QVariantMap &filter)
{
    const QString name = QStringLiteral("direction");
    if (!filter.contains(name))
        return std::optional<Direction>();
    return Arguments::text(filter.value(name), name)
        .and_then([](const QString &text) { return enumFromName<Direction>(text); })
        .map([](Direction direction) { return std::optional(direction); });
}

Result<std::optional<QString>> userOf(const QVariantMap &filter)
{
    const QString name = QStringLiteral("user");
    if (!filter.contains(name))
        return std::optional<QString>();
    return Arguments::text(filter.value(name), name).map([](const QString &text) {
        return std::optional(text);
    });
}

template <typename... Results> std::optional<Error> firstError(const Results &...results)
{
    std::optional<Error> first;
    ((first = first || results ? first : std::optional(results.error())), ...);
    return first;
}

Result<ArchiveFilter> filterOf(const QVariantMap &values)
{
    const auto direction = directionOf(values);
    const auto text = Arguments::text(values.value(QStringLiteral("text"), QString()),
                                      QStringLiteral("text"));
    const auto from = Arguments::time(values, QStringLiteral("from"));
    const auto to = Arguments::time(values, QStringLiteral("to"));
    const auto user = userOf(values);
    const auto limit = Arguments::limit(values);
    const auto before = Arguments::before<ArchiveTag>(values);
    if (const auto wrong = firstError(direction, text, from, to, user, limit, before))
        return tl::unexpected(*wrong);
    return ArchiveFilter{.direction = *direction,
                         .text = *text,
                         .from = *from,
                         .to = *to,
                         .user = *user,
                         .sentOf = {},
                         .receivedOf = {},
                         .limit = *limit,
                         .before = *before};
}

/** As the store has it, if the caller may see it; else as if it were not there (service-semantics 16.6, 16.7). */
Result<ArchivedFax> seen(const ServiceParts &parts, const RequestCall &call)
{
    const auto id = archiveId(call);
    if (!id)
        return tl::unexpected(id.error());
    auto fax = parts.store->archivedFax(*id);
    if (fax && !call.may(fax->isSent() ? Right::SeeSentArchive : Right::SeeReceived)
        && !call.owns(fax->user))
        return failure(ErrorCode::NotFound,
                       QStringLiteral("There is no fax %1 in the archive.").arg(id->value));
    return fax;
}

Result<Answer> archive(const ServiceParts &parts, const RequestCall &call)
{
    return Arguments::map(call.request.arguments.value(0, QVariantMap()), QStringLiteral("filter"))
        .and_then(&filterOf)
        .and_then([&](ArchiveFilter filter) {
            filter.sentOf = call.onlyOwnWithout(Right::SeeSentArchive);
            filter.receivedOf = call.onlyOwnWithout(Right::SeeReceived);
            return parts.store->archive(filter);
        })
        .map([](const QList<ArchivedFax> &faxes) {
            return Answer{toMaps(faxes), {}};
        });
}

/** "timeZone": months are those of this zone; of the service if nothing is said. */
Result<QTimeZone> zoneOf(const QVariantMap &filter)
{
    const QString name = QStringLiteral("timeZone");
    const auto text = Arguments::text(filter.value(name, QString()), name);
    if (!text)
        return tl::unexpected(text.error());
    if (text->isEmpty())
        return QTimeZone::systemTimeZone();
    if (!QTimeZone::isTimeZoneIdAvailable(text->toUtf8()))
        return failure(ErrorCode::InvalidParameter,
                       QStringLiteral("\"timeZone\" must be a name like Europe/Berlin"));
    return QTimeZone(text->toUtf8());
}

Result<Answer> archiveMonths(const ServiceParts &parts, const RequestCall &call)
{
    const auto values = Arguments::map(call.request.arguments.value(0, QVariantMap()),
                                       QStringLiteral("filter"));
    if (!values)
        return tl::unexpected(values.error());
    const auto direction = directionOf(*values);
    const auto zone = zoneOf(*values);
    if (const auto wrong = firstError(direction, zone))
        return tl::unexpected(*wrong);
    ArchiveFilter filter;
    filter.direction = *direction;
    filter.sentOf = call.onlyOwnWithout(Right::SeeSentArchive);
    filter.receivedOf = call.onlyOwnWithout(Right::SeeReceived);
    return parts.store->archiveMonths(filter, *zone).map([](const QList<ArchiveMonth> &months) {
        return Answer{toMaps(months), {}};
    });
}

Result<Answer> archivedFax(const ServiceParts &parts, const RequestCall &call)
{
    return seen(parts, call).map([](const ArchivedFax &fax) { return Answer{toMap(fax), {}}; });
}

Result<Answer> archivedDocument(const ServiceParts &parts, const RequestCall &call)
{
    const auto fax = seen(parts, call);
    const auto format = Arguments::text(call.request.arguments.value(1, QStringLiteral("tif")),
                                        QStringLiteral("format"));
    if (!fax || !format)
        return tl::unexpected(fax ? format.error() : fax.error());
    if (*format != u"tif" && *format != u"pdf")
        return failure(ErrorCode::InvalidParameter,
                       QStringLiteral("\"format\" must be \"tif\" or \"pdf\""));
    return parts.archiver
        ->archivedDocument(fax->id, *format == u"pdf" ? ArchiveFormat::Pdf : ArchiveFormat::Tiff)
        .map([](const QByteArray &document) {
            return Answer{{}, document};
        });
}

Result<Answer> deleteArchived(const ServiceParts &parts, const RequestCall &call)
{
    const auto fax = seen(parts, call);
    if (!fax)
        return tl::unexpected(fax.error());
    const Right needed = fax->isSent() ? Right::ManageSentArchive : Right::ManageReceived;
    if (!call.may(needed) && !call.owns(fax->user))
        return tl::unexpected(parts.accounts->refusal(call.caller, needed));
    if (auto removed = parts.archiver->removeArchived(*fax); !removed)
        return tl::unexpected(removed.error());
    parts.activity->add(call.caller.account, QStringLiteral("archive"), objectText(*fax),
                        QStringLiteral("deleted"));
    return Answer{};
}

/** Whether an archive folder could be used, and what is on its disk; "" is the one in the data folder. */
Result<Answer> testArchiveFolder(const ServiceParts &parts, const RequestCall &call)
{
    const auto path = Arguments::text(call.request.arguments.first(), QStringLiteral("folder"));
    if (!path)
        return tl::unexpected(path.error());
    const auto usable = Archiver::checkFolder(*path);
    const QStorageInfo disk(path->isEmpty() ? parts.dataFolder : *path);
    const bool sameDisk = disk.device() == QStorageInfo(parts.dataFolder).device();
    return Answer{
        QVariantMap{{QStringLiteral("usable"), usable.has_value()},
                    {QStringLiteral("problem"), usable ? QString() : usable.error().message()},
                    {QStringLiteral("freeOctets"), usable ? disk.bytesAvailable() : 0},
                    {QStringLiteral("withQueue"), usable && sameDisk}},
        {}};
}

/** How many faxes a number of days would take out of the archive now. */
Result<Answer> countArchivedOlder(const ServiceParts &parts, const RequestCall &call)
{
    const auto direction = Arguments::text(call.request.arguments.first(),
                                           QStringLiteral("direction"))
                               .and_then([](const QString &text) {
                                   return enumFromName<Direction>(text);
                               });
    const auto days = Arguments::number(call.request.arguments.at(1), QStringLiteral("days"));
    if (const auto wrong = firstError(direction, days))
        return tl::unexpected(*wrong);
    if (*days < 1 || *days > 3650)
        return failure(ErrorCode::InvalidParameter, QStringLiteral("days must be 1 to 3650"));
    return parts.store->countArchivedBefore(*direction, parts.clock->now().addDays(-*days))
        .map([](qint64 faxes) {
            return Answer{faxes, {}};
        });
}

} // namespace

QString objectText(const ArchivedFax &fax)
{
    const QString with = fax.name.isEmpty() ? fax.number : fax.name;
    return (fax.isSent() ? QStringLiteral("archived fax %1 to %2, %3")
                         : QStringLiteral("archived fax %1 from %2, %3"))
        .arg(QString::number(fax.id.value), with, isoTime(fax.time));
}

void addArchiveRequests(RequestTable &table, ServiceParts &parts)
{
    table.add(
        QStringLiteral("archive"), 1,
        [&parts](const RequestCall &call) { return archive(parts, call); }, 1);
    table.add(
        QStringLiteral("archiveMonths"), 1,
        [&parts](const RequestCall &call) { return archiveMonths(parts, call); }, 1);
    table.add(QStringLiteral("archivedFax"), 1,
              [&parts](const RequestCall &call) { return archivedFax(parts, call); });
    table.add(
        QStringLiteral("archivedDocument"), 2,
        [&parts](const RequestCall &call) { return archivedDocument(parts, call); }, 1);
    table.add(QStringLiteral("testArchiveFolder"), 1,
              [&parts](const RequestCall &call) { return testArchiveFolder(parts, call); });
    table.add(QStringLiteral("countArchivedOlder"), 2,
              [&parts](const RequestCall &call) { return countArchivedOlder(parts, call); });
    table.add(QStringLiteral("deleteArchived"), 1,
              [&parts](const RequestCall &call) { return deleteArchived(parts, call); });
    table.add(QStringLiteral("rebuildArchive"), 0, [&parts](const RequestCall &) {
        return parts.archiveRebuild->start().map([] { return Answer{}; });
    });
}

} // namespace Fax

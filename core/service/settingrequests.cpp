#include "service/requestgroups.h"

#include "base/valuemap.h"
#include "service/accounts.h"
#include "service/activitylog.h"
#include "service/archivekeeping.h"
#include "service/archiver.h"
#include "service/arguments.h"
#include "service/diskspace.h"
#include "service/eventfeed.h"
#include "service/faxlogs.h"
#include "service/housekeeping.h"
#include "service/mailer.h"
#include "service/requesttable.h"
#include "service/sender.h"
#include "service/serviceparts.h"
#include "store/jobstore.h"

namespace Fax {

namespace {

void announce(const ServiceParts &parts, const QString &name)
{
    parts.events->send(
        QStringLiteral("property"),
        {{QStringLiteral("name"), name}, {QStringLiteral("value"), parts.settings.value(name)}});
}

Result<Answer> queue(const ServiceParts &parts, const RequestCall &call)
{
    parts.disk->check();
    return queueStatus(parts, call.onlyOwnWithout(Right::SeeAllJobs))
        .map([](const QueueStatus &status) {
            return Answer{toMap(status), {}};
        });
}

Result<Answer> pauseQueue(ServiceParts &parts, const Caller &caller, bool paused)
{
    const auto status = parts.store->setQueuePaused(paused, caller.account, parts.clock->now());
    if (!status)
        return tl::unexpected(status.error());
    parts.settings.pauseServerQueue = paused;
    parts.pause = *status;
    announce(parts, QStringLiteral("PauseServerQueue"));
    parts.sender->dispatchSoon();
    return Answer{};
}

Result<Answer> setQueuePaused(ServiceParts &parts, const RequestCall &call)
{
    return Arguments::boolean(call.request.arguments.first(), QStringLiteral("paused"))
        .and_then([&](bool paused) { return pauseQueue(parts, call.caller, paused); });
}

/** What a new value changes at once. */
void apply(ServiceParts &parts, const ServerSettings &before)
{
    const ServerSettings &now = parts.settings;
    if (!(now.discountPeriod() == before.discountPeriod()))
        parts.sender->dispatchSoon();
    if (now.autoCreateAccountOnConnect != before.autoCreateAccountOnConnect)
        parts.accounts->forget();
    if (now.diskReserve != before.diskReserve)
        parts.disk->check();
    if (now.dirtyDays != before.dirtyDays)
        parts.houseKeeping->run();
    if (now.serverMapiProfile != before.serverMapiProfile)
        parts.mailer->noteProfile();
    if (now.archiveOutboundFaxes != before.archiveOutboundFaxes
        || now.archiveDirectory != before.archiveDirectory
        || now.archiveReceivedDirectory != before.archiveReceivedDirectory)
        parts.archiver->archiveWaiting();
    if (now.archiveSentDays != before.archiveSentDays
        || now.archiveReceivedDays != before.archiveReceivedDays)
        parts.houseKeeping->run();
    if (now.archiveQuotaHigh != before.archiveQuotaHigh
        || now.archiveQuotaLow != before.archiveQuotaLow)
        parts.archiveKeeping->checkQuota();
}

/** The value in its property's own type and range, tried on a copy. */
Result<ServerSettings> tried(const ServiceParts &parts, const QString &name, const QVariant &value)
{
    ServerSettings settings = parts.settings;
    if (auto set = settings.set(name, value); !set)
        return tl::unexpected(set.error());
    if (settings.archiveDirectory != parts.settings.archiveDirectory) {
        if (auto usable = Archiver::checkFolder(settings.archiveDirectory); !usable)
            return tl::unexpected(usable.error());
    }
    if (settings.logDirectory != parts.settings.logDirectory) {
        if (auto usable = FaxLogs::checkFolder(settings.logDirectory); !usable)
            return tl::unexpected(usable.error());
    }
    if (!settings.serverMapiProfile.isEmpty()
        && settings.serverMapiProfile != parts.settings.serverMapiProfile) {
        if (auto known = parts.mailer->account(settings.serverMapiProfile); !known)
            return tl::unexpected(known.error());
    }
    if (settings.archiveReceivedDirectory != parts.settings.archiveReceivedDirectory) {
        if (auto usable = Archiver::checkFolder(settings.archiveReceivedDirectory); !usable)
            return tl::unexpected(usable.error());
    }
    return settings;
}

Result<Answer> setProperty(ServiceParts &parts, const RequestCall &call)
{
    const auto name = Arguments::text(call.request.arguments.first(), QStringLiteral("name"));
    if (!name)
        return tl::unexpected(name.error());
    const QVariant value = call.request.arguments.at(1);
    const auto wanted = tried(parts, *name, value);
    if (!wanted)
        return tl::unexpected(wanted.error());
    if (*name == u"PauseServerQueue")
        return pauseQueue(parts, call.caller, wanted->pauseServerQueue);
    const ServerSettings before = parts.settings;
    const auto stored = parts.store->changeSetting(*name, wanted->value(*name), call.caller.account,
                                                   parts.clock->now());
    if (!stored)
        return tl::unexpected(stored.error());
    parts.settings = *stored;
    announce(parts, *name);
    apply(parts, before);
    return Answer{};
}

Result<Answer> numbers(ServiceParts &parts)
{
    return parts.store->numbers(parts.clock->now()).map([](const QList<LearnedNumber> &known) {
        return Answer{toMaps(known), {}};
    });
}

Result<Answer> forgetNumber(ServiceParts &parts, const RequestCall &call)
{
    const auto number = Arguments::text(call.request.arguments.first(), QStringLiteral("number"));
    if (!number)
        return tl::unexpected(number.error());
    if (auto forgotten = parts.store->forgetNumber(*number); !forgotten)
        return tl::unexpected(forgotten.error());
    parts.activity->add(call.caller.account, QStringLiteral("setting"),
                        QStringLiteral("number %1").arg(*number), QStringLiteral("forgotten"));
    return Answer{};
}

} // namespace

Result<QueueStatus> queueStatus(const ServiceParts &parts, const std::optional<QString> &user)
{
    return parts.store->queueStatus(user).map([&parts](QueueStatus status) {
        QStringList notices{parts.disk->notice(), parts.archiver->notice(),
                            parts.archiveKeeping->notice()};
        notices.removeAll(QString());
        status.notice = notices.join(QStringLiteral(". "));
        return status;
    });
}

void addSettingRequests(RequestTable &table, ServiceParts &parts)
{
    table.add(QStringLiteral("queue"), 0,
              [&parts](const RequestCall &call) { return queue(parts, call); });
    table.add(QStringLiteral("setQueuePaused"), 1,
              [&parts](const RequestCall &call) { return setQueuePaused(parts, call); });
    table.add(QStringLiteral("properties"), 0, [&parts](const RequestCall &) -> Result<Answer> {
        return Answer{parts.settings.values(), {}};
    });
    table.add(QStringLiteral("setProperty"), 2,
              [&parts](const RequestCall &call) { return setProperty(parts, call); });
    table.add(QStringLiteral("numbers"), 0,
              [&parts](const RequestCall &) { return numbers(parts); });
    table.add(QStringLiteral("forgetNumber"), 1,
              [&parts](const RequestCall &call) { return forgetNumber(parts, call); });
}

} // namespace Fax

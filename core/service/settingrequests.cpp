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

#include <QtCore/QCoreApplication>

namespace Fax {

namespace {

struct SettingText
{
    Q_DECLARE_TR_FUNCTIONS(SettingRequests)
};

QVariantMap toMap(const SettingChange &change)
{
    return {{QStringLiteral("by"), change.by},
            {QStringLiteral("at"), isoTime(change.at)},
            {QStringLiteral("revision"), change.revision}};
}

void announce(const ServiceParts &parts, const QString &name, const SettingChange &change = {})
{
    QVariantMap event = toMap(change);
    event.insert(QStringLiteral("name"), name);
    event.insert(QStringLiteral("value"), parts.settings.value(name));
    parts.events->send(QStringLiteral("property"), event);
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

/** Of a folder that is another one than before. */
Result<> checkFolders(const ServerSettings &before, const ServerSettings &after)
{
    const std::pair<QString ServerSettings::*, Result<> (*)(const QString &)> folders[] = {
        {&ServerSettings::archiveDirectory, &Archiver::checkFolder},
        {&ServerSettings::archiveReceivedDirectory, &Archiver::checkFolder},
        {&ServerSettings::logDirectory, &FaxLogs::checkFolder},
    };
    for (const auto &[folder, check] : folders) {
        if (after.*folder == before.*folder)
            continue;
        if (auto usable = check(after.*folder); !usable)
            return usable;
    }
    return {};
}

/** The values in their properties' own types and ranges, tried on a copy. */
Result<ServerSettings> tried(const ServiceParts &parts, const QVariantMap &changes)
{
    ServerSettings settings = parts.settings;
    if (auto set = settings.set(changes); !set)
        return tl::unexpected(set.error());
    if (auto usable = checkFolders(parts.settings, settings); !usable)
        return tl::unexpected(usable.error());
    const QString &profile = settings.serverMapiProfile;
    if (!profile.isEmpty() && profile != parts.settings.serverMapiProfile) {
        if (auto known = parts.mailer->account(profile); !known)
            return tl::unexpected(known.error());
    }
    return settings;
}

/** Stores, announces and acts on values that were tried; the answer is the new revision. */
Result<qint64> change(ServiceParts &parts, const QVariantMap &changes, const QString &by)
{
    const ServerSettings before = parts.settings;
    const auto stored = parts.store->changeSettings(changes, by, parts.clock->now());
    if (!stored)
        return tl::unexpected(stored.error());
    parts.settings = *stored;
    const auto history = parts.store->settingsHistory();
    for (auto it = changes.cbegin(); it != changes.cend(); ++it)
        announce(parts, it.key(), history ? history->last.value(it.key()) : SettingChange());
    apply(parts, before);
    return history ? Result<qint64>(history->revision) : tl::unexpected(history.error());
}

Result<Answer> setProperty(ServiceParts &parts, const RequestCall &call)
{
    const auto name = Arguments::text(call.request.arguments.first(), QStringLiteral("name"));
    if (!name)
        return tl::unexpected(name.error());
    const auto wanted = tried(parts, {{*name, call.request.arguments.at(1)}});
    if (!wanted)
        return tl::unexpected(wanted.error());
    if (*name == u"PauseServerQueue")
        return pauseQueue(parts, call.caller, wanted->pauseServerQueue);
    return change(parts, {{*name, wanted->value(*name)}}, call.caller.account).map([](qint64) {
        return Answer{};
    });
}

Result<Answer> settings(const ServiceParts &parts)
{
    return parts.store->settingsHistory().map([&](const SettingsHistory &history) {
        QVariantMap changes;
        for (auto it = history.last.cbegin(); it != history.last.cend(); ++it)
            changes.insert(it.key(), toMap(it.value()));
        return Answer{QVariantMap{{QStringLiteral("revision"), history.revision},
                                  {QStringLiteral("values"), parts.settings.values()},
                                  {QStringLiteral("changes"), changes}},
                      {}};
    });
}

/** Somebody has set one of them to something else since they were read (ui.md chapter 9). */
Result<> checkUnchanged(const ServiceParts &parts, const QVariantMap &wanted, qint64 readAt)
{
    const auto history = parts.store->settingsHistory();
    if (!history)
        return tl::unexpected(history.error());
    for (auto it = wanted.cbegin(); it != wanted.cend(); ++it) {
        const SettingChange last = history->last.value(it.key());
        const QVariant now = parts.settings.value(it.key());
        if (last.revision <= readAt || now == it.value())
            continue;
        const QDateTime at = last.at.toTimeZone(parts.clock->zone());
        return failure(
            ErrorCode::InvalidOperation,
            SettingText::tr("%1 was set to \"%2\" by %3 at %4, after these settings were read. "
                            "Nothing was changed: read the settings again")
                .arg(it.key(), now.toString(), last.by, at.toString(QStringLiteral("HH:mm"))));
    }
    return {};
}

Result<Answer> applySettings(ServiceParts &parts, const RequestCall &call)
{
    const auto readAt = Arguments::number(call.request.arguments.first(),
                                          QStringLiteral("revision"));
    const auto changes = Arguments::map(call.request.arguments.at(1), QStringLiteral("changes"));
    if (!readAt || !changes)
        return tl::unexpected(readAt ? changes.error() : readAt.error());
    if (changes->contains(QStringLiteral("PauseServerQueue")))
        return failure(ErrorCode::InvalidParameter,
                       SettingText::tr("PauseServerQueue is not applied with other settings: use "
                                       "setQueuePaused"));
    const auto wanted = tried(parts, *changes);
    if (!wanted)
        return tl::unexpected(wanted.error());
    QVariantMap values;
    for (auto it = changes->cbegin(); it != changes->cend(); ++it)
        values.insert(it.key(), wanted->value(it.key()));
    if (auto unchanged = checkUnchanged(parts, values, *readAt); !unchanged)
        return tl::unexpected(unchanged.error());
    values.removeIf(
        [&](const auto &item) { return parts.settings.value(item.key()) == item.value(); });
    const auto revision = values.isEmpty()
        ? parts.store->settingsHistory().map([](const SettingsHistory &h) { return h.revision; })
        : change(parts, values, call.caller.account);
    return revision.map([](qint64 now) {
        return Answer{QVariantMap{{QStringLiteral("revision"), now}}, {}};
    });
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
    table.add(QStringLiteral("settings"), 0,
              [&parts](const RequestCall &) { return settings(parts); });
    table.add(QStringLiteral("applySettings"), 2,
              [&parts](const RequestCall &call) { return applySettings(parts, call); });
    table.add(QStringLiteral("setProperty"), 2,
              [&parts](const RequestCall &call) { return setProperty(parts, call); });
    table.add(QStringLiteral("numbers"), 0,
              [&parts](const RequestCall &) { return numbers(parts); });
    table.add(QStringLiteral("forgetNumber"), 1,
              [&parts](const RequestCall &call) { return forgetNumber(parts, call); });
}

} // namespace Fax

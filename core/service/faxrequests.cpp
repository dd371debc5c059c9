#include "service/requestgroups.h"

#include "base/valuemap.h"
#include "service/accounts.h"
#include "service/activitylog.h"
#include "service/archiver.h"
#include "service/arguments.h"
#include "service/calltrace.h"
#include "service/eventfeed.h"
#include "service/ownership.h"
#include "service/requesttable.h"
#include "service/serviceparts.h"
#include "store/jobstore.h"

namespace Fax {

namespace {

Result<FaxId> faxId(const RequestCall &call)
{
    return Arguments::id<FaxTag>(call.request.arguments.first(), QStringLiteral("id"));
}

Result<ReceivedFax> seen(const ServiceParts &parts, const RequestCall &call)
{
    return faxId(call).and_then([&](FaxId id) { return seenFax(parts, id, call); });
}

tl::unexpected<Error> refused(const ServiceParts &parts, const RequestCall &call, Right needed)
{
    return tl::unexpected(parts.accounts->refusal(call.caller, needed));
}

Result<FaxFilter> faxFilter(const RequestCall &call)
{
    const auto values = Arguments::map(call.request.arguments.value(0, QVariantMap()),
                                       QStringLiteral("filter"));
    if (!values)
        return tl::unexpected(values.error());
    const auto limit = Arguments::limit(*values);
    const auto before = Arguments::before<FaxTag>(*values);
    if (!limit || !before)
        return tl::unexpected(!limit ? limit.error() : before.error());
    return FaxFilter{*limit, *before, call.onlyOwnWithout(Right::SeeReceived)};
}

Result<Answer> inbox(const ServiceParts &parts, const RequestCall &call)
{
    return faxFilter(call)
        .and_then([&](const FaxFilter &filter) { return parts.store->receivedFaxes(filter); })
        .map([](const QList<ReceivedFax> &faxes) {
            return Answer{toMaps(faxes), {}};
        });
}

Result<Answer> fax(const ServiceParts &parts, const RequestCall &call)
{
    return seen(parts, call).map([](const ReceivedFax &found) { return Answer{toMap(found), {}}; });
}

void announce(const ServiceParts &parts, FaxId id)
{
    if (const auto changed = parts.store->receivedFax(id))
        parts.events->send(QStringLiteral("fax"), toMap(*changed));
}

Result<Answer> setRead(const ServiceParts &parts, const RequestCall &call)
{
    const auto fax = seen(parts, call);
    const auto read = Arguments::boolean(call.request.arguments.at(1), QStringLiteral("read"));
    if (!fax || !read)
        return tl::unexpected(read ? fax.error() : read.error());
    if (auto set = parts.store->setFaxRead(fax->id, *read); !set)
        return tl::unexpected(set.error());
    announce(parts, fax->id);
    return Answer{};
}

/** Who sees all may take what is nobody's; any other change of owner is management. */
bool mayAssign(const RequestCall &call, const ReceivedFax &fax, const QString &owner)
{
    return call.may(Right::ManageReceived)
        || (call.may(Right::SeeReceived) && fax.owner.isEmpty() && call.owns(owner));
}

/** A note or "done": whose fax it is, who manages all, or who could take it. */
Result<ReceivedFax> handled(const ServiceParts &parts, const RequestCall &call)
{
    auto fax = seen(parts, call);
    if (fax && !call.may(Right::ManageReceived) && !call.owns(fax->owner)
        && !(call.may(Right::SeeReceived) && fax->owner.isEmpty()))
        return refused(parts, call, Right::ManageReceived);
    return fax;
}

void noteHandling(const ServiceParts &parts, const RequestCall &call, FaxId id, const QString &what,
                  const ActivityLog::Change &change = {})
{
    parts.activity->add(call.caller.account, QStringLiteral("job"),
                        QStringLiteral("fax %1").arg(id.value), what, change);
    announce(parts, id);
}

Result<Answer> setNote(const ServiceParts &parts, const RequestCall &call)
{
    const auto fax = handled(parts, call);
    const auto text = Arguments::text(call.request.arguments.at(1), QStringLiteral("note"));
    if (!fax || !text)
        return tl::unexpected(text ? fax.error() : text.error());
    const QString note = text->simplified();
    if (note == fax->note)
        return Answer{};
    if (auto set = parts.store->setFaxNote(fax->id, note); !set)
        return tl::unexpected(set.error());
    noteHandling(parts, call, fax->id, QStringLiteral("note changed"), {fax->note, note});
    return Answer{};
}

Result<Answer> setDone(const ServiceParts &parts, const RequestCall &call)
{
    const auto fax = handled(parts, call);
    const auto done = Arguments::boolean(call.request.arguments.at(1), QStringLiteral("done"));
    if (!fax || !done)
        return tl::unexpected(done ? fax.error() : done.error());
    if (*done == fax->done)
        return Answer{};
    if (auto set = parts.store->setFaxDone(fax->id, *done); !set)
        return tl::unexpected(set.error());
    noteHandling(parts, call, fax->id, *done ? QStringLiteral("done") : QStringLiteral("reopened"));
    return Answer{};
}

Result<Answer> assign(const ServiceParts &parts, const RequestCall &call)
{
    const auto fax = seen(parts, call);
    const auto owner = Arguments::text(call.request.arguments.at(1), QStringLiteral("account"));
    if (!fax || !owner)
        return tl::unexpected(owner ? fax.error() : owner.error());
    if (!mayAssign(call, *fax, *owner))
        return refused(parts, call, Right::ManageReceived);
    if (const auto account = parts.accounts->account(*owner); !owner->isEmpty() && !account)
        return tl::unexpected(account.error());
    if (fax->owner == *owner)
        return Answer{};
    if (auto set = parts.store->setFaxOwner(fax->id, *owner); !set)
        return tl::unexpected(set.error());
    parts.activity->add(call.caller.account, QStringLiteral("job"),
                        QStringLiteral("fax %1").arg(fax->id.value), QStringLiteral("assigned"),
                        {fax->owner, *owner});
    parts.events->send(QStringLiteral("faxRemoved"),
                       {{QStringLiteral("id"), fax->id.value},
                        {QStringLiteral("owner"), fax->owner},
                        {QStringLiteral("assigned"), true}});
    announce(parts, fax->id);
    return Answer{};
}

Result<Answer> remove(const ServiceParts &parts, const RequestCall &call)
{
    const auto fax = seen(parts, call);
    if (!fax)
        return tl::unexpected(fax.error());
    if (!call.may(Right::ManageReceived) && !call.owns(fax->owner))
        return refused(parts, call, Right::ManageReceived);
    if (auto removed = parts.archiver->removeFax(fax->id); !removed)
        return tl::unexpected(removed.error());
    parts.activity->add(call.caller.account, QStringLiteral("job"),
                        QStringLiteral("fax %1").arg(fax->id.value), QStringLiteral("deleted"));
    return Answer{};
}

/** The call that a trace request means. */
Result<CallId> callOfJob(const ServiceParts &parts, JobId id, const QVariant &attempt,
                         const RequestCall &call)
{
    if (const auto job = seenJob(parts, id, call); !job)
        return tl::unexpected(job.error());
    const auto attempts = parts.store->attempts(id);
    if (!attempts)
        return tl::unexpected(attempts.error());
    for (auto one = attempts->crbegin(); one != attempts->crend(); ++one) {
        if (!attempt.isValid() || one->attempt == attempt.toInt())
            return one->callId;
    }
    return failure(ErrorCode::NotFound,
                   QStringLiteral("job %1 has made no such call").arg(id.value));
}

Result<CallId> callOf(const ServiceParts &parts, const QVariantMap &which, const RequestCall &call)
{
    const QString job = QStringLiteral("job");
    const QString fax = QStringLiteral("fax");
    if (which.contains(job) == which.contains(fax))
        return failure(ErrorCode::InvalidParameter,
                       QStringLiteral("\"trace\" needs either \"job\" or \"fax\""));
    if (which.contains(job))
        return Arguments::id<JobTag>(which.value(job), job).and_then([&](JobId id) {
            return callOfJob(parts, id, which.value(QStringLiteral("attempt")), call);
        });
    return Arguments::id<FaxTag>(which.value(fax), fax)
        .and_then([&](FaxId id) { return seenFax(parts, id, call); })
        .map([](const ReceivedFax &found) { return found.callId; });
}

Result<Answer> trace(const ServiceParts &parts, const RequestCall &call)
{
    parts.trace->flush();
    return Arguments::map(call.request.arguments.first(), QStringLiteral("which"))
        .and_then([&](const QVariantMap &which) { return callOf(parts, which, call); })
        .and_then([&](CallId id) { return parts.store->frames(id); })
        .map([](const QList<TraceEntry> &frames) {
            return Answer{toMaps(frames), {}};
        });
}

} // namespace

void addFaxRequests(RequestTable &table, ServiceParts &parts)
{
    table.add(
        QStringLiteral("inbox"), 1,
        [&parts](const RequestCall &call) { return inbox(parts, call); }, 1);
    table.add(QStringLiteral("fax"), 1,
              [&parts](const RequestCall &call) { return fax(parts, call); });
    table.add(QStringLiteral("faxDocument"), 1, [&parts](const RequestCall &call) {
        return seen(parts, call)
            .and_then([&](const ReceivedFax &fax) { return parts.archiver->faxDocument(fax.id); })
            .map([](const QByteArray &tiff) {
                return Answer{{}, tiff};
            });
    });
    table.add(QStringLiteral("assignFax"), 2,
              [&parts](const RequestCall &call) { return assign(parts, call); });
    table.add(QStringLiteral("setFaxRead"), 2,
              [&parts](const RequestCall &call) { return setRead(parts, call); });
    table.add(QStringLiteral("setFaxNote"), 2,
              [&parts](const RequestCall &call) { return setNote(parts, call); });
    table.add(QStringLiteral("setFaxDone"), 2,
              [&parts](const RequestCall &call) { return setDone(parts, call); });
    table.add(QStringLiteral("deleteFax"), 1,
              [&parts](const RequestCall &call) { return remove(parts, call); });
    table.add(QStringLiteral("trace"), 1,
              [&parts](const RequestCall &call) { return trace(parts, call); });
}

} // namespace Fax

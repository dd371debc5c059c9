#include "service/requestgroups.h"

#include "base/valuemap.h"
#include "service/activitylog.h"
#include "service/archiver.h"
#include "service/arguments.h"
#include "service/calltrace.h"
#include "service/eventfeed.h"
#include "service/requesttable.h"
#include "service/serviceparts.h"
#include "store/jobstore.h"

namespace Fax {

namespace {

Result<FaxId> faxId(const RequestCall &call)
{
    return Arguments::id<FaxTag>(call.request.arguments.first(), QStringLiteral("id"));
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
    return FaxFilter{*limit, *before};
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
    return faxId(call)
        .and_then([&](FaxId id) { return parts.store->receivedFax(id); })
        .map([](const ReceivedFax &found) {
            return Answer{toMap(found), {}};
        });
}

Result<Answer> setRead(const ServiceParts &parts, const RequestCall &call)
{
    const auto id = faxId(call);
    const auto read = Arguments::boolean(call.request.arguments.at(1), QStringLiteral("read"));
    if (!id || !read)
        return tl::unexpected(id ? read.error() : id.error());
    if (auto set = parts.store->setFaxRead(*id, *read); !set)
        return tl::unexpected(set.error());
    if (const auto changed = parts.store->receivedFax(*id))
        parts.events->send(QStringLiteral("fax"), toMap(*changed));
    return Answer{};
}

Result<Answer> remove(const ServiceParts &parts, const RequestCall &call)
{
    const auto id = faxId(call);
    if (!id)
        return tl::unexpected(id.error());
    if (auto removed = parts.archiver->removeFax(*id); !removed)
        return tl::unexpected(removed.error());
    parts.activity->add(call.caller.account, QStringLiteral("job"),
                        QStringLiteral("fax %1").arg(id->value), QStringLiteral("deleted"));
    return Answer{};
}

/** The call that a trace request means. */
Result<CallId> callOfJob(const ServiceParts &parts, JobId id, const QVariant &attempt)
{
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

Result<CallId> callOf(const ServiceParts &parts, const QVariantMap &which)
{
    const QString job = QStringLiteral("job");
    const QString fax = QStringLiteral("fax");
    if (which.contains(job) == which.contains(fax))
        return failure(ErrorCode::InvalidParameter,
                       QStringLiteral("\"trace\" needs either \"job\" or \"fax\""));
    if (which.contains(job))
        return Arguments::id<JobTag>(which.value(job), job).and_then([&](JobId id) {
            return callOfJob(parts, id, which.value(QStringLiteral("attempt")));
        });
    return Arguments::id<FaxTag>(which.value(fax), fax)
        .and_then([&](FaxId id) { return parts.store->receivedFax(id); })
        .map([](const ReceivedFax &found) { return found.callId; });
}

Result<Answer> trace(const ServiceParts &parts, const RequestCall &call)
{
    parts.trace->flush();
    return Arguments::map(call.request.arguments.first(), QStringLiteral("which"))
        .and_then([&](const QVariantMap &which) { return callOf(parts, which); })
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
        return faxId(call)
            .and_then([&](FaxId id) { return parts.archiver->faxDocument(id); })
            .map([](const QByteArray &tiff) {
                return Answer{{}, tiff};
            });
    });
    table.add(QStringLiteral("setFaxRead"), 2,
              [&parts](const RequestCall &call) { return setRead(parts, call); });
    table.add(QStringLiteral("deleteFax"), 1,
              [&parts](const RequestCall &call) { return remove(parts, call); });
    table.add(QStringLiteral("trace"), 1,
              [&parts](const RequestCall &call) { return trace(parts, call); });
}

} // namespace Fax

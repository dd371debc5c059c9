#include "service/requestgroups.h"

#include "base/valuemap.h"
#include "job/searchtext.h"
#include "service/arguments.h"
#include "service/faxlogs.h"
#include "service/receipts.h"
#include "service/requesttable.h"
#include "service/searchback.h"
#include "service/serviceparts.h"
#include "store/jobstore.h"

namespace Fax {

namespace {

Result<QVariantMap> filterOf(const RequestCall &call)
{
    return Arguments::map(call.request.arguments.value(0, QVariantMap()), QStringLiteral("filter"));
}

Result<qint64> idIn(const QVariantMap &filter, const QString &name)
{
    const auto id = Arguments::number(filter.value(name, 0), name);
    if (id && *id < 0)
        return failure(ErrorCode::InvalidParameter,
                       QStringLiteral("\"%1\" must not be negative").arg(name));
    return id;
}

Result<ActivityFilter> activityFilter(const RequestCall &call)
{
    const auto values = filterOf(call);
    if (!values)
        return tl::unexpected(values.error());
    const auto limit = Arguments::limit(*values);
    const auto before = idIn(*values, QStringLiteral("before"));
    const auto kind = Arguments::text(values->value(QStringLiteral("kind"), QString()),
                                      QStringLiteral("kind"));
    const auto from = Arguments::time(*values, QStringLiteral("from"));
    const auto to = Arguments::time(*values, QStringLiteral("to"));
    if (!limit || !before)
        return tl::unexpected(limit ? before.error() : limit.error());
    if (!from || !to)
        return tl::unexpected(from ? to.error() : from.error());
    if (!kind)
        return tl::unexpected(kind.error());
    ActivityFilter filter;
    filter.limit = *limit;
    filter.before = *before;
    filter.kind = *kind;
    filter.from = *from;
    filter.to = *to;
    return filter;
}

bool hasWords(const ActivityEntry &entry, const QStringList &words)
{
    const QString text = SearchText::folded(
        QStringList{entry.who, entry.kind, entry.object, entry.text, entry.oldValue, entry.newValue}
            .join(u'\n'));
    return std::all_of(words.cbegin(), words.cend(),
                       [&](const QString &word) { return text.contains(word); });
}

/** Of entries with words the newest ones only: a log has no index of its words. */
Result<QList<ActivityEntry>> entriesWith(const ServiceParts &parts, const ActivityFilter &filter,
                                         const QStringList &words)
{
    constexpr int mostLooked = 20'000;
    if (words.isEmpty())
        return parts.store->activity(filter);
    const auto read = [&](const std::optional<ActivityEntry> &last, int count) {
        ActivityFilter portion = filter;
        portion.limit = count;
        portion.before = last ? last->id : filter.before;
        return parts.store->activity(portion);
    };
    return searchBack<ActivityEntry>(
        filter.limit, mostLooked, read,
        [&](const ActivityEntry &entry) { return hasWords(entry, words); });
}

Result<Answer> activity(const ServiceParts &parts, const RequestCall &call)
{
    const auto text = filterOf(call).and_then([](const QVariantMap &values) {
        return Arguments::text(values.value(QStringLiteral("text"), QString()),
                               QStringLiteral("text"));
    });
    if (!text)
        return tl::unexpected(text.error());
    return activityFilter(call)
        .and_then([&](const ActivityFilter &filter) {
            return entriesWith(parts, filter, SearchText::words(*text));
        })
        .map([](const QList<ActivityEntry> &entries) {
            return Answer{toMaps(entries), {}};
        });
}

Result<Answer> faxLog(FaxLogs &logs, const RequestCall &call,
                      Result<FaxLogs::Rows> (FaxLogs::*read)(int limit))
{
    return filterOf(call)
        .and_then([](const QVariantMap &values) { return Arguments::limit(values); })
        .and_then([&](int limit) { return (logs.*read)(limit); })
        .map([](const FaxLogs::Rows &rows) {
            QVariantList lines;
            for (const QStringList &row : rows.rows)
                lines.append(row);
            return Answer{QVariantMap{{QStringLiteral("columns"), rows.columns},
                                      {QStringLiteral("rows"), lines}},
                          {}};
        });
}

/** One's own, whoever asks: they are addressed to a person. */
Result<Answer> receiptList(const ServiceParts &parts, Receipts &receipts, const RequestCall &call)
{
    const auto values = filterOf(call);
    if (!values)
        return tl::unexpected(values.error());
    const auto waiting = Arguments::boolean(values->value(QStringLiteral("waiting"), false),
                                            QStringLiteral("waiting"));
    const auto limit = Arguments::limit(*values);
    const auto job = idIn(*values, QStringLiteral("job"));
    if (!waiting || !limit)
        return tl::unexpected(waiting ? limit.error() : waiting.error());
    if (!job)
        return tl::unexpected(job.error());
    ReceiptFilter filter;
    filter.user = call.caller.account;
    filter.waitingOnly = *waiting;
    filter.job = JobId{*job};
    filter.limit = *limit;
    return parts.store->notices().receipts(filter).map([&](const QList<ReceiptNote> &notes) {
        QVariantList maps;
        for (const ReceiptNote &note : notes)
            maps.append(receipts.described(note));
        return Answer{maps, {}};
    });
}

Result<Answer> seen(const ServiceParts &parts, const RequestCall &call)
{
    return Arguments::number(call.request.arguments.first(), QStringLiteral("id"))
        .and_then([&](qint64 id) {
            return parts.store->notices().setSeen(id, call.caller.account, parts.clock->now());
        })
        .map([] { return Answer{}; });
}

} // namespace

void addLogRequests(RequestTable &table, ServiceParts &parts, FaxLogs &logs, Receipts &receipts)
{
    table.add(
        QStringLiteral("activity"), 1,
        [&parts](const RequestCall &call) { return activity(parts, call); }, 1);
    table.add(
        QStringLiteral("outboxLog"), 1,
        [&logs](const RequestCall &call) { return faxLog(logs, call, &FaxLogs::outbox); }, 1);
    table.add(
        QStringLiteral("inboxLog"), 1,
        [&logs](const RequestCall &call) { return faxLog(logs, call, &FaxLogs::inbox); }, 1);
    table.add(
        QStringLiteral("receipts"), 1,
        [&parts, &receipts](const RequestCall &call) { return receiptList(parts, receipts, call); },
        1);
    table.add(QStringLiteral("receiptSeen"), 1,
              [&parts](const RequestCall &call) { return seen(parts, call); });
}

} // namespace Fax

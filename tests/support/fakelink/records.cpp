#include "support/fakelink/records.h"

#include "base/valuemap.h"
#include "job/searchtext.h"

namespace Fax {

namespace {

bool has(const QString &text, const QVariantMap &filter)
{
    const QStringList words = SearchText::words(filter.value(QStringLiteral("text")).toString());
    const QString folded = SearchText::folded(text) + SearchText::digits(text);
    return std::all_of(words.cbegin(), words.cend(),
                       [&](const QString &word) { return folded.contains(word); });
}

bool isWithin(const QDateTime &time, const QVariantMap &filter)
{
    const QDateTime from = timeFromIso(filter.value(QStringLiteral("from")).toString());
    const QDateTime to = timeFromIso(filter.value(QStringLiteral("to")).toString());
    return (!from.isValid() || time >= from) && (!to.isValid() || time < to);
}

/** The rows after the one with the id `before`, as many as `limit`. */
template <typename Row, typename IdOf, typename Matches, typename Map>
Answer part(const QList<Row> &rows, const QVariantMap &filter, IdOf idOf, Matches matches, Map map)
{
    const int limit = filter.value(QStringLiteral("limit"), -1).toInt();
    qint64 before = filter.value(QStringLiteral("before"), 0).toLongLong();
    QVariantList answer;
    for (const Row &row : rows) {
        if (limit >= 0 && answer.size() == limit)
            break;
        if (before == 0 && matches(row))
            answer.append(map(row));
        else if (idOf(row) == before)
            before = 0;
    }
    return {answer, {}};
}

} // namespace

Answer FakeRecords::sentList(const QVariantMap &filter) const
{
    const QString delivered = QStringLiteral("delivered");
    return part(
        sent, filter, [](const Sent &fax) { return fax.job.id.value; },
        [&](const Sent &fax) {
            const bool arrived = fax.job.state == JobState::Completed;
            return (!filter.contains(delivered) || filter.value(delivered).toBool() == arrived)
                && has(fax.job.recipientName + u' ' + fax.job.to + u' ' + fax.job.documentName,
                       filter);
        },
        [](const Sent &fax) {
            return QVariantMap{{QStringLiteral("id"), fax.job.id.value},
                               {QStringLiteral("job"), toMap(fax.job)},
                               {QStringLiteral("last"), toMap(fax.last)},
                               {QStringLiteral("secondsOnLine"), fax.last.secondsOnLine},
                               {QStringLiteral("receiptState"), QString()}};
        });
}

Answer FakeRecords::archiveList(const QVariantMap &filter) const
{
    const QString direction = filter.value(QStringLiteral("direction")).toString();
    return part(
        archive, filter, [](const ArchivedFax &fax) { return fax.id.value; },
        [&](const ArchivedFax &fax) {
            return (direction.isEmpty() || direction == enumName(fax.direction))
                && isWithin(fax.time, filter)
                && has(fax.name + u' ' + fax.number + u' ' + fax.subject + u' ' + fax.note, filter);
        },
        [](const ArchivedFax &fax) { return toMap(fax); });
}

Answer FakeRecords::months() const
{
    QList<ArchiveMonth> months;
    for (const ArchivedFax &fax : archive) {
        const QDate day = fax.time.toLocalTime().date();
        if (months.isEmpty() || months.constLast().month != day.month()
            || months.constLast().year != day.year())
            months.append({day.year(), day.month(), 0});
        ++months.last().faxes;
    }
    return {toMaps(months), {}};
}

Answer FakeRecords::activityList(const QVariantMap &filter) const
{
    const QString kind = filter.value(QStringLiteral("kind")).toString();
    return part(
        activity, filter, [](const ActivityEntry &entry) { return entry.id; },
        [&](const ActivityEntry &entry) {
            return (kind.isEmpty() || kind == entry.kind) && isWithin(entry.time, filter)
                && has(entry.who + u' ' + entry.object + u' ' + entry.text, filter);
        },
        [](const ActivityEntry &entry) { return toMap(entry); });
}

std::optional<Result<Answer>> FakeRecords::answerTo(const Request &request) const
{
    const QVariantMap filter = request.arguments.value(0).toMap();
    if (request.method == u"sent")
        return sentList(filter);
    if (request.method == u"archive")
        return archiveList(filter);
    if (request.method == u"archiveMonths")
        return months();
    if (request.method == u"activity")
        return activityList(filter);
    return std::nullopt;
}

} // namespace Fax

#include "model/records.h"

#include "base/valuemap.h"

#include <QtCore/QTimeZone>

namespace Fax::Model::Records {

namespace {

void putTime(QVariantMap &filter, const QString &name, const QDateTime &time)
{
    if (time.isValid())
        filter.insert(name, isoTime(time));
}

void putText(QVariantMap &filter, const QString &name, const QString &text)
{
    if (!text.isEmpty())
        filter.insert(name, text);
}

void putId(QVariantMap &filter, qint64 before)
{
    if (before > 0)
        filter.insert(QStringLiteral("before"), before);
}

template <typename T>
void askForList(Server &server, const QString &method, const QVariantMap &filter, QObject *context,
                Then<QList<T>> then)
{
    server.request({method, {filter}, {}}, context, [then](const Result<Answer> &answer) {
        then(answer.and_then([](const Answer &a) { return fromMaps<T>(a.value.toList()); }));
    });
}

void askForDocument(Server &server, const QString &method, qint64 id, QObject *context,
                    Then<QByteArray> then)
{
    server.request({method, {id}, {}}, context, [then](const Result<Answer> &answer) {
        then(answer.map([](const Answer &a) { return a.document; }));
    });
}

Result<SentFax> sentFaxOf(const QVariantMap &map)
{
    const auto job = fromMap<Fax::Job>(map.value(QStringLiteral("job")).toMap());
    const auto last = fromMap<Attempt>(map.value(QStringLiteral("last")).toMap());
    if (!job || !last)
        return tl::unexpected(job ? last.error() : job.error());
    return SentFax{*job, *last, map.value(QStringLiteral("secondsOnLine")).toDouble(),
                   map.value(QStringLiteral("receiptState")).toString()};
}

Result<QList<SentFax>> sentFaxesOf(const Answer &answer)
{
    QList<SentFax> faxes;
    const QVariantList list = answer.value.toList();
    for (const QVariant &item : list) {
        const auto fax = sentFaxOf(item.toMap());
        if (!fax)
            return tl::unexpected(fax.error());
        faxes.append(*fax);
    }
    return faxes;
}

} // namespace

void sent(Server &server, const SentFilter &filter, qint64 before, int limit, QObject *context,
          Then<QList<SentFax>> then)
{
    QVariantMap values{{QStringLiteral("limit"), limit}};
    putId(values, before);
    putText(values, QStringLiteral("text"), filter.text);
    if (filter.delivered)
        values.insert(QStringLiteral("delivered"), *filter.delivered);
    server.request({QStringLiteral("sent"), {values}, {}}, context,
                   [then](const Result<Answer> &answer) { then(answer.and_then(sentFaxesOf)); });
}

void archive(Server &server, const ArchiveFilter &filter, QObject *context,
             Then<QList<ArchivedFax>> then)
{
    QVariantMap values{{QStringLiteral("limit"), filter.limit}};
    putId(values, filter.before.value);
    putText(values, QStringLiteral("text"), filter.text);
    putTime(values, QStringLiteral("from"), filter.from);
    putTime(values, QStringLiteral("to"), filter.to);
    if (filter.direction)
        values.insert(QStringLiteral("direction"), enumName(*filter.direction));
    if (filter.user)
        values.insert(QStringLiteral("user"), *filter.user);
    askForList<ArchivedFax>(server, QStringLiteral("archive"), values, context, std::move(then));
}

void archiveMonths(Server &server, std::optional<Direction> direction, QObject *context,
                   Then<QList<ArchiveMonth>> then)
{
    QVariantMap values{
        {QStringLiteral("timeZone"), QString::fromUtf8(QTimeZone::systemTimeZoneId())}};
    if (direction)
        values.insert(QStringLiteral("direction"), enumName(*direction));
    askForList<ArchiveMonth>(server, QStringLiteral("archiveMonths"), values, context,
                             std::move(then));
}

void activity(Server &server, const LogFilter &filter, QObject *context,
              Then<QList<ActivityEntry>> then)
{
    QVariantMap values{{QStringLiteral("limit"), filter.entries.limit}};
    putId(values, filter.entries.before);
    putText(values, QStringLiteral("kind"), filter.entries.kind);
    putText(values, QStringLiteral("text"), filter.text);
    putTime(values, QStringLiteral("from"), filter.entries.from);
    putTime(values, QStringLiteral("to"), filter.entries.to);
    askForList<ActivityEntry>(server, QStringLiteral("activity"), values, context, std::move(then));
}

void archivedDocument(Server &server, ArchiveId id, QObject *context, Then<QByteArray> then)
{
    askForDocument(server, QStringLiteral("archivedDocument"), id.value, context, std::move(then));
}

void jobReport(Server &server, JobId id, QObject *context, Then<QByteArray> then)
{
    askForDocument(server, QStringLiteral("report"), id.value, context, std::move(then));
}

void faxReport(Server &server, FaxId id, QObject *context, Then<QByteArray> then)
{
    askForDocument(server, QStringLiteral("faxReport"), id.value, context, std::move(then));
}

void deleteArchived(Server &server, ArchiveId id)
{
    server.request({QStringLiteral("deleteArchived"), {id.value}, {}}, &server,
                   [&server](const Result<Answer> &answer) {
                       if (!answer)
                           server.report(answer.error());
                   });
}

} // namespace Fax::Model::Records

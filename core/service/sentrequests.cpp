#include "service/requestgroups.h"

#include "base/valuemap.h"
#include "job/searchtext.h"
#include "service/arguments.h"
#include "service/requesttable.h"
#include "service/searchback.h"
#include "service/serviceparts.h"
#include "store/jobstore.h"
#include "store/noticestore.h"

namespace Fax {

namespace {

constexpr int mostLooked = 20'000; ///< for words; the archive has an index of all

struct SentFilter
{
    JobFilter jobs;
    QStringList words;
    std::optional<bool> delivered;
};

Result<std::optional<bool>> deliveredOf(const QVariantMap &values)
{
    const QString name = QStringLiteral("delivered");
    if (!values.contains(name))
        return std::optional<bool>();
    return Arguments::boolean(values.value(name), name).map([](bool wanted) {
        return std::optional(wanted);
    });
}

Result<SentFilter> filterOf(const RequestCall &call)
{
    const auto values = Arguments::map(call.request.arguments.value(0, QVariantMap()),
                                       QStringLiteral("filter"));
    if (!values)
        return tl::unexpected(values.error());
    const auto limit = Arguments::limit(*values);
    const auto before = Arguments::before<JobTag>(*values);
    const auto delivered = deliveredOf(*values);
    const auto text = Arguments::text(values->value(QStringLiteral("text"), QString()),
                                      QStringLiteral("text"));
    if (!limit || !before)
        return tl::unexpected(limit ? before.error() : limit.error());
    if (!delivered || !text)
        return tl::unexpected(text ? delivered.error() : text.error());
    SentFilter filter;
    filter.words = SearchText::words(*text);
    filter.delivered = *delivered;
    filter.jobs.finalOnly = true;
    filter.jobs.limit = *limit;
    filter.jobs.before = *before;
    filter.jobs.user = call.onlyOwnWithout(Right::SeeAllJobs);
    return filter;
}

bool matches(const SentFilter &filter, const Job &job)
{
    if (filter.delivered && *filter.delivered != (job.state == JobState::Completed))
        return false;
    const QString text = SearchText::digits(job.to) + u'\n'
        + SearchText::folded(QStringList{QString::number(job.id.value), job.recipientName,
                                         job.displayName, job.documentName, job.subject,
                                         job.senderName, job.user, job.billingCode}
                                 .join(u'\n'));
    return std::all_of(filter.words.cbegin(), filter.words.cend(),
                       [&](const QString &word) { return text.contains(word); });
}

Result<QList<Job>> finalJobs(const ServiceParts &parts, const SentFilter &filter)
{
    if (filter.words.isEmpty() && !filter.delivered)
        return parts.store->jobs(filter.jobs);
    const auto read = [&](const std::optional<Job> &last, int count) {
        JobFilter portion = filter.jobs;
        portion.limit = count;
        portion.before = last ? last->id : filter.jobs.before;
        return parts.store->jobs(portion);
    };
    return searchBack<Job>(filter.jobs.limit, mostLooked, read,
                           [&](const Job &job) { return matches(filter, job); });
}

/** What became of the receipt that was wanted; "" = none was, or none is due yet. */
QString receiptState(const ServiceParts &parts, const Job &job)
{
    if (job.receipt == Receipt::None)
        return {};
    ReceiptFilter filter;
    filter.job = job.id;
    filter.limit = 1;
    const auto notes = parts.store->notices().receipts(filter);
    return notes && !notes->isEmpty() ? enumName(notes->constFirst().state) : QString();
}

Result<QVariantMap> described(const ServiceParts &parts, const Job &job)
{
    const auto attempts = parts.store->attempts(job.id);
    if (!attempts)
        return tl::unexpected(attempts.error());
    double seconds = 0;
    for (const Attempt &attempt : *attempts)
        seconds += attempt.secondsOnLine;
    const Attempt last = attempts->isEmpty() ? Attempt() : attempts->constLast();
    return QVariantMap{{QStringLiteral("id"), job.id.value},
                       {QStringLiteral("job"), toMap(job)},
                       {QStringLiteral("last"), toMap(last)},
                       {QStringLiteral("secondsOnLine"), seconds},
                       {QStringLiteral("receiptState"), receiptState(parts, job)}};
}

Result<Answer> sent(const ServiceParts &parts, const RequestCall &call)
{
    const auto jobs = filterOf(call).and_then(
        [&](const SentFilter &filter) { return finalJobs(parts, filter); });
    if (!jobs)
        return tl::unexpected(jobs.error());
    QVariantList faxes;
    for (const Job &job : *jobs) {
        const auto fax = described(parts, job);
        if (!fax)
            return tl::unexpected(fax.error());
        faxes.append(*fax);
    }
    return Answer{faxes, {}};
}

} // namespace

void addSentRequests(RequestTable &table, ServiceParts &parts)
{
    table.add(
        QStringLiteral("sent"), 1, [&parts](const RequestCall &call) { return sent(parts, call); },
        1);
}

} // namespace Fax

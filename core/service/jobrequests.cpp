#include "service/requestgroups.h"

#include "base/valuemap.h"
#include "job/transmissionreport.h"
#include "service/archiver.h"
#include "service/arguments.h"
#include "service/jobview.h"
#include "service/ownership.h"
#include "service/pagepreparer.h"
#include "service/requesttable.h"
#include "service/sender.h"
#include "service/serviceparts.h"
#include "service/submissions.h"
#include "store/jobstore.h"

#include <QtCore/QCoreApplication>

namespace Fax {

namespace {

class JobRequests
{
public:
    JobRequests(ServiceParts &parts, JobView &view, Submissions &submissions)
        : m_parts(parts)
        , m_view(view)
        , m_submissions(submissions)
    { }

    void submit(const RequestCall &call, const Reply &reply) const;
    Result<Answer> jobs(const RequestCall &call) const;
    Result<Answer> job(const RequestCall &call) const;
    Result<Answer> document(const RequestCall &call) const;

private:
    ServiceParts &m_parts;
    JobView &m_view;
    Submissions &m_submissions;
};

void JobRequests::submit(const RequestCall &call, const Reply &reply) const
{
    const auto values = Arguments::map(call.request.arguments.first(),
                                       QStringLiteral("submission"));
    if (!values)
        return reply(tl::unexpected(values.error()));
    const auto answer = [&parts = m_parts, reply](const Result<QList<JobId>> &ids) {
        if (!ids)
            return reply(tl::unexpected(ids.error()));
        QVariantList numbers;
        for (const JobId id : *ids)
            numbers.append(id.value);
        parts.sender->noteJobs(*ids);
        parts.preparer->wake();
        reply(Answer{numbers, {}});
    };
    m_submissions.submit(*values, call, answer);
}

Result<JobFilter> jobFilter(const QVariant &argument)
{
    const auto values = Arguments::map(argument, QStringLiteral("filter"));
    if (!values)
        return tl::unexpected(values.error());
    const auto open = Arguments::boolean(values->value(QStringLiteral("open"), false),
                                         QStringLiteral("open"));
    const auto limit = Arguments::limit(*values);
    const auto offset = Arguments::number(values->value(QStringLiteral("offset"), 0),
                                          QStringLiteral("offset"));
    const auto before = Arguments::before<JobTag>(*values);
    if (!open || !limit || !before)
        return tl::unexpected(!open ? open.error() : !limit ? limit.error() : before.error());
    if (!offset || *offset < 0 || *offset > 1'000'000'000)
        return failure(ErrorCode::InvalidParameter, QStringLiteral("offset is out of range"));
    JobFilter filter;
    filter.openOnly = *open;
    filter.limit = *limit;
    filter.offset = static_cast<int>(*offset);
    filter.before = *before;
    return filter;
}

Result<Answer> JobRequests::jobs(const RequestCall &call) const
{
    auto filter = jobFilter(call.request.arguments.first());
    if (!filter)
        return tl::unexpected(filter.error());
    filter->user = call.onlyOwnWithout(Right::SeeAllJobs);
    return m_view.jobs(*filter).map([](const QList<Job> &jobs) {
        return Answer{toMaps(jobs), {}};
    });
}

Result<Answer> JobRequests::job(const RequestCall &call) const
{
    const auto id = Arguments::id<JobTag>(call.request.arguments.first(), QStringLiteral("id"));
    if (!id)
        return tl::unexpected(id.error());
    if (auto mine = seenJob(m_parts, *id, call); !mine)
        return tl::unexpected(mine.error());
    const auto job = m_view.job(*id);
    if (!job)
        return tl::unexpected(job.error());
    auto details = m_parts.store->jobDetails(*id);
    if (!details)
        return tl::unexpected(details.error());
    const auto attempts = m_parts.store->attempts(*id);
    if (!attempts)
        return tl::unexpected(attempts.error());
    details->fax.coverpageFile.clear(); // two megabytes that nobody asks for
    auto pages = m_parts.store->pages(*id);
    if (!pages)
        return tl::unexpected(pages.error());
    settlePages(*job, *pages);
    return Answer{QVariantMap{{QStringLiteral("job"), toMap(*job)},
                              {QStringLiteral("details"), toMap(details->fax)},
                              {QStringLiteral("recipient"), toMap(details->recipient)},
                              {QStringLiteral("attempts"), toMaps(*attempts)},
                              {QStringLiteral("pages"), toMaps(*pages)}},
                  {}};
}

Result<Answer> JobRequests::document(const RequestCall &call) const
{
    return Arguments::id<JobTag>(call.request.arguments.first(), QStringLiteral("id"))
        .and_then([&](JobId id) { return seenPagesOfJob(m_parts, id, call); })
        .and_then([this](const Job &job) { return m_parts.archiver->jobDocument(job.id); })
        .map([](const QByteArray &tiff) {
            return Answer{{}, tiff};
        });
}

} // namespace

void addJobRequests(RequestTable &table, ServiceParts &parts, JobView &view,
                    Submissions &submissions)
{
    const JobRequests requests(parts, view, submissions);
    table.addDeferred(
        QStringLiteral("submit"), 1,
        [requests](const RequestCall &call, const Reply &reply) { requests.submit(call, reply); });
    table.add(QStringLiteral("jobs"), 1,
              [requests](const RequestCall &call) { return requests.jobs(call); });
    table.add(QStringLiteral("job"), 1,
              [requests](const RequestCall &call) { return requests.job(call); });
    table.add(QStringLiteral("jobDocument"), 1,
              [requests](const RequestCall &call) { return requests.document(call); });
}

} // namespace Fax

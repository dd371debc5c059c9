#include "service/requestgroups.h"

#include "service/arguments.h"
#include "service/ownership.h"
#include "service/reports.h"
#include "service/requesttable.h"

namespace Fax {

namespace {

Reports::Finished answering(const Reply &reply)
{
    return [reply](const Result<QByteArray> &pdf) {
        if (pdf)
            reply(Answer{{}, *pdf});
        else
            reply(tl::unexpected(pdf.error()));
    };
}

} // namespace

void addReportRequests(RequestTable &table, const ServiceParts &parts, Reports &reports)
{
    table.addDeferred(QStringLiteral("report"), 1,
                      [&parts, &reports](const RequestCall &call, const Reply &reply) {
                          const auto job = Arguments::id<JobTag>(call.request.arguments.first(),
                                                                 QStringLiteral("id"))
                                               .and_then([&](JobId id) {
                                                   return seenPagesOfJob(parts, id, call);
                                               });
                          if (!job)
                              return reply(tl::unexpected(job.error()));
                          reports.ofJob(job->id, call.caller.account, answering(reply));
                      });
    table.addDeferred(
        QStringLiteral("faxReport"), 1,
        [&parts, &reports](const RequestCall &call, const Reply &reply) {
            const auto fax = Arguments::id<FaxTag>(call.request.arguments.first(),
                                                   QStringLiteral("id"))
                                 .and_then([&](FaxId id) { return seenFax(parts, id, call); });
            if (!fax)
                return reply(tl::unexpected(fax.error()));
            reports.ofFax(fax->id, call.caller.account, answering(reply));
        });
}

} // namespace Fax

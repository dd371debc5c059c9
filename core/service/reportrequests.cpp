#include "service/requestgroups.h"

#include "service/arguments.h"
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

void addReportRequests(RequestTable &table, Reports &reports)
{
    table.addDeferred(QStringLiteral("report"), 1,
                      [&reports](const RequestCall &call, const Reply &reply) {
                          const auto id = Arguments::id<JobTag>(call.request.arguments.first(),
                                                                QStringLiteral("id"));
                          if (!id)
                              return reply(tl::unexpected(id.error()));
                          reports.ofJob(*id, call.caller.account, answering(reply));
                      });
    table.addDeferred(QStringLiteral("faxReport"), 1,
                      [&reports](const RequestCall &call, const Reply &reply) {
                          const auto id = Arguments::id<FaxTag>(call.request.arguments.first(),
                                                                QStringLiteral("id"));
                          if (!id)
                              return reply(tl::unexpected(id.error()));
                          reports.ofFax(*id, call.caller.account, answering(reply));
                      });
}

} // namespace Fax

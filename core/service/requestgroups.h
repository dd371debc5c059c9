#pragma once

#include "base/result.h"
#include "job/archivedfax.h"
#include "job/job.h"

namespace Fax {

class FaxLogs;
class JobView;
class LineStatistics;
class PageWatches;
class Previews;
class Receipts;
class Reports;
class RequestTable;
class Submissions;
struct ServiceParts;

// The methods of requests.md, one function (and file) per group. Everything they are given must outlive
// the table.
void addJobRequests(RequestTable &table, ServiceParts &parts, JobView &view,
                    Submissions &submissions);
void addPreviewRequests(RequestTable &table, Previews &previews);
void addJobChangeRequests(RequestTable &table, ServiceParts &parts);
void addPortRequests(RequestTable &table, ServiceParts &parts, PageWatches &watches);
void addModemRequests(RequestTable &table, ServiceParts &parts);
void addFaxRequests(RequestTable &table, ServiceParts &parts);
void addSentRequests(RequestTable &table, ServiceParts &parts);
void addLogRequests(RequestTable &table, ServiceParts &parts, FaxLogs &logs, Receipts &receipts);
void addReportRequests(RequestTable &table, const ServiceParts &parts, Reports &reports);
void addAccountRequests(RequestTable &table, ServiceParts &parts);
void addMailRequests(RequestTable &table, ServiceParts &parts);
void addContactRequests(RequestTable &table, ServiceParts &parts);
void addRouteRequests(RequestTable &table, ServiceParts &parts);
void addArchiveRequests(RequestTable &table, ServiceParts &parts);
void addSettingRequests(RequestTable &table, ServiceParts &parts);
void addCoverRequests(RequestTable &table, ServiceParts &parts);
void addStatisticsRequests(RequestTable &table, ServiceParts &parts, LineStatistics &statistics);

/** For the activity log: "archived fax 7 to ACME, 2026-05-06T…". */
[[nodiscard]] QString objectText(const ArchivedFax &fax);

/**
 * The queue as clients see it: the store's counts and what the disk forbids now.
 * @param user  counts only jobs of this account
 */
[[nodiscard]] Result<QueueStatus> queueStatus(const ServiceParts &parts,
                                              const std::optional<QString> &user = {});

} // namespace Fax

#pragma once

#include "base/result.h"
#include "job/job.h"

namespace Fax {

class FaxLogs;
class JobView;
class Receipts;
class Reports;
class RequestTable;
class Submissions;
struct ServiceParts;

// The methods of requests.md, one function (and file) per group. Everything they are given must outlive
// the table.
void addJobRequests(RequestTable &table, ServiceParts &parts, JobView &view,
                    Submissions &submissions);
void addPortRequests(RequestTable &table, ServiceParts &parts);
void addModemRequests(RequestTable &table, ServiceParts &parts);
void addFaxRequests(RequestTable &table, ServiceParts &parts);
void addLogRequests(RequestTable &table, ServiceParts &parts, FaxLogs &logs, Receipts &receipts);
void addReportRequests(RequestTable &table, Reports &reports);
void addSettingRequests(RequestTable &table, ServiceParts &parts);

/** The queue as clients see it: the store's counts and what the disk forbids now. */
[[nodiscard]] Result<QueueStatus> queueStatus(const ServiceParts &parts);

} // namespace Fax

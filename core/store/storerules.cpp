#include "store/storerules.h"

#include <array>

namespace Fax::StoreRules {

namespace {

constexpr auto restoreBackup = "Stop the service and put a backup of the data folder in place.";
constexpr auto cancelJob = "Cancel the job and send the fax again.";
constexpr auto askRecipient = "Ask the recipient which pages came before anything is sent again.";
constexpr auto rebuildIndex = "Run \"faxctl archive rebuild\".";
constexpr auto harmless = "No fax is in danger; keep a copy of the database and report this.";

constexpr std::array table{
    RuledInvariant{"acknowledged-jobs", "Each acknowledged job exists once"},
    RuledInvariant{"live-attempts", "A job is on the line exactly while it has an open attempt"},
    RuledInvariant{"confirmed-pages", "Confirmed pages never become fewer, none is sent again"},
    RuledInvariant{"owned-documents",
                   "Each document has an owner, and each owner has its documents"},
    RuledInvariant{"received-pages", "Each received fax has its pages"},
    RuledInvariant{"routed-faxes", "Received faxes are routed from the archive, once each way"},
    RuledInvariant{"archive-rows", "What is not in the archive yet can still be put there"},
};

constexpr std::array allRules{
    // ---- each acknowledged job exists once: ids are given once and rows stay as history
    StoreRule{"acknowledged-jobs",
              "SELECT seq, (SELECT COUNT(*) FROM job) FROM sqlite_sequence WHERE name = 'job'"
              " AND seq <> (SELECT COUNT(*) FROM job)",
              "%1 jobs were acknowledged, but %2 exist.", restoreBackup},
    StoreRule{"acknowledged-jobs",
              "SELECT seq, (SELECT COUNT(*) FROM submission) FROM sqlite_sequence"
              " WHERE name = 'submission' AND seq <> (SELECT COUNT(*) FROM submission)",
              "%1 submissions were acknowledged, but %2 exist.", restoreBackup},
    StoreRule{"acknowledged-jobs",
              "SELECT id FROM submission WHERE id NOT IN (SELECT submission_id FROM job)",
              "Submission %1 has no job.", restoreBackup},

    // ---- intents of calls
    StoreRule{"live-attempts",
              "SELECT id, state FROM job WHERE state IN ('inprogress', 'canceling') AND NOT EXISTS"
              " (SELECT 1 FROM attempt WHERE job_id = job.id AND ended_at IS NULL)",
              "Job %1 is %2, but no attempt of it is open.", restoreBackup},
    StoreRule{"live-attempts",
              "SELECT job_id, attempt, state FROM attempt JOIN job ON job.id = job_id"
              " WHERE ended_at IS NULL AND state NOT IN ('inprogress', 'canceling')",
              "Attempt %2 of job %1 is open, but the job is %3.", restoreBackup},
    StoreRule{"live-attempts",
              "SELECT job_id, MAX(attempt), COUNT(*) FROM attempt GROUP BY job_id"
              " HAVING MAX(attempt) <> COUNT(*)",
              "The last attempt of job %1 is number %2, but there are %3.", harmless},
    StoreRule{"live-attempts",
              "SELECT id, attempts FROM job WHERE attempts > (SELECT COUNT(*) FROM attempt"
              " WHERE job_id = job.id AND counted = 1 AND ended_at IS NOT NULL)",
              "Job %1 counts %2 tries, more than it has attempts.", harmless},
    StoreRule{"live-attempts",
              "SELECT call_id FROM attempt WHERE call_id IN (SELECT call_id FROM received_fax)",
              "Call %1 belongs to a sent and to a received fax.", harmless},

    // ---- pages of jobs
    StoreRule{"confirmed-pages",
              "SELECT id, pages, (SELECT COUNT(*) FROM job_page WHERE job_id = job.id) FROM job"
              " WHERE pages <> (SELECT COUNT(*) FROM job_page WHERE job_id = job.id)"
              " OR pages <> (SELECT COALESCE(MAX(page), 0) FROM job_page WHERE job_id = job.id)",
              "Job %1 has %2 pages, but %3 are there or their numbers have gaps.", cancelJob},
    StoreRule{"confirmed-pages",
              "SELECT id, pages_confirmed, (SELECT COUNT(*) FROM job_page WHERE job_id = job.id"
              " AND verdict IN ('damaged', 'confirmed')) AS found FROM job"
              " WHERE pages_confirmed <> found",
              "Job %1 counts %2 confirmed pages, but %3 are.", askRecipient},
    StoreRule{"confirmed-pages",
              "SELECT id, pages_confirmed, (SELECT COALESCE(SUM(pages_confirmed), 0) FROM attempt"
              " WHERE job_id = job.id) AS brought FROM job WHERE pages_confirmed <> brought",
              "Job %1 has %2 confirmed pages, but its calls brought %3.", askRecipient},
    StoreRule{
        "confirmed-pages",
        "SELECT job_id, page FROM job_page WHERE verdict <> 'not_delivered' AND (decided_at IS"
        " NULL OR NOT EXISTS (SELECT 1 FROM attempt WHERE attempt.job_id = job_page.job_id"
        " AND attempt.attempt = job_page.attempt))",
        "Page %2 of job %1 has a verdict, but no call decided it.", askRecipient},
    StoreRule{"confirmed-pages",
              "SELECT job_page.job_id, page, attempt.attempt FROM job_page JOIN attempt"
              " ON attempt.job_id = job_page.job_id AND attempt.attempt > job_page.attempt"
              " AND attempt.first_page <= page WHERE verdict IN ('damaged', 'confirmed')",
              "Page %2 of job %1 was confirmed and sent again by attempt %3.", askRecipient},
    StoreRule{"confirmed-pages",
              "SELECT id, verdict FROM job WHERE verdict <> CASE"
              " WHEN pages = 0 THEN 'not_delivered'"
              " WHEN state NOT IN ('inprogress', 'canceling') AND EXISTS (SELECT 1 FROM job_page"
              " WHERE job_id = job.id AND verdict = 'uncertain') THEN 'uncertain'"
              " WHEN EXISTS (SELECT 1 FROM job_page WHERE job_id = job.id"
              " AND verdict IN ('not_delivered', 'uncertain')) THEN 'not_delivered'"
              " WHEN EXISTS (SELECT 1 FROM job_page WHERE job_id = job.id AND verdict = 'damaged')"
              " THEN 'damaged' ELSE 'confirmed' END",
              "The verdict of job %1, %2, is not that of its pages.", askRecipient},
    StoreRule{"confirmed-pages",
              "SELECT id FROM job WHERE state = 'completed'"
              " AND (pages = 0 OR pages_confirmed < pages)",
              "Job %1 is completed, but not all of its pages are confirmed.", askRecipient},
    StoreRule{"confirmed-pages",
              "SELECT id, state FROM job WHERE pages > 0 AND pages_confirmed = pages"
              " AND state IN ('pending', 'retrying', 'retries_exceeded')",
              "All pages of job %1 are confirmed, but it is %2.", askRecipient},
    StoreRule{"confirmed-pages",
              "SELECT id, state FROM job WHERE verdict = 'uncertain'"
              " AND state NOT IN ('retries_exceeded', 'inprogress', 'canceling', 'canceled')",
              "Job %1 is uncertain and would be sent again: it is %2.", askRecipient},

    // ---- documents
    StoreRule{"owned-documents",
              "SELECT id, size FROM blob WHERE"
              " NOT EXISTS (SELECT 1 FROM submission_document WHERE blob_id = blob.id)"
              " AND NOT EXISTS (SELECT 1 FROM job_page WHERE blob_id = blob.id)"
              " AND NOT EXISTS (SELECT 1 FROM job_page WHERE line_blob_id = blob.id)"
              " AND NOT EXISTS (SELECT 1 FROM received_page WHERE blob_id = blob.id)",
              "Document %1 (%2 octets) belongs to nobody.", harmless},
    StoreRule{"owned-documents",
              "SELECT id FROM job WHERE pages = 0 AND state = 'pending' AND coverpage_name = ''"
              " AND NOT EXISTS (SELECT 1 FROM submission_document WHERE submission_id = "
              "job.submission_id)",
              "Job %1 waits for its pages, but its document is gone.", cancelJob},
    StoreRule{"owned-documents",
              "SELECT id, page FROM job JOIN job_page ON job_id = job.id"
              " WHERE state IN ('pending', 'inprogress', 'retrying', 'canceling')"
              " AND in_queue = 1 AND job_page.verdict = 'not_delivered' AND blob_id IS NULL",
              "Job %1 is to be sent, but its page %2 is gone.", cancelJob},
    StoreRule{"owned-documents",
              "SELECT id, state FROM job WHERE in_queue = 0"
              " AND state IN ('pending', 'inprogress', 'retrying', 'canceling')",
              "Job %1 is %2, but it is not in the queue.", restoreBackup},
    StoreRule{"owned-documents",
              "SELECT DISTINCT submission_id FROM submission_document WHERE submission_id NOT IN"
              " (SELECT submission_id FROM job WHERE in_queue = 1)",
              "The documents of submission %1 are kept, but all its jobs have left the queue.",
              harmless},

    // ---- receptions
    StoreRule{"received-pages",
              "SELECT id FROM received_fax WHERE receiving = 0"
              " AND id NOT IN (SELECT fax_id FROM received_page)",
              "Received fax %1 has no page.", restoreBackup},
    StoreRule{"received-pages",
              "SELECT fax_id, MAX(page), COUNT(*) FROM received_page GROUP BY fax_id"
              " HAVING MAX(page) <> COUNT(*)",
              "The last page of received fax %1 is number %2, but there are %3.", restoreBackup},
    StoreRule{"received-pages",
              "SELECT id FROM received_fax WHERE complete = 1 AND (receiving = 1 OR EXISTS"
              " (SELECT 1 FROM received_page WHERE fax_id = received_fax.id AND partial = 1))",
              "Received fax %1 is called complete, but a part of it is missing.", restoreBackup},

    // ---- inbound routing
    StoreRule{"routed-faxes",
              "SELECT DISTINCT fax_id FROM route_run JOIN received_fax ON id = fax_id"
              " WHERE routed = 0 OR file = ''",
              "Received fax %1 was routed before it was in the archive.", harmless},

    // ---- archive
    StoreRule{"archive-rows",
              "SELECT id FROM job WHERE state = 'completed' AND file = ''"
              " AND EXISTS (SELECT 1 FROM job_page WHERE job_id = job.id AND line_blob_id NOT NULL)"
              " AND EXISTS (SELECT 1 FROM job_page WHERE job_id = job.id AND line_blob_id IS NULL)",
              "Job %1 is not in the archive, and some of its pages are gone.", restoreBackup},
    StoreRule{"archive-rows",
              "SELECT id FROM job WHERE file <> '' AND archive_done = 1 AND NOT EXISTS (SELECT 1"
              " FROM archived WHERE sent = 1 AND fax_id = job.id AND path = job.file)",
              "Job %1 has its file in the archive, but the index does not know it.", rebuildIndex},
    StoreRule{"archive-rows",
              "SELECT id FROM received_fax WHERE file <> '' AND archive_done = 1 AND NOT EXISTS"
              " (SELECT 1 FROM archived WHERE sent = 0 AND fax_id = received_fax.id"
              " AND path = received_fax.file)",
              "Received fax %1 has its file in the archive, but the index does not know it.",
              rebuildIndex},
    StoreRule{"archive-rows",
              "SELECT COUNT(*), COALESCE((SELECT SUM(faxes) FROM archived_total), 0) AS counted"
              " FROM archived HAVING COUNT(*) <> counted",
              "The index of the archive has %1 faxes, but counts %2.", rebuildIndex},
};

} // namespace

QList<RuledInvariant> invariants()
{
    return {table.begin(), table.end()};
}

QList<StoreRule> rules()
{
    return {allRules.begin(), allRules.end()};
}

QList<Violation> violations(SqlConnection &connection, const StoreRule &rule)
{
    const int columns = QString::fromLatin1(rule.sentence).count(u'%');
    return connection.list(QString::fromLatin1(rule.query), {}, [&](SqlRow &row) {
        Violation violation{QString::fromLatin1(rule.sentence), QString::fromLatin1(rule.remedy)};
        QStringList values;
        for (int i = 0; i < columns; ++i)
            values.append(row.text());
        for (int i = 0; i < columns; ++i) // names of states and numbers only: no "%" among them
            violation.sentence.replace(u"%%1"_qs.arg(i + 1), values.at(i));
        return violation;
    });
}

} // namespace Fax::StoreRules

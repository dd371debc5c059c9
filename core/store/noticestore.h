#pragma once

#include "base/result.h"
#include "job/receiptnote.h"

#include <optional>

namespace Fax {

/** Which receipts a list shows. Newest first. */
struct ReceiptFilter
{
    std::optional<QString> user = {}; ///< only those of this account
    JobId job = {}; ///< only those of this job
    std::optional<Receipt> kind = {};
    bool waitingOnly = false; ///< not seen, not mailed yet
    int limit = 1000;
};

/** How a try to mail ended. */
struct ReceiptEnd
{
    ReceiptNote::State state = ReceiptNote::State::Done;
    QDateTime nextAt = {}; ///< of Waiting; invalid: until release()
    QString text = {};
    bool counted = true; ///< it was a try; false: it could not even begin
};

/** A fax that is final and has no line in the logs yet: either a job or a received fax. */
struct LogLine
{
    qint64 id = 0;
    JobId job;
    FaxId fax;
};

/**
 * What is told when a fax is final: receipts and lines of the logs. The database makes both in the transaction that
 * makes the fax final. Contract of the methods as for JobStore.
 *
 *     a mail: due() → begin() → end();  a notification: receipts() → setSeen();  a line: logLines() → removeLogLine()
 *
 * begin() is the intent row, end() the outcome. recover() lets what has no outcome be mailed again, so a receipt
 * comes at least once.
 */
class NoticeStore
{
public:
    NoticeStore() = default;
    virtual ~NoticeStore() = default;
    NoticeStore(const NoticeStore &) = delete;
    NoticeStore &operator=(const NoticeStore &) = delete;

    [[nodiscard]] virtual Result<QList<ReceiptNote>> receipts(const ReceiptFilter &filter) = 0;
    /** Mails whose time has come, oldest first; 16 at most. */
    [[nodiscard]] virtual Result<QList<ReceiptNote>> dueMails(const QDateTime &now) = 0;
    /** When a mail is due next; invalid: nothing waits for a time. */
    [[nodiscard]] virtual Result<QDateTime> nextDue() = 0;
    /** InvalidOperation unless it waits. */
    [[nodiscard]] virtual Result<ReceiptNote> beginMail(qint64 id, const QDateTime &now) = 0;
    [[nodiscard]] virtual Result<ReceiptNote> endMail(qint64 id, const ReceiptEnd &end,
                                                      const QDateTime &now) = 0;
    /** A notification was shown; nothing for one that is known as seen. NotFound also if it is another account's. */
    [[nodiscard]] virtual Result<> setSeen(qint64 id, const QString &user,
                                           const QDateTime &now) = 0;
    /** What waits without a time is due now: something has been set up. */
    [[nodiscard]] virtual Result<> release(const QDateTime &now) = 0;
    /** Once, before anything starts: what was begun and has no outcome is due again. */
    [[nodiscard]] virtual Result<> recover(const QDateTime &now) = 0;
    /** All jobs of the submission that the job belongs to, in order. */
    [[nodiscard]] virtual Result<QList<JobId>> jobsTogether(JobId id) = 0;

    [[nodiscard]] virtual Result<QList<LogLine>> logLines() = 0; ///< oldest first, 100 at most
    [[nodiscard]] virtual Result<> removeLogLine(qint64 id) = 0;
};

} // namespace Fax

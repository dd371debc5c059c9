#pragma once

#include "store/noticestore.h"
#include "store/sqlwork.h"

namespace Fax {

/** NoticeStore on the connection of the job store: one transaction and one Result for each call. */
class SqlNoticeStore final : public NoticeStore
{
public:
    explicit SqlNoticeStore(SqlConnection &connection)
        : m_sql(connection)
    { }

    Result<QList<ReceiptNote>> receipts(const ReceiptFilter &filter) override;
    Result<QList<ReceiptNote>> dueMails(const QDateTime &now) override;
    Result<QDateTime> nextDue() override;
    Result<ReceiptNote> beginMail(qint64 id, const QDateTime &now) override;
    Result<ReceiptNote> endMail(qint64 id, const ReceiptEnd &end, const QDateTime &now) override;
    Result<> setSeen(qint64 id, const QString &user, const QDateTime &now) override;
    Result<> release(const QDateTime &now) override;
    Result<> recover(const QDateTime &now) override;
    Result<QList<JobId>> jobsTogether(JobId id) override;
    Result<QList<LogLine>> logLines() override;
    Result<> removeLogLine(qint64 id) override;

private:
    template <typename Work> auto read(Work work) -> Result<decltype(work())>
    {
        return SqlWork(m_sql).read(work);
    }
    template <typename Work> auto write(Work work) -> Result<decltype(work())>
    {
        return SqlWork(m_sql).write(work);
    }
    [[nodiscard]] ReceiptNote note(qint64 id);

    SqlConnection &m_sql;
};

} // namespace Fax

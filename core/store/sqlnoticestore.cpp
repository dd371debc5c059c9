#include "store/sqlnoticestore.h"

namespace Fax {

namespace {

QString selectReceipts(const QString &rest)
{
    return u"SELECT r.id, r.job_id, r.grouped, r.kind, r.state, r.tries, r.next_at, r.changed_at, "
           u"r.text,"
           " j.user FROM receipt r JOIN job j ON j.id = r.job_id "_qs
        + rest;
}

ReceiptNote readNote(SqlRow &row)
{
    ReceiptNote note;
    note.id = row.integer();
    note.job = row.id<JobId>();
    note.grouped = row.flag();
    note.kind = row.named<Receipt>();
    note.state = row.named<ReceiptNote::State>();
    note.tries = row.number();
    note.nextAt = row.time();
    note.changedAt = row.time();
    note.text = row.text();
    note.user = row.text();
    return note;
}

} // namespace

ReceiptNote SqlNoticeStore::note(qint64 id)
{
    const auto found = m_sql.one(selectReceipts(u"WHERE r.id = :id"_qs), {{":id", id}}, readNote);
    if (!found)
        throwError(ErrorCode::NotFound, u"There is no receipt %1."_qs.arg(id));
    return *found;
}

Result<QList<ReceiptNote>> SqlNoticeStore::receipts(const ReceiptFilter &filter)
{
    return read([&] {
        return m_sql.list(selectReceipts(u"WHERE (:allUsers OR j.user = :user)"
                                         " AND (:allJobs OR r.job_id = :job)"
                                         " AND (:allKinds OR r.kind = :kind)"
                                         " AND (:allStates OR r.state IN ('waiting', 'running'))"
                                         " ORDER BY r.id DESC LIMIT :limit"_qs),
                          {{":allUsers", !filter.user},
                           {":user", filter.user.value_or(QString())},
                           {":allJobs", !filter.job.isValid()},
                           {":job", filter.job.value},
                           {":allKinds", !filter.kind},
                           {":kind", storedName(filter.kind.value_or(Receipt::None))},
                           {":allStates", !filter.waitingOnly},
                           {":limit", filter.limit}},
                          readNote);
    });
}

Result<QList<ReceiptNote>> SqlNoticeStore::dueMails(const QDateTime &now)
{
    return read([&] {
        return m_sql.list(selectReceipts(u"WHERE r.state = 'waiting' AND r.kind = 'mail'"
                                         " AND r.next_at <= :now ORDER BY r.id LIMIT 16"_qs),
                          {{":now", stored(now)}}, readNote);
    });
}

Result<QDateTime> SqlNoticeStore::nextDue()
{
    return read([&] {
        return m_sql
            .one(u"SELECT MIN(next_at) FROM receipt WHERE state = 'waiting' AND kind = 'mail'"_qs,
                 {}, [](SqlRow &row) { return row.time(); })
            .value_or(QDateTime());
    });
}

Result<ReceiptNote> SqlNoticeStore::beginMail(qint64 id, const QDateTime &now)
{
    return write([&] {
        if (m_sql.change(u"UPDATE receipt SET state = 'running', tries = tries + 1,"
                         " changed_at = :now WHERE id = :id AND state = 'waiting'"_qs,
                         {{":now", stored(now)}, {":id", id}})
            == 0)
            throwError(ErrorCode::InvalidOperation, u"Receipt %1 does not wait."_qs.arg(id));
        return note(id);
    });
}

Result<ReceiptNote> SqlNoticeStore::endMail(qint64 id, const ReceiptEnd &end, const QDateTime &now)
{
    return write([&] {
        m_sql.change(u"UPDATE receipt SET state = :state, next_at = :next, text = :text,"
                     " tries = tries - :uncounted, changed_at = :now"
                     " WHERE id = :id AND state = 'running'"_qs,
                     {{":state", storedName(end.state)},
                      {":next", stored(end.nextAt)},
                      {":text", end.text},
                      {":uncounted", end.counted ? 0 : 1},
                      {":now", stored(now)},
                      {":id", id}});
        return note(id);
    });
}

Result<> SqlNoticeStore::setSeen(qint64 id, const QString &user, const QDateTime &now)
{
    return write([&] {
        const ReceiptNote seen = note(id);
        if (seen.user != user || seen.kind != Receipt::Notify)
            throwError(ErrorCode::NotFound, u"There is no receipt %1."_qs.arg(id));
        m_sql.change(u"UPDATE receipt SET state = 'done', changed_at = :now"
                     " WHERE id = :id AND state = 'waiting'"_qs,
                     {{":now", stored(now)}, {":id", id}});
    });
}

Result<> SqlNoticeStore::release(const QDateTime &now)
{
    return write([&] {
        m_sql.change(u"UPDATE receipt SET next_at = :now"
                     " WHERE state = 'waiting' AND kind = 'mail' AND next_at IS NULL"_qs,
                     {{":now", stored(now)}});
    });
}

Result<> SqlNoticeStore::recover(const QDateTime &now)
{
    return write([&] {
        m_sql.change(u"UPDATE receipt SET state = 'waiting', next_at = :now"
                     " WHERE state = 'running'"_qs,
                     {{":now", stored(now)}});
    });
}

Result<QList<JobId>> SqlNoticeStore::jobsTogether(JobId id)
{
    return read([&] {
        return m_sql.list(u"SELECT id FROM job WHERE submission_id ="
                          " (SELECT submission_id FROM job WHERE id = :id) ORDER BY id"_qs,
                          {{":id", id.value}}, [](SqlRow &row) { return row.id<JobId>(); });
    });
}

Result<QList<LogLine>> SqlNoticeStore::logLines()
{
    return read([&] {
        return m_sql.list(u"SELECT id, job_id, fax_id FROM log_line ORDER BY id LIMIT 100"_qs, {},
                          [](SqlRow &row) {
                              LogLine line;
                              line.id = row.integer();
                              line.job = row.id<JobId>();
                              line.fax = row.id<FaxId>();
                              return line;
                          });
    });
}

Result<> SqlNoticeStore::removeLogLine(qint64 id)
{
    return write([&] { m_sql.change(u"DELETE FROM log_line WHERE id = :id"_qs, {{":id", id}}); });
}

} // namespace Fax

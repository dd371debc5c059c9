#include "store/receptiontable.h"

namespace Fax {

namespace {

QString selectFaxes(const QString &rest)
{
    return QStringLiteral(
               "SELECT id, tsid, csid, caller_id, sub_address, received_at, seconds_on_line, "
               "port_name, port_id, call_id, complete, receiving, is_read, error, error_text, "
               "file, owner, note, done, (SELECT COUNT(*) FROM received_page WHERE fax_id = "
               "received_fax.id), "
               "(SELECT COALESCE(SUM(bad_lines), 0) FROM received_page "
               "WHERE fax_id = received_fax.id) FROM received_fax ")
        + rest;
}

ReceivedFax readFax(SqlRow &row)
{
    ReceivedFax fax;
    fax.id = row.id<FaxId>();
    fax.tsid = row.text();
    fax.csid = row.text();
    fax.callerId = row.text();
    fax.from = fax.tsid.isEmpty() ? fax.callerId : fax.tsid;
    fax.subAddress = row.text();
    fax.receivedAt = row.time();
    fax.secondsOnLine = row.real();
    fax.port = row.text();
    fax.portId = row.id<PortId>();
    fax.callId = row.id<CallId>();
    fax.complete = row.flag();
    fax.receiving = row.flag();
    fax.read = row.flag();
    fax.error = row.error();
    fax.errorText = row.text();
    fax.file = row.text();
    fax.owner = row.text();
    fax.note = row.text();
    fax.done = row.flag();
    fax.pages = row.number();
    fax.badLines = row.number();
    return fax;
}

} // namespace

Reception ReceptionTable::begin(const ReceptionStart &start, const QDateTime &now)
{
    const CallId call = m_calls.add(start.port, now);
    const FaxId fax{m_sql.insert(
        u"INSERT INTO received_fax (call_id, port_id, port_name, caller_id, csid, received_at)"
        " VALUES (:call, :port, :name, :caller, :csid, :at)"_qs,
        {{":call", call.value},
         {":port", start.port.value},
         {":name", start.portName},
         {":caller", start.callerId},
         {":csid", start.csid},
         {":at", stored(now)}})};
    return {fax, call};
}

void ReceptionTable::addPage(FaxId fax, const ReceivedPage &page)
{
    if (!read(fax).receiving)
        throwError(ErrorCode::InvalidOperation,
                   u"Fax %1 is not being received any more."_qs.arg(fax.value));
    removePages(fax, page.page); // a page that the caller repeats replaces the first version
    m_sql.insert(
        u"INSERT INTO received_page VALUES (:fax, :page, :blob, :width, :rows, :resolution,"
        " :bad, :partial)"_qs,
        {{":fax", fax.value},
         {":page", page.page},
         {":blob", m_blobs.put(page.coded.t6)},
         {":width", page.coded.width},
         {":rows", page.coded.rows},
         {":resolution", storedName(page.coded.resolution)},
         {":bad", page.badLines},
         {":partial", page.partial}});
}

std::optional<ReceivedFax> ReceptionTable::end(FaxId id, const ReceptionEnd &end)
{
    const ReceivedFax fax = read(id);
    if (!fax.receiving)
        throwError(ErrorCode::InvalidOperation,
                   u"Fax %1 is not being received any more."_qs.arg(id.value));
    const bool whole = end.error == ErrorCode::None && fax.pages > 0;
    m_calls.end(fax.callId,
                {{},
                 end.endedAt,
                 whole ? CallOutcome::Received : CallOutcome::Broken,
                 fax.pages,
                 end.error},
                end.secondsOnLine);
    if (fax.pages == 0) {
        removeRow(id);
        return std::nullopt;
    }
    m_sql.change(u"UPDATE received_fax SET receiving = 0, complete = :complete, error = :error,"
                 " error_text = :text, tsid = :tsid, sub_address = :sub, seconds_on_line = :seconds"
                 " WHERE id = :id"_qs,
                 {{":complete", end.error == ErrorCode::None},
                  {":error", static_cast<int>(end.error)},
                  {":text", end.detail},
                  {":tsid", end.tsid},
                  {":sub", end.subAddress},
                  {":seconds", end.secondsOnLine},
                  {":id", id.value}});
    return read(id);
}

void ReceptionTable::recover(CrashRepair &repair)
{
    const auto open = m_sql.list(u"SELECT id FROM received_fax WHERE receiving = 1"_qs, {},
                                 [](SqlRow &row) { return row.id<FaxId>(); });
    for (const FaxId id : open) {
        const auto kept = end(id,
                              {.error = ErrorCode::LineFault,
                               .detail = u"The service stopped during the call."_qs,
                               .tsid = {},
                               .subAddress = {}});
        (kept ? repair.receptionsClosed : repair.receptionsDropped).append(id);
    }
}

QList<ReceivedFax> ReceptionTable::list(const FaxFilter &filter)
{
    const QString page = u"id < :before ORDER BY id DESC LIMIT :limit"_qs;
    if (filter.owner)
        return m_sql.list(selectFaxes(u"WHERE owner <> '' AND owner = :owner AND "_qs + page),
                          {{":owner", *filter.owner},
                           {":before", beforeOrAll(filter.before)},
                           {":limit", filter.limit}},
                          readFax);
    return m_sql.list(selectFaxes(u"WHERE "_qs + page),
                      {{":before", beforeOrAll(filter.before)}, {":limit", filter.limit}}, readFax);
}

ReceivedFax ReceptionTable::read(FaxId id)
{
    const auto fax = m_sql.one(selectFaxes(u"WHERE id = :id"_qs), {{":id", id.value}}, readFax);
    if (!fax)
        throwError(ErrorCode::NotFound, u"There is no received fax %1."_qs.arg(id.value));
    return *fax;
}

QList<TiffFax::CodedPage> ReceptionTable::pages(FaxId id)
{
    static_cast<void>(read(id));
    QList<qint64> blobs;
    QList<TiffFax::CodedPage> pages = m_sql.list(
        u"SELECT blob_id, width, rows, resolution FROM received_page"
        " WHERE fax_id = :id ORDER BY page"_qs,
        {{":id", id.value}}, [&](SqlRow &row) {
            blobs.append(row.integer());
            TiffFax::CodedPage page;
            page.width = row.number();
            page.rows = row.number();
            page.resolution = row.named<Resolution>();
            return page;
        });
    for (int i = 0; i < pages.size(); ++i)
        pages[i].t6 = m_blobs.get(blobs.at(i));
    return pages;
}

void ReceptionTable::setRead(FaxId id, bool isRead)
{
    static_cast<void>(read(id));
    m_sql.change(u"UPDATE received_fax SET is_read = :read WHERE id = :id"_qs,
                 {{":read", isRead}, {":id", id.value}});
}

void ReceptionTable::setOwner(FaxId id, const QString &owner)
{
    static_cast<void>(read(id));
    m_sql.change(u"UPDATE received_fax SET owner = :owner WHERE id = :id"_qs,
                 {{":owner", owner}, {":id", id.value}});
}

void ReceptionTable::setNote(FaxId id, const QString &note)
{
    static_cast<void>(read(id));
    m_sql.change(u"UPDATE received_fax SET note = :note WHERE id = :id"_qs,
                 {{":note", note}, {":id", id.value}});
}

void ReceptionTable::setDone(FaxId id, bool done)
{
    if (read(id).receiving)
        throwError(ErrorCode::InvalidOperation,
                   u"Fax %1 is still being received."_qs.arg(id.value));
    m_sql.change(u"UPDATE received_fax SET done = :done WHERE id = :id"_qs,
                 {{":done", done}, {":id", id.value}});
}

void ReceptionTable::remove(FaxId id)
{
    const ReceivedFax fax = read(id);
    if (fax.receiving)
        throwError(ErrorCode::InvalidOperation,
                   u"Fax %1 is still being received; hang up first."_qs.arg(id.value));
    const qint64 routes = m_sql.integer(
        u"SELECT COUNT(*) FROM route_run WHERE fax_id = :id AND state = 'running'"_qs,
        {{":id", id.value}});
    if (routes > 0) // 2.5
        throwError(ErrorCode::InvalidOperation,
                   u"Fax %1 is being routed; try again when that is over."_qs.arg(id.value));
    removeRow(id);
    m_calls.removeFrames(fax.callId);
}

/** One page, or all of them with page 0. */
void ReceptionTable::removePages(FaxId id, int page)
{
    const auto blobs = m_sql.list(
        u"SELECT blob_id FROM received_page WHERE fax_id = :id AND :page IN (0, page)"_qs,
        {{":id", id.value}, {":page", page}}, [](SqlRow &row) { return row.integer(); });
    m_sql.change(u"DELETE FROM received_page WHERE fax_id = :id AND :page IN (0, page)"_qs,
                 {{":id", id.value}, {":page", page}});
    m_blobs.releaseUnused(blobs);
}

void ReceptionTable::removeRow(FaxId id)
{
    removePages(id);
    m_sql.change(u"DELETE FROM received_fax WHERE id = :id"_qs, {{":id", id.value}});
}

QList<FaxId> ReceptionTable::toArchive()
{
    return m_sql.list(
        u"SELECT id FROM received_fax WHERE receiving = 0 AND file = '' ORDER BY id"_qs, {},
        [](SqlRow &row) { return row.id<FaxId>(); });
}

} // namespace Fax

#include "store/calltable.h"

namespace Fax {

CallId CallTable::add(PortId port, const QDateTime &startedAt)
{
    return {m_sql.insert(u"INSERT INTO call (port_id, started_at) VALUES (:port, :at)"_qs,
                         {{":port", port.value}, {":at", stored(startedAt)}})};
}

void CallTable::end(CallId call, const EndedCall &end, double secondsOnLine)
{
    if (!end.endedAt.isValid())
        return;
    m_sql.change(
        u"UPDATE call SET ended_at = :at, outcome = :outcome, pages = :pages, error = :error,"
        " seconds_on_line = :seconds WHERE id = :id"_qs,
        {{":at", stored(end.endedAt)},
         {":outcome", storedName(end.outcome)},
         {":pages", end.pages},
         {":error", static_cast<int>(end.error)},
         {":seconds", secondsOnLine},
         {":id", call.value}});
}

void CallTable::appendFrames(const QHash<CallId, QList<TraceEntry>> &frames)
{
    for (auto call = frames.cbegin(); call != frames.cend(); ++call) {
        for (const TraceEntry &frame : *call)
            appendFrame(call.key(), frame);
    }
}

void CallTable::appendFrame(CallId call, const TraceEntry &frame)
{
    m_sql.insert(u"INSERT INTO call_frame (call_id, seconds, direction, name, octets, meaning)"
                 " VALUES (:call, :seconds, :direction, :name, :octets, :meaning)"_qs,
                 {{":call", call.value},
                  {":seconds", frame.seconds},
                  {":direction", storedName(frame.direction)},
                  {":name", frame.name},
                  {":octets", frame.octets},
                  {":meaning", frame.meaning}});
}

QList<TraceEntry> CallTable::frames(CallId call)
{
    return m_sql.list(u"SELECT seconds, direction, name, octets, meaning FROM call_frame"
                      " WHERE call_id = :call ORDER BY id"_qs,
                      {{":call", call.value}}, [](SqlRow &row) {
                          TraceEntry entry;
                          entry.seconds = row.real();
                          entry.direction = row.named<Direction>();
                          entry.name = row.text();
                          entry.octets = row.bytes();
                          entry.meaning = row.text();
                          return entry;
                      });
}

void CallTable::removeFrames(CallId call)
{
    m_sql.change(u"DELETE FROM call_frame WHERE call_id = :call"_qs, {{":call", call.value}});
}

} // namespace Fax

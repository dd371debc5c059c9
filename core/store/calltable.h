#pragma once

#include "base/id.h"
#include "job/job.h"
#include "job/linehistory.h"
#include "store/sqlconnection.h"

namespace Fax {

/** Calls in both directions and the frames they were made of. */
class CallTable
{
public:
    explicit CallTable(SqlConnection &connection)
        : m_sql(connection)
    { }

    [[nodiscard]] CallId add(PortId port, const QDateTime &startedAt);
    /** What the history counts; an end whose time is not known is left out. */
    void end(CallId call, const EndedCall &end, double secondsOnLine);
    void appendFrames(const QHash<CallId, QList<TraceEntry>> &frames);
    [[nodiscard]] QList<TraceEntry> frames(CallId call);
    void removeFrames(CallId call);

private:
    void appendFrame(CallId call, const TraceEntry &frame);

    SqlConnection &m_sql;
};

} // namespace Fax

#pragma once

#include "base/id.h"
#include "job/job.h"
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
    void appendFrames(const QHash<CallId, QList<TraceEntry>> &frames);
    [[nodiscard]] QList<TraceEntry> frames(CallId call);
    void removeFrames(CallId call);

private:
    void appendFrame(CallId call, const TraceEntry &frame);

    SqlConnection &m_sql;
};

} // namespace Fax

#pragma once

#include "base/id.h"
#include "job/job.h"
#include "port/lineprotocol.h"

#include <QtCore/QHash>
#include <QtCore/QObject>
#include <QtCore/QTimer>

namespace Fax {

struct ServiceParts;

/**
 * Gathers the frames of running calls and stores them once a second and at the end of a call; sends each
 * one as a `frame` event at once.
 */
class CallTrace final : public QObject
{
    Q_OBJECT

public:
    explicit CallTrace(ServiceParts &parts, QObject *parent = nullptr);

    /** @param subject  "job" or "fax" and its id, for the event */
    void add(PortId port, const LineProtocol::Frame &frame, const QVariantMap &subject);
    void flush();
    void endCall(CallId call);

    static constexpr int maximumFrames = 20000; ///< kept per call: a page of ECM has some hundred

private:
    ServiceParts &m_parts;
    QHash<CallId, QList<TraceEntry>> m_waiting;
    QHash<qint64, int> m_counts;
    QTimer m_timer;
};

} // namespace Fax

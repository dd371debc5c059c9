#include "service/calltrace.h"

#include "base/logging.h"
#include "base/valuemap.h"
#include "service/eventfeed.h"
#include "service/serviceparts.h"
#include "store/jobstore.h"

namespace Fax {

using namespace std::chrono_literals;

CallTrace::CallTrace(ServiceParts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(1s);
    connect(&m_timer, &QTimer::timeout, this, &CallTrace::flush);
}

void CallTrace::add(PortId port, const LineProtocol::Frame &frame, const QVariantMap &subject)
{
    if (++m_counts[frame.call] > maximumFrames)
        return;
    const TraceEntry entry{static_cast<double>(frame.lineMs) / 1000.0, frame.direction, frame.name,
                           frame.octets, frame.meaning};
    m_waiting[CallId{frame.call}].append(entry);
    QVariantMap event = toMap(entry);
    event.insert(subject);
    event.insert(QStringLiteral("port"), port.value);
    m_parts.events->send(QStringLiteral("frame"), event);
    if (!m_timer.isActive())
        m_timer.start();
}

void CallTrace::flush()
{
    m_timer.stop();
    const auto waiting = std::exchange(m_waiting, {});
    if (waiting.isEmpty())
        return;
    if (auto stored = m_parts.store->appendFrames(waiting); !stored)
        qCWarning(logService) << "frames of calls are lost:" << stored.error().message();
}

void CallTrace::endCall(CallId call)
{
    flush();
    m_counts.remove(call.value);
}

} // namespace Fax

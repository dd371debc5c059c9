#pragma once

#include "base/result.h"
#include "port/lineprotocol.h"
#include "store/jobstore.h"

#include <QtCore/QHash>
#include <QtCore/QObject>

namespace Fax {

class Port;
struct ServiceParts;

/**
 * Receives faxes: answers as the port's rule says, stores each page before the worker may confirm it,
 * keeps what has arrived when the call breaks (service-semantics 13.3), archives.
 *
 * Thread: the service's own.
 */
class Receiver final : public QObject
{
    Q_OBJECT

public:
    explicit Receiver(ServiceParts &parts, QObject *parent = nullptr);

    /** Takes the call that rings; InvalidOperation if none does, StoreFailed or DiskFull if nothing could be kept. */
    [[nodiscard]] Result<> answer(Port &port);
    /** Answers no more calls; running ones go on. */
    void stop() { m_stopped = true; }

    /** Fax of a call in that is up; an invalid id if the call is none of ours. */
    [[nodiscard]] FaxId faxOfCall(qint64 call) const;
    void handleAnswerDue(PortId id);
    void handlePageReceived(const LineProtocol::PageReceived &page);
    void handleCallEnded(Port *port, const LineProtocol::CallEnded &end);

private:
    [[nodiscard]] Result<> storePage(FaxId fax, const LineProtocol::PageReceived &page);
    void announce(FaxId id);
    void finish(FaxId id, const ReceptionEnd &end);

    ServiceParts &m_parts;
    QHash<qint64, FaxId> m_calls;
    bool m_stopped = false;
};

} // namespace Fax

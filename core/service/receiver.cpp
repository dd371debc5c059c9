#include "service/receiver.h"

#include "base/crashpoint.h"
#include "base/logging.h"
#include "base/valuemap.h"
#include "port/portmanager.h"
#include "service/archiver.h"
#include "service/diskspace.h"
#include "service/eventfeed.h"
#include "service/linepages.h"
#include "service/serviceparts.h"

namespace Fax {

Receiver::Receiver(ServiceParts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{ }

Result<> Receiver::answer(Port &port)
{
    if (m_stopped || !port.isRinging())
        return failure(ErrorCode::InvalidOperation, tr("%1 does not ring").arg(port.config().name));
    if (auto room = m_parts.disk->forReception(m_calls.size()); !room)
        return room;
    const PortConfig &config = port.config();
    const ReceptionStart start{config.id, config.name, port.status().callerId, config.csid};
    const auto reception = m_parts.store->beginReception(start, m_parts.clock->now());
    if (!reception)
        return tl::unexpected(reception.error());
    m_calls.insert(reception->call.value, reception->fax);
    crashPoint("answer the call");
    if (auto answered = port.answer(reception->call); !answered) {
        m_calls.remove(reception->call.value);
        finish(reception->fax, {answered.error().code, answered.error().detail, {}, {}, 0});
        return answered;
    }
    announce(reception->fax);
    return {};
}

FaxId Receiver::faxOfCall(qint64 call) const
{
    return m_calls.value(call);
}

void Receiver::handleAnswerDue(PortId id)
{
    Port *port = m_parts.ports->port(id);
    if (!port || m_stopped)
        return;
    const auto answered = answer(*port);
    if (answered)
        return;
    qCWarning(logService) << "a call is not answered:" << answered.error().message();
    port->showNotAnswered(answered.error());
    m_parts.disk->check();
}

void Receiver::handlePageReceived(const LineProtocol::PageReceived &page)
{
    const FaxId fax = faxOfCall(page.call);
    if (!fax.isValid())
        return;
    const auto stored = storePage(fax, page);
    if (!stored)
        qCCritical(logService) << "fax" << fax.value << "page" << page.page
                               << "is not stored:" << stored.error().message();
    crashPoint("page is stored");
    if (!page.partial)
        m_parts.ports->pageStored(CallId{page.call}, page.page, stored.has_value());
    announce(fax);
}

Result<> Receiver::storePage(FaxId fax, const LineProtocol::PageReceived &page)
{
    const FaxPage content(page.width, page.rows, page.resolution, page.bits);
    return m_parts.store->addReceivedPage(
        fax, {page.page, codedPage(content), page.badLines, page.partial});
}

void Receiver::handleCallEnded(Port *port, const LineProtocol::CallEnded &end)
{
    const FaxId fax = m_calls.take(end.call);
    if (!fax.isValid())
        return;
    crashPoint("call in has ended");
    if (port)
        port->showRouting();
    ReceptionEnd outcome;
    outcome.error = end.code;
    outcome.detail = end.detail;
    outcome.tsid = end.remoteId;
    outcome.subAddress = end.subAddress;
    outcome.secondsOnLine = static_cast<double>(end.lineMs) / 1000.0;
    finish(fax, outcome);
}

/** If this fails, the reception stays open in the store, and the next start closes it with its pages. */
void Receiver::finish(FaxId id, const ReceptionEnd &end)
{
    ReceptionEnd outcome = end;
    outcome.endedAt = m_parts.clock->now();
    const auto fax = m_parts.store->endReception(id, outcome);
    if (!fax) {
        qCCritical(logService) << "fax" << id.value << "cannot be closed:" << fax.error().message();
        return;
    }
    if (!*fax) {
        m_parts.events->send(QStringLiteral("faxRemoved"), {{QStringLiteral("id"), id.value}});
        return;
    }
    m_parts.archiver->archiveWaiting();
    announce(id);
}

void Receiver::announce(FaxId id)
{
    if (const auto fax = m_parts.store->receivedFax(id))
        m_parts.events->send(QStringLiteral("fax"), toMap(*fax));
}

} // namespace Fax

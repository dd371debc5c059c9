#include "service/callbuilder.h"

#include "base/stationid.h"
#include "job/faxnumber.h"
#include "job/numberrules.h"
#include "service/linepages.h"
#include "service/serviceparts.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace Fax {

namespace {

/** Room for the rest of a Dial message beside the document. */
constexpr qsizetype maximumDocumentSize = WorkerMessage::maximumSize - 64 * 1024;

OutgoingCall outgoingCallOf(const Job &job, const FaxNumber &number, const AttemptStarted &started)
{
    OutgoingCall call;
    call.call = started.call;
    call.job = job.id;
    call.dialString = number.dialString();
    call.address = number.shown();
    call.recipientName = job.recipientName;
    call.senderName = job.senderName;
    call.documentName = job.documentName;
    call.submittedTime = job.submittedAt;
    call.firstPage = started.firstPage;
    call.pageCount = job.pages;
    call.attempt = started.attempt;
    call.attempts = job.maximumAttempts;
    call.settings.subAddress = job.subAddress;
    call.settings.password = job.password;
    call.settings.ecm = job.ecm && started.limit.ecm;
    call.settings.mmr = call.settings.ecm;
    call.settings.fastest = started.limit.fastest;
    call.settings.maximumBitRate = started.limit.bitRate;
    return call;
}

/** Hard limit for one call: set-up, then three times what the pages take at 2400 bit/s, 10 min at least. */
int watchdogSeconds(qsizetype documentSize)
{
    const qsizetype pageSeconds = documentSize * 8 / 2400;
    return static_cast<int>(std::clamp<qsizetype>(60 + 3 * pageSeconds, 600, 4 * 3600));
}

} // namespace

Result<OutgoingCall> CallBuilder::build(const Job &job, const PortConfig &port,
                                        const AttemptStarted &started) const
{
    const auto number = FaxNumber::parse(job.to);
    if (!number)
        return tl::unexpected(number.error());
    const NumberRules rules(m_parts.settings);
    if (auto allowed = rules.check(*number, port.prefix); !allowed)
        return tl::unexpected(allowed.error());
    OutgoingCall call = outgoingCallOf(job, *number, started);
    call.dialString = dialString(*number, port);
    call.settings.localId = stationId(job, port);
    call.settings.limitSpeed(std::min(port.speed, m_parts.settings.topSpeed));
    if (!m_parts.settings.ecm)
        call.settings.ecm = call.settings.mmr = false;
    const auto pages = linePages(job, call, started);
    if (!pages)
        return tl::unexpected(pages.error());
    if (auto kept = m_parts.store->setLinePages(started.call, *pages); !kept)
        return tl::unexpected(kept.error());
    call.document = TiffFax::writeCoded(*pages);
    call.pages = static_cast<int>(pages->size());
    for (const TiffFax::CodedPage &page : *pages)
        call.pageOctets.append(page.t6.size());
    call.settings.watchdogSeconds = watchdogSeconds(call.document.size());
    if (call.document.size() > maximumDocumentSize)
        return failure(
            ErrorCode::FileTooLarge,
            QCoreApplication::translate("Sender", "The pages are too large for one call"));
    return call;
}

QString CallBuilder::dialString(const FaxNumber &number, const PortConfig &port) const
{
    return port.isSerial() ? NumberRules(m_parts.settings).keys(number) : number.dialString();
}

QString CallBuilder::stationId(const Job &job, const PortConfig &port) const
{
    return transmittedId(m_parts.settings, port, job.tsid, job.senderFax);
}

QString transmittedId(const ServerSettings &settings, const PortConfig &port, const QString &tsid,
                      const QString &senderFax)
{
    for (const QString &text : {cleanStationId(tsid), cleanStationId(senderFax)}) {
        if (!settings.useDeviceTsid && !text.isEmpty())
            return text;
    }
    return cleanStationId(port.tsid);
}

Result<QList<TiffFax::CodedPage>> CallBuilder::linePages(const Job &job, const OutgoingCall &call,
                                                         const AttemptStarted &started) const
{
    const auto pages = m_parts.store->pageData(job.id, started.firstPage);
    if (!pages)
        return tl::unexpected(pages.error());
    if (pages->isEmpty())
        return failure(ErrorCode::NoPages);
    if (!m_parts.settings.branding)
        return *pages;
    HeaderLine header;
    header.localTime = started.startedAt.toTimeZone(m_parts.clock->zone());
    header.from = call.settings.localId;
    header.to = call.address;
    header.page = started.firstPage;
    header.pages = job.pages;
    return withHeaderLine(*pages, header);
}

} // namespace Fax

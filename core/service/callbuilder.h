#pragma once

#include "base/result.h"
#include "port/outgoingcall.h"
#include "port/portconfig.h"
#include "store/jobstore.h"

namespace Fax {

class FaxNumber;
struct ServiceParts;

/** The TSID of a fax that leaves by this port (service-semantics 8.2), cleaned by 8.1. */
[[nodiscard]] QString transmittedId(const ServerSettings &settings, const PortConfig &port,
                                    const QString &tsid, const QString &senderFax);

/**
 * Makes the call of one attempt: pages from the first unconfirmed one, with the header line of this
 * attempt (service-semantics 7), kept in the store as line pages, as one TIFF-F.
 */
class CallBuilder
{
public:
    explicit CallBuilder(const ServiceParts &parts)
        : m_parts(parts)
    { }

    /** FileTooLarge if the pages are too many for one call; BadNumber, BlockedNumber (also behind the
     * port's prefix), NoPages, or what the store says. */
    [[nodiscard]] Result<OutgoingCall> build(const Job &job, const PortConfig &port,
                                             const AttemptStarted &started) const;

    /** What is dialled, without the port's prefix: by the rules of NumberRules on a telephone line. */
    [[nodiscard]] QString dialString(const FaxNumber &number, const PortConfig &port) const;

    /** Which TSID is transmitted (service-semantics 8.2). */
    [[nodiscard]] QString stationId(const Job &job, const PortConfig &port) const;

private:
    [[nodiscard]] Result<QList<TiffFax::CodedPage>>
    linePages(const Job &job, const OutgoingCall &call, const AttemptStarted &started) const;

    const ServiceParts &m_parts;
};

} // namespace Fax

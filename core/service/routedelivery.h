#pragma once

#include "job/job.h"
#include "job/routing.h"
#include "routing/deliveryclient.h"

namespace Fax {

struct ServiceParts;

/**
 * Does one routing method for one fax, once: copy into the folder, mail or print (service-semantics 13.4).
 *
 * @param fax   what names, subject and text say
 * @param tiff  its pages; empty: only look whether it could be done
 * @param reply comes once from the event loop, and not at all once `context` is gone
 *
 * Thread: the service's own.
 */
void deliverRoute(ServiceParts &parts, RouteMethod method, const RouteData &data,
                  const ReceivedFax &fax, const QByteArray &tiff, QObject *context,
                  const DeliveryClient::Reply &reply);

/** A page that says what it is, and a fax that has come with it: to try a method with. */
struct SampleFax
{
    ReceivedFax fax;
    QByteArray tiff;
};
[[nodiscard]] SampleFax sampleFax(const ServiceParts &parts);

} // namespace Fax

#include "service/reports.h"

#include "imaging/renderclient.h"
#include "job/transmissionreport.h"
#include "service/archiver.h"
#include "service/jobview.h"
#include "service/serviceparts.h"
#include "store/jobstore.h"

namespace Fax {

namespace {

WhyContext contextFor(const ServiceParts &parts, const QString &account)
{
    return {parts.clock->now(), QTimeZone::systemTimeZone(), account};
}

} // namespace

void Reports::ofJob(JobId id, const QString &account, const Finished &finished)
{
    const auto job = m_view.job(id);
    if (!job)
        return finished(tl::unexpected(job.error()));
    const auto attempts = m_parts.store->attempts(id);
    auto pages = m_parts.store->pages(id);
    if (!attempts || !pages)
        return finished(tl::unexpected(attempts ? pages.error() : attempts.error()));
    settlePages(*job, *pages);
    // A fax whose pages are not prepared, or kept no longer, has a report all the same.
    const QByteArray tiff = m_parts.archiver->jobDocument(id).value_or(QByteArray());
    auto report = transmissionReport(*job, *attempts, *pages, contextFor(m_parts, account));
    if (job->pages > 0 && tiff.isEmpty())
        report.facts.append({tr("Copy of the pages"), tr("not kept")});
    m_parts.renderer->renderReport(report, tiff, this, finished);
}

void Reports::ofFax(FaxId id, const QString &account, const Finished &finished)
{
    const auto fax = m_parts.store->receivedFax(id);
    if (!fax)
        return finished(tl::unexpected(fax.error()));
    const QByteArray tiff = m_parts.archiver->faxDocument(id).value_or(QByteArray());
    m_parts.renderer->renderReport(receptionReport(*fax, contextFor(m_parts, account)), tiff, this,
                                   finished);
}

} // namespace Fax

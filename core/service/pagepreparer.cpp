#include "service/pagepreparer.h"

#include "base/crashpoint.h"
#include "base/logging.h"
#include "imaging/headerline.h"
#include "imaging/renderclient.h"
#include "service/coverpage.h"
#include "service/diskspace.h"
#include "service/linepages.h"
#include "service/serviceparts.h"
#include "service/timetable.h"

#include <QtCore/QTimer>

namespace Fax {

namespace {

RenderJob renderJobOf(const PageOrder &order, const ServerSettings &settings)
{
    RenderJob job;
    for (const StoredDocument &document : order.documents)
        job.sources.append(
            {document.name, document.content, document.pageRange, document.password});
    job.pageRange = order.pageRange;
    job.resolution = order.resolution;
    job.paper = order.paper;
    job.headerRows = headerLineRows(order.resolution);
    job.maximumPages = settings.maximumPages;
    return job;
}

} // namespace

PagePreparer::PagePreparer(ServiceParts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{ }

PagePreparer::~PagePreparer()
{
    stop();
}

void PagePreparer::wake()
{
    if (m_stopped || m_order || !m_parts.disk->forSending()) // DiskSpace wakes it again
        return;
    auto orders = m_parts.store->pageOrders(1);
    if (!orders) {
        qCWarning(logService) << "documents to prepare cannot be read:" << orders.error().message();
        const QDateTime later = m_parts.clock->now().addSecs(60);
        m_parts.timetable->set(QStringLiteral("prepare"), later, [this] { wake(); });
        return;
    }
    if (!orders->isEmpty())
        begin(orders->first());
}

void PagePreparer::stop()
{
    m_stopped = true;
    if (m_order)
        m_parts.renderer->cancel(m_ticket);
    m_order.reset();
}

std::optional<PagePreparer::Progress> PagePreparer::progress(const QString &submissionId) const
{
    if (!m_order || m_order->submissionId != submissionId)
        return std::nullopt;
    return m_progress;
}

void PagePreparer::begin(const PageOrder &order)
{
    m_order = order;
    m_pages.clear();
    m_progress = {};
    if (order.documents.isEmpty())
        return end({});
    m_ticket = m_parts.renderer->render(
        renderJobOf(order, m_parts.settings), this,
        [this](const PreparedPage &page) { addPage(page.number, page.count, page.page); },
        [this](const Result<QList<FaxPage>> &pages) {
            end(pages ? Result<>() : Result<>(tl::unexpected(pages.error())));
        });
    m_order->documents.clear(); // the renderer has them now
}

void PagePreparer::addPage(int page, int pages, const FaxPage &content)
{
    if (!m_order)
        return;
    m_pages.append(codedPage(content));
    m_progress = {page, pages};
    Q_EMIT progressed(m_order->jobs);
}

void PagePreparer::end(const Result<> &rendered)
{
    if (!m_order)
        return;
    const QList<JobId> all = m_order->jobs;
    const QList<JobId> jobs = stillWaiting();
    crashPoint("pages are made");
    if (rendered && m_order->coverpage) {
        m_uncovered = jobs;
        return addCover();
    }
    const auto stored = jobs.isEmpty() ? Result<>() : store(rendered, jobs);
    finish(stored, all);
}

void PagePreparer::finish(const Result<> &stored, const QList<JobId> &jobs)
{
    m_order.reset();
    m_pages.clear();
    if (!stored) {
        qCWarning(logService) << "prepared pages cannot be stored:" << stored.error().message();
        const QDateTime later = m_parts.clock->now().addSecs(60);
        m_parts.timetable->set(QStringLiteral("prepare"), later, [this] { wake(); });
        return;
    }
    Q_EMIT finished(jobs);
    wake();
}

/** One cover page after the other (9.7); each job goes out as soon as it has its own. */
void PagePreparer::addCover()
{
    if (m_uncovered.isEmpty())
        return finish({}, {});
    const JobId id = m_uncovered.takeFirst();
    const auto job = m_parts.store->job(id);
    const auto details = m_parts.store->jobDetails(id);
    if (!job || !details)
        return finish(tl::unexpected(!job ? job.error() : details.error()), {});
    m_coverNumber = details->recipient.number;
    CoverContent content{details->fax, details->recipient,
                         job->submittedAt.toTimeZone(m_parts.clock->zone()),
                         static_cast<int>(m_pages.size())};
    content.priority = job->priority;
    content.jobNumber = id.value;
    for (const auto &[other, text] : std::as_const(m_order->recipients)) {
        if (other != id)
            content.otherRecipients.append(text);
    }
    renderCover(m_parts, content, renderJobOf(*m_order, m_parts.settings), this,
                [this, id](const Result<QList<FaxPage>> &pages) { endCover(id, pages); });
}

void PagePreparer::endCover(JobId job, const Result<QList<FaxPage>> &pages)
{
    if (!m_order)
        return;
    if (const auto now = m_parts.store->job(job); now && now->to != m_coverNumber) {
        m_uncovered.prepend(job); // it shows a number that was changed meanwhile
        return addCover();
    }
    QList<TiffFax::CodedPage> all;
    for (const FaxPage &page : pages.value_or(QList<FaxPage>()))
        all.append(codedPage(page));
    all += m_pages;
    const auto stored = pages
        ? m_parts.store->setPages({job}, all)
        : m_parts.store->pagesFailed({job}, pages.error(), m_parts.clock->now());
    if (!stored)
        return finish(stored, {});
    Q_EMIT finished({job});
    addCover();
}

Result<> PagePreparer::store(const Result<> &rendered, const QList<JobId> &jobs)
{
    if (rendered && !m_pages.isEmpty())
        return m_parts.store->setPages(jobs, m_pages);
    const Error error = rendered ? Error{ErrorCode::NoPages, {}} : rendered.error();
    return m_parts.store->pagesFailed(jobs, error, m_parts.clock->now());
}

/** Jobs that were not cancelled while their pages were made. */
QList<JobId> PagePreparer::stillWaiting() const
{
    QList<JobId> waiting;
    for (const JobId id : std::as_const(m_order->jobs)) {
        const auto job = m_parts.store->job(id);
        if (job && job->state == JobState::Pending && job->pages == 0)
            waiting.append(id);
    }
    return waiting;
}

} // namespace Fax

#include "imaging/renderclient.h"

#include "base/logging.h"
#include "base/workerprocess.h"
#include "imaging/filetype.h"
#include "imaging/officeconverter.h"
#include "imaging/renderinbox.h"
#include "imaging/renderprotocol.h"

#include <QtCore/QPointer>
#include <QtCore/QThread>
#include <QtCore/QTimer>

#include <algorithm>
#include <chrono>
#include <map>
#include <optional>

namespace Fax {

using namespace std::chrono_literals;
using namespace RenderProtocol;

namespace {
constexpr auto jobDeadline = 330s; // the worker itself gives up after 300 s
constexpr int mostTries = 2; // a job whose worker process died is given to the next one once

struct Pending
{
    RenderJob job;
    QPointer<QObject> context;
    RenderClient::PageReady pageReady;
    RenderClient::Finished finished;
    RenderClient::FileFinished fileFinished; ///< instead of `finished`: a report
    int tries = 0;
    bool ready = false; ///< its documents are of a kind that fax-render knows
    bool sent = false;
    std::unique_ptr<QTimer> deadline;
};
} // namespace

class RenderClient::Private : public QObject
{
public:
    Private();
    ~Private() override;

    quint64 add(Pending pending);
    void cancel(quint64 ticket);

private:
    void convertOffice(quint64 ticket);
    void sendWaiting();
    bool startWorker();
    void stopWorker();
    void send(quint64 ticket, Pending &pending);
    void write(const WorkerMessage &message) { m_process->write(message.encode()); }

    void onReadyRead();
    void onWorkerGone();
    void passPage(const Page &page);
    void finish(quint64 ticket, Result<QList<FaxPage>> result);
    void finishFile(quint64 ticket, const QByteArray &file);
    [[nodiscard]] std::optional<Pending> takeEnded(quint64 ticket);
    void distrustWorker(const Error &error);

    std::map<quint64, Pending> m_jobs; // by ticket: in order of arrival
    quint64 m_lastTicket = 0;
    std::unique_ptr<WorkerProcess> m_process;
    RenderInbox m_inbox;
    OfficeConverter m_office;
};

RenderClient::Private::Private()
{
    m_inbox.onPage = [this](const Page &page) { passPage(page); };
    m_inbox.onEnd = [this](quint64 ticket, Result<QList<FaxPage>> pages) {
        finish(ticket, std::move(pages));
    };
    m_inbox.onFile = [this](quint64 ticket, const QByteArray &file) { finishFile(ticket, file); };
}

RenderClient::Private::~Private()
{
    if (m_process)
        m_process->disconnect(this);
}

quint64 RenderClient::Private::add(Pending pending)
{
    const quint64 ticket = ++m_lastTicket;
    m_jobs[ticket] = std::move(pending);
    QMetaObject::invokeMethod(
        this, [this, ticket] { convertOffice(ticket); }, Qt::QueuedConnection);
    return ticket;
}

/** Office documents become PDF, one after the other; then the job is ready. */
void RenderClient::Private::convertOffice(quint64 ticket)
{
    const auto found = m_jobs.find(ticket);
    if (found == m_jobs.end())
        return;
    QList<RenderJob::Source> &sources = found->second.job.sources;
    const auto office = std::find_if(sources.begin(), sources.end(),
                                     [](const RenderJob::Source &source) {
                                         return fileTypeOf(source.content) == FileType::Office;
                                     });
    if (office == sources.end() || found->second.fileFinished) {
        found->second.ready = true;
        return sendWaiting();
    }
    const auto index = office - sources.begin();
    m_office.convert(office->name, office->content, this,
                     [this, ticket, index](const Result<QByteArray> &pdf) {
                         const auto job = m_jobs.find(ticket);
                         if (job == m_jobs.end())
                             return;
                         if (!pdf)
                             return finish(ticket, tl::unexpected(pdf.error()));
                         job->second.job.sources[index].content = *pdf;
                         convertOffice(ticket);
                     });
}

void RenderClient::Private::cancel(quint64 ticket)
{
    const auto found = m_jobs.find(ticket);
    if (found == m_jobs.end())
        return;
    if (found->second.sent && m_process)
        write(Cancel{ticket}.encode());
    m_jobs.erase(found);
    m_inbox.forget(ticket);
    sendWaiting();
}

/** As many jobs at a time as there are cores; the others wait here, where they cost nothing. */
void RenderClient::Private::sendWaiting()
{
    int room = std::max(1, QThread::idealThreadCount());
    for (const auto &[ticket, pending] : m_jobs)
        room -= pending.sent ? 1 : 0;

    QList<quint64> next;
    for (const auto &[ticket, pending] : m_jobs) {
        if (pending.ready && !pending.sent && next.size() < room)
            next.append(ticket);
    }
    for (const quint64 ticket : std::as_const(next)) {
        if (const auto found = m_jobs.find(ticket); found != m_jobs.end())
            send(ticket, found->second);
    }
}

bool RenderClient::Private::startWorker()
{
    if (m_process)
        return true;
    const QString program = QStringLiteral("fax-render");
    if (!WorkerProcess::isInstalled(program))
        return false;
    m_inbox.clear();
    m_process = std::make_unique<WorkerProcess>();
    connect(m_process.get(), &WorkerProcess::outputReady, this, &Private::onReadyRead);
    connect(m_process.get(), &WorkerProcess::logged, this,
            [](const QByteArray &text) { qCWarning(logRender).noquote() << text.trimmed(); });
    connect(m_process.get(), &WorkerProcess::finished, this, &Private::onWorkerGone);
    m_process->start(program);
    return true;
}

/** Killed, not asked: it may hang. It goes when the kernel says so, nobody waits for it. */
void RenderClient::Private::stopWorker()
{
    if (!m_process)
        return;
    m_process->disconnect(this);
    m_process.release()->abandon();
}

void RenderClient::Private::send(quint64 ticket, Pending &pending)
{
    for (const RenderJob::Source &source : std::as_const(pending.job.sources)) {
        if (source.content.size() > maximumDocumentSize)
            return finish(
                ticket,
                failure(ErrorCode::FileTooLarge,
                        RenderClient::tr(
                            "“%1” is larger than %2 MB; make it smaller or fax it in parts.")
                            .arg(shownName(source.name))
                            .arg(maximumDocumentSize >> 20)));
    }
    if (pending.job.sources.isEmpty())
        return finish(
            ticket, failure(ErrorCode::NoPages, RenderClient::tr("There is no document to fax.")));
    if (pending.job.sources.size() > maximumDocuments)
        return finish(
            ticket,
            failure(
                ErrorCode::FileTooLarge,
                RenderClient::tr("One fax can have at most %1 documents.").arg(maximumDocuments)));
    if (!startWorker())
        return finish(
            ticket,
            failure(
                ErrorCode::Internal,
                RenderClient::tr("The program fax-render is missing; install Fax Console again.")));
    pending.sent = true;
    ++pending.tries;
    const bool report = pending.fileFinished != nullptr;
    if (report)
        m_inbox.expectFile(ticket);
    else
        m_inbox.expect(ticket, pending.job.paper, pending.job.maximumPages, pending.job.keepPages);
    for (const RenderJob::Source &source : std::as_const(pending.job.sources))
        write(Document{ticket, source.name, source.content, source.pageRange, source.password,
                       source.isCover}
                  .encode());
    const RenderJob &job = pending.job;
    write(Start{ticket, job.pageRange, job.resolution, job.paper, job.headerRows, job.maximumPages,
                job.proportionalText, report, job.firstPage, job.mostPages}
              .encode());

    pending.deadline = std::make_unique<QTimer>();
    pending.deadline->setSingleShot(true);
    connect(pending.deadline.get(), &QTimer::timeout, this, [this, ticket] {
        finish(ticket,
               failure(ErrorCode::RenderTimeout,
                       RenderClient::tr("The pages were not ready in time.")));
        stopWorker();
        onWorkerGone();
    });
    pending.deadline->start(jobDeadline);
}

void RenderClient::Private::onReadyRead()
{
    if (const auto taken = m_inbox.feed(m_process->readOutput()); !taken)
        distrustWorker(taken.error());
}

void RenderClient::Private::passPage(const Page &page)
{
    const auto found = m_jobs.find(page.job);
    if (found == m_jobs.end() || !found->second.context || !found->second.pageReady)
        return;
    const PageReady pageReady = found->second.pageReady; // a copy: it may cancel()
    pageReady({page.number, page.count, page.page, page.badLines, page.findings});
}

std::optional<Pending> RenderClient::Private::takeEnded(quint64 ticket)
{
    auto job = m_jobs.extract(ticket);
    if (job.empty())
        return std::nullopt;
    m_inbox.forget(ticket);
    if (job.mapped().deadline)
        job.mapped().deadline.release()->deleteLater(); // it may be what called
    QMetaObject::invokeMethod(
        this, [this] { sendWaiting(); }, Qt::QueuedConnection);
    return std::move(job.mapped());
}

void RenderClient::Private::finish(quint64 ticket, Result<QList<FaxPage>> result)
{
    const auto job = takeEnded(ticket);
    if (!job)
        return;
    if (!result)
        qCInfo(logRender) << "job" << ticket << "failed:" << result.error().message();
    if (!job->context)
        return;
    if (job->fileFinished)
        job->fileFinished(tl::unexpected(result.error())); // only failures come this way
    else if (job->finished)
        job->finished(std::move(result));
}

void RenderClient::Private::finishFile(quint64 ticket, const QByteArray &file)
{
    const auto job = takeEnded(ticket);
    if (job && job->context)
        job->fileFinished(file);
}

void RenderClient::Private::distrustWorker(const Error &error)
{
    qCWarning(logRender) << "fax-render is stopped:" << error.message();
    stopWorker();
    onWorkerGone();
}

/** Jobs that were with the dead process go to a new one, once; then they fail. */
void RenderClient::Private::onWorkerGone()
{
    if (m_process)
        m_process.release()->deleteLater();
    QList<quint64> lost;
    for (auto &[ticket, pending] : m_jobs) {
        if (!pending.sent)
            continue;
        pending.sent = false;
        pending.deadline.reset();
        if (pending.tries >= mostTries)
            lost.append(ticket);
    }
    for (const quint64 ticket : std::as_const(lost))
        finish(ticket,
               failure(ErrorCode::RenderCrashed,
                       RenderClient::tr("The program that prepares pages stopped unexpectedly.")));
    QMetaObject::invokeMethod(
        this, [this] { sendWaiting(); }, Qt::QueuedConnection);
}

RenderClient::RenderClient(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{ }

RenderClient::~RenderClient() = default;

quint64 RenderClient::render(const RenderJob &job, QObject *context, PageReady pageReady,
                             Finished finished)
{
    Pending pending;
    pending.job = job;
    pending.context = context;
    pending.pageReady = std::move(pageReady);
    pending.finished = std::move(finished);
    return d->add(std::move(pending));
}

quint64 RenderClient::renderReport(const ReportDocument &report, const QByteArray &tiff,
                                   QObject *context, FileFinished finished)
{
    Pending pending;
    pending.job.sources.append({tr("report"), report.encode()});
    if (!tiff.isEmpty())
        pending.job.sources.append({tr("pages of the report"), tiff});
    pending.context = context;
    pending.fileFinished = std::move(finished);
    return d->add(std::move(pending));
}

void RenderClient::cancel(quint64 ticket)
{
    d->cancel(ticket);
}

} // namespace Fax

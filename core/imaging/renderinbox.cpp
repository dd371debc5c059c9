#include "imaging/renderinbox.h"

#include "base/logging.h"

namespace Fax {

using namespace RenderProtocol;

namespace {
tl::unexpected<Error> violation(const QString &what)
{
    return failure(ErrorCode::ProtocolViolation, QStringLiteral("fax-render %1").arg(what));
}
} // namespace

void RenderInbox::expect(quint64 job, Paper paper, int mostPages, bool keepPages)
{
    m_jobs.insert_or_assign(job, Expected{paper, mostPages, keepPages});
}

void RenderInbox::expectFile(quint64 job)
{
    m_jobs.insert_or_assign(job, Expected{Paper::A4, 0, false, true});
}

void RenderInbox::clear()
{
    m_jobs.clear();
    m_reader = {};
}

Result<> RenderInbox::feed(const QByteArray &octets)
{
    m_reader.feed(octets);
    while (const auto next = m_reader.take()) {
        const Result<> taken = *next ? take(**next) : Result<>(tl::unexpected(next->error()));
        if (!taken)
            return taken;
    }
    return {};
}

Result<> RenderInbox::take(const WorkerMessage &message)
{
    switch (static_cast<Type>(message.type)) {
    case Type::Page: {
        const auto page = Page::decode(message);
        return page ? takePage(*page) : tl::unexpected(page.error());
    }
    case Type::Finished: {
        const auto finished = Finished::decode(message);
        return finished ? takeFinished(*finished) : tl::unexpected(finished.error());
    }
    case Type::File: {
        const auto file = File::decode(message);
        return file ? takeFile(*file) : tl::unexpected(file.error());
    }
    case Type::Failed: {
        const auto failed = Failed::decode(message);
        if (!failed)
            return tl::unexpected(failed.error());
        end(failed->job, tl::unexpected(failed->error));
        return {};
    }
    case Type::Document:
    case Type::Start:
    case Type::Cancel:
    case Type::Working:
        break;
    }
    return violation(QStringLiteral("sent an unexpected message"));
}

Result<> RenderInbox::takePage(const Page &page)
{
    const auto found = m_jobs.find(page.job);
    if (found == m_jobs.end())
        return {}; // was cancelled
    Expected &job = found->second;
    const bool fits = page.number == job.arrived + 1 && page.count <= job.mostPages
        && page.page.width() == widthPixels(job.paper);
    if (!fits)
        return violation(QStringLiteral("sent an unexpected page"));
    if (page.badLines > 0)
        qCInfo(logRender) << "job" << page.job << "page" << page.number << "bad lines"
                          << page.badLines;
    ++job.arrived;
    if (job.keepPages)
        job.pages.append(page.page);
    onPage(page);
    return {};
}

Result<> RenderInbox::takeFile(const File &file)
{
    const auto found = m_jobs.find(file.job);
    if (found == m_jobs.end())
        return {};
    if (!found->second.file)
        return violation(QStringLiteral("sent an unexpected file"));
    m_jobs.erase(found);
    onFile(file.job, file.content);
    return {};
}

Result<> RenderInbox::takeFinished(const Finished &finished)
{
    const auto found = m_jobs.find(finished.job);
    if (found == m_jobs.end())
        return {};
    if (found->second.file || found->second.arrived != finished.pages)
        return violation(QStringLiteral("lost a page"));
    end(finished.job, found->second.pages);
    return {};
}

void RenderInbox::end(quint64 job, Result<QList<FaxPage>> pages)
{
    if (m_jobs.erase(job) > 0)
        onEnd(job, std::move(pages));
}

} // namespace Fax

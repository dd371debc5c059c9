#include "imaging/render/renderchild.h"

#include "imaging/pagerange.h"
#include "imaging/render/coverpagereader.h"
#include "imaging/render/documentreader.h"
#include "imaging/render/reportwriter.h"
#include "sandbox/sandbox.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>

#include <sys/time.h>
#include <unistd.h>

#include <new>

namespace Fax {

using namespace RenderProtocol;

namespace {
constexpr int cpuSecondsPerPage = 10;
constexpr int cpuSecondsPerJob = 300;

QString tr(const char *text)
{
    return QCoreApplication::translate("Fax::RenderChild", text);
}

/** Starts the processor time of the next page; when it is used up SIGPROF ends the process. */
void restartPageTimer()
{
    itimerval timer{};
    timer.it_value.tv_sec = cpuSecondsPerPage;
    setitimer(ITIMER_PROF, &timer, nullptr);
}

SandboxProfile childProfile()
{
    SandboxProfile profile;
    profile.mayReadFiles = true;
    profile.mayStartThreads = true;
    profile.readableFolders = {QStringLiteral("/usr/share/fonts"),
                               QStringLiteral("/usr/local/share/fonts"),
                               QStringLiteral("/usr/share/poppler"),
                               QStringLiteral("/usr/share/fontconfig"),
                               QStringLiteral("/usr/share/texmf"),
                               QStringLiteral("/etc/fonts"),
                               QStringLiteral("/var/cache/fontconfig"),
                               QDir::homePath() + QStringLiteral("/.fonts"),
                               QDir::homePath() + QStringLiteral("/.local/share/fonts"),
                               QDir::homePath() + QStringLiteral("/.cache/fontconfig")};
    profile.cpuSeconds = cpuSecondsPerJob;
    return profile;
}

/** Where page n of the fax comes from. */
struct Origin
{
    int document = 0;
    int page = 0; // from 0
};

class Child
{
public:
    Child(const RenderOrder &order, int output)
        : m_order(order)
        , m_output(output)
    { }

    void run()
    {
        if (m_order.start.report)
            return runReport();
        const Result<int> done = openDocuments()
                                     .and_then([this] { return choosePages(); })
                                     .and_then([this] { return renderPages(); });
        if (done)
            send(Finished{job(), *done}.encode());
        else
            send(Failed{job(), done.error()}.encode());
    }

private:
    [[nodiscard]] quint64 job() const { return m_order.start.job; }

    void send(const WorkerMessage &message) const
    {
        const QByteArray octets = message.encode();
        for (qsizetype sent = 0; sent < octets.size();) {
            const ssize_t count = write(m_output, octets.constData() + sent,
                                        static_cast<size_t>(octets.size() - sent));
            if (count <= 0)
                _exit(static_cast<int>(ChildExit::NobodyListens));
            sent += count;
        }
    }

    void announce(int document, int page)
    {
        restartPageTimer();
        send(Working{job(), document, page}.encode());
    }

    void runReport()
    {
        announce(0, 0);
        const QByteArray pages = m_order.documents.value(1).content;
        const auto file = ReportDocument::decode(m_order.documents.first().content)
                              .and_then([&](const ReportDocument &report) {
                                  return writeReport(report, pages,
                                                     [this](int page) { announce(0, page); });
                              })
                              .and_then(
                                  [this](const QByteArray &content) { return checkSize(content); });
        if (file)
            send(File{job(), *file}.encode());
        else
            send(Failed{job(), file.error()}.encode());
    }

    static Result<QByteArray> checkSize(const QByteArray &content)
    {
        if (content.size() <= maximumDocumentSize)
            return content;
        return failure(ErrorCode::FileTooLarge,
                       tr("The report with all pages would be larger than %1 MB.")
                           .arg(maximumDocumentSize >> 20));
    }

    Result<> openDocuments()
    {
        const Start &start = m_order.start;
        OpenOptions options{
            start.proportionalText, {start.paper, start.resolution, 0}, start.maximumPages};
        for (int i = 0; i < m_order.documents.size(); ++i) {
            announce(i, 0);
            const Document &document = m_order.documents.at(i);
            options.password = document.password;
            auto reader = document.isCover ? CoverPageReader::open(document.name, document.content)
                                           : openDocument(document.name, document.content, options);
            if (!reader)
                return tl::unexpected(reader.error());
            if (auto chosen = addPages(i, document, (*reader)->pageCount()); !chosen)
                return chosen;
            m_readers.push_back(std::move(*reader));
        }
        return {};
    }

    Result<> addPages(int index, const Document &document, int pageCount)
    {
        const auto chosen = pagesInRange(document.pageRange, pageCount);
        if (!chosen)
            return failure(chosen.error().code,
                           QStringLiteral("“%1”: %2").arg(document.name, chosen.error().detail));
        for (const int page : *chosen) {
            if (m_pages.size() < RenderProtocol::maximumPages)
                m_pages.append({index, page - 1});
        }
        return {};
    }

    Result<> choosePages()
    {
        const auto chosen = pagesInRange(m_order.start.pageRange, static_cast<int>(m_pages.size()));
        if (!chosen)
            return tl::unexpected(chosen.error());
        if (chosen->size() > m_order.start.maximumPages)
            return failure(
                ErrorCode::FileTooLarge,
                tr("The fax would have %1 pages, at most %2 are allowed; send it in parts.")
                    .arg(chosen->size())
                    .arg(m_order.start.maximumPages));
        QList<Origin> pages;
        for (const int number : *chosen)
            pages.append(m_pages.at(number - 1));
        m_pages = pages;
        return {};
    }

    /** How many were asked for. */
    Result<int> renderPages()
    {
        const Start &start = m_order.start;
        const int count = static_cast<int>(m_pages.size());
        const int first = std::min(start.firstPage, count);
        const int left = count - first + 1;
        const int wanted = start.mostPages > 0 ? std::min(start.mostPages, left) : left;
        for (int i = 0; i < wanted; ++i) {
            if (auto sent = renderPage(first - 1 + i, i + 1); !sent)
                return tl::unexpected(sent.error());
        }
        return wanted;
    }

    Result<> renderPage(int index, int number)
    {
        const Start &start = m_order.start;
        const Origin &origin = m_pages.at(index);
        announce(origin.document, origin.page + 1);
        DocumentReader &reader = *m_readers.at(static_cast<size_t>(origin.document));
        const auto rendered = renderBelowHeader(
            reader, origin.page, {start.paper, start.resolution, 0}, start.headerRows);
        if (!rendered)
            return tl::unexpected(rendered.error());
        const int count = static_cast<int>(m_pages.size());
        const auto findings = judgePage(rendered->page, rendered->detail, start.paper);
        send(Page{job(), number, count, rendered->badLines, rendered->page, findings}.encode());
        return {};
    }

    const RenderOrder &m_order;
    int m_output;
    std::vector<std::unique_ptr<DocumentReader>> m_readers;
    QList<Origin> m_pages;
};

[[noreturn]] void leaveOutOfMemory()
{
    _exit(static_cast<int>(ChildExit::OutOfMemory));
}
} // namespace

ChildExit runRenderChild(const RenderOrder &order, int output)
{
    std::set_new_handler(leaveOutOfMemory);
    if (!enterSandbox(childProfile()))
        return ChildExit::SandboxFailed;
    try {
        Child(order, output).run();
    } catch (const std::bad_alloc &) {
        return ChildExit::OutOfMemory;
    }
    return ChildExit::Done;
}

} // namespace Fax

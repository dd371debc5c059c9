#include "imaging/render/rendersupervisor.h"

#include <QtCore/QCoreApplication>

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>

namespace Fax {

using namespace std::chrono_literals;
using namespace RenderProtocol;
using std::chrono::steady_clock;

namespace {
constexpr auto pageLimit = 30s;
constexpr auto jobLimit = 300s;
constexpr size_t mostChildren = 64;
constexpr int mostTries = 2; // of a child that is killed from outside
constexpr size_t chunk = 1 << 20;

QString tr(const char *text)
{
    return QCoreApplication::translate("Fax::RenderSupervisor", text);
}

/** Some octets, none at the end of the stream. */
QByteArray readSome(int descriptor)
{
    QByteArray octets(chunk, Qt::Uninitialized);
    ssize_t count = -1;
    do {
        count = read(descriptor, octets.data(), chunk);
    } while (count < 0 && errno == EINTR);
    octets.truncate(std::max<ssize_t>(0, count));
    return octets;
}

/** In the child: nothing of the parent's is left but the pipe, as standard output. */
void keepOnly(int nothing, int pipe)
{
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    dup2(nothing, STDIN_FILENO);
    dup2(pipe, STDOUT_FILENO);
    if (!qEnvironmentVariableIsSet("FAX_SANDBOX_DEBUG"))
        dup2(nothing, STDERR_FILENO); // libraries complain there about the document
    close_range(STDERR_FILENO + 1, ~0U, 0);
}
} // namespace

RenderSupervisor::RenderSupervisor(int input, int output)
    : m_input(input)
    , m_output(output)
    , m_nothing(open("/dev/null", O_RDWR | O_CLOEXEC))
{
    std::signal(SIGPIPE, SIG_IGN);
}

RenderSupervisor::~RenderSupervisor()
{
    for (const auto &[job, child] : m_children) {
        kill(child.pid, SIGKILL);
        while (waitpid(child.pid, nullptr, 0) < 0 && errno == EINTR) { }
    }
    close(m_nothing);
}

int RenderSupervisor::run()
{
    for (;;) {
        std::vector<pollfd> waits{{m_input, POLLIN, 0}};
        std::vector<quint64> jobs;
        for (const auto &[job, child] : m_children) {
            waits.push_back({child.pipe, POLLIN, 0});
            jobs.push_back(job);
        }
        const int ready = poll(waits.data(), waits.size(), millisecondsToDeadline());
        if (ready < 0 && errno != EINTR)
            return 1;
        for (size_t i = 0; ready > 0 && i < jobs.size(); ++i) {
            const auto child = m_children.find(jobs[i]);
            if (waits[i + 1].revents != 0 && child != m_children.end())
                readChild(&child->second);
        }
        stopLateChildren(); // after what they had to say: this process itself may have been held up
        if (ready > 0 && waits[0].revents != 0 && !readInput())
            return 0;
    }
}

bool RenderSupervisor::readInput()
{
    const QByteArray octets = readSome(m_input);
    if (octets.isEmpty())
        return false;
    m_reader.feed(octets);
    while (const auto next = m_reader.take()) {
        if (!*next || !handle(**next))
            return false; // the client is not ours: nothing sensible can follow
    }
    return true;
}

Result<> RenderSupervisor::handle(const WorkerMessage &message)
{
    switch (static_cast<Type>(message.type)) {
    case Type::Document: {
        auto document = Document::decode(message);
        if (!document)
            return tl::unexpected(document.error());
        RenderOrder &order = m_incoming[document->job];
        if (order.documents.size() >= maximumDocuments)
            return failure(ErrorCode::ProtocolViolation, QStringLiteral("Too many documents"));
        order.documents.append(std::move(*document));
        return {};
    }
    case Type::Start: {
        const auto start = Start::decode(message);
        if (!start)
            return tl::unexpected(start.error());
        auto found = m_incoming.extract(start->job);
        if (found.empty() || m_children.count(start->job) > 0 || m_children.size() >= mostChildren)
            return failure(ErrorCode::ProtocolViolation, QStringLiteral("A job cannot be started"));
        found.mapped().start = *start;
        startChild(found.mapped());
        return {};
    }
    case Type::Cancel: {
        const auto cancel = Cancel::decode(message);
        if (!cancel)
            return tl::unexpected(cancel.error());
        m_incoming.erase(cancel->job);
        if (const auto child = m_children.find(cancel->job); child != m_children.end()) {
            child->second.done = true; // nobody waits for its end
            kill(child->second.pid, SIGKILL);
        }
        return {};
    }
    case Type::Page:
    case Type::Finished:
    case Type::Failed:
    case Type::File:
    case Type::Working:
        break;
    }
    return failure(ErrorCode::ProtocolViolation, QStringLiteral("An unexpected message came"));
}

void RenderSupervisor::startChild(const RenderOrder &order)
{
    Child &child = m_children[order.start.job];
    child.order = order;
    child.jobDeadline = steady_clock::now() + jobLimit;
    if (launch(&child))
        return;
    send(Failed{order.start.job,
                {ErrorCode::Internal,
                 tr("The program that prepares pages cannot start another process; close other "
                    "programs and try again.")}}
             .encode());
    m_children.erase(order.start.job);
}

bool RenderSupervisor::launch(Child *child)
{
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0)
        return false;
    const pid_t pid = fork();
    if (pid == 0) {
        keepOnly(m_nothing, ends[1]);
        _exit(static_cast<int>(runRenderChild(child->order, STDOUT_FILENO)));
    }
    close(ends[1]);
    if (pid < 0) {
        close(ends[0]);
        return false;
    }
    child->pid = pid;
    child->pipe = ends[0];
    ++child->tries;
    child->received = 0;
    child->reader = {};
    child->working = {};
    child->pageDeadline = steady_clock::now() + pageLimit;
    return true;
}

void RenderSupervisor::readChild(Child *child)
{
    const QByteArray octets = readSome(child->pipe);
    if (octets.isEmpty())
        return endChild(child);
    child->reader.feed(octets);
    while (const auto next = child->reader.take()) {
        const Result<> passed = *next ? passOn(child, **next)
                                      : Result<>(tl::unexpected(next->error()));
        if (!passed) { // taken over by its document, perhaps: it gets no second word
            child->distrusted = true;
            return endChild(child);
        }
    }
}

/** Every message is taken apart and checked; only what belongs to the child's own job goes on. */
Result<> RenderSupervisor::passOn(Child *child, const WorkerMessage &message)
{
    const auto wrong = failure(ErrorCode::ProtocolViolation,
                               QStringLiteral("A child sent a wrong message"));
    if (child->done)
        return {};
    switch (static_cast<Type>(message.type)) {
    case Type::Working: {
        const auto working = Working::decode(message);
        if (!working || working->job != child->order.start.job
            || working->document >= child->order.documents.size())
            return wrong;
        child->working = *working;
        child->pageDeadline = steady_clock::now() + pageLimit;
        return {};
    }
    case Type::Page: {
        const auto page = Page::decode(message);
        if (!page || !isNextPage(*child, *page))
            return wrong;
        if (++child->received > child->pages) { // else an earlier try had it
            child->pages = child->received;
            send(message);
        }
        return {};
    }
    case Type::Finished: {
        const auto end = Finished::decode(message);
        if (!end || end->job != child->order.start.job || end->pages != child->received
            || child->received < child->pages)
            return wrong;
        child->done = true;
        send(message);
        return {};
    }
    case Type::File: {
        const auto file = File::decode(message);
        if (!file || file->job != child->order.start.job || !child->order.start.report)
            return wrong;
        child->done = true;
        send(message);
        return {};
    }
    case Type::Failed: {
        const auto end = Failed::decode(message);
        if (!end || end->job != child->order.start.job)
            return wrong;
        child->done = true;
        send(message);
        return {};
    }
    case Type::Document:
    case Type::Start:
    case Type::Cancel:
        break;
    }
    return wrong;
}

/** The client drops a worker that sends other pages, and with it the jobs of other documents. */
bool RenderSupervisor::isNextPage(const Child &child, const Page &page)
{
    const Start &start = child.order.start;
    return page.job == start.job && !start.report && page.number == child.received + 1
        && page.count <= start.maximumPages && page.page.width() == widthPixels(start.paper);
}

void RenderSupervisor::endChild(Child *child)
{
    close(child->pipe);
    kill(child->pid,
         SIGKILL); // it may have closed its pipe and live; one that ends keeps its status
    int status = 0;
    while (waitpid(child->pid, &status, 0) < 0 && errno == EINTR) { }
    if (deservesAnotherTry(*child, status) && launch(child))
        return;
    if (!child->done)
        send(Failed{child->order.start.job, reasonOf(*child, status)}.encode());
    m_children.erase(child->order.start.job);
}

/** Killed by nobody here: by a person, or by the kernel for lack of memory. */
bool RenderSupervisor::deservesAnotherTry(const Child &child, int status)
{
    const bool killed = WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
    return killed && !child.done && !child.timedOut && !child.distrusted && child.tries < mostTries;
}

Error RenderSupervisor::reasonOf(const Child &child, int status) const
{
    const QString name = child.order.documents.value(child.working.document).name;
    const QString where = child.working.page > 0
        ? tr("“%1”, page %2").arg(name).arg(child.working.page)
        : tr("“%1”").arg(name);
    const int signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    const int code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    if (child.timedOut || signal == SIGPROF || signal == SIGXCPU)
        return {
            ErrorCode::RenderTimeout,
            tr("%1: it took too long to prepare; print the document to a simpler PDF and fax that.")
                .arg(where)};
    if (code == static_cast<int>(ChildExit::OutOfMemory)
        || code == static_cast<int>(ChildExit::LibraryOutOfMemory))
        return {
            ErrorCode::FileTooLarge,
            tr("%1: it needs too much memory; make the document smaller and fax that.").arg(where)};
    if (code == static_cast<int>(ChildExit::SandboxFailed))
        return {ErrorCode::Internal,
                tr("Documents are not opened because the sandbox for them cannot be set up on this "
                   "machine.")};
    if (signal == SIGSYS || code == 128 + SIGSYS)
        return {
            ErrorCode::RenderCrashed,
            tr("%1: the document tried something forbidden and was stopped; print it to PDF and "
               "fax that.")
                .arg(where)};
    if (signal == SIGKILL && !child.distrusted)
        return {
            ErrorCode::RenderCrashed,
            tr("%1: the program that prepares pages was stopped twice; try again when more memory "
               "is free.")
                .arg(where)};
    return {ErrorCode::RenderCrashed,
            tr("%1: the document stopped the program that prepares pages; save it anew, for "
               "example by printing "
               "it to PDF, and fax that.")
                .arg(where)};
}

void RenderSupervisor::stopLateChildren()
{
    const auto now = steady_clock::now();
    for (auto &[job, child] : m_children) {
        if (!child.timedOut && now >= std::min(child.pageDeadline, child.jobDeadline)) {
            child.timedOut = true;
            kill(child.pid, SIGKILL);
        }
    }
}

int RenderSupervisor::millisecondsToDeadline() const
{
    auto wait = 3600000ms;
    for (const auto &[job, child] : m_children) {
        const auto left = std::min(child.pageDeadline, child.jobDeadline) - steady_clock::now();
        if (!child.timedOut)
            wait = std::clamp(std::chrono::duration_cast<std::chrono::milliseconds>(left) + 1ms,
                              0ms, wait);
    }
    return static_cast<int>(wait.count());
}

void RenderSupervisor::send(const WorkerMessage &message) const
{
    const QByteArray octets = message.encode();
    for (qsizetype sent = 0; sent < octets.size();) {
        const ssize_t count = write(m_output, octets.constData() + sent,
                                    static_cast<size_t>(octets.size() - sent));
        if (count < 0 && errno != EINTR)
            _exit(1); // the client is gone; the children follow
        sent += std::max<ssize_t>(0, count);
    }
}

} // namespace Fax

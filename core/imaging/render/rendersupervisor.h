#pragma once

#include "imaging/render/renderchild.h"

#include <chrono>
#include <functional>
#include <map>

#include <sys/types.h>

namespace Fax {

/**
 * The fax-render parent: one thread that collects jobs from its input, forks one child for each,
 * and passes the child's messages on to its output after checking them. A child that dies, hangs or
 * breaks the protocol becomes a Failed message that names the document and the page. One that was killed from
 * outside is started once more; the pages that it had sent are not sent again.
 *
 * It never looks into a document itself.
 */
class RenderSupervisor
{
public:
    RenderSupervisor(int input, int output);
    ~RenderSupervisor();
    RenderSupervisor(const RenderSupervisor &) = delete;
    RenderSupervisor &operator=(const RenderSupervisor &) = delete;

    /** Returns the exit code when the input ends. */
    [[nodiscard]] int run();

private:
    using TimePoint = std::chrono::steady_clock::time_point;

    struct Child
    {
        pid_t pid = -1;
        int pipe = -1;
        RenderOrder order; // kept for a second try
        int tries = 0;
        int received = 0; // pages of this try
        int pages = 0; // passed on so far
        WorkerMessageReader reader;
        RenderProtocol::Working working;
        TimePoint pageDeadline;
        TimePoint jobDeadline;
        bool timedOut = false;
        bool distrusted = false; // broke the protocol
        bool done = false; // Finished or Failed was passed on
    };

    [[nodiscard]] bool readInput();
    [[nodiscard]] Result<> handle(const WorkerMessage &message);
    void startChild(const RenderOrder &order);
    [[nodiscard]] bool launch(Child *child);
    [[nodiscard]] static bool deservesAnotherTry(const Child &child, int status);
    void readChild(Child *child);
    [[nodiscard]] Result<> passOn(Child *child, const WorkerMessage &message);
    [[nodiscard]] static bool isNextPage(const Child &child, const RenderProtocol::Page &page);
    void endChild(Child *child);
    [[nodiscard]] Error reasonOf(const Child &child, int status) const;
    void stopLateChildren();
    [[nodiscard]] int millisecondsToDeadline() const;
    void send(const WorkerMessage &message) const;

    int m_input;
    int m_output;
    int m_nothing; // /dev/null, the input of the children
    WorkerMessageReader m_reader;
    std::map<quint64, RenderOrder> m_incoming; // documents are arriving
    std::map<quint64, Child> m_children;
};

} // namespace Fax

#pragma once

#include "base/workermessage.h"
#include "imaging/faxpage.h"
#include "imaging/renderprotocol.h"

#include <QtCore/QList>

#include <functional>
#include <map>

namespace Fax {

/**
 * What the service believes of what fax-render says: the trust border towards whoever wrote the
 * document. Raw pages in, each checked against the job it is for; nothing is believed about a job that
 * is not expected.
 *
 *     expect(job, paper, mostPages);
 *     feed(octets) → onPage… → onEnd(job, pages or Error)     // an Error: drop the worker, clear()
 *
 * Thread: the owner's own. The callbacks may call everything here.
 */
class RenderInbox
{
public:
    std::function<void(const RenderProtocol::Page &page)> onPage;
    /** Called once for each job; it is not expected any more then. */
    std::function<void(quint64 job, Result<QList<FaxPage>> pages)> onEnd;

    /** The end of a report's job that has not failed. */
    std::function<void(quint64 job, const QByteArray &file)> onFile;

    /** Without `keepPages` the job ends with an empty list. */
    void expect(quint64 job, Paper paper, int mostPages, bool keepPages = true);
    void expectFile(quint64 job);
    /** What still comes for it is ignored. */
    void forget(quint64 job) { m_jobs.erase(job); }
    /** A new worker process: nothing is expected, nothing was said. */
    void clear();

    /** ErrorCode::ProtocolViolation says what was wrong: feed no more of this worker. */
    [[nodiscard]] Result<> feed(const QByteArray &octets);

private:
    struct Expected
    {
        Paper paper;
        int mostPages;
        bool keepPages = true;
        bool file = false; ///< a report: no pages
        int arrived = 0;
        QList<FaxPage> pages{};
    };

    [[nodiscard]] Result<> take(const WorkerMessage &message);
    [[nodiscard]] Result<> takePage(const RenderProtocol::Page &page);
    [[nodiscard]] Result<> takeFile(const RenderProtocol::File &file);
    [[nodiscard]] Result<> takeFinished(const RenderProtocol::Finished &end);
    void end(quint64 job, Result<QList<FaxPage>> pages);

    WorkerMessageReader m_reader;
    std::map<quint64, Expected> m_jobs;
};

} // namespace Fax

#include "base/logging.h"
#include "line/linewarmup.h"
#include "line/lineworkerserver.h"
#include "line/workerlog.h"
#include "support/farend/farend.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>

#include <csignal>
#include <optional>

#include <unistd.h>

/**
 * fax-line without its sandbox, for tests:
 *
 *     FAX_LINE_DIES_AT="Sent PPS 2"   kills itself (SIGKILL) at the second PPS that an end sends; also "Received …",
 *                                     "step ringing 1", "data Sending 1", "leaving 1" (a page whole), "sent page 1", "page in 1"
 *     FAX_LINE_DIED=FILE              made before it dies; while it exists the worker lives on
 *     FAX_LINE_SCRIPT=FILE:TITLE      port 2 is answered by this row of a far end, not by the service
 */
namespace Fax {

using namespace LineProtocol;

class ScriptedLine final : public LineWorkerServer
{
public:
    ScriptedLine()
        : LineWorkerServer(STDIN_FILENO, STDOUT_FILENO)
        , m_moment(qEnvironmentVariable("FAX_LINE_DIES_AT"))
        , m_mark(qEnvironmentVariable("FAX_LINE_DIED"))
    {
        const QString row = qEnvironmentVariable("FAX_LINE_SCRIPT");
        const qsizetype colon = row.indexOf(u':');
        QString problem;
        for (const FarScript &script : readFarScripts(row.left(colon), &problem)) {
            if (script.title == row.mid(colon + 1))
                m_script = script;
        }
    }

private:
    static constexpr qint64 scriptedPort = 2;
    static constexpr qint64 scriptedCall = 1'000'000; ///< no number the service gives

    void ring(const Ring &ring) override
    {
        if (m_script && ring.port == scriptedPort)
            (void)exchange().answerWith(scriptedPort, scriptedCall + ring.count,
                                        std::make_unique<FarEnd>(*m_script, m_report));
        else
            LineWorkerServer::ring(ring);
    }
    void progress(const Progress &progress) override
    {
        LineWorkerServer::progress(progress);
        if (std::exchange(m_step, progress.step) != progress.step)
            reached(QStringLiteral("step ") + progress.step);
        if (progress.phase == CallPhase::C && progress.pageBytes > 0)
            reached(progress.state == PortState::Sending ? QStringLiteral("data Sending")
                                                         : QStringLiteral("data Receiving"));
    }
    void frame(const Frame &frame) override
    {
        LineWorkerServer::frame(frame);
        reached((frame.direction == Direction::Sent ? QStringLiteral("Sent ")
                                                    : QStringLiteral("Received "))
                + frame.name);
    }
    void pageSent(const PageSent &page) override
    {
        LineWorkerServer::pageSent(page);
        reached(QStringLiteral("sent page"));
    }
    void pageUnsettled(const PageSent &page) override
    {
        LineWorkerServer::pageUnsettled(page);
        if (page.verdict == Verdict::Uncertain)
            reached(QStringLiteral("leaving"));
    }
    void pageReceived(const PageReceived &page) override
    {
        LineWorkerServer::pageReceived(page);
        reached(QStringLiteral("page in"));
    }

    void reached(const QString &moment)
    {
        const int count = ++m_counts[moment];
        if (m_moment != QStringLiteral("%1 %2").arg(moment).arg(count) || QFile::exists(m_mark))
            return;
        QFile mark(m_mark);
        if (mark.open(QIODevice::WriteOnly))
            std::raise(SIGKILL);
    }

    QString m_moment;
    QString m_mark;
    QString m_step;
    QHash<QString, int> m_counts;
    std::optional<FarScript> m_script;
    FarReport m_report;
};

} // namespace Fax

int main(int argc, char *argv[])
{
    std::signal(SIGPIPE, SIG_IGN);
    Fax::logToStandardError();
    QCoreApplication app(argc, argv);
    Fax::ScriptedLine server;
    QObject::connect(
        &server, &Fax::LineWorkerServer::finished, &app,
        [](int code) { QCoreApplication::exit(code); }, Qt::QueuedConnection);
    return Fax::warmUpLine() ? QCoreApplication::exec() : 1;
}

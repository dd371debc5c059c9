#pragma once

#include "line/builtinexchange.h"
#include "line/lineclock.h"
#include "line/lineevents.h"
#include "line/messagepipe.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QHash>
#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <functional>
#include <memory>

namespace Fax {

/** Makes the line of a worker, which tells `events` what happens there. */
using SwitchMaker = std::function<std::unique_ptr<LineSwitch>(
    LineEvents &events, const LineProtocol::Configure &settings)>;

/** The built-in exchange. */
[[nodiscard]] std::unique_ptr<LineSwitch> makeExchange(LineEvents &events,
                                                       const LineProtocol::Configure &settings);

/**
 * What fax-line does: takes LineProtocol commands from one file descriptor, runs the built-in exchange or a
 * serial line by the line clock, writes its events to another.
 *
 * finished(exit code) is emitted once: 0 when the input ended or the line gave up, 1 when a message was malformed, out of
 * range or out of turn, or when nobody reads our output.
 */
class LineWorkerServer : public QObject, public LineEvents
{
    Q_OBJECT

public:
    LineWorkerServer(int readFd, int writeFd, SwitchMaker makeSwitch = makeExchange);
    ~LineWorkerServer() override;

Q_SIGNALS:
    void finished(int exitCode);

protected:
    // For tests that put something else on a line, or end the process at a moment they choose.
    void ring(const LineProtocol::Ring &ring) override;
    void progress(const LineProtocol::Progress &progress) override;
    void frame(const LineProtocol::Frame &frame) override;
    void pageSent(const LineProtocol::PageSent &page) override;
    void pageUnsettled(const LineProtocol::PageSent &page) override;
    void pageReceived(const LineProtocol::PageReceived &page) override;
    void pageRows(const LineProtocol::PageRows &rows) override;
    [[nodiscard]] int watcher(qint64 port) const override { return m_watchers.value(port); }
    [[nodiscard]] BuiltInExchange &exchange(); ///< from Configure on, if it is one

private:
    void handle(const WorkerMessage &message);
    void configure(const WorkerMessage &message);
    void command(const WorkerMessage &message);
    template <typename Command, typename Function>
    void run(const WorkerMessage &message, Function function);
    void end(const QString &reason);
    void sendAlive();
    void flushProgress();
    void watch(const LineProtocol::Watch &watch);
    void flushRows();

    void ringEnded(const LineProtocol::RingEnded &end) override;
    void callEnded(const LineProtocol::CallEnded &end) override;
    void portReport(const LineProtocol::PortReport &report) override;
    void testStep(const LineProtocol::TestStep &step) override;
    void lineGaveUp() override;

    struct Live ///< progress of one call, at most 4 a second of real time
    {
        QElapsedTimer sent;
        LineProtocol::Progress latest;
        bool waiting = false;
    };

    struct Watched ///< rows of one call, at most 4 messages a second of real time
    {
        QElapsedTimer sent;
        LineProtocol::PageRows waiting;
        bool isWaiting = false;
    };

    MessagePipe m_pipe;
    SwitchMaker m_makeSwitch;
    std::unique_ptr<LineSwitch> m_line; ///< made by Configure
    std::unique_ptr<LineClock> m_clock;
    QHash<qint64, Live> m_live;
    QHash<qint64, int> m_watchers; ///< by port: counts who came to watch
    int m_watches = 0;
    QHash<qint64, Watched> m_watched; ///< by call
    QTimer m_alive;
    QTimer m_progressTimer;
    QTimer m_congestion;
    bool m_ended = false;
};

} // namespace Fax

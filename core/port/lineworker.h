#pragma once

#include "base/workerprocess.h"
#include "port/lineconversation.h"
#include "port/linedriver.h"

#include <QtCore/QMap>
#include <QtCore/QSet>
#include <QtCore/QTimer>

namespace Fax {

/**
 * The line driver that is a fax-line process, and its watchdog (architecture section 5).
 *
 * The process is started again whenever it ends, breaks the protocol, or says nothing for 10 s
 * while calls are up; first after 100 ms, then 500 ms, then every 2 s, so that the ports are back
 * within 3 s. A worker with a device of its own ends when the device does not work; it is started again
 * every 5 s, or as soon as a device that was not there has come back. Its calls end with ErrorCode::LineFault, uncertain if a page was out whole and its answer
 * had not come. Every message is checked; nothing it says is
 * believed about a call that is not its own.
 */
class LineWorker final : public LineDriver
{
    Q_OBJECT

public:
    struct Options
    {
        QString program; ///< path; "" = the installed fax-line
        bool realTime = true;
        std::chrono::milliseconds startTimeout{5000}; ///< from start to Ready
        std::chrono::milliseconds silenceTimeout{10000}; ///< while calls are up
        QString device{}; ///< of its one port; "" = the built-in line
        int timeFactor = 1; ///< of a serial line, see LineProtocol::Configure
    };

    explicit LineWorker(Options options, QObject *parent = nullptr);
    ~LineWorker() override;

    void start() override;
    [[nodiscard]] bool isReady() const override { return m_conversation.isReady(); }
    [[nodiscard]] QString engine() const override { return m_conversation.engine(); }
    [[nodiscard]] qint64 processId() const; ///< 0 while none runs
    [[nodiscard]] int starts() const { return m_starts; } ///< processes started so far

    void addPort(const LineProtocol::AddPort &port) override;
    void removePort(const LineProtocol::RemovePort &port) override;
    void dial(const LineProtocol::Dial &dial) override;
    void answer(const LineProtocol::Answer &answer) override;
    void hangUp(const LineProtocol::HangUp &hangUp) override;
    void pageStored(const LineProtocol::PageStored &stored) override;
    void setCondition(const LineProtocol::Condition &condition) override;
    void resetPort(const LineProtocol::ResetPort &port) override;
    void testPort(const LineProtocol::TestPort &port) override;
    void watch(const LineProtocol::Watch &watch) override;

private:
    void startProcess();
    [[nodiscard]] bool isDeviceMissing() const;
    void reportMissing();
    void noteReport(const LineProtocol::PortReport &report);
    void onStarted();
    void onOutput();
    void onFinished(const QString &how);
    void onSilence();
    void dropProcess(const QString &why);
    void scheduleRestart();
    void send(const WorkerMessage &message);
    void introducePorts();
    void beginCall(qint64 port, qint64 call);
    void armWatchdog();

    Options m_options;
    std::unique_ptr<WorkerProcess> m_process;
    LineConversation m_conversation;
    QString m_dropped; ///< why we ended the process ourselves; "" if it ended by itself
    bool m_wanted = false;
    bool m_missing = false; ///< reported that there is no device
    bool m_outOfOrder = false; ///< its device, as the last worker said
    int m_starts = 0;
    int m_failures = 0; ///< starts in a row that did not last
    QTimer m_restartTimer;
    QTimer m_watchdog; ///< start-up deadline, then silence
    QMap<qint64, LineProtocol::AddPort> m_ports;
    QMap<qint64, LineProtocol::Condition> m_conditions; ///< set again after a restart
    QSet<qint64> m_watched; ///< ports whose page on the line is told
};

} // namespace Fax

#pragma once

#include "base/result.h"
#include "port/outgoingcall.h"
#include "port/portconfig.h"
#include "port/portstatus.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

namespace Fax {

class Clock;
class LineDriver;

/**
 * A line that can carry one call: its settings, its state (service-semantics 3.3) and its live
 * status.
 *
 *     Available → Initializing → Dialing → Sending → Completed → Available
 *     Available → Ringing → Answered → Receiving → Completed → Routing → Available
 *
 * A failed call shows its failure code before Available, a call that is hung up shows Aborting;
 * Offline means that the line driver is not ready or its device does not work, Unavailable that another
 * program holds the device; health, healthReason and healthSince of the status say more. The result stays
 * visible for resultTime, but the port is free for the next call as soon as the former has ended.
 *
 * Thread: the service's own. PortManager hands the driver's events in.
 */
class Port final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds resultTime{600};
    static constexpr std::chrono::milliseconds statusInterval{
        250}; ///< 4 changes a second (ui.md D6)

    Port(const PortConfig &config, LineDriver &driver, const Clock &clock,
         QObject *parent = nullptr);
    ~Port() override;

    [[nodiscard]] const PortConfig &config() const { return m_config; }
    /** A setting changes at once; a call that is up goes on (12.8). The number changes with the
     * next call. */
    void setConfig(const PortConfig &config);

    /** The status as of now, with description and times filled in. */
    [[nodiscard]] int firstPage() const { return m_firstPage; } ///< of the fax, in this call
    [[nodiscard]] PortStatus status() const;
    [[nodiscard]] PortState state() const { return m_status.state; }

    [[nodiscard]] bool isWorking() const; ///< the driver is ready and so is the device
    [[nodiscard]] bool isFree() const; ///< ready for a call out: no call, not ringing, working
    [[nodiscard]] bool isInCall() const { return m_call.isValid(); }
    [[nodiscard]] bool isRinging() const { return m_ringing; }
    [[nodiscard]] CallId call() const { return m_call; }
    [[nodiscard]] LineDriver &driver() const { return m_driver; }

    /** Starts a call out; LineUnavailable if the port is not free. */
    [[nodiscard]] Result<> dial(const OutgoingCall &call);
    /** Takes the call that rings, in every receive mode (12.4); InvalidOperation if none rings. */
    [[nodiscard]] Result<> answer(CallId call);
    /** Ends the call; callEnded comes later. InvalidOperation if there is none. */
    [[nodiscard]] Result<> hangUp();
    /** Brings the modem into a known state; its health follows. InvalidOperation during a call, NotSupported
     * without a modem. */
    [[nodiscard]] Result<> reset();
    /** Self-test without a call: testStepped() follows, the last one within 60 s if the modem is looked after.
     * InvalidOperation during a call. */
    [[nodiscard]] Result<> test();
    /** Shows why the call that rings is left alone; it may still be answered at a later ring. */
    void showNotAnswered(const Error &error);
    /** Shows that the fax just received is being put away. */
    void showRouting();

    void handleReady(bool ready);
    void handleReport(const LineProtocol::PortReport &report);
    void handleRing(const LineProtocol::Ring &ring);
    void handleRingEnded();
    void handleProgress(const LineProtocol::Progress &progress);
    void handlePageSent(const LineProtocol::PageSent &page);
    void handlePageStored();
    void handleCallEnded(const LineProtocol::CallEnded &end);

Q_SIGNALS:
    void stateChanged(Fax::PortState state); ///< every state, at once
    void statusChanged(); ///< at most 4 a second; the last change is never dropped
    void testStepped(const Fax::LineProtocol::TestStep &step);
    void answerDue(); ///< the receive mode says: answer this ring

private:
    void beginCall(CallId call, bool send);
    void showResult(const LineProtocol::CallEnded &end);
    void showIdle();
    [[nodiscard]] PortState idleState() const;
    void setState(PortState state);
    void setLine();
    void noteChange();
    void flushChange();
    [[nodiscard]] QString resultText(const LineProtocol::CallEnded &end) const;
    [[nodiscard]] int secondsLeft() const;

    PortConfig m_config;
    LineDriver &m_driver;
    const Clock &m_clock;
    PortStatus m_status;
    CallId m_call;
    bool m_ringing = false;
    bool m_aborting = false;
    int m_firstPage = 1;
    QList<qint64> m_pageOctets;
    std::chrono::milliseconds m_callStarted{0};
    QTimer m_resultTimer;
    QTimer m_statusTimer;
    bool m_changePending = false;
};

} // namespace Fax

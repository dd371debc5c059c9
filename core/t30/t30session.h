#pragma once

#include "port/lineprotocol.h"
#include "t30/calllimits.h"
#include "t30/callrecorder.h"
#include "t30/callresult.h"
#include "t30/enginelink.h"
#include "t30/enginerepair.h"
#include "t30/enginesettings.h"
#include "t30/frontend.h"
#include "t30/memorytiff.h"
#include "t30/pagefollower.h"
#include "t30/pagereceiver.h"
#include "t30/pagesender.h"

#include <QtCore/QObject>

#include <optional>

namespace Fax {

/** What one call is to do. Without a document it receives. */
struct T30Task
{
    qint64 port = 0;
    qint64 call = 0;
    LineProtocol::CallSettings settings;
    QByteArray document; ///< TIFF-F to send
    int pages = 0; ///< in the document
};

/**
 * One fax call: the T.30 engine with its settings, and what comes out of it as events.
 *
 *     session.start(lineMs);                     // the call is up
 *     while (!session.isOver()) {
 *         if (session.isHolding()) …             // until pageStored(): the line must not move, or where it does,
 *                                                // we must say nothing
 *         frontEnd.transmit(…); frontEnd.receive(…);
 *         session.advance(samples);
 *     }
 *
 * Events are emitted from inside these calls. What is confirmed on the line has been stored
 * (architecture 6): a receiver that reports a page holds until it is told so. A sender holds before the
 * command that ends a page leaves, until it is told that the page is noted as out.
 *
 * Thread: the one of the call.
 */
class T30Session : public QObject, private EngineListener
{
    Q_OBJECT

public:
    static constexpr int noProgressSeconds = 120; ///< of line time, then the call is ended

    /** `frontEnd` must outlive the session. */
    T30Session(FrontEnd &frontEnd, T30Task task, QObject *parent = nullptr);
    ~T30Session() override;

    /** The call is up. `lineMs` of line time went by before that, dialling and ringing. */
    void start(qint64 lineMs);
    /** `samples` more of line time; checks limits and progress. */
    void advance(int samples);

    [[nodiscard]] bool isOver() const { return m_over; }
    [[nodiscard]] bool isHolding() const { return heldPage() > 0; }
    [[nodiscard]] int heldPage() const; ///< that waits for pageStored(); 0 = none

    /** The answer to pageReceived and to a page that is about to leave. Not stored: the call is over, the page unconfirmed. */
    void pageStored(int page, bool stored);
    /**
     * Ends the call from our side without a word to the other end: at once, or, when called from
     * inside one of the events, at the next advance().
     */
    void hangUp(CallCause cause);
    /** The other end has gone from the line. */
    void lineDropped() { hangUp(CallCause::LineDropped); }

    /** Live values; `port` and `call` are set. */
    [[nodiscard]] const LineProtocol::Progress &progress() const { return m_progress; }

    /** What is new of the page on the line; `watcher` as for PageFollower::take(). */
    [[nodiscard]] std::optional<LineProtocol::PageRows> takePageRows(int watcher)
    {
        return m_follower.take(watcher);
    }

Q_SIGNALS:
    void frameExchanged(const Fax::LineProtocol::Frame &frame);
    void pageSent(const Fax::LineProtocol::PageSent &page);
    /** Uncertain: it is about to leave, holds until pageStored(). NotDelivered: it came back. */
    void pageUnsettled(const Fax::LineProtocol::PageSent &page);
    void pageReceived(const Fax::LineProtocol::PageReceived &page);
    void ended(const Fax::LineProtocol::CallEnded &end);

private:
    bool negotiated(int fcf) override;
    void pageSettled(int fcf) override;
    void frame(Direction direction, const QByteArray &octets) override;
    void transmitType(int type, int bitRate) override;
    void receiveType(int type, int bitRate) override;
    void completed(int code) override { m_engineCode = code; }

    void toneHeard(FrontEnd::Tone tone);
    void reportUnsettledPage();
    void noteTrainingAnswer(Direction direction, int fcf);
    void notePhase(const QByteArray &octets);
    void noteIdentity(const QByteArray &octets);
    void pageDataBegins(Direction direction, int type, int bitRate);
    void reportReceived(const ReceivedRows &rows, int page, bool partial);

    void checkLimits();
    void updateProgress();
    void followPage();
    [[nodiscard]] int currentPage() const;
    void finish();
    void reportUnfinishedPage();
    [[nodiscard]] CallFacts facts() const;
    [[nodiscard]] QString detail() const;
    [[nodiscard]] LineProtocol::CallEnded summary() const;

    FrontEnd &m_frontEnd;
    T30Task m_task;
    EngineSettings m_settings;
    MemoryTiff m_tiff;
    CallRecorder m_recorder;
    PageFollower m_follower;
    LineProtocol::Progress m_progress;
    QByteArray m_choice; ///< the last DCS that came
    CallLimits m_limits;
    std::optional<EngineLink> m_link; ///< from start() on, like those below
    std::optional<EngineRepair> m_repair;
    std::optional<PageSender> m_sender; ///< when there is a document
    std::optional<PageReceiver> m_receiver; ///< when there is none

    qint64 m_baseMs = 0;
    qint64 m_samples = 0;
    qint64 m_progressAtMs = 0; ///< line time when something last moved
    qint64 m_progressMark = 0;
    int m_frames = 0;

    CallCause m_cause = CallCause::Engine;
    std::optional<CallCause> m_hangUpDue;
    int m_engineCode = 0;
    QString m_watchdogText; ///< why the watchdog ended the call
    bool m_over = false;
    bool m_faxSignalHeard = false;
    bool m_disconnectHeard = false;
    bool m_pageStarted = false;
    bool m_trainingNext = false; ///< DCS was the last frame: the carrier that follows is TCF
};

} // namespace Fax

#pragma once

#include "port/lineprotocol.h"
#include "t30/callrecorder.h"
#include "t30/callresult.h"
#include "t30/frontend.h"
#include "t30/memorytiff.h"
#include "t30/pagetap.h"
#include "t30/sendledger.h"

#include <QtCore/QObject>

#include <memory>
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
 * start() when the call is up; then, for every block of samples the front end handled, advance(). Events
 * are emitted from inside these calls. A receiver that reports a page holds: isHolding() is true until
 * pageStored() comes, and its owner must not move the line meanwhile. What is confirmed on the line has
 * been stored (architecture 6). The engine is never used again after ended().
 *
 * Thread: the one of the call.
 */
class T30Session : public QObject
{
    Q_OBJECT

public:
    static constexpr int maximumRows = 20'000; ///< of a received page; more ends the call
    static constexpr int maximumPages = 1'000; ///< received in one call; more ends the call
    static constexpr int noProgressSeconds = 120;

    /** `frontEnd` must outlive the session. */
    T30Session(FrontEnd &frontEnd, T30Task task, QObject *parent = nullptr);
    ~T30Session() override;

    /** The call is up. `lineMs` of line time went by before that, dialling and ringing. */
    void start(qint64 lineMs);
    /** `samples` more of line time; checks limits and progress. */
    void advance(int samples);

    [[nodiscard]] bool isOver() const { return m_over; }
    [[nodiscard]] bool isHolding() const { return m_heldPage > 0; }

    /** The answer to pageReceived. Not stored: the call is over, without a confirmation. */
    void pageStored(int page, bool stored);
    /**
     * Ends the call from our side without a word to the other end: at once, or, when called from inside
     * one of the events, at the next advance().
     */
    void hangUp(CallCause cause);
    /** The other end has gone from the line. */
    void lineDropped() { hangUp(CallCause::LineDropped); }

    /** Live values; `state` is Sending or Receiving, `port` and `call` are set. */
    [[nodiscard]] const LineProtocol::Progress &progress() const { return m_progress; }

Q_SIGNALS:
    void frame(const Fax::LineProtocol::Frame &frame);
    void pageSent(const Fax::LineProtocol::PageSent &page);
    void pageReceived(const Fax::LineProtocol::PageReceived &page);
    void ended(const Fax::LineProtocol::CallEnded &end);

private:
    friend struct EngineCallbacks;

    // Settings
    void configureEngine();
    void configureModems();
    void configureSending();
    void configureReceiving();
    void limitRate();
    [[nodiscard]] int permittedModems() const;

    // What the engine tells
    int onPhaseB(int fcf);
    void onPhaseD(int fcf);
    void onPhaseE(int code);
    void onFrame(Direction direction, const QByteArray &octets);
    void onTransmitType(int type, int bitRate);
    void onReceiveType(int type, int bitRate);
    void onTone(FrontEnd::Tone tone);

    void noteCommand(const QByteArray &octets);
    void noteAnswer(const QByteArray &octets);
    void notePhase(const QByteArray &octets);
    void noteTrainingAnswer(Direction direction, int fcf);
    void pageDataBegins(Direction direction, int type, int bitRate);
    [[nodiscard]] bool acceptsChoice() const;

    // Pages
    void answerToOurPage(int fcf);
    void repeatAfterRefusal();
    void reportSentPage(int page, Verdict verdict);
    void pageOfTheirsEnded(int fcf);
    void confirmationSent();
    void keepBrokenPage();
    void expectPageAgain();
    void startCounting();
    void reportReceived(const ReceivedRows &rows, int page, bool partial);

    void checkLimits();
    void updateProgress();
    void updateSendProgress();
    void updateReceiveProgress();
    void finish();
    [[nodiscard]] CallFacts facts() const;

    FrontEnd &m_frontEnd;
    T30Task m_task;
    MemoryTiff m_tiff;
    bool m_sending;
    CallRecorder m_recorder;
    SendLedger m_ledger;
    std::optional<PageTap> m_tap;
    LineProtocol::Progress m_progress;

    struct TypeHandler; ///< the engine's own way to set its modems
    std::unique_ptr<TypeHandler> m_receiveType;
    std::unique_ptr<TypeHandler> m_transmitType;

    qint64 m_baseMs = 0;
    qint64 m_samples = 0;
    qint64 m_lastProgress = 0; ///< line time, ms
    qint64 m_progressMark = 0;
    int m_frames = 0;

    CallCause m_cause = CallCause::Engine;
    int m_engineCode = 0;
    bool m_over = false;
    int m_insideEngine = 0; ///< the engine is on the stack: it must not be ended from there
    std::optional<CallCause> m_hangUpDue;
    bool m_faxSignalHeard = false;
    bool m_pageStarted = false;
    bool m_trainingNext = false; ///< DCS was the last frame: the fast carrier that follows is TCF
    bool m_pageRefused = false;
    int m_pageOctets = 0; ///< of this page in ECM frames, repeated ones too
    int m_retransmitted = 0; ///< of these frames

    int m_heldPage = 0; ///< page that waits for pageStored()
    int m_pagesReceived = 0;
    int m_pagesConfirmed = 0; ///< receiving
    bool m_confirmationDue = false; ///< a stored page whose MCF was not sent yet
    bool m_confirmationOnLine = false;
    bool m_lastPageOfAll = false; ///< the caller said EOP
    bool m_finished = false;
    std::optional<ReceivedRows> m_brokenPage;
};

} // namespace Fax

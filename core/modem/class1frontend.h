#pragma once

#include "modem/atchannel.h"
#include "modem/hdlccarrier.h"
#include "t30/frontend.h"

#include <optional>

namespace Fax {

/**
 * The T.30 engine's signals through a Class 1 or 1.0 modem (ITU-T T.31): V.21 frames with +FTH/+FRH, pages and
 * training with +FTM/+FRM, ECM frames in software inside these.
 *
 *     … ATD or ATA, CONNECT …           // the channel receives (ATD) or transmits (ATA) V.21 frames from here
 *     frontEnd.start(calling);          // T30Session does this
 *     frontEnd.proceed();               // the first step
 *     … frontEnd.advance(20) …
 *     frontEnd.stop();                  // no command any more; what is under way stays so
 *
 * The engine's callbacks only note what it wants; commands are given by proceed(), never inside of them.
 *
 * Thread: the channel's.
 */
class Class1FrontEnd final : public FrontEnd
{
public:
    explicit Class1FrontEnd(AtChannel &channel);
    ~Class1FrontEnd() override;
    Class1FrontEnd(const Class1FrontEnd &) = delete;
    Class1FrontEnd &operator=(const Class1FrontEnd &) = delete;

    void start(bool calling) override;
    [[nodiscard]] t30_state_s *engine() const override { return m_engine; }
    [[nodiscard]] bool hearsSignal() const override;

    /** Line time: the engine's timers, data for the modem, deadlines. */
    void advance(int ms);
    /** Gives the next command, if one is due and none is under way. */
    void proceed();
    void stop();

    /** False: what the engine says next must wait. */
    std::function<bool()> mayTalk;
    /** The modem told that the other end has gone. */
    std::function<void()> onLineDropped;
    /** The modem does not do what it should: the call cannot go on. */
    std::function<void(const QString &what)> onFault;

private:
    enum class Doing {
        Nothing,
        Resting, ///< a command failed at once: the next one waits
        Pausing, ///< silence, before we send
        Raising, ///< our carrier, until CONNECT
        Frames, ///< our V.21 carrier is up
        Data, ///< our page carrier is up
        Ending, ///< until the result after what we sent
        Listening, ///< until there is a carrier
        Hearing, ///< their carrier is up
        Stopping, ///< until the modem has stopped what it was doing
    };

    struct Carrier ///< as the engine selects it
    {
        int modem = 0; ///< T30_MODEM_*
        int bitRate = 0;
        bool shortTraining = false;
        bool hdlc = false;

        [[nodiscard]] bool isFast() const;
        [[nodiscard]] bool isModem() const;
        [[nodiscard]] QByteArray code() const; ///< of +FTM and +FRM (T.31 table 4)
    };

    struct Callbacks;

    // What the engine wants.
    void setReceiver(const Carrier &carrier);
    void setTransmitter(const Carrier &carrier, int milliseconds);
    void setFrame(const QByteArray &frame, bool flush);
    void stepDone();

    // Time.
    void watchCarrier();
    void advanceEngine(int ms);

    // One step each; true: look again.
    bool step();
    bool beginNext();
    bool sendFrame();
    bool listenElsewhere();

    // Sending.
    void pause();
    void raise(const QByteArray &command);
    void raised(const AtAnswer &answer, const QByteArray &command);
    void frameEnded(AtResult result);
    void pump();
    [[nodiscard]] QByteArray pageOctets(int most);
    void watchFlow(int ms);
    void dataLeft(AtResult result);

    // Receiving.
    void listen();
    void listened(const AtAnswer &answer);
    void carrierCame(bool frames);
    void takeOctets(const QByteArray &octets);
    void carrierEnded(const AtAnswer &answer);
    void takeFrame(const AtAnswer &answer);
    void carrierDown();
    [[nodiscard]] bool isLineGone(const AtAnswer &answer) const;
    void nothingHeard();

    // Trouble.
    void ended(const AtAnswer &answer); ///< data ended; also ours, when the modem gave up
    void halt(); ///< the command under way
    void halted(AtResult result);
    void askWhetherThere();
    void unanswered(const QString &what);
    void rest();
    void strike(const QString &what, int most);
    void fault(const QString &what);
    void lineDropped();
    [[nodiscard]] AtChannel::Handler guarded(std::function<void(const AtAnswer &)> handler);

    AtChannel &m_channel;
    QObject m_context; ///< of connections and handlers, gone when we are
    t30_state_s *m_engine = nullptr;
    bool m_stopped = false;
    Doing m_doing = Doing::Nothing;
    int m_ms = 0; ///< since m_doing began, or since the modem last gave something

    Carrier m_send;
    Carrier m_listen;
    std::optional<QByteArray> m_frameDue; ///< the engine's next frame
    bool m_endDue = false; ///< it wants its carrier to end
    int m_pauseMs = -1; ///< that the engine waits for; -1: none

    bool m_paused = false; ///< the silence before our next signal was kept
    bool m_oursLast = true; ///< the last signal on the line was ours
    bool m_noisy = false; ///< the modem hears no silence on this line
    HdlcSender m_hdlcOut;
    qint64 m_dataSent = 0;
    int m_dataMs = 0; ///< since CONNECT
    qint64 m_unsent = 0;
    int m_stalledMs = 0;

    QByteArray m_listening; ///< the command
    bool m_adaptive = false; ///< +FCERROR: frames instead of a page
    bool m_hearsFrames = false;
    bool m_hearsHdlc = false;
    bool m_farCarrier = false; ///< told to the engine
    HdlcReceiver m_hdlcIn;
    QByteArray m_frame;
    bool m_frameBad = false; ///< the last one
    bool m_carrierLost = false; ///< the modem waited for one in vain
    bool m_checkSeen = false; ///< this modem hands over the check of frames
    int m_strikes = 0;
    QString m_unanswered; ///< what never got its result
};

} // namespace Fax

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QObject>

#include <chrono>
#include <functional>
#include <memory>

QT_FORWARD_DECLARE_CLASS(QIODevice)

namespace Fax {

/** How a modem ended a command: its final result code (ITU-T V.250, T.31, T.32), or that there was none. */
enum class AtResult {
    Ok,
    Connect,
    NoCarrier,
    Error,
    FcError, ///< +FCERROR: another carrier than the one asked for
    Busy,
    NoDialTone,
    NoAnswer,
    Voice, ///< somebody speaks (VOICE, or +FHNG that says so)
    Timeout, ///< nothing within the deadline
    Lost, ///< the device is gone, or said more than any modem does
};

struct AtAnswer
{
    AtResult result = AtResult::Timeout;
    QByteArray code; ///< the final line itself, for example "CONNECT 9600"
    QList<QByteArray>
        lines; ///< what came before it, without echo, empty lines and unsolicited ones
};

/** What follows a CONNECT. */
enum class AtData {
    None, ///< nothing: CONNECT is a result like others
    Receive, ///< octets from the modem up to DLE ETX, then a final result
    Transmit, ///< octets to the modem until finishData(), then a final result
    ReceiveClass2, ///< after +FDR: as Receive, and a DC2 was sent to begin
};

/**
 * AT commands and fax data over a serial device (ITU-T V.250 §5, T.31 §8): one command at a time, its
 * answer, lines nobody asked for, and the octets between CONNECT and DLE ETX.
 *
 *     channel.command("AT+FRH=3", 5s, AtData::Receive, [](const AtAnswer &answer) { … });
 *     …  octetsReceived(…)…  dataEnded(answer)       // answer is the result after DLE ETX
 *
 * Reads are split anywhere by the device: this class gives the same events for every split. Verbose and
 * numeric result codes, echo, NUL and parity bits, CR LF or one of them are understood. Results that only
 * a call can have (CONNECT, NO CARRIER, BUSY …) are taken as the answer of commands that can have them, else
 * they are late ones of another call: unsolicited(). At most 64 KiB is kept of an answer that never ends;
 * more is AtResult::Lost.
 *
 * Handlers and signals come from inside advance() or the device's readyRead, never from inside a method
 * called here, except that abort(), sendRaw() and command() forget the handler of what was under way.
 *
 * The channel must not be deleted there.
 *
 * Time is what advance() is told, not the machine's. Thread: the device's.
 */
class AtChannel final : public QObject
{
    Q_OBJECT

public:
    using Handler = std::function<void(const AtAnswer &)>;

    /** `device` is open and must outlive the channel. */
    explicit AtChannel(QIODevice &device, QObject *parent = nullptr);
    ~AtChannel() override;

    /** Line time that the modem needs between a result and the next command; 0 by default. */
    void setCommandPause(std::chrono::milliseconds pause);

    /** The modem stops us by XOFF and XON while we transmit; off by default. Elsewhere these octets are data. */
    void setSoftwareFlow(bool on);

    /** Sends `text` and CR, after the pause. Only when not isBusy(). */
    void command(const QByteArray &text, std::chrono::milliseconds deadline, AtData data,
                 Handler handler);
    /** A command is under way, or data are. */
    [[nodiscard]] bool isBusy() const;
    /** The last command got no result in time: it may still come, and the modem may still be at it. */
    [[nodiscard]] bool isResultOwed() const;
    [[nodiscard]] bool isReceiving() const;
    [[nodiscard]] bool isTransmitting() const;
    [[nodiscard]] bool isLost() const;
    /** Lost because the modem said too much; the device itself is there. */
    [[nodiscard]] bool isFlooded() const;

    /** Transmitting: these octets, DLE doubled. */
    void send(const QByteArray &octets);
    /** Octets that the device has not taken yet: send no more while it is above what the line eats. */
    [[nodiscard]] qint64 unsent() const;
    /** Transmitting: the modem said XON since CONNECT, as those of class 2 do when they are ready. */
    [[nodiscard]] bool sawXon() const;
    /**
     * Transmitting: DLE ETX, or DLE and another end (T.32 §8.4: the command that ends a page); then `handler`
     * gets the final result. After Connect it is transmitting again.
     */
    void finishData(std::chrono::milliseconds deadline, Handler handler, char end = '\x03');

    /**
     * Ends what is under way: one octet that makes a modem stop dialling, waiting or receiving (T.31 §8.3.3),
     * DLE ETX where it is sending. What it still has to say is dropped up to its result, which comes to
     * `handler`; the handler of the command is dropped.
     */
    void abort(std::chrono::milliseconds deadline, Handler handler);
    /** Octets to a modem in an unknown state, as they are: escapes before a reset. Ends everything. */
    void sendRaw(const QByteArray &octets);
    /** The owner learned that the device is gone. Everything under way ends at the next advance(). */
    void deviceLost(const QString &reason);

    /** So much line time went by: deadlines. */
    void advance(int ms);

    /** The last exchange with the modem in readable form, newest last, at most 4 KiB: for logs and tests. */
    [[nodiscard]] QByteArray transcript() const;

Q_SIGNALS:
    /** Receiving: octets with DLE pairs resolved. */
    void octetsReceived(const QByteArray &octets);
    /**
     * Receiving ended by DLE ETX and a final result (Timeout after 2 s without one, 20 s in class 2, where the
     * other end's next command comes first). Or the modem gave a result while it was still taking data: it does not send any more.
     */
    void dataEnded(const Fax::AtAnswer &answer);
    /** A line that belongs to no command: RING, caller id, a late result. At most 256 octets, raw. */
    void unsolicited(const QByteArray &line);
    /** The device reported an error or went away; once. Everything under way ended with AtResult::Lost. */
    void lost(const QString &reason);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace Fax

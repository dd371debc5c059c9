#pragma once

#include "base/result.h"
#include "modem/identification.h"
#include "modem/modemprofile.h"

#include <QtCore/QObject>

#include <chrono>
#include <deque>
#include <functional>
#include <memory>

namespace Fax {

class ModemPort;

/**
 * Brings a modem in an unknown state, in the middle of a call at worst, to one that is known: on-hook, no echo,
 * results in words, identified, in the fax class to use, with flow control, speaker and the port's own commands.
 *
 *     setUp.start(serial, ModemSetUp::How::Gently);
 *     … channel.advance(20);  setUp.advance(20); …          // until finished()
 *
 * A command that is refused does not matter, except the one that selects the fax class and those of the port;
 * one that is not answered within 5 s ends it. It lasts half a second with a modem in order, 40 s at most.
 *
 * Thread: the channel's; channel and port must outlive it.
 */
class ModemSetUp final : public QObject
{
    Q_OBJECT

public:
    enum class How {
        Gently, ///< ends data that may be under way, then hangs up and resets by commands
        Firmly, ///< before that drops DTR and sends the escape of data calls (V.250 §6.3.11)
    };

    ModemSetUp(AtChannel &channel, ModemPort &port, QObject *parent = nullptr);
    ~ModemSetUp() override;

    /** Ends what the channel is doing. */
    void start(const SerialSettings &serial, How how);
    void advance(int ms);
    /** What the modem said of itself so far: also after a failure, for reports. */
    [[nodiscard]] ModemIdentity identity() const
    {
        return m_identification ? m_identification->identity() : ModemIdentity();
    }
    [[nodiscard]] bool isRunning() const { return m_running; }

Q_SIGNALS:
    /**
     * Once for each start(), from inside the channel's handlers. Timeout: the modem does not answer;
     * DeviceMissing: the device went away; NotSupported, InvalidParameter: this modem with these settings will
     * never work, and why.
     */
    void finished(const Fax::Result<Fax::ModemProfile> &profile);

private:
    using Step = std::function<void()>;

    void queueEscape();
    void queueReset();
    void queueFaxClass();
    void queuePause(std::chrono::milliseconds pause);
    void queueOctets(const QByteArray &octets);
    void queueCommand(const QByteArray &command);
    /** One that must not be refused: `complaint` says what it means if it is. */
    void queueNeeded(const QByteArray &command, const QString &complaint);
    void send(const QByteArray &command, const QString &complaint);
    void next();
    void identify();
    void identified(const Result<ModemProfile> &profile);
    void finish(const Result<ModemProfile> &profile);

    AtChannel &m_channel;
    ModemPort &m_port;
    std::unique_ptr<ModemIdentification> m_identification; ///< of this start()
    SerialSettings m_serial;
    ModemProfile m_profile;
    std::deque<Step> m_steps;
    int m_pauseMs = 0;
    bool m_running = false;
};

} // namespace Fax

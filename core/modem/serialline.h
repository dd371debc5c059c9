#pragma once

#include "line/lineevents.h"
#include "line/lineswitch.h"
#include "modem/callerid.h"
#include "modem/modemcall.h"
#include "modem/modemsetup.h"
#include "modem/selftest.h"

#include <optional>

namespace Fax {

class ModemPort;
struct T30Task;

/**
 * The life of one modem: set-up, rings, one call at a time, the look after each call, and getting it back into
 * order when it does not answer. The LineSwitch of a worker with a serial device.
 *
 *     SerialLine line(port, events);
 *     line.addPort(…);                  // PortReport: Starting … Ready
 *     … line.step() every 20 ms …       // rings, calls, recovery
 *     line.dial(…) → … callEnded        // always, within the call's watchdog time
 *
 * A modem that does not answer is reset: at once by commands, then by DTR and escapes. After three times
 * without a good call in between, or when the device is gone, it is reported and lineGaveUp(): closing and opening
 * the device, which is a new process, may help. A call that ends because of that is ended after the report, so
 * that nobody dials here again before the modem works.
 *
 * Thread: the port's.
 */
class SerialLine final : public QObject, public LineSwitch
{
    Q_OBJECT

public:
    SerialLine(ModemPort &port, LineEvents &events, QObject *parent = nullptr);
    ~SerialLine() override;

    /** One port; its `serial` says how the modem is to be spoken to. */
    [[nodiscard]] Result<> addPort(const LineProtocol::AddPort &command) override;
    void removePort(const LineProtocol::RemovePort &command) override;
    void dial(const LineProtocol::Dial &command) override;
    void answer(const LineProtocol::Answer &command) override;
    void hangUp(const LineProtocol::HangUp &command) override;
    void pageStored(const LineProtocol::PageStored &command) override;
    [[nodiscard]] Result<> setCondition(const LineProtocol::Condition &command) override;
    [[nodiscard]] Result<> resetPort(const LineProtocol::ResetPort &command) override;
    [[nodiscard]] Result<> testPort(const LineProtocol::TestPort &command) override;

    void step() override;
    [[nodiscard]] int callCount() const override { return m_call || m_end ? 1 : 0; }
    [[nodiscard]] bool isMoving() const override { return m_port != 0; }
    [[nodiscard]] bool isStandingStill() const override { return false; }

    /** The owner of the device learned that it is gone. */
    void deviceLost(const QString &reason);

private:
    enum class State {
        Idle, ///< no port yet
        SettingUp,
        Ready,
        InCall,
        Checking, ///< after a call: does the modem still answer?
        Testing,
        GaveUp,
    };

    void setUpFinished(const Result<ModemProfile> &profile);
    void becomeReady();
    void testFinished(bool answers);
    void recover(const QString &reason);
    void lost(const QString &reason);
    void giveUp(ModemHealth health, const QString &reason);
    void report(ModemHealth health, const QString &reason = {});

    void heard(const QByteArray &line);
    void tellRing();
    void watchRinging();

    [[nodiscard]] std::unique_ptr<ModemCall> makeCall(const T30Task &task);
    void beginCall(const T30Task &task);
    void watchCall();
    void callOver(const LineProtocol::CallEnded &end, bool wedged);
    void dropCall(ErrorCode code, const QString &detail);
    void tellEnd();
    void refuse(qint64 call, ErrorCode code, const QString &detail);

    ModemPort &m_modem;
    LineEvents &m_events;
    AtChannel m_channel;
    ModemSetUp m_setUp;
    std::unique_ptr<ModemSelfTest> m_test; ///< the last one
    SerialSettings m_serial;
    ModemProfile m_profile;
    LineProtocol::PortReport m_reported;
    State m_state = State::Idle;
    qint64 m_port = 0; ///< 0: none
    std::optional<QString> m_lossReason; ///< why the channel is of no use any more
    int m_failures = 0; ///< since the last good call

    CallerIdReader m_caller;
    int m_rings = 0; ///< of the call that comes in; 0: it does not ring
    int m_sinceRingMs = 0;

    std::unique_ptr<ModemCall> m_call;
    qint64 m_callId = 0;
    qint64 m_callLimitMs = 0; ///< line time that is left to the call
    bool m_hungUp = false; ///< on demand
    int m_hangUpLimitMs = 0; ///< after hangUp(): that is left to end; 0: not asked for
    std::optional<LineProtocol::CallEnded>
        m_end; ///< to be told when the modem has been looked after
};

} // namespace Fax

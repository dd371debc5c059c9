#pragma once

#include "modem/atchannel.h"
#include "modem/class1frontend.h"
#include "modem/modemcall.h"
#include "t30/t30session.h"

#include <optional>

namespace Fax {

class LineEvents;

/** One call through a Class 1 or 1.0 modem: our T.30 engine, the modem's carriers. */
class Class1Call final : public ModemCall
{
    Q_OBJECT

public:
    /**
     * `task` with a document dials, without one it answers. Channel and events must outlive the call. The
     * owner advances the channel as well, and lets the call live until its event loop comes round.
     */
    Class1Call(AtChannel &channel, const ModemProfile &profile, const T30Task &task,
               LineEvents &events, QObject *parent = nullptr);

    void dial(const QByteArray &dialString) override;
    void answer() override;
    void advance(int ms) override;
    void hangUp(CallCause cause) override;
    void pageStored(int page, bool stored) override;

private:
    enum class Stage { Idle, SetUp, Connected, Releasing, Over };

    void setUp(const QByteArray &command, std::chrono::milliseconds deadline, AtData data);
    void setUpAnswered(const AtAnswer &answer);
    void endSetUp(ErrorCode code, const QString &detail);
    void connected();
    void heard(const QByteArray &line);
    void fault(ErrorCode code, const QString &detail);
    void sessionEnded(const LineProtocol::CallEnded &end);

    void release();
    void interrupt(int times);
    void goOnHook();
    [[nodiscard]] AtChannel::Handler guarded(std::function<void(const AtAnswer &)> handler);
    void finish(bool wedged);

    void holdPage(int ms);
    void report(PortState state, const QString &step);
    void reportProgress();
    [[nodiscard]] bool isSending() const { return !m_task.document.isEmpty(); }

    AtChannel &m_channel;
    ModemProfile m_profile;
    T30Task m_task;
    LineEvents &m_events;
    Class1FrontEnd m_frontEnd;
    T30Session m_session;
    Stage m_stage = Stage::Idle;
    qint64 m_lineMs = 0; ///< since off-hook
    int m_heldMs = 0;
    std::optional<Error> m_fault; ///< what the modem did
    LineProtocol::CallEnded m_end;
    LineProtocol::Progress m_reported;
};

} // namespace Fax

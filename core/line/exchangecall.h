#pragma once

#include "line/lineevents.h"
#include "line/lineparty.h"
#include "line/linepath.h"

#include <QtCore/QDeadlineTimer>

#include <functional>
#include <memory>
#include <optional>

namespace Fax {

/** Timing of the exchange. The values in real time exist for programs on the other side of a pipe. */
struct ExchangeOptions
{
    int supervisionMs =
        1000; ///< line time from one end's hang-up until the other end is told; -1: never
    int noAnswerMs = 60'000; ///< line time a caller lets it ring
    int storeTimeoutMs = 2500; ///< real time to wait for PageStored
    int ringHoldMs = 0; ///< real time the line stands still after a ring, for an answer to arrive
};

/** A line of the exchange as a call finds it. */
struct PortLine
{
    qint64 port = 0;
    QString number;
    LineProtocol::Condition condition;
    class ExchangeCall *call = nullptr; ///< the call this line is in or rings for
};

/**
 * One call through the built-in exchange, from the caller's off-hook until both ends are on hook:
 * dial tone, dialling, busy or ringing, then both directions of audio. Moved by step(), 20 ms a time.
 */
class ExchangeCall
{
public:
    static constexpr int blockMs = 20;
    static constexpr int blockSamples = 160;

    using Router = std::function<PortLine *(const QString &number)>;

    /** Takes the caller off hook. `seed` makes the noise of this call. */
    ExchangeCall(LineEvents &events, const ExchangeOptions &options, Router router,
                 PortLine &caller, qint64 call, const QString &number,
                 std::unique_ptr<LineParty> party, int seed);
    ~ExchangeCall();

    /** 20 ms of line time; nothing happens while an end holds or a ring waits for its answer. */
    void step();

    [[nodiscard]] bool isOver() const { return m_stage == Stage::Over; }
    /** Nothing moves until somebody outside acts or real time passes. */
    [[nodiscard]] bool isStandingStill();
    [[nodiscard]] bool ringsAt(qint64 port) const;

    /** The called line goes off hook. */
    void answer(qint64 call, std::unique_ptr<LineParty> party);
    /** The end of this number goes on hook, in whatever stage. */
    void hangUp(qint64 call);
    /** The line of this port is taken away: whatever it does in this call ends. */
    void cut(qint64 port);
    void pageStored(qint64 call, int page, bool stored);

    /** A party of this call has ended by itself: frees its line and reports. */
    void partyEnded(const LineProtocol::CallEnded &end);

private:
    enum class Stage { DialTone, Dialling, Failing, Ringing, Connected, Over };

    struct Side
    {
        PortLine *line = nullptr;
        qint64 call = 0;
        std::unique_ptr<LineParty> party;
        std::optional<LinePath> hears; ///< the path towards this end
        int goneMs = -1; ///< line time since it went on hook; -1: still there
    };

    void stepSetUp();
    void afterDialTone();
    void afterDialling();
    void fail(ErrorCode code, int afterMs);
    void ringAgain();
    void stopRinging();
    void connectSides();
    void stepConnected();
    void supervise(Side &side, Side &other);
    void endSetUp(ErrorCode code);
    void report(const QString &step);
    void freeLine(Side &side);
    void enter(Stage stage);
    [[nodiscard]] bool isThere(const Side &side) const
    {
        return side.party && !side.party->isOver();
    }

    LineEvents &m_events;
    ExchangeOptions m_options;
    Router m_router;
    QString m_number;
    int m_seed;
    Side m_caller;
    Side m_called;
    Stage m_stage = Stage::DialTone;
    qint64 m_lineMs = 0; ///< since the caller went off hook
    int m_stageMs = 0; ///< since this stage began
    ErrorCode m_failure = ErrorCode::None;
    int m_failAfterMs = 0;
    int m_rings = 0;
    QDeadlineTimer m_ringHold;
};

} // namespace Fax

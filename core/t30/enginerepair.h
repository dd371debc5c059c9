#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QtGlobal>

struct t30_state_s;

namespace Fax {

/**
 * Mends what the engine leaves undone in procedures of T.30, from outside (see README.md):
 *
 * - PPS-EOP or PPS-EOM said again after our MCF was lost is confirmed again, not answered with DCN
 *   (T.30 Annex A, figure A.7);
 * - DCS said again because we missed the training check is taken, and FTT answers a check that did not come
 *   before the sender's own patience is over;
 * - an answer said twice while our next signal waits to be sent is ignored;
 * - timer T4 runs again after a frame that was no answer (bad, not final, FNV): the command is repeated;
 * - CTC and EOR without an answer are repeated (T.30 A.4.4: three times in all);
 * - an engine that waits, with no timer running and nobody talking, says DCN after idleSeconds.
 *
 * One object per call, in the thread of the call.
 */
class EngineRepair
{
public:
    static constexpr int idleSeconds = 10; ///< of line time

    explicit EngineRepair(t30_state_s *engine);

    /** Before the engine sees a good frame; false: it must not see it. */
    [[nodiscard]] static bool beforeFrame(t30_state_s *engine, const quint8 *octets, int length);

    void frameSent(const QByteArray &octets);
    /** `samples` of line time went by; `signal`: the other end is heard. Not from inside the engine. */
    void advance(bool signal, int samples);

private:
    void endTrainingWait(bool signal);
    void say(int state, const QByteArray &frame);

    t30_state_s *m_engine;
    QByteArray m_command; ///< the last CTC or EOR
    int m_idleSamples = 0;
};

} // namespace Fax

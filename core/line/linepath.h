#pragma once

#include "line/lineflaws.h"
#include "port/linecondition.h"

#include <optional>

namespace Fax {

/**
 * One direction of a line as its receiving end meets it: what the network does to the signal on its way
 * (delay, loss, a telephone codec, slips, drop-outs), then what the last wire adds (echo of the own signal,
 * hum, noise). 16-bit samples at 8 kHz. The same seed gives the same flaws. Two ends without any delay
 * confuse each other (architecture 7 j).
 */
class LinePath
{
public:
    /** `delayMs` of the call: both ends of it agree, unlike on the rest of the condition. */
    LinePath(int delayMs, const LineCondition &condition, int seed);

    /** Replaces the samples by those that come out at the far end now; `own` is what this end sends. */
    void carry(qint16 *samples, const qint16 *own, int count);

private:
    void travel(qint16 *samples, int count);
    void arrive(qint16 *samples, const qint16 *own, int count);

    DelayLine m_delay;
    float m_gain;
    LineCodec m_codec;
    std::optional<DropOuts> m_dropOuts;
    std::optional<RandomMoments> m_slips;
    std::optional<Echo> m_nearEcho;
    std::optional<Echo> m_farEcho;
    std::optional<Hum> m_hum;
    std::optional<WhiteNoise> m_noise;
};

} // namespace Fax

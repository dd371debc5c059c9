#pragma once

#include <QtCore/QList>

#include <memory>

struct awgn_state_s; // spandsp's noise generator

namespace Fax {

/**
 * One direction of a line: a delay, then white noise. 16-bit samples at 8 kHz. The noise is the same
 * again for the same seed. Two ends without any delay confuse each other (architecture 7 j).
 */
class LinePath
{
public:
    /** Noise below -90 dBm0 is none. */
    LinePath(int delayMs, double noiseDbm0, int seed);
    ~LinePath();

    /** Replaces the samples by those that come out at the far end now. */
    void carry(qint16 *samples, int count);

private:
    struct NoiseDeleter
    {
        void operator()(awgn_state_s *noise) const;
    };

    QList<qint16> m_delayed; ///< ring buffer
    qsizetype m_next = 0;
    std::unique_ptr<awgn_state_s, NoiseDeleter> m_noise;
};

} // namespace Fax

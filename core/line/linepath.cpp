#include "line/linepath.h"

#include "t30/engine.h"

#include <algorithm>

namespace Fax {

namespace {
constexpr int samplesPerMs = 8;
constexpr double audible = -90;
} // namespace

void LinePath::NoiseDeleter::operator()(awgn_state_s *noise) const
{
    awgn_free(noise);
}

LinePath::LinePath(int delayMs, double noiseDbm0, int seed)
    : m_delayed(qsizetype(std::max(1, delayMs)) * samplesPerMs, 0)
{
    if (noiseDbm0 >= audible)
        m_noise.reset(awgn_init_dbm0(nullptr, seed, static_cast<float>(noiseDbm0)));
}

LinePath::~LinePath() = default;

void LinePath::carry(qint16 *samples, int count)
{
    for (int i = 0; i < count; ++i) {
        std::swap(samples[i], m_delayed[m_next]);
        if (++m_next == m_delayed.size())
            m_next = 0;
        if (m_noise)
            samples[i] = static_cast<qint16>(
                std::clamp(samples[i] + awgn(m_noise.get()), -32768, 32767));
    }
}

} // namespace Fax

#include "line/linepath.h"

#include <algorithm>

namespace Fax {

namespace {
constexpr int samplesPerMs = 8;
} // namespace

LinePath::LinePath(int delayMs, const LineCondition &condition, int seed)
    : m_delay(delayMs * samplesPerMs)
    , m_gain(gainOfDb(-condition.lossDb))
    , m_codec(condition.coding)
{
    if (condition.dropOutsAMinute > 0)
        m_dropOuts.emplace(condition.dropOutsAMinute, int(condition.dropOutMs), seed);
    if (condition.slipsAMinute > 0)
        m_slips.emplace(condition.slipsAMinute, seed + 1);
    if (condition.nearEchoDb < LineCondition::noEcho)
        m_nearEcho.emplace(int(condition.nearEchoMs), condition.nearEchoDb);
    if (condition.farEchoDb < LineCondition::noEcho)
        m_farEcho.emplace(2 * delayMs, condition.farEchoDb);
    if (condition.humDbm0 >= LineCondition::quietest)
        m_hum.emplace(condition.humDbm0, condition.humHertz);
    if (condition.noiseDbm0 >= LineCondition::quietest)
        m_noise.emplace(condition.noiseDbm0, seed);
}

void LinePath::carry(qint16 *samples, const qint16 *own, int count)
{
    travel(samples, count);
    arrive(samples, own, count);
}

void LinePath::travel(qint16 *samples, int count)
{
    for (int i = 0; i < count; ++i) {
        if (m_slips && m_slips->isNow())
            m_delay.slip();
        const qint16 delayed = m_delay.exchange(samples[i]);
        samples[i] = m_codec.pass(saturated(m_gain * static_cast<float>(delayed)));
        if (m_dropOuts && m_dropOuts->isSilent())
            samples[i] = 0;
    }
}

void LinePath::arrive(qint16 *samples, const qint16 *own, int count)
{
    if (!m_nearEcho && !m_farEcho && !m_hum && !m_noise)
        return;
    for (int i = 0; i < count; ++i) {
        double sum = samples[i];
        sum += m_nearEcho ? m_nearEcho->heard(own[i]) : 0;
        sum += m_farEcho ? m_farEcho->heard(own[i]) : 0;
        sum += m_hum ? m_hum->next() : 0;
        sum += m_noise ? m_noise->next() : 0;
        samples[i] = saturated(sum);
    }
}

} // namespace Fax

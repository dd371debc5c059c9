#include "line/lineflaws.h"

#include "t30/engine.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace Fax {

namespace {
constexpr int samplesPerMs = 8;
constexpr double samplesPerMinute = 8000 * 60;
constexpr double sineOf0Dbm0 = 32767 * 0.6966; ///< amplitude: 3.14 dB below the largest one
} // namespace

qint16 saturated(double sample)
{
    return static_cast<qint16>(std::clamp(std::round(sample), -32768.0, 32767.0));
}

float gainOfDb(double db)
{
    return static_cast<float>(std::pow(10.0, db / 20));
}

RandomMoments::RandomMoments(double aMinute, int seed)
    : m_random(static_cast<quint32>(seed))
    , m_samplesBetween(samplesPerMinute / aMinute)
{
    planNext();
}

bool RandomMoments::isNow()
{
    if (m_left-- > 0)
        return false;
    planNext();
    return true;
}

void RandomMoments::planNext()
{
    const double chance = std::max(m_random.generateDouble(), 1e-9);
    m_left = static_cast<qint64>(-std::log(chance) * m_samplesBetween);
}

DelayLine::DelayLine(int samples)
    : m_ring(std::max(2, samples) + 2, 0)
    , m_read(2) // m_write - delay, in a ring that has two samples to spare for slips
{ }

qint16 DelayLine::exchange(qint16 sample)
{
    m_ring[m_write] = sample;
    const qint16 result = m_ring[m_read];
    m_write = (m_write + 1) % m_ring.size();
    m_read = (m_read + 1) % m_ring.size();
    return result;
}

void DelayLine::slip()
{
    const qsizetype step = m_longer ? m_ring.size() - 1 : 1;
    m_read = (m_read + step) % m_ring.size();
    m_longer = !m_longer;
}

qint16 LineCodec::pass(qint16 sample) const
{
    switch (m_coding) {
    case LineCoding::ALaw:
        return alaw_to_linear(linear_to_alaw(sample));
    case LineCoding::MuLaw:
        return ulaw_to_linear(linear_to_ulaw(sample));
    case LineCoding::Linear:
        break;
    }
    return sample;
}

DropOuts::DropOuts(double aMinute, int lengthMs, int seed)
    : m_begins(aMinute, seed)
    , m_length(lengthMs * samplesPerMs)
{ }

bool DropOuts::isSilent()
{
    if (m_begins.isNow())
        m_left = m_length;
    return m_left > 0 && m_left-- > 0;
}

Echo::Echo(int delayMs, double lossDb)
    : m_delay(delayMs * samplesPerMs)
    , m_gain(gainOfDb(-lossDb))
{ }

float Echo::heard(qint16 own)
{
    return m_gain * static_cast<float>(m_delay.exchange(own));
}

Hum::Hum(double dbm0, double hertz)
    : m_amplitude(static_cast<float>(sineOf0Dbm0) * gainOfDb(dbm0))
    , m_step(2 * std::numbers::pi * hertz / 8000)
{ }

float Hum::next()
{
    m_phase = std::fmod(m_phase + m_step, 2 * std::numbers::pi);
    return m_amplitude * static_cast<float>(std::sin(m_phase));
}

void WhiteNoise::Deleter::operator()(awgn_state_s *noise) const
{
    awgn_free(noise);
}

WhiteNoise::WhiteNoise(double dbm0, int seed)
    : m_noise(awgn_init_dbm0(nullptr, seed, static_cast<float>(dbm0)))
{ }

WhiteNoise::~WhiteNoise() = default;

float WhiteNoise::next()
{
    return awgn(m_noise.get());
}

} // namespace Fax

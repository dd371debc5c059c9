#include "t30/audiofrontend.h"

#include "t30/engine.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace Fax {

namespace {

constexpr double signalDbm0 =
    -42; // what a fax modem must still hear is about as loud (ITU-T V.17: -43)

/** Mean power of the samples; 0 dBm0 is 3.14 dB below the loudest sine. */
double powerDbm0(const qint16 *samples, int count)
{
    constexpr double fullSine = 32767.0 * 32767.0 / 2;
    double sum = 0;
    for (int i = 0; i < count; ++i)
        sum += double(samples[i]) * samples[i];
    return 10 * std::log10(std::max(sum / std::max(count, 1), 1e-3) / fullSine) + 3.14;
}

struct FaxDeleter
{
    void operator()(fax_state_t *fax) const { fax_free(fax); }
};

struct ToneDeleter
{
    void operator()(modem_connect_tones_rx_state_t *tones) const
    {
        modem_connect_tones_rx_free(tones);
    }
};

} // namespace

struct AudioFrontEnd::State
{
    std::unique_ptr<fax_state_t, FaxDeleter> fax;
    std::unique_ptr<modem_connect_tones_rx_state_t, ToneDeleter> tones; ///< until a tone was heard
    bool calling = false;
};

AudioFrontEnd::AudioFrontEnd()
    : m_state(std::make_unique<State>())
{ }

AudioFrontEnd::~AudioFrontEnd() = default;

void AudioFrontEnd::start(bool calling)
{
    m_state->calling = calling;
    m_state->fax.reset(fax_init(nullptr, calling));
    fax_set_transmit_on_idle(m_state->fax.get(), 1);
    const int tone = calling ? MODEM_CONNECT_TONES_FAX_CED_OR_PREAMBLE
                             : MODEM_CONNECT_TONES_FAX_CNG;
    m_state->tones.reset(modem_connect_tones_rx_init(nullptr, tone, nullptr, nullptr));
}

t30_state_s *AudioFrontEnd::engine() const
{
    return m_state->fax ? fax_get_t30_state(m_state->fax.get()) : nullptr;
}

void AudioFrontEnd::transmit(qint16 *samples, int count)
{
    const int made = m_state->fax ? fax_tx(m_state->fax.get(), samples, count) : 0;
    std::fill(samples + made, samples + count, qint16(0));
}

void AudioFrontEnd::receive(const qint16 *samples, int count)
{
    Q_ASSERT(count <= maximumBlock);
    if (!m_state->fax)
        return;
    m_hearsSignal = powerDbm0(samples, count) > signalDbm0;
    if (m_state->tones)
        listenForTone(samples, count);
    std::array<qint16, maximumBlock> copy; // the engine filters in place
    std::copy_n(samples, count, copy.begin());
    fax_rx(m_state->fax.get(), copy.data(), count);
}

void AudioFrontEnd::listenForTone(const qint16 *samples, int count)
{
    modem_connect_tones_rx(m_state->tones.get(), samples, count);
    if (modem_connect_tones_rx_get(m_state->tones.get()) == MODEM_CONNECT_TONES_NONE)
        return;
    m_state->tones.reset();
    if (onTone)
        onTone(m_state->calling ? Tone::Ced : Tone::Cng);
}

} // namespace Fax

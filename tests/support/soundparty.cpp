#include "support/soundparty.h"

#include "line/lineflaws.h"
#include "t30/engine.h"

#include <QtCore/QRandomGenerator>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <numbers>

namespace Fax::Sounds {

namespace {

constexpr double rate = 8000;

double turns(double count)
{
    return std::sin(2 * std::numbers::pi * count);
}

/** A sound from a function of the time in seconds. */
template <typename Function> Sound ofTime(Function function)
{
    return [function, sample = qint64(0)](qint16 *samples, int count) mutable {
        for (int i = 0; i < count; ++i)
            samples[i] = saturated(function(double(sample++) / rate));
    };
}

/** A resonance of the mouth. */
struct Formant
{
    double hertz;
    double y1 = 0;
    double y2 = 0;

    double operator()(double x)
    {
        constexpr double width = 0.97;
        const double cosine = std::cos(2 * std::numbers::pi * hertz / rate);
        const double y = x + 2 * width * cosine * y1 - width * width * y2;
        y2 = y1;
        return y1 = y;
    }
};

struct Speaker
{
    QRandomGenerator random{7};
    Formant first{500};
    Formant second{1500};
    double phase = 0;
    int left = 0;
    int length = 1;
    bool voiced = false;

    void nextSyllable()
    {
        voiced = random.bounded(5) > 0;
        length = left = voiced ? 1200 + random.bounded(1600) : 800 + random.bounded(4800);
        first.hertz = 300 + random.bounded(500);
        second.hertz = 900 + random.bounded(1400);
    }

    double next()
    {
        if (left-- <= 0)
            nextSyllable();
        const double done = 1 - double(left) / length;
        phase += (140 - 40 * done) / rate;
        const double voice = voiced ? std::fmod(phase, 1.0) - 0.5 : 0;
        return 700 * std::sin(std::numbers::pi * done) * (first(voice) + 0.5 * second(voice));
    }
};

int onlyOnes(void *)
{
    return 1;
}

template <typename State>
Sound modem(std::shared_ptr<State> state, int (*transmit)(State *, int16_t *, int))
{
    return [state, transmit](qint16 *samples, int count) {
        (void)transmit(state.get(), samples, count);
    };
}

} // namespace

Sound silence()
{
    return [](qint16 *samples, int count) { std::fill_n(samples, count, qint16(0)); };
}

Sound whiteNoise(double dbm0, int seed)
{
    const auto noise = std::make_shared<WhiteNoise>(dbm0, seed);
    return [noise](qint16 *samples, int count) {
        for (int i = 0; i < count; ++i)
            samples[i] = saturated(noise->next());
    };
}

Sound music()
{
    return ofTime([](double t) {
        constexpr std::array roots{261.6, 220.0, 349.2, 392.0};
        const double root = roots[static_cast<size_t>(t / 0.5) % roots.size()];
        const double inChord = std::fmod(t, 0.5);
        const double chord = turns(root * t) + turns(root * 1.26 * t) + turns(root * 1.498 * t);
        const double beat = std::exp(-60 * inChord) * turns(90 * t);
        return 2500 * std::exp(-3 * inChord) * chord + 6000 * beat;
    });
}

Sound speech()
{
    return speechOf(7);
}

Sound speechOf(int seed)
{
    const auto speaker = std::make_shared<Speaker>();
    speaker->random.seed(static_cast<quint32>(seed));
    return [speaker](qint16 *samples, int count) {
        for (int i = 0; i < count; ++i)
            samples[i] = saturated(speaker->next());
    };
}

Sound flags()
{
    struct Line
    {
        int bit = 0;
        fsk_tx_state_t *modem = nullptr;
        ~Line() { fsk_tx_free(modem); }
        static int next(void *data)
        {
            auto *line = static_cast<Line *>(data);
            return (0x7E >> (line->bit++ % 8)) & 1;
        }
    };
    const auto line = std::make_shared<Line>();
    line->modem = fsk_tx_init(nullptr, &preset_fsk_specs[FSK_V21CH2], Line::next, line.get());
    return [line](qint16 *samples, int count) { (void)fsk_tx(line->modem, samples, count); };
}

Sound carrierV29()
{
    return modem(std::shared_ptr<v29_tx_state_t>(v29_tx_init(nullptr, 9600, 0, onlyOnes, nullptr),
                                                 [](auto *s) { v29_tx_free(s); }),
                 v29_tx);
}

Sound carrierV17()
{
    return modem(std::shared_ptr<v17_tx_state_t>(v17_tx_init(nullptr, 9600, 0, onlyOnes, nullptr),
                                                 [](auto *s) { v17_tx_free(s); }),
                 v17_tx);
}

Sound carrierV27ter()
{
    return modem(
        std::shared_ptr<v27ter_tx_state_t>(v27ter_tx_init(nullptr, 4800, 0, onlyOnes, nullptr),
                                           [](auto *s) { v27ter_tx_free(s); }),
        v27ter_tx);
}

} // namespace Fax::Sounds
